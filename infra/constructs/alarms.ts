import {
  Alarm,
  ComparisonOperator,
  type IAlarmAction,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';

/** `A case needs a person` → `a-case-needs-a-person`. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

/**
 * Whom an alarm emails (decision 0039). `page`: the person on call, at night too. `ticket`: the people who work the tickets, on business
 * days. `dpo`: the data protection officer and nobody else, because the alarm tells that a breach is open (P40).
 */
export type Severity = 'page' | 'ticket' | 'dpo';

export interface Watched {
  /** Suffix of the alarm's name. */
  readonly name: string;
  readonly severity: Severity;
  /** Emails these people as well. */
  readonly alsoTells?: Severity;
  /** What it means for people, part of the alarm's text. */
  readonly impact: string;
  /** Heading in infra/RUNBOOK.md. */
  readonly runbook: string;
  readonly metric: IMetric;
  readonly above?: number;
  /** Alarms on fewer, or on none: something has died. */
  readonly below?: number;
  readonly periods?: number;
  /** `keep`: what was red stays red until somebody has looked again. Default: an hour without a number is a good hour. */
  readonly missing?: 'good' | 'keep';
}

const missingData = ({ below, missing }: Watched): TreatMissingData => {
  if (below !== undefined) return TreatMissingData.BREACHING;
  return missing === 'keep' ? TreatMissingData.IGNORE : TreatMissingData.NOT_BREACHING;
};

export type Actions = Readonly<Record<Severity, IAlarmAction>>;

export class Alarms extends Construct {
  readonly of: Readonly<Record<Severity, Alarm[]>> = { page: [], ticket: [], dpo: [] };

  constructor(
    scope: Construct,
    id: string,
    props: {
      readonly settings: Settings;
      readonly watched: readonly Watched[];
      readonly actions: Actions;
    },
  ) {
    super(scope, id);
    for (const one of props.watched) {
      const { name, severity, alsoTells, impact, runbook, metric, above = 0, below, periods = 1 } = one;
      const alarm = new Alarm(this, name, {
        alarmName: nameOf(props.settings, name),
        alarmDescription: `${impact} What to do: ${props.settings.runbook}#${anchorOf(runbook)}`,
        metric,
        evaluationPeriods: periods,
        datapointsToAlarm: periods,
        threshold: below ?? above,
        comparisonOperator:
          below === undefined
            ? ComparisonOperator.GREATER_THAN_THRESHOLD
            : ComparisonOperator.LESS_THAN_THRESHOLD,
        treatMissingData: missingData(one),
      });
      for (const reader of new Set([severity, alsoTells ?? severity])) {
        alarm.addAlarmAction(props.actions[reader]);
        alarm.addOkAction(props.actions[reader]);
      }
      this.of[severity].push(alarm);
    }
  }

  /** What engineers may see (P40). */
  get ofEngineers(): readonly Alarm[] {
    return [...this.of.page, ...this.of.ticket];
  }
}
