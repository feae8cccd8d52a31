import { civilDate, dayText, instantText, newYork, startOf } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter, latestOf } from '#domain/calendar/times.ts';
import { mustBePastDay } from '#domain/case/not-in-future.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import type { CommandOf, RulesOf } from './breach-rule.ts';
import type { BreachFacts } from './commands.ts';
import { mayBeSending } from './customer-notice.ts';
import { type FurtherNotice, furtherNotice, nextDirectionNumber } from './directions.ts';
import { DirectionIncomplete, SecondCallNeedsAnotherOfficer, SecondVerbalStop } from './errors.ts';
import type { BreachEvent } from './events.ts';
import { initialIsOver30Days, longestInitialUntil } from './hold.ts';
import { calendarOf } from './hold-dates.ts';
import { runningOwnStop } from './own-stops.ts';
import { replacingOwnStop } from './replacing.ts';
import { stopPolicies } from './stop-reasons.ts';

type Recorded = CommandOf<'record-direction'>;

const officeOf = ({ office }: Recorded) => (office === undefined ? {} : { office });

/** Noon or later: in New York it is that day. */
const within = (on: Day): Instant => instantText(startOf(on, newYork).add({ hours: 12 }));

/** Silence to the end of the 2nd business day, once per agency. */
const verbal = (breach: Breach, command: Recorded, { now }: BreachFacts): readonly BreachEvent[] => {
  const { agency, writtenOn, by, textSha256 } = command;
  const calls = breach.directions.filter(
    (one) => one.kind === 'stop' && stopPolicies[one.because].isCall && one.agency === agency,
  );
  if (calls.length > 0) {
    if (!command.hasCounselNote) throw new SecondVerbalStop();
    if (calls.some((one) => one.by === by)) throw new SecondCallNeedsAnotherOfficer();
  }
  const from = writtenOn === undefined ? now : within(writtenOn);
  const n = nextDirectionNumber(breach.directions);
  return [{ type: 'stop-set', n, agency, ...officeOf(command), because: 'verbal', from, by, textSha256 }];
};

/** From the first officer's entry. A second officer confirms the rest; without an end a release review follows. */
const extensionFor = { years: 1 };

interface Wanted {
  /** The agency's first in this breach: at most 30 days from its writing. */
  readonly initial: boolean;
  /** The end that a correction has to keep. */
  readonly atLeast?: Day;
  readonly until: Day | FurtherNotice;
  readonly writtenOn: Day;
  readonly now: Instant;
}

interface End {
  /** Last silent day, from this commit. */
  readonly until: Day;
  /** The end as written, if a second officer must confirm it. */
  readonly rest?: Day;
}

/** The agency's own words are stored beside the case. */
export const endOf = ({ initial, atLeast, until, writtenOn, now }: Wanted): End => {
  if (initial) {
    const isLonger = until === furtherNotice || initialIsOver30Days(writtenOn, until);
    return { until: isLonger ? dayText(longestInitialUntil(writtenOn)) : until };
  }
  const longest = latestOf(dayText(civilDate(now, newYork).add(extensionFor)), atLeast);
  if (until === furtherNotice) return { until: longest };
  return isAfter(until, longest) ? { until: longest, rest: until } : { until };
};

export const restOf = (
  { rest }: End,
  asked: { readonly n: number; readonly by: Sub; readonly textSha256: string },
): readonly BreachEvent[] =>
  rest === undefined ? [] : [{ type: 'direction-correction-asked', ...asked, until: rest }];

/** Our own stop already holds notices, so this adds no days; its review asks what was meant. */
const incomplete = (
  breach: Breach,
  stop: Extract<BreachEvent, { type: 'stop-set' | 'stop-received' }>,
  { closures, now }: BreachFacts,
): readonly BreachEvent[] => {
  if (runningOwnStop(breach, calendarOf(breach, closures), now)) throw new DirectionIncomplete();
  return [stop];
};

/** Never ignored: an unusable direction leads to a stop. */
const record = (breach: Breach, command: Recorded, facts: BreachFacts): readonly BreachEvent[] => {
  const { agency, until, writtenOn, by, textSha256, replaces, zone } = command;
  const from = officeOf(command);
  if (writtenOn !== undefined) mustBePastDay(writtenOn, facts.now, '#/writtenOn');
  if (command.verbal) return verbal(breach, command, facts);
  const stop = { type: 'stop-set', agency, ...from, from: facts.now, by, textSha256 } as const;
  const n = nextDirectionNumber(breach.directions);
  if (agency === 'other' || until === undefined || writtenOn === undefined || !command.hasReference)
    return incomplete(breach, { ...stop, n, because: 'incomplete' }, facts);
  // The agency's later writing is a direction of its own, whatever its end (law of stopping 4).
  const initial = !breach.directions.some((one) => one.kind === 'direction' && one.agency === agency);
  const end = endOf({ initial, until, writtenOn, now: facts.now });
  const accepted = { n, agency, ...from, until: end.until, writtenOn, initial, by, textSha256 };
  return [
    {
      ...{ type: 'direction-accepted', ...accepted },
      ...(replaces === undefined ? {} : { replaces }),
      ...(zone === undefined ? {} : { zone }),
    },
    ...restOf(end, { n, by, textSha256 }),
  ];
};

/** Counts at once; accepted when no letter is in flight (decision 0014). */
export const acceptancePending = (event: BreachEvent): BreachEvent => {
  if (event.type === 'direction-accepted') return { ...event, type: 'direction-received' };
  return event.type === 'stop-set' ? { ...event, type: 'stop-received' } : event;
};

export const newDirectionRules: RulesOf<'record-direction'> = {
  'record-direction': {
    wakes: 'machine',
    decide: (breach, command, facts) => {
      const recorded = record(breach, command, facts);
      const events = mayBeSending(breach) ? recorded.map(acceptancePending) : recorded;
      const direction = nextDirectionNumber(breach.directions);
      return replacingOwnStop(breach, events, { direction, bodySha256: command.bodySha256, now: facts.now });
    },
  },
};
