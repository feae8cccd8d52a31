import { CfnDeletionPolicy, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  CfnStateMachineAlias,
  CfnStateMachineVersion,
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { machineAlias, nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import type { Machine } from '#workflows/steps.ts';
import { acknowledge, ownPolicy, type Reasons } from './acknowledge.ts';

const notFollowed: Reasons = {
  'AwsSolutions-SF2': 'A trace would sleep as long as the machine; the case tells what happened.',
  'Serverless-StepFunctionStateMachineXray':
    'A trace would sleep as long as the machine; the case tells what happened.',
  'AwsSolutions-IAM5[Resource::*]':
    'Log deliveries have no ARN: AWS asks for * to set up the log of a machine.',
};

import { countMachine } from './log-counts.ts';

/** Fixed name; logs events without execution data, no traces. */
export const stateMachine = (
  scope: Construct,
  id: string,
  props: { readonly machine: Machine; readonly settings: Settings; readonly key: IKey },
): StateMachine => {
  const { machine, settings, key } = props;
  const name = nameOf(settings, machine.name);
  const logs = new LogGroup(scope, `${id}Log`, {
    logGroupName: `/aws/vendedlogs/states/${name}`,
    encryptionKey: key,
    retention: RetentionDays.ONE_YEAR,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  countMachine(logs, settings);
  const deployed = new StateMachine(scope, id, {
    stateMachineName: name,
    stateMachineType: StateMachineType.STANDARD,
    comment: machine.promise,
    definitionBody: DefinitionBody.fromChainable(
      machine.define(new Construct(scope, `${id}States`), settings),
    ),
    logs: { destination: logs, level: LogLevel.ALL, includeExecutionData: false },
    tracingEnabled: false,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  acknowledge(deployed, { ...ownPolicy, ...notFollowed });
  const alias = machineAlias(settings);
  if (alias) publish(deployed, id, alias);
  return deployed;
};

/** Keeps every published version; the start alias moves to the newest (decision 0010). */
const publish = (machine: StateMachine, id: string, alias: string): void => {
  const version = new CfnStateMachineVersion(machine, 'Version', {
    stateMachineArn: machine.stateMachineArn,
    stateMachineRevisionId: machine.stateMachineRevisionId,
    description: `${id} as deployed`,
  });
  version.cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN;
  version.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN;
  new CfnStateMachineAlias(machine, 'Alias', {
    name: alias,
    routingConfiguration: [{ stateMachineVersionArn: version.ref, weight: 100 }],
  });
};
