import { type ApiName, apiNames } from '#infra/api-routes.ts';
import type { Watched } from './alarms.ts';
import type { Metrics } from './metrics.ts';

/** Of each API: how its alarms begin, and whom it serves. The first has the names that it had alone. */
const served: Readonly<Record<ApiName, { readonly begin: string; readonly cannot: string }>> = {
  api: { begin: '', cannot: 'requesters, other systems and the console cannot reach us' },
  'officers-api': { begin: 'officers-', cannot: 'officers cannot work' },
};

const ofApi = (metrics: Metrics, api: ApiName): readonly Watched[] => {
  const { begin, cannot } = served[api];
  return [
    {
      name: `${begin}doors-fail`,
      severity: 'page',
      impact: `Three or more callers got a 5xx within 15 minutes: ${cannot}.`,
      runbook: 'The doors fail',
      metric: metrics.api(api, '5xx', { minutes: 15 }),
      above: 2,
    },
    {
      name: `${begin}calls-wrong`,
      severity: 'ticket',
      impact:
        'Over 2,000 calls in an hour got a 4xx: somebody tries doors, or a page of ours sends what we refuse.',
      runbook: 'Many calls are refused',
      metric: metrics.api(api, '4xx', { minutes: 60 }),
      above: 2000,
    },
    {
      name: `${begin}doors-slow`,
      severity: 'ticket',
      impact: 'One call in twenty takes more than ten seconds, for 45 minutes.',
      runbook: 'The doors are slow',
      metric: metrics.api(api, 'Latency', { minutes: 15, statistic: 'p95' }),
      above: 10_000,
      periods: 3,
    },
  ];
};

export const watchedDoors = (metrics: Metrics): readonly Watched[] => [
  ...apiNames.flatMap((api) => ofApi(metrics, api)),
  {
    name: 'doors-refuse',
    severity: 'page',
    impact: 'An API has refused more than 60 calls in each 5 minutes for 15 minutes: people may not get in.',
    runbook: 'The doors are full',
    metric: metrics.logs('CallsRefused'),
    above: 60,
    periods: 3,
  },
];
