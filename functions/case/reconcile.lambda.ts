import { cases, clock, workflows } from '#functions/adapters/sources.ts';
import { count } from '#functions/platform/metric.ts';
import { task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { reconcileInput } from './contract.ts';
import { reconcile } from './reconcile.ts';

const run: typeof reconcile = (ports) => async (given) => {
  const done = await reconcile(ports)(given);
  count('CasesRestarted', done.restarted);
  return done;
};

export const handler = task(reconcileInput, wire(run, { cases, clock, workflows }));
