import { type Day, type Instant, isBefore } from '#domain/calendar/times.ts';
import type { Awaited, Waiting } from '#domain/case/work-facts.ts';
import { withoutGaps } from '#domain/case/work-facts.ts';
import { type Breach, isReportPending, isSettled, stageOf } from './breach.ts';
import { type BreachNextStep, breachNextStep } from './clocks.ts';
import { mayNotifyAnyone } from './customer-notice.ts';
import { unliftedDirections } from './directions.ts';
import { silentUntil } from './hold-dates.ts';
import type { PersonTask } from './next-person.ts';
import { type NextTask, nextTaskOf } from './next-task.ts';
import { openConfirmations } from './pending.ts';
import { releaseFaults } from './release-faults.ts';
import { reportDueOn } from './report-due-on.ts';
import { owedByPersons, whoMayBeTold } from './who-may-be-told.ts';

/** From when customers may be told: a must-not-before, never a must-by (P38). */
export interface Gate {
  /** The earliest moment; absent while facts for it are missing. */
  readonly earliest?: Instant;
  readonly isOpen: boolean;
  readonly words: string;
}

export interface BreachAtWork {
  readonly gate: Gate;
  /** Last day for the report to the agencies; absent once every receipt is in (P37). */
  readonly lawEnforcementDueOn?: Day;
  readonly next?: { readonly task: PersonTask; readonly words: string };
  readonly waits: Waiting;
}

const gateWords: Readonly<Record<BreachNextStep['nextStep'], string>> = {
  receipts: 'Nobody may be told yet. We have not recorded a receipt of every agency.',
  wait: 'Nobody may be told yet. This is the earliest moment, not a target.',
  review: 'Nobody may be told yet. An officer reviews the hold first.',
  approval: 'Nobody may be told yet. The letter and its list need an approval.',
  release: 'Nobody may be told yet. Our system checks the hold and releases the letters.',
  draining: 'No new letter goes out. We count the letters in flight.',
  released: 'The hold is over. Customers may be told.',
  settled: 'No notice to customers is open.',
};

const undecided = 'Nobody may be told yet. Nobody has decided whether this is a breach.';
const urgentOnly = 'Only the people of the confirmed urgent exception may be told. All others wait.';
const noNotice = 'Two officers decided that customers are not told.';

const wordsOf = (breach: Breach, { nextStep }: BreachNextStep): string => {
  const stage = stageOf(breach);
  if (stage === 'recorded') return undecided;
  if (releaseFaults(breach).length > 0) return gateWords.receipts;
  if (stage === 'no-notice-decided') return noNotice;
  if (stage === 'released' && owedByPersons(breach).length > 0) return gateWords.review;
  return stage === 'held' && mayNotifyAnyone(breach) ? urgentOnly : gateWords[nextStep];
};

const earliestOf = (breach: Breach, now: Instant, floor: Instant | undefined): Instant | undefined =>
  ['held', 'notice-without-report'].includes(stageOf(breach))
    ? whoMayBeTold(breach, now, floor).general.from
    : undefined;

const waitsFor = (breach: Breach, step: BreachNextStep, earliest: Instant | undefined): Waiting => {
  if (isSettled(breach)) return { who: 'nobody' };
  if (step.nextStep !== 'wait' && step.nextStep !== 'review') return { who: 'machine' };
  const isDirected = unliftedDirections(breach.directions).some(({ kind }) => kind === 'direction');
  return withoutGaps<Waiting>({ who: isDirected ? 'agency' : 'date', until: earliest });
};

/** After the days of a direction or stop; until then it waits for their end. */
const comesAfter: Readonly<Partial<Record<PersonTask, true>>> = {
  'review-release': true,
  'review-own-stop': true,
};

const whoDoes = ({ task, signs }: NextTask): Awaited => {
  if (task === 'post-letters') return 'paper-mail';
  return signs ? 'second-officer' : 'officer';
};

/** `releaseFloor`: the store's own earliest moment; the later of both counts. */
export const breachAtWork = (breach: Breach, now: Instant, releaseFloor?: Instant): BreachAtWork => {
  const step = breachNextStep(breach, now, releaseFloor);
  const earliest = earliestOf(breach, now, releaseFloor);
  const next = nextTaskOf(breach, now);
  const silent = silentUntil(breach);
  const isSilent = silent !== undefined && isBefore(now, silent);
  // An officer looks at a breach that was closed against the law at once.
  const isLater = next !== undefined && isSilent && !isSettled(breach) && comesAfter[next.task] === true;
  const gate = withoutGaps<Gate>({
    earliest,
    isOpen: step.nextStep === 'released' && owedByPersons(breach).length === 0,
    words: wordsOf(breach, step),
  });
  return withoutGaps<BreachAtWork>({
    gate,
    lawEnforcementDueOn: isReportPending(breach) ? reportDueOn(breach) : undefined,
    next: next && { task: next.task, words: next.does },
    waits: next && !isLater ? { who: whoDoes(next) } : waitsFor(breach, step, earliest),
  });
};

/** What waits for a second person now, and by whom it was asked. */
export const secondsOf = (breach: Breach, now: Instant) =>
  openConfirmations(breach, now).map(({ by, since }) => ({ what: 'breach', by, since }) as const);
