/** Names of our own metrics; infra/stacks/watch.ts has an alarm or a graph for each. */
export type MetricName =
  | 'CasesRestarted'
  | 'CasesStalled'
  | 'WatcherHeartbeat'
  | 'LettersReturned'
  | 'EmailEventsDropped'
  | 'CasesFlagged'
  | 'RepliesFailed';

/** One line in CloudWatch's embedded metric format: a name and a number, never whom it is about. */
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

/**
 * Counts something. Straight to the standard output: Lambda's JSON log format would wrap what the console prints, and
 * a wrapped line is no metric. A laptop (no `METRICS`) counts nothing.
 */
export const count = (name: MetricName, value: number): void => {
  const { METRICS } = process.env;
  if (METRICS) process.stdout.write(`${metricLine(METRICS, name, value, Date.now())}\n`);
};
