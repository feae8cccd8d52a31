import { addBusinessDays, businessDayBefore } from '#domain/calendar/business-days.ts';
import { civilDay, dayOf, dayText, newYork, type PlainDate } from '#domain/calendar/instants.ts';
import { type Day, earliestOf, isAfter, isBefore, latestOf, textOf } from '#domain/calendar/times.ts';
import { morningSlotOf } from '#domain/case/milestones.ts';
import type { Breach } from './breach.ts';
import type { BreachMilestone } from './commands.ts';
import { directionsNeedingReview, lastSilentDay, type WrittenDirection } from './directions.ts';
import { calendarOf } from './hold-dates.ts';
import { at, daily, fromLatest, type Look, nextOfSeries } from './milestone-series.ts';

/** Business days before a direction's last day, and between one question to the agency and the next. */
const askAgencyEvery = 5;
/** Business days after the lapse. */
const reviewWithin = 2;
/** Calendar days of silence between two notes of counsel. */
const counselEvery = 30;

/** Of a direction that took over another's reminders alone. 5 business days before the end, at once for a shorter direction; then again until a lift or a review. Never for a past one. */
const agencyQuestions = (look: Look): readonly BreachMilestone[] =>
  directionsNeedingReview(look.breach.directions)
    .filter((one): one is WrittenDirection => one.kind === 'direction' && one.replacedBy === undefined)
    .filter(({ until, recordedAt }) => !isBefore(until, civilDay(recordedAt, newYork)))
    .flatMap(({ n, until, recordedAt }) => {
      let on = dayOf(until);
      for (let left = askAgencyEvery; left > 0; left -= 1) on = businessDayBefore(on);
      const place = { kind: 'reminder', about: 'agency', of: String(n) } as const;
      const name = `ask-agency-${n}-${textOf(until)}`;
      const step = (day: PlainDate) => addBusinessDays(day, askAgencyEvery);
      const series = `${name}-again`;
      const firesAt = morningSlotOf(look.caseId, on, look.breach.zone);
      const first = at({ ...place, name, on: dayText(on) }, firesAt, until);
      const again = { series, place, from: dayText(step(on)), since: recordedAt, dueOn: until, step };
      return fromLatest(look, [first], series, nextOfSeries(look, again));
    });

/** The last silent day of all directions and stops that need a review. */
export const lapseOf = (breach: Breach): Day | undefined => {
  const calendar = calendarOf(breach, []);
  return latestOf(
    ...directionsNeedingReview(breach.directions).map((one) =>
      earliestOf(lastSilentDay(one, calendar), one.liftedAt && civilDay(one.liftedAt, newYork)),
    ),
  );
};

export const reviewDueOn = (breach: Breach, lastDay: Day): Day =>
  breach.reviewWaitsUntil ?? dayText(addBusinessDays(lastDay, reviewWithin));

/** To officers on the day after the lapse, and from that day daily to the DPO. */
const reviews = (look: Look): readonly BreachMilestone[] => {
  const { caseId, breach } = look;
  const end = lapseOf(breach);
  if (end === undefined) return [];
  const lapsedOn = dayOf(end).add({ days: 1 });
  const dueOn = reviewDueOn(breach, end);
  const place = { about: 'review', of: textOf(end) } as const;
  const owed = at(
    { ...place, name: `review-owed-${textOf(end)}`, kind: 'reminder', on: dayText(lapsedOn) },
    morningSlotOf(caseId, lapsedOn, breach.zone),
    dueOn,
  );
  const since = latestOf(
    breach.recordedAt,
    ...directionsNeedingReview(breach.directions).map(({ recordedAt }) => recordedAt),
  );
  const next = daily(look, 'review-waiting', place, dayText(lapsedOn), since, dueOn);
  const isOverdue = isAfter(next.on, dueOn);
  return [owed, isOverdue ? next : { ...next, about: 'lapse', kind: 'reminder' }];
};

/** Every 30 days of silence, from the first entry that still needs a review. */
const counselNotes = (look: Look): readonly BreachMilestone[] => {
  const [first] = directionsNeedingReview(look.breach.directions);
  if (first === undefined) return [];
  const step = (day: PlainDate) => day.add({ days: counselEvery });
  const since = first.recordedAt;
  const from = dayText(step(dayOf(civilDay(since, newYork))));
  const place = { kind: 'reminder', about: 'counsel', of: textOf(from) } as const;
  return [nextOfSeries(look, { series: 'counsel-note', place, from, since, dueOn: from, step })];
};

export const silenceMilestones = (look: Look): readonly BreachMilestone[] => [
  ...agencyQuestions(look),
  ...reviews(look),
  ...counselNotes(look),
];
