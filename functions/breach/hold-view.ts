import type { Breach } from '#domain/breach/breach.ts';
import type { Direction } from '#domain/breach/directions.ts';
import { heldUntil } from '#domain/breach/hold-dates.ts';
import { type HoldDay, type HoldDayKind, holdCalendar, ifFiledToday } from '#domain/breach/hold-days.ts';
import { isOwnStop } from '#domain/breach/own-stops.ts';
import { type ReportState, reportDeadline } from '#domain/breach/report-deadline.ts';
import { newYork } from '#domain/calendar/instants.ts';
import { holdRulesOf } from '#domain/calendar/rulesets.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';

export const directionName = (direction: Direction): string => {
  if (isOwnStop(direction)) return `our own stop ${direction.own.number}`;
  const number = direction.n === undefined ? '' : ` ${direction.n}`;
  if (direction.kind === 'stop') return `stop${number}`;
  return `${direction.agency} direction${number}`;
};

type Why = (day: HoldDay, breach: Breach) => string;

const counted: Why = ({ number }, { determination }) => {
  const { holdBusinessDays, holdHours } = holdRulesOf(determination?.ruleset ?? 'fcc-2007');
  return holdBusinessDays.value === 0
    ? `Day ${number} of the ${holdHours.value} hours that must pass.`
    : `Full business day ${number} of ${holdBusinessDays.value}.`;
};

const whys: Readonly<Record<HoldDayKind, Why>> = {
  told: (_, { hold }) =>
    `We notified law enforcement by ${hold.lawEnforcementToldAt && instantInWords(hold.lawEnforcementToldAt, newYork)}. This day is not a full day.`,
  counted,
  weekend: ({ name }) => `${name} is not a business day.`,
  holiday: ({ name }) => `Federal holiday: ${name}.`,
  closure: () => 'The offices of the FCC are closed on this day.',
  waiting: ({ heldBy = [] }) =>
    heldBy.length === 0
      ? 'The database does not allow notice on this day.'
      : `Notice is barred by ${heldBy.map(directionName).join(' and ')}.`,
  first: () => 'We may not notify customers before this day. It is a first day, not a target.',
};

const dayView = (breach: Breach) => (day: HoldDay) => ({
  date: day.date,
  counts: day.kind === 'counted',
  ...(day.number === undefined ? {} : { number: day.number }),
  kind: day.kind,
  ...(day.name === undefined ? {} : { name: day.name }),
  why: whys[day.kind](day, breach),
});

/** Each day from the notice to law enforcement through the first for customers; without that notice, what if (P38). */
export const holdView = (breach: Breach, releaseFloor: Instant | undefined, now: Instant) => {
  const { days, leftOut } = holdCalendar(breach, heldUntil(breach, releaseFloor));
  const today = ifFiledToday(breach, now);
  return {
    days: days.map(dayView(breach)),
    leftOut: leftOut ?? null,
    ifFiledToday:
      today === undefined
        ? null
        : {
            ...today,
            explanation: `If we notify law enforcement today, ${dateInWords(today.filedOn)}, we may notify customers from ${dateInWords(today.customersFrom)}.`,
          },
  };
};

const reportSentences: Readonly<Record<ReportState, string>> = {
  'not-owed': 'We owe no report to law enforcement.',
  open: 'We must still notify law enforcement.',
  overdue: 'We have not notified law enforcement, and the deadline has passed.',
  kept: 'We notified law enforcement by the deadline.',
  late: 'We notified law enforcement after the deadline.',
};

/** 47 CFR 64.2011(b): at the latest seven business days after the determination. */
export const reportView = (breach: Breach, now: Instant) => {
  const { dueOn, toldAt, state } = reportDeadline(breach, now);
  return {
    dueOn: dueOn ?? null,
    toldAt: toldAt ?? null,
    state,
    sentence:
      state === 'not-owed' && breach.determination === undefined
        ? 'The deadline to notify law enforcement starts with the determination.'
        : reportSentences[state],
  };
};
