/** infra/stacks/watch.ts has an alarm or graph for each. */
export type MetricName =
  | 'BreakerOpen'
  | 'CasesRestarted'
  | 'CasesStalled'
  | 'ComplaintsUnacknowledged'
  | 'DigestsMissing'
  | 'RecourseLapses'
  | 'SecurityTxtLapses'
  | 'WatcherHeartbeat'
  | 'LettersReturned'
  | 'EmailEventsDropped'
  | 'CasesFlagged'
  | 'RepliesFailed'
  | 'DpoNotTold'
  | 'StopsNotWritten';

/** CloudWatch's embedded metric format; names and numbers, never personal data. */
export const metricLine = (where: string, name: MetricName, value: number, at: number): string => {
  const [namespace, stage] = where.split('/');
  const metrics = [
    { Namespace: namespace, Dimensions: [['Stage']], Metrics: [{ Name: name, Unit: 'Count' }] },
  ];
  return JSON.stringify({
    _aws: { Timestamp: at, CloudWatchMetrics: metrics },
    Stage: stage,
    [name]: value,
  });
};

/** Bypasses the console, whose lines Lambda wraps in JSON. Without `METRICS` (laptop) counts nothing. */
export const count = (name: MetricName, value: number): void => {
  const { METRICS } = process.env;
  if (METRICS) process.stdout.write(`${metricLine(METRICS, name, value, Date.now())}\n`);
};
