import { isReportPending } from '#domain/breach/breach.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { breaches, reportDueOn } from '#domain/breach/noun.ts';
import type { CaseId } from '#domain/case/case.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letters } from '#ports/letters.ts';
import type { Workflows } from '#ports/workflows.ts';
import { type Needs as CarryOutNeeds, carryOut, factsOf, type StoredBreach } from './carry-out.ts';
import type { StepResult } from './contract.ts';
import { reportReady } from './letters/officer-letters.ts';
import { nextStepOf } from './next-step.ts';

export interface Needs extends CarryOutNeeds {
  readonly letters: Letters;
  readonly workflows: Workflows;
  readonly letterhead: Letterhead;
  readonly officersAddress: string;
}

/** The clock runs while there is a date to keep; one that sleeps past a new, earlier date is overtaken by the next run. */
const startClock = async ({ cases, workflows }: Needs, seen: StoredBreach): Promise<void> => {
  const { id: caseId, state, runs } = seen;
  if (nextBreachMilestone(caseId, state) === undefined) return;
  const run = runs['response-clock'] ?? 1;
  const current = state.clockSleepsTooLong ? await cases.raiseRun(caseId, 'response-clock', run) : run;
  await workflows.ensure('response-clock', { id: caseId, runs: { ...runs, 'response-clock': current } });
};

/** First step of every run: the clock runs, the officers have the report’s reference, once; then where it stands. */
export const prepareReport =
  (needs: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<StepResult> => {
    const { cases, letters, letterhead, officersAddress } = needs;
    const seen = await cases.read(breaches, caseId);
    await startClock(needs, seen);
    const isNew = isReportPending(seen.state) && seen.state.reportPreparedAt === undefined;
    const sent = isNew
      ? [
          await letters.sendOnce(caseId, { kind: 'report-ready', of: 'determination' }, async () =>
            reportReady(letterhead, caseId, officersAddress, reportDueOn(seen.state) as string),
          ),
        ]
      : [];
    const { state } = await carryOut(needs, caseId, 'machine:prepare-report', {
      type: 'start-run',
      letters: sent.map(letterFactOf),
    });
    const { now } = factsOf(needs);
    return nextStepOf(state, now, now);
  };
