import { type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Alias,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { FunctionName } from '#infra/functions.ts';
import { purposeOf, purposes } from '#infra/purposes.ts';
import { cloudEnvironment, nameOf } from '#infra/settings/settings.ts';
import { contractAlias } from '#workflows/steps.ts';
import { acknowledge, ownPolicy, type Reasons } from './acknowledge.ts';
import { actionsOf } from './actions-of.ts';
import { acknowledgeCases, type Given, statementsOf } from './grant.ts';
import { countFunction } from './log-counts.ts';
import { powers } from './powers.ts';
import { settledCode } from './settled-code.ts';
import { sizeOf } from './sizes.ts';

export interface HandlerProps extends Given {
  readonly key: IKey;
  readonly timeout: Duration;
  /** Powers beside its row of powers.json, for example to read its queue. */
  readonly besides?: readonly PolicyStatement[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Default: the stage's name for it. */
  readonly functionName?: string;
}

const notFollowed: Reasons = {
  'NIST.800.53.R5-LambdaDLQ':
    'Routes, machines and queues wait for the answer. A schedule keeps failed calls in a queue of its own.',
  'Serverless-LambdaDLQ':
    'Routes, machines and queues wait for the answer. A schedule keeps failed calls in a queue of its own.',
  'NIST.800.53.R5-LambdaInsideVPC':
    'It calls public AWS services only, each over TLS with its own role. There is no private network to reach.',
  'NIST.800.53.R5-LambdaConcurrency':
    'A new account has 10 executions at once; what one function reserves, all others lack. The routes are throttled.',
  'Serverless-LambdaTracing':
    'The history of the case tells what happened, under our own key. A trace would tell it again without that key.',
};

/** Fixed name, own role and log, the powers of its row. Callers use its alias (decision 0010). */
export class Handler extends LambdaFunction {
  readonly published: Alias;

  constructor(scope: Construct, name: FunctionName, props: HandlerProps) {
    const { settings, key, besides = [] } = props;
    const id = inPascal(name);
    const { functionName = nameOf(settings, name) } = props;
    const logGroup = new LogGroup(scope, `${id}Log`, {
      logGroupName: `/aws/lambda/${functionName}`,
      encryptionKey: key,
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    countFunction(logGroup, props.timeout, settings);
    const logging = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `${name} of Privacy Clock`,
      // Inline, so that no function runs before it has its powers.
      inlinePolicies: {
        powers: new PolicyDocument({
          statements: [logging, ...statementsOf(scope, powers[name], { ...props, functionName }), ...besides],
        }),
      },
    });
    const { memory, disk, node } = sizeOf(name);
    acknowledge(role, ownPolicy);
    acknowledgeCases(role, powers[name], settings);
    super(scope, id, {
      functionName,
      // AWS ends a chain of calls after 16, unless this says that it is meant (decision 0070).
      ...(actionsOf(powers[name]).has('InvokeFunction on itself')
        ? { recursiveLoop: RecursiveLoop.ALLOW }
        : {}),
      description: `Purpose: ${purposes[purposeOf[name]]}`,
      // Template tests need no bundles.
      code: Stack.of(scope).bundlingRequired
        ? settledCode(name, settings)
        : Code.fromInline('// not bundled'),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      ...(disk === undefined ? {} : { ephemeralStorageSize: disk }),
      timeout: props.timeout,
      environment: {
        ...cloudEnvironment(settings, Stack.of(scope)),
        ...(node === undefined ? {} : { NODE_OPTIONS: node }),
        ...props.environment,
      },
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
    });
    acknowledge(this, notFollowed);
    this.published = new Alias(this, 'Published', { aliasName: contractAlias, version: this.currentVersion });
  }
}

/** `run-clock` → `RunClock`, the construct id and so the logical id. */
export const inPascal = (name: string): string =>
  name.replace(/(^|-)([a-z])/g, (_all, _hyphen, letter) => letter.toUpperCase());
