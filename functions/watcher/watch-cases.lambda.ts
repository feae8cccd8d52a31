import { casesOn, clock } from '#functions/adapters/aws.ts';
import { environment } from '#functions/platform/environment.ts';
import { count } from '#functions/platform/metric.ts';
import type { WatchResult } from './contract.ts';
import { watchCases } from './watch-cases.ts';

const env = environment('TABLE_NAME');

const watch = watchCases({ cases: casesOn(env), clock, count });

export const handler = async (): Promise<WatchResult> => {
  const { stalled, caseIds } = await watch();
  if (stalled > 0) console.error({ code: 'cases-stalled', caseIds });
  return { stalled };
};
