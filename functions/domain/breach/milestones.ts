import { addBusinessDays, businessDayBefore } from '#domain/calendar/business-days.ts';
import { lawEnforcementDueOn } from '#domain/calendar/deadlines.ts';
import { civilDate, dayOf, instantText, newYork, parseInstant, startOf } from '#domain/calendar/instants.ts';
import { compareTimes, isAfter, isBefore, latestOf } from '#domain/calendar/times.ts';
import { type Milestone, morningSlotOf } from '#domain/case/milestones.ts';
import { type Breach, isReportPending, isSettled, stageOf } from './breach.ts';
import { calendarOf } from './clocks.ts';
import type { BreachMilestone } from './commands.ts';
import { directionsNeedingReview, lastSilentDay, type WrittenDirection } from './directions.ts';
import { filingPlans } from './duties.ts';
import { pendingConfirmations } from './pending.ts';
import { hasRequestsToResume } from './withheld.ts';

/** Business days after the determination. */
const remindAfter = [2, 5];
/** Business days before a direction's last day. */
const askAgencyBefore = 5;
/** Business days after the lapse. */
const reviewWithin = 2;

type Place = Pick<Milestone, 'name' | 'kind' | 'on'> & Pick<BreachMilestone, 'about' | 'of'>;

const at = (place: Place, firesAt: string, dueOn: string): BreachMilestone => ({
  ...place,
  firesAt,
  daysLeft: dayOf(place.on).until(dayOf(dueOn)).days,
});

/** First morning from `from`, after the last one handled and after `since`: no series catches up. */
const daily = (
  caseId: string,
  breach: Breach,
  series: string,
  place: Omit<Place, 'name' | 'kind' | 'on'>,
  from: string,
  since: string,
  dueOn: string,
): BreachMilestone => {
  const last = breach.handledMilestones
    .filter((name) => name.startsWith(`${series}-`))
    .map((name) => name.slice(series.length + 1));
  const first = latestOf(
    from,
    ...last.map((on) => dayOf(on).add({ days: 1 }).toString()),
    civilDate(since, breach.zone).toString(),
  );
  let on = dayOf(first);
  while (!isAfter(morningSlotOf(caseId, on, breach.zone), since)) on = on.add({ days: 1 });
  return at(
    { ...place, name: `${series}-${on}`, kind: 'overdue-daily', on: on.toString() },
    morningSlotOf(caseId, on, breach.zone),
    dueOn,
  );
};

/** Overdue from the first instant after the 7th business day, then daily (1.2). */
const report = (caseId: string, breach: Breach): readonly BreachMilestone[] => {
  const { determination, zone, handledMilestones } = breach;
  if (determination === undefined || !isReportPending(breach)) return [];
  const since = breach.receiptsMissingSince ?? determination.recordedAt;
  const determinedOn = civilDate(determination.determinedAt, newYork);
  const dueOn = lawEnforcementDueOn(determinedOn).toString();
  const overdueOn = dayOf(dueOn).add({ days: 1 });
  const about = { about: 'report', of: 'report' } as const;
  if (handledMilestones.includes('report-overdue'))
    return [
      daily(caseId, breach, 'report-overdue', about, overdueOn.add({ days: 1 }).toString(), since, dueOn),
    ];
  const reminders = remindAfter.map((days) => {
    const on = addBusinessDays(determinedOn, days);
    return at(
      { ...about, name: `report-${days}-business-days`, kind: 'reminder', on: on.toString() },
      morningSlotOf(caseId, on, zone),
      dueOn,
    );
  });
  const overdue = at(
    { ...about, name: 'report-overdue', kind: 'overdue', on: overdueOn.toString() },
    instantText(startOf(overdueOn, newYork)),
    dueOn,
  );
  return [...reminders.filter(({ firesAt }) => isAfter(firesAt, since)), overdue];
};

/** At the determination and each morning until the filing, while a duty of another law has a date. */
const duties = (caseId: string, breach: Breach): readonly BreachMilestone[] => {
  const { determination } = breach;
  const [first] = [...filingPlans(breach, determination?.recordedAt ?? breach.recordedAt).values()].sort(
    (a, b) => compareTimes(a.dueOn, b.dueOn),
  );
  if (determination === undefined || first === undefined) return [];
  const { recordedAt } = determination;
  const on = civilDate(recordedAt, breach.zone).toString();
  const place = { about: 'duties', of: 'duties' } as const;
  const atOnce = { ...place, name: `file-by-${digits(recordedAt)}`, kind: 'reminder', on } as const;
  const next = daily(caseId, breach, 'file-by-daily', place, on, recordedAt, first.dueOn);
  return [at(atOnce, recordedAt, first.dueOn), { ...next, kind: 'reminder' }];
};

const digits = (instant: string): string => instant.replace(/\D/g, '');

/** One business day later, at the same time of day. */
const secondPersons = (breach: Breach): readonly BreachMilestone[] =>
  pendingConfirmations(breach).flatMap(({ toConfirm, since, until }) => {
    const asked = parseInstant(since).toZonedDateTimeISO(breach.zone);
    const on = addBusinessDays(asked.toPlainDate(), 1);
    const firesAt = on.toZonedDateTime({ timeZone: breach.zone, plainTime: asked.toPlainTime() }).toInstant();
    const place = {
      name: `second-person-${toConfirm}-${digits(since)}`,
      kind: 'reminder',
      on: on.toString(),
      about: 'second-person',
      of: toConfirm,
    } as const;
    const milestone = at(place, instantText(firesAt), on.toString());
    return until === undefined || isBefore(milestone.firesAt, until) ? [milestone] : [];
  });

/** At once for a shorter direction, never for a past one. */
const agencyQuestions = (caseId: string, breach: Breach): readonly BreachMilestone[] =>
  directionsNeedingReview(breach.directions)
    .filter((one): one is WrittenDirection => one.kind === 'direction')
    .filter(({ until, recordedAt }) => !isBefore(until, civilDate(recordedAt, newYork).toString()))
    .map(({ n, until }) => {
      let on = dayOf(until);
      for (let left = askAgencyBefore; left > 0; left -= 1) on = businessDayBefore(on);
      const place = {
        name: `ask-agency-${n}-${until}`,
        kind: 'reminder',
        on: on.toString(),
        about: 'agency',
        of: String(n),
      } as const;
      return at(place, morningSlotOf(caseId, on, breach.zone), until);
    });

/** To officers; when late, daily to the DPO. */
const review = (caseId: string, breach: Breach): readonly BreachMilestone[] => {
  const [first, ...others] = directionsNeedingReview(breach.directions);
  if (first === undefined) return [];
  const calendar = calendarOf(breach, []);
  const end = latestOf(lastSilentDay(first, calendar), ...others.map((one) => lastSilentDay(one, calendar)));
  const lapsedOn = dayOf(end).add({ days: 1 });
  const dueOn = breach.reviewWaitsUntil ?? addBusinessDays(end, reviewWithin).toString();
  const place = { about: 'review', of: end } as const;
  const owed = at(
    { ...place, name: `review-owed-${end}`, kind: 'reminder', on: lapsedOn.toString() },
    morningSlotOf(caseId, lapsedOn, breach.zone),
    dueOn,
  );
  const since = latestOf(first.recordedAt, ...others.map(({ recordedAt }) => recordedAt));
  return [
    owed,
    daily(caseId, breach, 'review-overdue', place, dayOf(dueOn).add({ days: 1 }).toString(), since, dueOn),
  ];
};

/** After a filing. */
const withdrawal = ({ withdrawal: withdrawn, receipts, zone }: Breach): readonly BreachMilestone[] => {
  if (withdrawn?.confirmedAt === undefined || receipts.every(({ withdrawnAt }) => withdrawnAt !== undefined))
    return [];
  const on = civilDate(withdrawn.confirmedAt, zone).toString();
  return [
    at(
      { name: 'tell-agencies', kind: 'reminder', on, about: 'withdrawal', of: 'determination' },
      withdrawn.confirmedAt,
      on,
    ),
  ];
};

/** At once; for an answer still in progress, on the next days. */
const withheld = (caseId: string, breach: Breach): readonly BreachMilestone[] => {
  if (!hasRequestsToResume(breach)) return [];
  const { notice, withdrawal: withdrawn, hold, determination, zone } = breach;
  const over =
    notice?.closedAt ??
    withdrawn?.confirmedAt ??
    latestOf(hold.lawEnforcementToldAt, determination?.recordedAt) ??
    breach.recordedAt;
  const on = civilDate(over, zone).toString();
  const place = { about: 'withheld', of: 'legal-hold' } as const;
  const atOnce = { ...place, name: `hold-ended-${digits(over)}`, kind: 'reminder', on } as const;
  return [
    at(atOnce, over, on),
    { ...daily(caseId, breach, 'withheld-retry', place, on, over, on), kind: 'reminder' },
  ];
};

export const nextBreachMilestone = (caseId: string, breach: Breach): BreachMilestone | undefined => {
  const open = isSettled(breach)
    ? []
    : [
        ...report(caseId, breach),
        ...duties(caseId, breach),
        ...secondPersons(breach),
        ...agencyQuestions(caseId, breach),
        ...review(caseId, breach),
      ];
  const settled = stageOf(breach) === 'withdrawn' ? withdrawal(breach) : open;
  return [...settled, ...withheld(caseId, breach)]
    .filter(({ name }) => !breach.handledMilestones.includes(name))
    .sort((a, b) => compareTimes(a.firesAt, b.firesAt) || (a.name < b.name ? -1 : 1))
    .at(0);
};
