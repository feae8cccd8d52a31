import { reportIsOwed } from '#domain/breach/breach.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { breaches, reportDueOn } from '#domain/breach/noun.ts';
import type { CaseId } from '#domain/case/case.ts';
import { letterFact } from '#domain/case/shared-events.ts';
import type { House } from '#functions/letters/letterhead.ts';
import type { Letters } from '#ports/letters.ts';
import type { Workflows } from '#ports/workflows.ts';
import { type Needs as CarryOutNeeds, carryOut, factsOf, type StoredBreach } from './carry-out.ts';
import type { Stood } from './contract.ts';
import { reportReady } from './letters/officer-letters.ts';
import { standOf } from './next-step.ts';

export interface Needs extends CarryOutNeeds {
  readonly letters: Letters;
  readonly workflows: Workflows;
  readonly house: House;
  readonly officersAddress: string;
}

/** The clock runs while there is a date to keep; one that sleeps past a new, earlier date is overtaken by the next run. */
const startClock = async ({ cases, workflows }: Needs, seen: StoredBreach): Promise<void> => {
  const { id, state, runs } = seen;
  if (nextBreachMilestone(id, state) === undefined) return;
  const run = runs['response-clock'] ?? 1;
  const current = state.clockIsLate ? await cases.raiseRun(id, 'response-clock', run) : run;
  await workflows.ensure('response-clock', { id, runs: { ...runs, 'response-clock': current } });
};

/** First step of every run: the clock runs, the officers have the report’s reference, once; then where it stands. */
export const prepareReport =
  (needs: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<Stood> => {
    const { cases, letters, house, officersAddress } = needs;
    const seen = await cases.read(breaches, caseId);
    await startClock(needs, seen);
    const isNew = reportIsOwed(seen.state) && seen.state.reportPreparedAt === undefined;
    const sent = isNew
      ? [
          await letters.sendOnce(caseId, { kind: 'report-ready', of: 'determination' }, async () =>
            reportReady(house, caseId, officersAddress, reportDueOn(seen.state) as string),
          ),
        ]
      : [];
    const { state } = await carryOut(needs, caseId, 'machine:prepare-report', {
      type: 'pick-up',
      letters: sent.map(letterFact),
    });
    const { now } = factsOf(needs);
    return standOf(state, now, now);
  };
