import { type Breach, effectiveDecisions, stageOf } from '#domain/breach/breach.ts';
import { stateZones } from '#domain/breach/direction-zones.ts';
import {
  directionsNeedingReview,
  lastSilentDay,
  type Stop,
  unliftedDirections,
  type WrittenDirection,
} from '#domain/breach/directions.ts';
import { calendarOf } from '#domain/breach/hold-dates.ts';
import { isOwnStop, unexplained } from '#domain/breach/own-stops.ts';
import { missingReceipts } from '#domain/breach/receipts.ts';
import { reportDueOn } from '#domain/breach/report-due-on.ts';
import { type CountedDay, explainBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDay, instantText, newYork, startOf } from '#domain/calendar/instants.ts';
import { explainOpenDays } from '#domain/calendar/open-days.ts';
import { breachRules, holdRulesOf } from '#domain/calendar/rulesets.ts';
import { type Day, type Instant, isAfter } from '#domain/calendar/times.ts';
import { sourceInWords } from '#functions/letters/source-words.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { directionName } from './hold-view.ts';

const newYorkDay = (at: Instant): Day => civilDay(at, newYork);
const startOfNewYorkDay = (at: Instant): Instant => instantText(startOf(newYorkDay(at), newYork));

/** Numbers each counted day, or says why it does not count. */
const days = (counted: readonly CountedDay[], what: string): readonly string[] => {
  let number = 0;
  return counted.map(({ on, counted: counts, why }) => {
    if (!counts)
      return `${dateInWords(on)} did not count: ${why === 'closure' ? 'offices were closed' : why}.`;
    number += 1;
    return `${dateInWords(on)} counted as ${what} ${number}.`;
  });
};

const reporting = (breach: Breach): readonly string[] => {
  const { determination } = breach;
  const due = reportDueOn(breach);
  if (determination === undefined || due === undefined || !effectiveDecisions(determination).report)
    return [];
  const from = newYorkDay(determination.determinedAt);
  const { reportWithinBusinessDays } = breachRules[determination.ruleset];
  return [
    `We determined the breach on ${dateInWords(from)} (New York time). We must notify law enforcement by ${dateInWords(due)}, ${reportWithinBusinessDays.value} business days later (${reportWithinBusinessDays.source}). Office closures do not change this date.`,
    ...days(explainBusinessDays(from, reportWithinBusinessDays.value), 'business day'),
  ];
};

const holding = (breach: Breach): readonly string[] => {
  const { lawEnforcementToldAt: told, holdEndsOn } = breach.hold;
  if (breach.determination === undefined) return [];
  const { ruleset } = breach.determination;
  const { addressees } = breachRules[ruleset];
  const { id: heldBy, holdBusinessDays, holdHours } = holdRulesOf(ruleset);
  if (stageOf(breach) === 'notice-without-report')
    return ['Two officers decided not to notify any agency, so there is no law-enforcement hold.'];
  if (told === undefined || holdEndsOn === undefined)
    return [
      `We cannot notify customers yet: no receipt is recorded for ${missingReceipts(breach.receipts, addressees.value).join(', ')}.`,
    ];
  const on = newYorkDay(told);
  return [
    `By ${instantInWords(told, newYork)}, New York time, we had notified every addressee (${addressees.value.join(', ')}). That day does not count, because it is not a full day. The ruleset is ${heldBy}.`,
    ...(holdBusinessDays.value === 0
      ? []
      : days(explainOpenDays(on, holdBusinessDays.value, calendarOf(breach, [])), 'full business day')),
    `In addition, ${holdHours.value} hours must pass (${sourceInWords(holdHours.source)}).`,
    `The last day of the hold is ${dateInWords(holdEndsOn)}.`,
  ];
};

const stopsAfter: Readonly<Record<Stop['because'], string>> = {
  verbal: 'a call of an agency',
  'over-30-days': 'a first direction of more than 30 days',
  incomplete: 'a direction that lacks something',
  'our-own': 'an officer’s entry',
};

const untilMidnight = ({ zone }: WrittenDirection): string =>
  zone === undefined
    ? 'until midnight in Hawaii, the last of the fifty States, because it names no time zone'
    : `until midnight ${stateZones[zone]}, never before midnight in New York`;

const directed = (breach: Breach): readonly string[] =>
  unliftedDirections(breach.directions).map((one) => {
    const end = dateInWords(lastSilentDay(one, calendarOf(breach, [])));
    const number = one.n === undefined ? '' : ` ${one.n}`;
    return one.kind === 'direction'
      ? `Direction${number} of the ${one.agency} bars notice to customers through ${end}, ${untilMidnight(one)}. It runs at the same time as the hold and is not added to it.`
      : isOwnStop(one)
        ? `Our own stop ${one.own.number}, no agency’s direction, bars notice to customers through ${end}.`
        : `Stop${number}, after ${stopsAfter[one.because]}, bars notice to customers through ${end}, the 2nd business day after ${dateInWords(newYorkDay(one.from))}.`;
  });

/** No date: a person ends them (law of stopping 2). */
const reviews = ({ directions }: Breach): readonly string[] =>
  directionsNeedingReview(directions).map((one) => {
    if (!isOwnStop(one))
      return `The review of ${directionName(one)} is owed after its end, by an officer who did not record it. We notify nobody before that review.`;
    const left = unexplained(one).length;
    return `We notify nobody before the review of our own stop ${one.own.number}: ${left === 1 ? 'one entry is' : `${left} entries are`} not explained yet.`;
  });

const restored = ({ restore }: Breach): readonly string[] =>
  restore === undefined
    ? []
    : [
        'The table was restored. We notify nobody of this breach until two officers have confirmed it against paper.',
      ];

export const explanationOf = (breach: Breach, releaseFloor?: Instant): readonly string[] => {
  const { customersMayBeToldAt: from } = breach.hold;
  const floored =
    from !== undefined && releaseFloor !== undefined && isAfter(releaseFloor, from)
      ? [
          `The database does not allow it before ${instantInWords(releaseFloor, newYork)}, New York time, whatever the dates above say.`,
        ]
      : [];
  const told =
    from === undefined
      ? []
      : [
          startOfNewYorkDay(from) === from
            ? `We may notify customers from the start of ${dateInWords(newYorkDay(from))}, New York time.`
            : `We may notify customers from ${instantInWords(from, newYork)}, New York time.`,
        ];
  return [
    ...reporting(breach),
    ...holding(breach),
    ...directed(breach),
    ...told,
    ...floored,
    ...reviews(breach),
    ...restored(breach),
  ];
};
