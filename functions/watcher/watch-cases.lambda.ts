import { casesOn, clock } from '#functions/adapters/aws.ts';
import { environment } from '#functions/platform/environment.ts';
import { count } from '#functions/platform/metric.ts';
import { watchCases } from './watch-cases.ts';

const env = environment('TABLE_NAME');

const watch = watchCases({ cases: casesOn(env), clock });

/** The heartbeat is beaten last: a watcher that could not look is silent, and its silence is the alarm. */
export const handler = async () => {
  const { standingStill, ids } = await watch();
  if (standingStill > 0) console.error({ code: 'standing-still', caseIds: ids });
  count('CasesStandingStill', standingStill);
  count('WatcherHeartbeat', 1);
  return { standingStill };
};
