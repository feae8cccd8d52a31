import { type Arithmetic, evaluate } from './metric-math.ts';

interface MetricOfAlarm {
  readonly Id: string;
  readonly Expression?: string;
  readonly ReturnData?: boolean;
  readonly MetricStat?: { readonly Metric: unknown; readonly Period: number; readonly Stat: string };
}

/** What CloudWatch keeps of an alarm, as a template has it. */
export interface TemplateAlarm {
  readonly Period?: number;
  readonly Statistic?: string;
  readonly ExtendedStatistic?: string;
  readonly Metrics?: readonly MetricOfAlarm[];
  readonly Threshold: number;
  readonly EvaluationPeriods: number;
  readonly DatapointsToAlarm?: number;
  readonly ComparisonOperator: string;
  readonly TreatMissingData: string;
}

export interface Datapoint {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly value: number;
}

export type State = 'ALARM' | 'OK';

/** Nearest rank. CloudWatch interpolates, so an example keeps away from the edge. */
const percentile = (values: readonly number[], percent: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil((percent / 100) * values.length) - 1] ?? Number.NaN;

const statistics: Readonly<Record<string, (values: readonly number[]) => number>> = {
  Sum: (values) => values.reduce((sum, value) => sum + value, 0),
  Maximum: (values) => Math.max(...values),
  Minimum: (values) => Math.min(...values),
  Average: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  p95: (values) => percentile(values, 95),
};

const statisticOf = (name: string | undefined, values: readonly number[]): number | undefined => {
  const statistic = statistics[name ?? ''];
  if (statistic === undefined) throw new Error(`not simulated: ${name}`);
  return values.length === 0 ? undefined : statistic(values);
};

/** Seconds, of every metric of the alarm. @throws when they differ, which CloudFormation refuses */
export const periodOf = ({ Period, Metrics = [] }: TemplateAlarm): number => {
  const periods = new Set([Period, ...Metrics.map(({ MetricStat }) => MetricStat?.Period)]);
  periods.delete(undefined);
  const [period] = periods;
  if (period === undefined || periods.size > 1) throw new Error(`not one period: ${[...periods]}`);
  return period;
};

/** Every metric of an alarm with arithmetic must be of the same name, so that one series feeds them all. */
const resultOf = (alarm: TemplateAlarm, values: readonly number[]): number | undefined => {
  const { Metrics } = alarm;
  if (Metrics === undefined) return statisticOf(alarm.Statistic ?? alarm.ExtendedStatistic, values);
  const known: Record<string, Arithmetic> = {};
  for (const { Id, MetricStat } of Metrics) if (MetricStat) known[Id] = statisticOf(MetricStat.Stat, values);
  const returned = Metrics.filter(({ ReturnData }) => ReturnData !== false);
  const [only] = returned;
  if (only?.Expression === undefined || returned.length > 1) throw new Error('not one result');
  return evaluate(only.Expression, known);
};

const isBreaching = ({ ComparisonOperator, Threshold }: TemplateAlarm, value: number): boolean => {
  if (ComparisonOperator === 'GreaterThanThreshold') return value > Threshold;
  if (ComparisonOperator === 'LessThanThreshold') return value < Threshold;
  throw new Error(`not simulated: ${ComparisonOperator}`);
};

const treatments = ['breaching', 'notBreaching', 'ignore'];

/**
 * State of the alarm at each end of a window, as CloudWatch's documentation says: windows slide; missing periods are filled as the alarm
 * treats missing data; `ignore` keeps the state where they would decide. CloudWatch also looks back at some older periods in place of
 * missing ones, and does not say at how many: `lookBack` is that number.
 */
export const statesAt = (
  alarm: TemplateAlarm,
  datapoints: readonly Datapoint[],
  ends: readonly number[],
  lookBack = 0,
): readonly State[] => {
  const { EvaluationPeriods: needed, DatapointsToAlarm = needed, TreatMissingData } = alarm;
  if (DatapointsToAlarm !== needed) throw new Error('not simulated: M of N');
  if (!treatments.includes(TreatMissingData)) throw new Error(`not simulated: ${TreatMissingData}`);
  const period = periodOf(alarm) * 1000;
  const isBad = (end: number): boolean | undefined => {
    const within = datapoints.filter(({ at }) => at >= end - period && at < end);
    const value = resultOf(
      alarm,
      within.map((one) => one.value),
    );
    return value === undefined ? undefined : isBreaching(alarm, value);
  };
  let state: State = 'OK';
  return ends.map((end) => {
    const seen = Array.from({ length: needed + lookBack }, (_, n) => isBad(end - n * period));
    const real = seen.filter((bad) => bad !== undefined).slice(0, needed);
    const isFilled = real.length < needed;
    if (real.includes(false) || (isFilled && TreatMissingData === 'notBreaching')) state = 'OK';
    else if (!isFilled || TreatMissingData === 'breaching') state = 'ALARM';
    return state;
  });
};

/** State at the end of each period that begins at one of `starts`. */
export const statesOf = (
  alarm: TemplateAlarm,
  datapoints: readonly Datapoint[],
  starts: readonly number[],
): readonly State[] =>
  statesAt(
    alarm,
    datapoints,
    starts.map((start) => start + periodOf(alarm) * 1000),
  );
