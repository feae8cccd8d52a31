/** What CloudWatch keeps of an alarm, as a template has it. */
export interface TemplateAlarm {
  readonly Period: number;
  readonly Statistic: string;
  readonly Threshold: number;
  readonly EvaluationPeriods: number;
  readonly ComparisonOperator: string;
  readonly TreatMissingData: string;
}

export interface Datapoint {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly value: number;
}

const statistics: Readonly<Record<string, (values: readonly number[]) => number>> = {
  Sum: (values) => values.reduce((sum, value) => sum + value, 0),
  Maximum: (values) => Math.max(...values),
  Average: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
};

const isBreaching = ({ ComparisonOperator, Threshold }: TemplateAlarm, value: number): boolean => {
  if (ComparisonOperator === 'GreaterThanThreshold') return value > Threshold;
  if (ComparisonOperator === 'LessThanThreshold') return value < Threshold;
  throw new Error(`not simulated: ${ComparisonOperator}`);
};

/**
 * State of the alarm at the end of each period, as CloudWatch's documentation says: a period without datapoints counts as the alarm
 * treats missing data; `ignore` keeps the state. It leaves out the late look-back of CloudWatch at older periods.
 */
export const statesOf = (
  alarm: TemplateAlarm,
  datapoints: readonly Datapoint[],
  periods: readonly number[],
): readonly ('ALARM' | 'OK')[] => {
  const statistic = statistics[alarm.Statistic];
  if (statistic === undefined) throw new Error(`not simulated: ${alarm.Statistic}`);
  const bad = periods.map((start): boolean | 'keep' => {
    const values = datapoints
      .filter(({ at }) => at >= start && at < start + alarm.Period * 1000)
      .map(({ value }) => value);
    if (values.length > 0) return isBreaching(alarm, statistic(values));
    return alarm.TreatMissingData === 'ignore' ? 'keep' : alarm.TreatMissingData === 'breaching';
  });
  let state: 'ALARM' | 'OK' = 'OK';
  return bad.map((_, n) => {
    const seen = bad.slice(Math.max(0, n + 1 - alarm.EvaluationPeriods), n + 1);
    if (!seen.includes('keep'))
      state = seen.length === alarm.EvaluationPeriods && seen.every(Boolean) ? 'ALARM' : 'OK';
    return state;
  });
};
