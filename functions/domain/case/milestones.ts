import { Temporal } from 'temporal-polyfill';
import { businessDayBefore, isBusinessDay } from '#domain/calendar/business-days.ts';
import { type Day, dayOf, instantText, type PlainDate, startOf } from '#domain/calendar/instants.ts';
import { requestRules } from '#domain/calendar/rulesets.ts';
import { compareTimes, isAfter, latestOf } from '#domain/calendar/times.ts';

/** A date on which a case's clock acts. */
export interface Milestone {
  /** Stable name, unique within the case: `15-days-before`, `15-days-before-early`, `1-day-before`, `overdue`, `overdue-2026-12-27`. */
  readonly name: string;
  readonly kind:
    | 'reminder'
    | 'overdue'
    | 'overdue-daily'
    | 'new-date-missed'
    | 'second-missing'
    | 'ask-again'
    | 'lapse'
    | 'resume'
    | 'notice'
    | 'unclaimed';
  /** Civil date in the company's zone. */
  readonly on: string;
  /** Instant, UTC ISO with three decimals. */
  readonly firesAt: string;
  /** Calendar days left to the due date on `on`; negative when past. */
  readonly daysLeft: number;
}

/** What a plan is made of. */
export interface MilestonePlanFacts {
  readonly caseId: string;
  /** Civil date, company zone. */
  readonly dueOn: Day;
  /** The company's zone, IANA. */
  readonly zone: string;
  /** Instant, UTC ISO: a reminder that would fire no later than this is left out. */
  readonly receivedAt: string;
}

/** Reminders fire from 08:00 on, by the clock on the company's wall. */
const morning = 8;
/** They spread over 55 minutes in steps of five, so that cases due on one day do not all wake at once, nor one by one. */
const slots = 12;
const slotFor = 5;

/** FNV-1a, 32 bits, over the UTF-16 units of the text. */
const fnv1a = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

/** Instant at which a case’s letter of that day goes out. */
export const morningSlotOf = (caseId: string, date: PlainDate, zone: string): string => {
  const plainTime = Temporal.PlainTime.from({ hour: morning, minute: slotFor * (fnv1a(caseId) % slots) });
  return instantText(date.toZonedDateTime({ timeZone: zone, plainTime }).toInstant());
};

const daysLeft = (on: PlainDate, dueOn: PlainDate): number => on.until(dueOn).days;

/** The reminder and, when it falls on a weekend or holiday, its twin on the business day before it. */
const reminders = ({ caseId, dueOn, zone }: MilestonePlanFacts, daysBefore: number): readonly Milestone[] => {
  const due = dayOf(dueOn);
  const name = daysBefore === 1 ? '1-day-before' : `${daysBefore}-days-before`;
  const reminder = (on: PlainDate, called: string): Milestone => ({
    name: called,
    kind: 'reminder',
    on: on.toString(),
    firesAt: morningSlotOf(caseId, on, zone),
    daysLeft: daysLeft(on, due),
  });
  const on = due.subtract({ days: daysBefore });
  const itself = reminder(on, name);
  return isBusinessDay(on) ? [itself] : [reminder(businessDayBefore(on), `${name}-early`), itself];
};

/**
 * The dates on which the clock acts, by the instant at which they fire: reminders on the days of
 * `requestRules.remindDaysBefore` before the due date with their twins, then `overdue` at the first instant after it, which is always there. Two may fire together.
 */
export const milestonePlanOf = (planned: MilestonePlanFacts): readonly Milestone[] => {
  const overdueOn = dayOf(planned.dueOn).add({ days: 1 });
  const firesAt = instantText(startOf(overdueOn, planned.zone));
  const overdue: Milestone = {
    name: 'overdue',
    kind: 'overdue',
    on: overdueOn.toString(),
    firesAt,
    daysLeft: -1,
  };
  return requestRules.remindDaysBefore.value
    .flatMap((daysBefore) => reminders(planned, daysBefore))
    .filter((reminder) => isAfter(reminder.firesAt, planned.receivedAt))
    .concat(overdue)
    .sort((a, b) => compareTimes(a.firesAt, b.firesAt));
};

/** The DPO's letter of one day while a case is overdue, every day from the second after the due date on. */
export const overdueDaily = (caseId: string, on: Day, zone: string, dueOn: Day): Milestone => ({
  name: `overdue-${dayOf(on)}`,
  kind: 'overdue-daily',
  on: dayOf(on).toString(),
  firesAt: morningSlotOf(caseId, dayOf(on), zone),
  daysLeft: daysLeft(dayOf(on), dayOf(dueOn)),
});

/**
 * Dates that count beside the daily letters of an overdue case: those of an officer’s doing, and those of the question who is
 * asking, a new contact who is to be asked and a company that is to hear of a request, without which the case
 * would stay open for good.
 */
const alsoWhenLate: Readonly<Record<Milestone['kind'], boolean>> = {
  reminder: false,
  overdue: false,
  'overdue-daily': true,
  'new-date-missed': true,
  'second-missing': true,
  'ask-again': true,
  lapse: true,
  resume: true,
  notice: true,
  unclaimed: true,
};

const dailyName = /^overdue-(\d{4}-\d\d-\d\d)$/;

/**
 * The first milestone of the plan, which is in order, that was not kept. Once `overdue` is kept, reminders are moot and it is
 * the daily letter of the day after the last one kept, or what counts beside it and comes before. There is always a next one,
 * so an open case never runs without a clock. `openedOn` is the day since which a case is with us; if it was due before, the
 * days between them have no letters.
 */
export const nextMilestone = (
  plan: readonly Milestone[],
  dueOn: Day,
  namesDone: readonly string[],
  zone: string,
  caseId: string,
  openedOn?: string,
): Milestone => {
  const isOverdue = namesDone.includes('overdue');
  const next = plan.find(({ name, kind }) => !namesDone.includes(name) && (!isOverdue || alsoWhenLate[kind]));
  if (next !== undefined && !isOverdue) return next;
  const lastDaily = latestOf(...namesDone.map((name) => dailyName.exec(name)?.[1]));
  const overdueOn = dayOf(dueOn).add({ days: 1 }).toString();
  const after = lastDaily ?? latestOf(overdueOn, openedOn);
  const daily = overdueDaily(caseId, dayOf(after).add({ days: 1 }), zone, dueOn);
  return next !== undefined && !isAfter(next.firesAt, daily.firesAt) ? next : daily;
};
