/**
 * infra/constructs/watched-metrics.ts decides about each whom it wakes. An alarm's email shows the name, so that no name
 * may tell that a breach is open (P40).
 */
export type MetricName =
  | 'AnswerLate'
  | 'BreakerOpen'
  | 'CasesOverdue'
  | 'CasesRestarted'
  | 'CasesStalled'
  | 'CasesUnacknowledged'
  | 'DatedWorkLate'
  | 'DigestsMissing'
  | 'EntriesNotCarriedOut'
  | 'LetterLate'
  | 'OptOutPageDown'
  | 'RecourseLapses'
  | 'RestrictionsUnread'
  | 'SalesRefused'
  | 'UnknownAccountsServed'
  | 'SecurityTxtLapses'
  | 'SourcesRefused'
  | 'WatcherHeartbeat'
  | 'LettersReturned'
  | 'TypedLettersReturned'
  | 'EmailEventsDropped'
  | 'CasesFlagged'
  | 'ChecksNotRecorded'
  | 'RepliesFailed'
  | 'DpoNotTold';

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
