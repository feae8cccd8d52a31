import { type Breach, effectiveDecisions, stageOf } from '#domain/breach/breach.ts';
import { calendarOf } from '#domain/breach/clocks.ts';
import { lastSilentDay, unliftedDirections } from '#domain/breach/directions.ts';
import { reportDueOn } from '#domain/breach/noun.ts';
import { missingReceipts } from '#domain/breach/receipts.ts';
import { type CountedDay, explainBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, newYork } from '#domain/calendar/instants.ts';
import { breachRules } from '#domain/calendar/rulesets.ts';
import { dateInWords } from '#functions/letters/words.ts';

const newYorkDay = (at: string): string => civilDate(at, newYork).toString();

/** Every day of a count: which number it was, or why it was none. */
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
    `The breach was determined on ${dateInWords(from)}, New York; law enforcement is told by ${dateInWords(due)} at the latest, ${reportWithinBusinessDays.value} business days later (${reportWithinBusinessDays.source}). Closures move nothing.`,
    ...days(explainBusinessDays(from, reportWithinBusinessDays.value), 'business day'),
  ];
};

const holding = (breach: Breach): readonly string[] => {
  const { lawEnforcementToldAt: told, holdEndsOn } = breach.hold;
  if (breach.determination === undefined) return [];
  const { id: caseId, addressees, holdBusinessDays, holdHours } = breachRules[breach.determination.ruleset];
  if (stageOf(breach) === 'notice-without-report')
    return ['Two officers decided that no agency is told: there is no hold of law enforcement.'];
  if (told === undefined || holdEndsOn === undefined)
    return [
      `Customers cannot be told: no receipt is recorded for ${missingReceipts(breach.receipts, addressees.value).join(', ')}.`,
    ];
  const on = newYorkDay(told);
  return [
    `By ${told} every addressee had been told (${addressees.value.join(', ')}); in New York that is ${dateInWords(on)}, which is not a full day. The ruleset is ${caseId}.`,
    ...(holdBusinessDays.value === 0
      ? []
      : days(explainBusinessDays(on, holdBusinessDays.value, calendarOf(breach, [])), 'full business day')),
    `${holdHours.value} hours must have passed as well (${holdHours.source}).`,
    `The hold ends with ${dateInWords(holdEndsOn)}.`,
  ];
};

const directed = (breach: Breach): readonly string[] =>
  unliftedDirections(breach.directions).map((one) => {
    const end = dateInWords(lastSilentDay(one, calendarOf(breach, [])));
    const number = one.n === undefined ? '' : ` ${one.n}`;
    return one.kind === 'direction'
      ? `Direction${number} of the ${one.agency} keeps us silent through ${end}; it runs beside the hold and is not added.`
      : `Stop${number} (${one.because}) keeps us silent through ${end}, the 2nd business day after ${dateInWords(newYorkDay(one.from))}.`;
  });

const restored = ({ restore }: Breach): readonly string[] =>
  restore === undefined
    ? []
    : [
        'The table was restored. Nobody is told under this breach until two officers have confirmed it against paper.',
      ];

/** In words: which days counted, and why the others did not. */
export const explanationOf = (breach: Breach): readonly string[] => {
  const { customersMayBeToldAt: from } = breach.hold;
  const told =
    from === undefined
      ? []
      : [`Customers may be told from ${dateInWords(newYorkDay(from))} on, when that day begins in New York.`];
  return [...reporting(breach), ...holding(breach), ...directed(breach), ...told, ...restored(breach)];
};
