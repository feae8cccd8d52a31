import { casesOn, clock, workflowsOn } from '#functions/adapters/aws.ts';
import { environment } from '#functions/platform/environment.ts';
import { task } from '#functions/platform/task.ts';
import { reconcileInput } from './contract.ts';
import { reconcile } from './reconcile.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX');

export const handler = task(
  reconcileInput,
  reconcile({ cases: casesOn(env), workflows: workflowsOn(env), clock }),
);
