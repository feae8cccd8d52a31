import { isReportPending } from '#domain/breach/breach.ts';
import { determinationPrefix } from '#domain/breach/determined-again.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { breaches } from '#domain/breach/noun.ts';
import { reportDueOn } from '#domain/breach/report-due-on.ts';
import type { CaseId } from '#domain/case/case.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import type { Ports } from '#ports/index.ts';
import { type BreachPorts, carryOut, factsOf, type StoredBreach } from './carry-out.ts';
import type { StepResult } from './contract.ts';
import { reportReady } from './letters/officer-letters.ts';
import { nextStepOf } from './next-step.ts';

/** Only while a date is due; the new run replaces one that sleeps past it. */
const startClock = async (
  { cases, workflows }: Pick<Ports, 'cases' | 'workflows'>,
  seen: StoredBreach,
): Promise<void> => {
  const { id: caseId, state, runs } = seen;
  if (nextBreachMilestone(caseId, state) === undefined) return;
  const run = runs['response-clock'] ?? 1;
  const current = state.clockSleepsTooLong ? await cases.raiseRun(caseId, 'response-clock', run) : run;
  await workflows.ensure('response-clock', { id: caseId, runs: { ...runs, 'response-clock': current } });
};

/** First step of every run. Emails the report's reference to the officers once. */
export const prepareReport =
  (ports: BreachPorts & Pick<Ports, 'letterhead' | 'letters' | 'breachOfficersAddress' | 'workflows'>) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<StepResult> => {
    const { cases, letters, letterhead, breachOfficersAddress } = ports;
    const seen = await cases.read(breaches, caseId);
    await startClock(ports, seen);
    const dueOn = reportDueOn(seen.state);
    const isNew =
      dueOn !== undefined && isReportPending(seen.state) && seen.state.reportPreparedAt === undefined;
    const sent = isNew
      ? [
          await letters.sendOnce(
            caseId,
            { kind: 'report-ready', of: `${determinationPrefix(seen.state)}determination` },
            async () => reportReady(letterhead, caseId, breachOfficersAddress, dueOn),
          ),
        ]
      : [];
    const started = await carryOut(ports, caseId, 'machine:prepare-report', {
      type: 'start-run',
      letters: sent.map(letterFactOf),
    });
    const { now } = factsOf(ports);
    return nextStepOf(started, now, now);
  };
