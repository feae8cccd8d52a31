import { instantText } from '#domain/instants.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Watched } from './contract.ts';

export interface Needs {
  readonly cases: Cases;
  readonly clock: Clock;
}

/** Reconcile looks every hour and, after faults, at the latest every 24: what is a day late it does not see. */
const patienceMs = 24 * 3_600_000;
/** Enough to know that something is badly wrong. */
const atMost = 100;

/**
 * Looks, and changes nothing: are there open cases whose clock should have woken them more than a day ago? It asks
 * neither the machines nor reconcile, whose death it is to notice.
 */
export const watchCases =
  ({ cases, clock }: Needs) =>
  async (): Promise<Watched & { readonly ids: readonly string[] }> => {
    const ids = await cases.due(instantText(clock.now() - patienceMs), atMost);
    return { standingStill: ids.length, ids };
  };
