import { isWithin } from '#domain/breach/choices.ts';
import { contradictionsIn } from '#domain/breach/contradictions.ts';
import {
  type BreachDeterminedEvent,
  type Decisions,
  noReasons,
  withinAnswers,
} from '#domain/breach/events.ts';
import { lawEnforcementDueOn } from '#domain/calendar/deadlines.ts';
import { civilDate, dayText, newYork } from '#domain/calendar/instants.ts';
import { type Instant, readInstant } from '#domain/calendar/times.ts';
import { warningText } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';

/** As an officer answered, or is about to. */
export interface Answers extends Decisions, Pick<BreachDeterminedEvent, 'reasonCode'> {
  readonly determinedAt?: Instant;
}

const by = (determinedAt: Instant | undefined): string =>
  determinedAt === undefined
    ? ''
    : `, by ${dateInWords(dayText(lawEnforcementDueOn(civilDate(determinedAt, newYork))))}`;

const reported = ({ determinedAt }: Answers): string =>
  `We must notify the Secret Service and the FBI within seven business days after the determination${by(determinedAt)}.`;

const hold = ({ within2011 }: Answers): string =>
  isWithin(within2011)
    ? 'Customers may not be notified before seven full business days have passed after every agency was notified, and no direction or stop bars it (47 CFR 64.2011(b)).'
    : 'Customers may not be notified before 168 hours have passed after every agency was notified, and no direction or stop bars it.';

/** Who is notified and when, once the answers are in force (R-3, R-4). */
const followsFrom = (answers: Answers): readonly string[] => {
  const { within2011, report, tell } = answers;
  const isReported = report || isWithin(within2011);
  if (!isReported && !tell) return ['Nobody is notified. We keep the record of this breach for two years.'];
  return [
    isReported ? reported(answers) : 'No agency is notified, so there is no law-enforcement hold.',
    ...(tell && isReported ? [hold(answers)] : []),
    ...(tell && !isReported
      ? [
          'Customers are notified as soon as the letter and the list are approved and no direction or stop bars it.',
        ]
      : []),
    ...(tell ? [] : ['No customer is notified of this breach.']),
  ];
};

const questions: Readonly<Record<keyof Decisions, string>> = {
  within2011: 'Within 47 CFR 64.2011(e)',
  report: 'Report to law enforcement',
  tell: 'Notify customers',
};

/** In words, for who answers and for who signs: what follows, and which answers contradict each other (R-4). */
export const determinationFollows = (answers: Answers): Markup => {
  const contradictions = contradictionsIn(answers);
  return html`<section class="pc-card" aria-labelledby="follows"><h2 class="pc-card__title" id="follows">What follows from these answers</h2>
<ul class="govuk-list govuk-list--bullet">${followsFrom(answers).map((one) => html`<li>${one}</li>`)}</ul>
${contradictions.length > 0 && warningText({ text: 'These answers contradict each other. They cannot be recorded so.' })}
${contradictions.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${contradictions.map(({ about, detail }) => html`<li>${questions[about]}: ${detail}</li>`)}</ul>`}</section>`;
};

const isYes = (value: unknown): boolean => value !== false && value !== 'no';

/** Of a body or a stored determination; undefined where it holds no answers. */
export const answersIn = (what: Readonly<Record<string, unknown>>): Answers | undefined => {
  const within2011 = withinAnswers.find((one) => one === what.within2011);
  if (within2011 === undefined) return undefined;
  const reasonCode = noReasons.find((one) => one === what.reasonCode);
  const determinedAt = typeof what.determinedAt === 'string' ? readInstant(what.determinedAt) : undefined;
  return {
    within2011,
    report: isYes(what.report ?? what.reportToLawEnforcement),
    tell: isYes(what.tell ?? what.tellCustomers),
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(determinedAt === undefined ? {} : { determinedAt }),
  };
};
