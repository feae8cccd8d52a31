import { type Breach, effectiveDecisions, stageOf } from '#domain/breach/breach.ts';
import { heldUntil, silentUntil } from '#domain/breach/clocks.ts';
import { isNoticeApproved, mayNotifyAnyone } from '#domain/breach/customer-notice.ts';
import { directionsNeedingReview } from '#domain/breach/directions.ts';
import { missingReceipts } from '#domain/breach/receipts.ts';
import { releaseFaults } from '#domain/breach/release-faults.ts';
import { newYork } from '#domain/calendar/instants.ts';
import { breachRules } from '#domain/calendar/rulesets.ts';
import { type Instant, isBefore } from '#domain/calendar/times.ts';
import { instantInWords } from '#functions/letters/words.ts';

/**
 * `unknown`: no first moment yet. `waiting`: it is ahead. `passed`: something else still bars notice. `open`: released.
 * `none`: nobody is to be notified of this breach.
 */
export type GateState = 'unknown' | 'waiting' | 'passed' | 'open' | 'none';

const isWithoutNotice = (breach: Breach): boolean =>
  stageOf(breach) === 'withdrawn' ||
  (breach.determination !== undefined && !effectiveDecisions(breach.determination).tell);

/** First moment for customers; without a hold, the end of every direction and stop. */
const firstMoment = (breach: Breach, releaseFloor: Instant | undefined): Instant | undefined => {
  if (isWithoutNotice(breach)) return undefined;
  return stageOf(breach) === 'notice-without-report' ? silentUntil(breach) : heldUntil(breach, releaseFloor);
};

const stateOf = (breach: Breach, from: Instant | undefined, now: Instant): GateState => {
  if (isWithoutNotice(breach)) return 'none';
  const isReleased = breach.releasedAt !== undefined && releaseFaults(breach).length === 0;
  if (isReleased && breach.restore === undefined) return 'open';
  if (from !== undefined && isBefore(now, from)) return 'waiting';
  return from === undefined && stageOf(breach) !== 'notice-without-report' ? 'unknown' : 'passed';
};

const nobody = 'Nobody may be notified yet.';
const urgentOnly = (classes: readonly string[]): string =>
  `So far, only customers of the urgent notice may be notified (47 CFR 64.2011(b)(2)): ${classes.join(', ')}.`;

const missing = ({ determination, receipts }: Breach): string => {
  if (determination === undefined) return 'This breach has no determination.';
  const agencies = missingReceipts(receipts, breachRules[determination.ruleset].addressees.value);
  return `We have no receipt for the ${agencies.join(' or the ')}.`;
};

const barredBy = (breach: Breach): string => {
  if (directionsNeedingReview(breach.directions).length > 0)
    return 'A review of a direction or stop is owed.';
  if (!isNoticeApproved(breach)) return 'The letter and the list are not approved.';
  return 'The system releases the notice by itself.';
};

/** `who` may be notified already. */
type Sentence = (breach: Breach, from: Instant | undefined, who: string) => string;

const sentences: Readonly<Record<GateState, Sentence>> = {
  unknown: (breach, _, who) => `${who} ${missing(breach)}`,
  waiting: (_, from, who) =>
    `${who} The earliest moment is ${from && instantInWords(from, newYork)}. It is an earliest moment, not a target.`,
  passed: (breach, from, who) =>
    [who, ...(from === undefined ? [] : ['The earliest moment has passed.']), barredBy(breach)].join(' '),
  open: ({ releasedAt }) =>
    `Customers may be notified. The notice was released on ${releasedAt && instantInWords(releasedAt, newYork)}.`,
  none: (breach) =>
    stageOf(breach) === 'withdrawn'
      ? 'The determination was withdrawn. We notify no customers of this breach.'
      : 'Two officers decided not to notify customers.',
};

const restored = `${nobody} The data was restored from a backup. Two officers must compare this breach with paper records.`;

/** A gate is never a deadline: `from` is the first moment at which customers may be notified (P38). */
export const gateView = (breach: Breach, releaseFloor: Instant | undefined, now: Instant) => {
  const from = firstMoment(breach, releaseFloor);
  const state = stateOf(breach, from, now);
  const isRestored = breach.restore !== undefined && state !== 'none';
  const isShut = state !== 'open' && state !== 'none';
  const urgentClasses = isShut && mayNotifyAnyone(breach) ? (breach.urgent?.classes ?? []) : [];
  const who = urgentClasses.length === 0 ? nobody : urgentOnly(urgentClasses);
  return {
    from: from ?? null,
    state,
    inNewYork: from === undefined ? null : instantInWords(from, newYork),
    inCompanyTime: from === undefined ? null : instantInWords(from, breach.zone),
    /** Classes of the urgent exception that may be notified now. */
    urgentClasses,
    sentence: isRestored ? restored : sentences[state](breach, from, who),
  };
};
