import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { lawEnforcementDueOn } from '#domain/calendar/deadlines.ts';
import {
  civilDate,
  civilDay,
  dayOf,
  dayText,
  instantText,
  newYork,
  parseInstant,
  startOf,
} from '#domain/calendar/instants.ts';
import { compareTimes, earliestOf, type Instant, isAfter, isBefore, textOf } from '#domain/calendar/times.ts';
import { morningSlotOf } from '#domain/case/milestones.ts';
import { type Breach, isReportPending, isSettled, stageOf } from './breach.ts';
import type { BreachMilestone } from './commands.ts';
import { determinationPrefix } from './determined-again.ts';
import { datedDuties } from './duties.ts';
import { at, daily, fromLatest, type Look } from './milestone-series.ts';
import { approvalsLostAt, pendingConfirmations } from './pending.ts';
import { silenceMilestones } from './silence-milestones.ts';

/** Business days after the determination. */
const remindAfter = [2, 5];
/** Overdue from the first instant after the 7th business day, then daily (1.2). */
const report = (look: Look): readonly BreachMilestone[] => {
  const { caseId, breach } = look;
  const { determination, zone } = breach;
  if (determination === undefined || !isReportPending(breach)) return [];
  const since = breach.receiptsMissingSince ?? determination.recordedAt;
  const determinedOn = civilDate(determination.determinedAt, newYork);
  const dueOn = dayText(lawEnforcementDueOn(determinedOn));
  const overdueOn = dayOf(dueOn).add({ days: 1 });
  const about = { about: 'report', of: 'report' } as const;
  const again = determinationPrefix(breach);
  const reminders = remindAfter.map((days) => {
    const on = addBusinessDays(determinedOn, days);
    return at(
      { ...about, name: `${again}report-${days}-business-days`, kind: 'reminder', on: dayText(on) },
      morningSlotOf(caseId, on, zone),
      dueOn,
    );
  });
  const overdue = at(
    { ...about, name: `${again}report-overdue`, kind: 'overdue', on: dayText(overdueOn) },
    instantText(startOf(overdueOn, newYork)),
    dueOn,
  );
  const ahead = reminders.filter(({ firesAt }) => isAfter(firesAt, since));
  const series = `${again}report-overdue`;
  const next = daily(look, series, about, dayText(overdueOn.add({ days: 1 })), since, dueOn);
  return fromLatest(look, [...ahead, overdue], series, next);
};

/** At the determination and each morning until the filing, while a duty of another law has a date. */
const duties = (look: Look): readonly BreachMilestone[] => {
  const { breach } = look;
  const { determination } = breach;
  const first = earliestOf(...datedDuties(breach).map(({ dueOn }) => dueOn));
  if (determination === undefined || first === undefined) return [];
  const { recordedAt } = determination;
  const on = civilDay(recordedAt, breach.zone);
  const place = { about: 'duties', of: 'duties' } as const;
  const atOnce = { ...place, name: `file-by-${digits(recordedAt)}`, kind: 'reminder', on } as const;
  const series = `${determinationPrefix(breach)}file-by-daily`;
  const next = daily(look, series, place, on, breach.receiptsMissingSince ?? recordedAt, first);
  return fromLatest(look, [at(atOnce, recordedAt, first)], series, { ...next, kind: 'reminder' });
};

const digits = (instant: Instant): string => textOf(instant).replace(/\D/g, '');

/** One business day later, at the same time of day. */
const secondPersons = (breach: Breach): readonly BreachMilestone[] =>
  pendingConfirmations(breach).flatMap(({ toConfirm, since, until }) => {
    const asked = parseInstant(since).toZonedDateTimeISO(breach.zone);
    const on = addBusinessDays(asked.toPlainDate(), 1);
    const firesAt = on.toZonedDateTime({ timeZone: breach.zone, plainTime: asked.toPlainTime() }).toInstant();
    const place = {
      name: `second-person-${toConfirm}-${digits(since)}`,
      kind: 'reminder',
      on: dayText(on),
      about: 'second-person',
      of: toConfirm,
    } as const;
    const milestone = at(place, instantText(firesAt), place.on);
    return until === undefined || isBefore(milestone.firesAt, until) ? [milestone] : [];
  });

/** At once, whatever took the approval; the letter's clock repeats an email that did not go. */
const lostApprovals = (breach: Breach): readonly BreachMilestone[] =>
  approvalsLostAt(breach).map((since) => {
    const on = civilDay(since, breach.zone);
    const name = `approval-voided-${digits(since)}`;
    return at({ name, kind: 'reminder', on, about: 'approval', of: 'approval' }, since, on);
  });

/** After a filing. */
const withdrawal = (breach: Breach): readonly BreachMilestone[] => {
  const { withdrawal: withdrawn, receipts, zone } = breach;
  if (withdrawn?.confirmedAt === undefined || receipts.every(({ withdrawnAt }) => withdrawnAt !== undefined))
    return [];
  const on = civilDay(withdrawn.confirmedAt, zone);
  return [
    at(
      {
        name: `${determinationPrefix(breach)}tell-agencies`,
        kind: 'reminder',
        on,
        about: 'withdrawal',
        of: 'determination',
      },
      withdrawn.confirmedAt,
      on,
    ),
  ];
};

/** `now`: the clock hands it over, so that a series that was missed is sent once. */
export const nextBreachMilestone = (
  caseId: string,
  breach: Breach,
  now?: Instant,
): BreachMilestone | undefined => {
  const look = { caseId, breach, now };
  const open = isSettled(breach)
    ? secondPersons(breach)
    : [
        ...report(look),
        ...duties(look),
        ...lostApprovals(breach),
        ...secondPersons(breach),
        ...silenceMilestones(look),
      ];
  const settled = stageOf(breach) === 'withdrawn' ? withdrawal(breach) : open;
  return settled
    .filter(({ name }) => !breach.handledMilestones.includes(name))
    .sort((a, b) => compareTimes(a.firesAt, b.firesAt) || (a.name < b.name ? -1 : 1))
    .at(0);
};
