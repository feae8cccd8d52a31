import { breachNextStep } from '#domain/breach/clocks.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, isAfter, millisecondsOf } from '#domain/calendar/times.ts';
import { releaseFloorOf, type StoredBreach } from './carry-out.ts';
import type { StepResult } from './contract.ts';

/** Milliseconds; an execution lives one year (decision 0002). */
const longestRun = 300 * 86_400_000;

const at = (nextStep: StepResult['nextStep'], until: StepResult['until'] = ''): StepResult => ({
  nextStep,
  until,
});

/** `since`: when the run got the case. A `wait` is always in the future, so no run can spin. */
export const nextStepOf = (stored: StoredBreach, now: Instant, since: Instant): StepResult => {
  const next = breachNextStep(stored.state, now, releaseFloorOf(stored));
  if (next.nextStep !== 'wait') return at(next.nextStep);
  const end = instantText(Math.ceil((millisecondsOf(since) + longestRun) / 1000) * 1000);
  if (!isAfter(next.until, end)) return at('wait', next.until);
  return isAfter(end, now) ? at('wait', end) : at('next-run');
};
