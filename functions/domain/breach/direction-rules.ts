import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, dayText, newYork } from '#domain/calendar/instants.ts';
import { earliestOf, isAfter, isBefore, latestOf, textOf } from '#domain/calendar/times.ts';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import { mustBePast, mustBePastDay } from '#domain/case/not-in-future.ts';
import { NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import type { About, RulesOf } from './breach-rule.ts';
import { calendarOf, dayAfter } from './clocks.ts';
import type { BreachFacts, DirectionCommand } from './commands.ts';
import {
  directionsInForce,
  furtherNotice,
  lastSilentDay,
  unliftedDirections,
  type WrittenDirection,
} from './directions.ts';
import {
  AlreadyReleased,
  DirectionInForce,
  DirectionNotInForce,
  DocumentMissing,
  EarlierAfterRelease,
  NothingToReview,
  OtherAgency,
  ReleaseWhileInForce,
} from './errors.ts';
import type { BreachEvent } from './events.ts';
import { endOf, restOf } from './new-direction-rules.ts';
import { agenciesNeedingReview } from './own-stops.ts';
import { replacingOwnStop } from './replacing.ts';

type Numbered = Required<Pick<About, 'n'>>;

const among = ({ directions }: Breach) => directions.flatMap(({ n }) => n ?? []);
const directionOf = ({ directions }: Breach, { n }: Numbered) => directions.find((one) => one.n === n);
const writtenOf = (breach: Breach, about: Numbered): WrittenDirection | undefined => {
  const found = directionOf(breach, about);
  return found?.kind === 'direction' ? found : undefined;
};

const lifted = (breach: Breach, about: Numbered) => {
  const found = directionOf(breach, about);
  if (found === undefined) return new NotFound();
  return unliftedDirections(breach.directions).includes(found) ? undefined : new DirectionNotInForce();
};
const notWritten = (breach: Breach, about: Numbered) =>
  lifted(breach, about) ?? (writtenOf(breach, about) === undefined ? new DirectionNotInForce() : undefined);

/** One of them is over then, and its review can begin. */
const firstOver = ({ directions, hold }: Breach, { closures }: BreachFacts) =>
  earliestOf(
    ...agenciesNeedingReview(directions).map((one) =>
      dayAfter(lastSilentDay(one, calendarOf({ hold }, closures))),
    ),
  );

const inForceIn = ({ directions, hold }: Breach, { now, closures }: BreachFacts) =>
  directionsInForce(directions, calendarOf({ hold }, closures), now);

/** Business days. */
const longestWait = 5;

export const directionRules: RulesOf<Exclude<DirectionCommand['type'], 'record-direction'>> = {
  /** Later: at once. Earlier: two officers, the document, before the release. */
  'correct-direction': {
    wakes: 'machine',
    among,
    closed: notWritten,
    decide: (breach, { n, until, documentSha256, textSha256, by, bodySha256 }, { now }) => {
      const direction = writtenOf(breach, { n });
      if (direction === undefined) return [];
      const taken = (event: BreachEvent) =>
        replacingOwnStop(breach, [event], { direction: n, bodySha256, now });
      const { initial, writtenOn } = direction;
      if (until === furtherNotice) {
        const end = endOf({ before: initial ? undefined : direction, until, writtenOn, now });
        const later = latestOf(end.until, direction.until);
        const corrected = { type: 'direction-corrected', n, until: later, textSha256, by } as const;
        return taken({ ...corrected, furtherNotice: true });
      }
      if (!isBefore(until, direction.until)) {
        const end = endOf({ before: direction, until, writtenOn, now });
        const corrected = { type: 'direction-corrected', n, until: end.until, textSha256, by } as const;
        return [...taken(corrected), ...restOf(end, { n, textSha256, by })];
      }
      if (breach.releasedAt !== undefined) throw new EarlierAfterRelease();
      if (documentSha256 === undefined) throw new DocumentMissing();
      return [{ type: 'direction-correction-asked', n, until, documentSha256, textSha256, by }];
    },
  },
  'confirm-direction': {
    wakes: 'machine',
    proposal: directionOf,
    among,
    closed: (breach, about) => {
      const refusal = notWritten(breach, about);
      if (refusal !== undefined) return refusal;
      if (writtenOf(breach, about)?.correction === undefined) return new NothingToConfirm();
      return breach.releasedAt === undefined ? undefined : new AlreadyReleased();
    },
    notBy: (breach, about) => whoDid('asked', writtenOf(breach, about)?.correction),
    decide: (breach, { n, by }) => {
      const { correction } = writtenOf(breach, { n }) ?? {};
      return correction === undefined
        ? []
        : [{ type: 'direction-corrected', n, until: correction.until, by }];
    },
  },
  'lift-direction': {
    wakes: 'machine',
    among,
    closed: lifted,
    decide: (breach, { n, agency, writtenOn, textSha256, by }, { now }) => {
      if (directionOf(breach, { n })?.agency !== agency) throw new OtherAgency();
      mustBePastDay(writtenOn, now, '#/writtenOn');
      return [{ type: 'lift-asked', n, writtenOn, textSha256, by }];
    },
  },
  'confirm-lift': {
    wakes: 'machine',
    proposal: directionOf,
    among,
    closed: (breach, about) =>
      lifted(breach, about) ??
      (directionOf(breach, about)?.lift === undefined ? new NothingToConfirm() : undefined),
    notBy: (breach, about) => whoDid('asked', directionOf(breach, about)?.lift),
    decide: (_, { n, by }) => [{ type: 'direction-lifted', n, by }],
  },
  /** By an officer who recorded none of these directions. */
  'review-release': {
    wakes: 'machine',
    closed: (breach, _, facts) => {
      const toReview = agenciesNeedingReview(breach.directions);
      if (toReview.length === 0) return new NothingToReview();
      const inForce = inForceIn(breach, facts);
      return toReview.every((one) => inForce.includes(one)) ? new DirectionInForce() : undefined;
    },
    from: (breach, _, facts) => firstOver(breach, facts),
    notBy: ({ directions }) => whoDid('recorded-direction', ...agenciesNeedingReview(directions)),
    decide: (breach, { decision, askedAgencyAt, until, by, textSha256 }, facts) => {
      mustBePast(askedAgencyAt, facts.now, '#/askedAgencyAt');
      if (decision === 'release') {
        if (inForceIn(breach, facts).length > 0) throw new ReleaseWhileInForce();
        return [{ type: 'release-reviewed', askedAgencyAt, by, textSha256 }];
      }
      const today = civilDate(facts.now, newYork);
      const last = dayText(addBusinessDays(today, longestWait));
      const on = until ?? last;
      if (isBefore(on, dayText(today)) || isAfter(on, last))
        throw new InvalidInput([
          { pointer: '#/until', detail: `Wait at most ${longestWait} business days, to ${textOf(last)}.` },
        ]);
      return [{ type: 'review-waits', until: on, askedAgencyAt, by, textSha256 }];
    },
  },
};
