import { businessDayBefore, isBusinessDay } from '#domain/calendar/business-days.ts';
import {
  atMinuteOf,
  type CivilDate,
  dayOf,
  dayText,
  instantText,
  type PlainDate,
  startOf,
} from '#domain/calendar/instants.ts';
import { requestRules } from '#domain/calendar/rulesets.ts';
import { compareTimes, type Day, type Instant, isAfter } from '#domain/calendar/times.ts';

export interface Milestone {
  /** Unique within the case: `15-days-before-early`, `1-day-before`, `overdue`. */
  readonly name: string;
  readonly kind:
    | 'reminder'
    | 'overdue'
    | 'overdue-daily'
    | 'new-date-missed'
    | 'second-missing'
    | 'text-waiting'
    | 'ask-again'
    | 'lapse'
    | 'resume'
    | 'notice'
    /** Of a report about a child in a company's data. */
    | 'ask-company'
    | 'company-silent'
    | 'company-over'
    | 'unclaimed'
    /** P52. */
    | 'acknowledgement-missing'
    /** Of complaints. */
    | 'holding'
    | 'silence';
  /** Civil date, company zone. */
  readonly on: Day;
  /** UTC ISO with three decimals. */
  readonly firesAt: Instant;
  /** Calendar days from `on` to the due date; negative when past. */
  readonly daysLeft: number;
}

export interface MilestonePlanFacts {
  readonly caseId: string;
  readonly dueOn: CivilDate;
  /** Company zone, IANA. */
  readonly zone: string;
  /** UTC ISO; the plan omits reminders at or before this instant. */
  readonly receivedAt: Instant;
}

/** Hour, company zone. */
export const morning = 8;
/** Twelve five-minute steps, so that cases due on one day do not all wake at once. */
const slots = 12;
const slotFor = 5;

const fnv1a = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

export const morningSlotOf = (caseId: string, date: PlainDate, zone: string): Instant =>
  atMinuteOf(date, morning * 60 + slotFor * (fnv1a(caseId) % slots), zone);

const daysLeft = (on: PlainDate, dueOn: PlainDate): number => on.until(dueOn).days;

/** A reminder on a weekend or holiday has a twin on the business day before it. */
const reminders = ({ caseId, dueOn, zone }: MilestonePlanFacts, daysBefore: number): readonly Milestone[] => {
  const due = dayOf(dueOn);
  const name = daysBefore === 1 ? '1-day-before' : `${daysBefore}-days-before`;
  const reminder = (on: PlainDate, called: string): Milestone => ({
    name: called,
    kind: 'reminder',
    on: dayText(on),
    firesAt: morningSlotOf(caseId, on, zone),
    daysLeft: daysLeft(on, due),
  });
  const on = due.subtract({ days: daysBefore });
  const itself = reminder(on, name);
  return isBusinessDay(on) ? [itself] : [reminder(businessDayBefore(on), `${name}-early`), itself];
};

/** In order of `firesAt`; `overdue`, at the first instant after the due date, is always there. */
export const milestonePlanOf = (planned: MilestonePlanFacts): readonly Milestone[] => {
  const overdueOn = dayOf(planned.dueOn).add({ days: 1 });
  const firesAt = instantText(startOf(overdueOn, planned.zone));
  const overdue: Milestone = {
    name: 'overdue',
    kind: 'overdue',
    on: dayText(overdueOn),
    firesAt,
    daysLeft: -1,
  };
  return requestRules.remindDaysBefore.value
    .flatMap((daysBefore) => reminders(planned, daysBefore))
    .filter((reminder) => isAfter(reminder.firesAt, planned.receivedAt))
    .concat(overdue)
    .sort((a, b) => compareTimes(a.firesAt, b.firesAt));
};

/**
 * Needed even when a case is overdue: without the question to a contact or company it could
 * never close. `overdue-daily`: requests had a letter of their own each day before the digest.
 */
const alsoWhenLate: Readonly<Record<Milestone['kind'], boolean>> = {
  reminder: false,
  overdue: false,
  'overdue-daily': false,
  'new-date-missed': true,
  'second-missing': true,
  'text-waiting': true,
  'ask-again': true,
  lapse: true,
  resume: true,
  notice: true,
  'ask-company': true,
  'company-silent': true,
  'company-over': true,
  unclaimed: true,
  'acknowledgement-missing': false,
  holding: false,
  silence: true,
};

/**
 * The first milestone not handled; once `overdue` is, the first that still counts. None: the case waits for a
 * person, and the DPO reads of it in the digest.
 */
export const nextMilestone = (
  plan: readonly Milestone[],
  namesDone: readonly string[],
): Milestone | undefined => {
  const isOverdue = namesDone.includes('overdue');
  return plan.find(({ name, kind }) => !namesDone.includes(name) && (!isOverdue || alsoWhenLate[kind]));
};
