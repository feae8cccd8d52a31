import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  FieldUtils,
  type TaskMetricsConfig,
  TaskStateBase,
  type TaskStateBaseProps,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';

export interface CallProps extends TaskStateBaseProps {
  readonly functionArn: string;
  /** Allowed as well, for executions that call the function as their older definition names it: the machine's role is one for all. */
  readonly formerArns: readonly string[];
  readonly payload: Readonly<Record<string, string>>;
}

/** By ARN: the L2 task needs the construct, which makes a cycle, and grants every version (`:*`). */
export class Call extends TaskStateBase {
  protected readonly taskMetrics: TaskMetricsConfig | undefined = undefined;
  protected readonly taskPolicies: PolicyStatement[];
  readonly #props: CallProps;

  constructor(scope: Construct, title: string, props: CallProps) {
    super(scope, title, props);
    this.#props = props;
    this.taskPolicies = [
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [props.functionArn, ...props.formerArns],
      }),
    ];
  }

  protected override _renderTask(): object {
    return {
      Resource: `arn:${Stack.of(this).partition}:states:::lambda:invoke`,
      Parameters: FieldUtils.renderObject({
        FunctionName: this.#props.functionArn,
        Payload: this.#props.payload,
      }),
    };
  }
}
