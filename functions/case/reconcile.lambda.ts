import { casesOn, clock, workflowsOn } from '#functions/adapters/aws.ts';
import { environment } from '#functions/platform/environment.ts';
import { count } from '#functions/platform/metric.ts';
import { task } from '#functions/platform/task.ts';
import { reconcileInput } from './contract.ts';
import { reconcile } from './reconcile.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX');

const run = reconcile({ cases: casesOn(env), workflows: workflowsOn(env), clock });

export const handler = task(reconcileInput, async (input) => {
  const done = await run(input);
  count('CasesRestarted', done.restarted);
  return done;
});
