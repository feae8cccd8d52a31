import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, dayText, newYork } from '#domain/calendar/instants.ts';
import { type Day, earliestOf, type Instant, isAfter, isBefore, textOf } from '#domain/calendar/times.ts';
import { type Fault, InvalidInput } from '#domain/case/errors.ts';
import { mustBePast } from '#domain/case/not-in-future.ts';
import { SamePerson, type Sub, whoDid } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import type { CommandOf, RulesOf } from './breach-rule.ts';
import type { BreachFacts } from './commands.ts';
import { type Direction, endsAt, type StopId, stopIdOf } from './directions.ts';
import {
  AnswerAsksForMore,
  DirectionInForce,
  NothingToReview,
  OfficeNotHeard,
  ReleaseWhileInForce,
} from './errors.ts';
import { calendarOf } from './hold-dates.ts';
import { isOfficeHeard, reviewable, toReview } from './reviews.ts';
import type { Asked } from './stop-events.ts';

/** Business days. */
const longestWait = 5;

type Review = CommandOf<'review-release'>;

const calendarIn = (breach: Breach, { closures }: BreachFacts) => calendarOf(breach, closures);

const overNow = (breach: Breach, facts: BreachFacts): readonly Direction[] =>
  reviewable(breach, calendarIn(breach, facts), facts.now);

/** @throws {InvalidInput} for a question in the future, or an answer before it */
const mustBeAsked = (asked: Review['asked'], now: Instant): void => {
  const faults = asked.flatMap(({ askedAt, answeredAt }, at): Fault[] => {
    mustBePast(askedAt, now, `#/asked/${at}/askedAt`);
    if (answeredAt === undefined) return [];
    mustBePast(answeredAt, now, `#/asked/${at}/answeredAt`);
    return isBefore(answeredAt, askedAt)
      ? [{ pointer: `#/asked/${at}/answeredAt`, detail: 'This is earlier than the question.' }]
      : [];
  });
  if (faults.length > 0) throw new InvalidInput(faults);
};

const questionOf = ({ agency, office, askedAt, answeredAt }: Review['asked'][number]): Asked => ({
  ...{ agency, askedAt },
  ...(office === undefined ? {} : { office }),
  ...(answeredAt === undefined ? {} : { answeredAt }),
});

/**
 * Each stop that the review lists: it has ended, somebody else recorded it, and its own office was asked since and
 * answered or was silent for two business days (law of stopping 6).
 */
const cleared = (breach: Breach, { stops, asked, by }: Review, facts: BreachFacts): readonly StopId[] => {
  if (stops.length === 0)
    throw new InvalidInput([{ pointer: '#/stops', detail: 'Choose what this review clears.' }]);
  const calendar = calendarIn(breach, facts);
  return stops.map((id, at) => {
    const one = toReview(breach).find((open) => stopIdOf(breach.directions, open) === id);
    if (one === undefined)
      throw new InvalidInput([{ pointer: `#/stops/${at}`, detail: 'No review of this stop is owed.' }]);
    if (isBefore(facts.now, endsAt(one, calendar))) throw new ReleaseWhileInForce();
    if (one.by === by) throw new SamePerson();
    if (!isOfficeHeard(one, asked, calendar, facts.now)) throw new OfficeNotHeard();
    return stopIdOf(breach.directions, one);
  });
};

const waitsThrough = (until: Day | undefined, now: Instant): Day => {
  const today = civilDate(now, newYork);
  const last = dayText(addBusinessDays(today, longestWait));
  const on = until ?? last;
  if (isBefore(on, dayText(today)) || isAfter(on, last))
    throw new InvalidInput([
      { pointer: '#/until', detail: `Wait at most ${longestWait} business days, to ${textOf(last)}.` },
    ]);
  return on;
};

/** Who recorded each of them can review none of them. */
const recordersOfAll = (stops: readonly Direction[]): readonly { readonly by: Sub }[] =>
  stops.filter(({ by }) => stops.every((one) => one.by === by));

export const reviewRules: RulesOf<'review-release'> = {
  'review-release': {
    wakes: 'machine',
    closed: (breach, _, facts) => {
      if (toReview(breach).length === 0) return new NothingToReview();
      return overNow(breach, facts).length === 0 ? new DirectionInForce() : undefined;
    },
    from: (breach, _, facts) =>
      earliestOf(...toReview(breach).map((one) => endsAt(one, calendarIn(breach, facts)))),
    notBy: (breach, _, facts) => {
      const over = overNow(breach, facts);
      return whoDid('recorded-direction', ...recordersOfAll(over.length > 0 ? over : toReview(breach)));
    },
    decide: (breach, review, facts) => {
      const { decision, asked, until, by, textSha256 } = review;
      mustBeAsked(asked, facts.now);
      const questions = asked.map(questionOf);
      if (decision === 'wait')
        return [
          { type: 'review-waits', until: waitsThrough(until, facts.now), asked: questions, by, textSha256 },
        ];
      // More silence is a direction: it comes through the door that stops us first.
      if (asked.some(({ asksForMore }) => asksForMore)) throw new AnswerAsksForMore();
      const stops = cleared(breach, review, facts);
      return [{ type: 'release-reviewed', stops, asked: questions, by, textSha256 }];
    },
  },
};
