import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { WatchResult } from './contract.ts';

export interface Needs {
  readonly cases: Cases;
  readonly clock: Clock;
  readonly count: (name: 'CasesStalled' | 'WatcherHeartbeat', value: number) => void;
}

/** Reconcile looks every hour and, after faults, at the latest every 24: what is a day late it does not see. */
const patienceMs = 24 * 3_600_000;
/** Enough to know that something is badly wrong. */
const atMost = 100;

/**
 * Looks, and changes nothing: are there open cases whose clock should have woken them more than a day ago? It asks
 * neither the machines nor reconcile, whose death it is to notice. The heartbeat comes last: a watcher that could not
 * look is silent, and its silence is the alarm.
 */
export const watchCases =
  ({ cases, clock, count }: Needs) =>
  async (): Promise<WatchResult & { readonly caseIds: readonly CaseId[] }> => {
    const caseIds = await cases.due(instantText(clock.now() - patienceMs), atMost);
    count('CasesStalled', caseIds.length);
    count('WatcherHeartbeat', 1);
    return { stalled: caseIds.length, caseIds };
  };
