import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, civilDay, dayOf, dayText, instantText, startOf } from '#domain/calendar/instants.ts';
import { requestRules } from '#domain/calendar/rulesets.ts';
import { type Day, isAfter, textOf } from '#domain/calendar/times.ts';
import { type Milestone, morningSlotOf } from '#domain/case/milestones.ts';
import type { RequestUnconfirmed } from './commands.ts';
import { type ExtensionLaw, extensionLaw } from './due-date-rules.ts';
import type { EarlierDueDate } from './officer-action-events.ts';
import { pendingConfirmations } from './proposals.ts';
import { isAcknowledged, openedOn, type Request } from './state.ts';

export interface ClockShown {
  readonly what: 'promise' | 'law' | 'first promise' | 'new date';
  readonly dueOn: Day;
  readonly is: 'running' | 'kept' | 'missed';
}

const became = (dueOn: Day, answeredOn: Day | undefined, on: Day): ClockShown['is'] => {
  if (answeredOn !== undefined) return !isAfter(answeredOn, dueOn) ? 'kept' : 'missed';
  return !isAfter(on, dueOn) ? 'running' : 'missed';
};

/** An extension does not repair a missed promise. `on`: today in the company's zone. */
export const clocksOf = (request: Request, on: Day): readonly ClockShown[] => {
  const { earlier = [], dueOn } = request;
  const answeredOn = request.stage === 'closed' ? civilDay(request.closedAt, request.zone) : undefined;
  const past = (round: EarlierDueDate): ClockShown[] => {
    if (round.because === 'reopened')
      return [{ what: 'first promise', dueOn: round.dueOn, is: became(round.dueOn, round.answeredOn, on) }];
    if (round.because === 'reclassified') return [];
    return [{ what: 'promise', dueOn: round.dueOn, is: became(round.dueOn, answeredOn, on) }];
  };
  const extended = earlier.at(-1)?.because === 'extended';
  const now: ClockShown = { what: extended ? 'law' : 'promise', dueOn, is: became(dueOn, answeredOn, on) };
  const { newDate } = request;
  const set: ClockShown[] =
    newDate === undefined ? [] : [{ what: 'new date', dueOn: newDate, is: became(newDate, answeredOn, on) }];
  return [...earlier.flatMap(past), now, ...set];
};

/** What the law itself gives us for an answer, beside our own promise. No law sets a date for most requests from the US. */
export interface LawDate {
  readonly law: ExtensionLaw | 'none';
  /** The last day that the law allows; absent where no law sets one, and after a reopening. */
  readonly dueOn?: Day;
}

/** From receipt: one month (GDPR 12(3)), or 45 days (California Civil Code 1798.130). Both are never before our own date. */
const lawAllows: Readonly<Record<ExtensionLaw, { months?: number; days?: number }>> = {
  gdpr: { months: 1 },
  ccpa: { days: 45 },
};

/** An extension gives the day that we told the person. */
export const lawDateOf = (request: Request): LawDate => {
  const law = extensionLaw(request);
  const { earlier = [], dueOn, receivedOn } = request;
  if (law === undefined) return { law: 'none' };
  if (earlier.some(({ because }) => because === 'reopened')) return { law };
  const isExtended = earlier.at(-1)?.because === 'extended';
  return { law, dueOn: isExtended ? dueOn : dayText(dayOf(receivedOn).add(lawAllows[law])) };
};

/** The first instant after the date that an officer set. */
export const newDateMissed = ({ newDate, dueOn, zone }: Request): readonly Milestone[] => {
  if (newDate === undefined) return [];
  const on = dayOf(newDate).add({ days: 1 });
  return [
    {
      name: `new-date-missed-${textOf(newDate)}`,
      kind: 'new-date-missed',
      on: dayText(on),
      firesAt: instantText(startOf(on, zone)),
      daysLeft: on.until(dayOf(dueOn)).days,
    },
  ];
};

/** For a text, people are called after hours, not days (held-text-calls.ts). */
export type SecondAlone = Exclude<RequestUnconfirmed['type'], 'confirm-text'>;

/** What a milestone of `secondsMissing` waits for. */
export const secondOf = ({ name }: Pick<Milestone, 'name'>): SecondAlone =>
  `confirm-${/^second-([a-z]+)-/.exec(name)?.[1]}` as SecondAlone;

/** The morning after one business day without a second officer. */
export const secondsMissing = (caseId: string, request: Request): readonly Milestone[] =>
  pendingConfirmations(request)
    .filter(({ confirms }) => confirms?.type !== 'confirm-text')
    .map(({ toConfirm, since }) => {
      const { zone, dueOn } = request;
      const on = addBusinessDays(civilDate(since, zone), 1).add({ days: 1 });
      return {
        name: `second-${toConfirm}-${textOf(since).replace(/\D/g, '')}`,
        kind: 'second-missing',
        on: dayText(on),
        firesAt: morningSlotOf(caseId, on, zone),
        daysLeft: on.until(dayOf(dueOn)).days,
      };
    });

/** At the end of the second business day with us (P52). The first letter does it, whichever it is. */
export const acknowledgementMissing = (request: Request): readonly Milestone[] => {
  if (request.stage !== 'received' || isAcknowledged(request)) return [];
  const { zone, dueOn } = request;
  const days = requestRules.acknowledgeAlarmBusinessDays.value;
  const on = addBusinessDays(dayOf(openedOn(request)), days).add({ days: 1 });
  return [
    {
      ...({ name: 'acknowledgement-missing', kind: 'acknowledgement-missing' } as const),
      on: dayText(on),
      firesAt: instantText(startOf(on, zone)),
      daysLeft: on.until(dayOf(dueOn)).days,
    },
  ];
};

/** When an assigned request that nobody started returns to the queue. */
export const unclaimedOf = ({ assigned, assignments, dueOn, zone }: Request): readonly Milestone[] => {
  if (assigned?.unclaimedAfter === undefined) return [];
  const on = dayOf(assigned.unclaimedAfter).add({ days: 1 });
  return [
    {
      name: `unclaimed-${assignments}`,
      kind: 'unclaimed',
      on: dayText(on),
      firesAt: instantText(startOf(on, zone)),
      daysLeft: on.until(dayOf(dueOn)).days,
    },
  ];
};
