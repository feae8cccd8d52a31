import { casesOn } from '#functions/adapters/aws.ts';
import { environment } from '#functions/platform/environment.ts';
import { task } from '#functions/platform/task.ts';
import { flagged } from './contract.ts';
import { flagCase } from './flag-case.ts';

const env = environment('TABLE_NAME');

export const handler = task(flagged, flagCase({ cases: casesOn(env) }));
