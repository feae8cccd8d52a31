import { casesOn } from '#functions/adapters/aws.ts';
import { environment } from '#functions/platform/environment.ts';
import { count } from '#functions/platform/metric.ts';
import { task } from '#functions/platform/task.ts';
import { flagged } from './contract.ts';
import { flagCase } from './flag-case.ts';

const env = environment('TABLE_NAME');

const flag = flagCase({ cases: casesOn(env) });

export const handler = task(flagged, async (input) => {
  await flag(input);
  count('CasesFlagged', 1);
});
