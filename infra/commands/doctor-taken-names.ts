import { z } from 'zod';
import { type Ask, orMissing, Refused } from './doctor-cli.ts';

/** A kind of resource whose name CloudFormation refuses when somebody has it already. */
export interface NamedKind {
  /** CloudFormation's property with the name. */
  readonly property: string;
  /** For one, and for more. */
  readonly words: readonly [one: string, more: string];
  /** @returns the names that are taken, perhaps with others */
  taken(ask: Ask, names: readonly string[], begin: string): Promise<readonly string[]>;
  /** How the name becomes free again. */
  readonly mend: {
    readonly warning?: string;
    /** `$REGION`, `$ACCOUNT` and `$NAME` stand for theirs; the name also follows at the end. */
    readonly command: string;
  };
}

const strings = z.array(z.string()).nullable();

type Taken = NamedKind['taken'];
/** `query`: JMESPath of the names. `beginOption`: asks only for names that begin like ours. */
const listed =
  (query: string, service: string, operation: string, beginOption?: string): Taken =>
  async (ask, _names, begin) => {
    const only = beginOption === undefined ? [] : [beginOption, begin];
    return (await ask(strings, service, operation, ...only, '--query', query)) ?? [];
  };
/** What follows the last of these signs, for lists of ARNs or URLs. */
const after =
  (sign: string, list: Taken): Taken =>
  async (...asked) =>
    (await list(...asked)).map((address) => address.slice(address.lastIndexOf(sign) + 1));

/** `/aws/lambda/privacy-clock-prod-`: what the names of one family begin with. */
const beginnings = (names: readonly string[], begin: string): readonly string[] => [
  ...new Set(names.map((name) => name.slice(0, name.indexOf(begin) + begin.length))),
];
const each = async <T>(
  items: readonly T[],
  look: (item: T) => Promise<readonly string[]>,
): Promise<readonly string[]> => (await Promise.all(items.map(look))).flat();

const records = 'It may hold records that the law wants kept (47 CFR 64.2011(d)). Look into it first.';
const adoption = 'To keep it, adopt it (infra/DEPLOY.md, "Take it down").';
const anything = z.unknown();

/** By CloudFormation type. test/infra/doctor-names.test.ts compares this with what our stacks name. */
export const namedKinds: Readonly<Record<string, NamedKind>> = {
  'AWS::DynamoDB::GlobalTable': {
    property: 'TableName',
    words: ['table', 'tables'],
    taken: listed('TableNames', 'dynamodb', 'list-tables'),
    mend: {
      warning: `${records} ${adoption}`,
      command:
        'aws dynamodb update-table --no-deletion-protection-enabled --table-name "$NAME" && aws dynamodb delete-table --table-name',
    },
  },
  'AWS::S3::Bucket': {
    property: 'BucketName',
    words: ['bucket', 'buckets'],
    // Bucket names are global. 403 and 301: it is somebody else's, or in another region.
    taken: (ask, names) =>
      each(names, async (name) => {
        const found = ask(anything, 's3api', 'head-bucket', '--bucket', name).then(() => true);
        const isTaken = await orMissing(found, '404').catch((fault: unknown) => {
          if (fault instanceof Refused && ['403', '301', '400'].includes(fault.code)) return true;
          throw fault;
        });
        return isTaken ? [name] : [];
      }),
    mend: {
      warning: `${records} ${adoption} Only an empty bucket can be deleted: choose *Empty* in the S3 console.`,
      command: 'aws s3api delete-bucket --bucket',
    },
  },
  'AWS::Logs::LogGroup': {
    property: 'LogGroupName',
    words: ['log group', 'log groups'],
    taken: (ask, names, begin) =>
      each(beginnings(names, begin), (one) =>
        listed(
          'logGroups[].logGroupName',
          'logs',
          'describe-log-groups',
          '--log-group-name-prefix',
        )(ask, names, one),
      ),
    mend: {
      warning: 'It may tell who did what (kept for a year). Export it first if you need it.',
      command: 'aws logs delete-log-group --log-group-name',
    },
  },
  'AWS::Lambda::Function': {
    property: 'FunctionName',
    words: ['function', 'functions'],
    taken: listed('Functions[].FunctionName', 'lambda', 'list-functions'),
    mend: { command: 'aws lambda delete-function --function-name' },
  },
  'AWS::StepFunctions::StateMachine': {
    property: 'StateMachineName',
    words: ['state machine', 'state machines'],
    taken: listed('stateMachines[].name', 'stepfunctions', 'list-state-machines'),
    mend: {
      warning: 'Its executions end with it, and with them the clocks of open cases.',
      command:
        'aws stepfunctions delete-state-machine --state-machine-arn arn:aws:states:$REGION:$ACCOUNT:stateMachine:',
    },
  },
  'AWS::SNS::Topic': {
    property: 'TopicName',
    words: ['topic', 'topics'],
    taken: after(':', listed('Topics[].TopicArn', 'sns', 'list-topics')),
    mend: { command: 'aws sns delete-topic --topic-arn arn:aws:sns:$REGION:$ACCOUNT:' },
  },
  'AWS::SQS::Queue': {
    property: 'QueueName',
    words: ['queue', 'queues'],
    taken: after('/', listed('QueueUrls', 'sqs', 'list-queues', '--queue-name-prefix')),
    mend: {
      warning: 'Its messages are letters that came back, or calls that failed. Read them first.',
      command: 'aws sqs delete-queue --queue-url https://sqs.$REGION.amazonaws.com/$ACCOUNT/',
    },
  },
  'AWS::KMS::Alias': {
    property: 'AliasName',
    words: ['key alias', 'key aliases'],
    taken: listed('Aliases[].AliasName', 'kms', 'list-aliases'),
    mend: {
      warning:
        'Only the name goes; what its key encrypted stays readable by that key alone. Do not delete the key.',
      command: 'aws kms delete-alias --alias-name',
    },
  },
  'AWS::Cognito::UserPoolDomain': {
    property: 'Domain',
    words: ['sign-in domain', 'sign-in domains'],
    taken: (ask, names) =>
      each(names, async (name) => {
        const answer = z.object({ DomainDescription: z.record(z.string(), z.unknown()).optional() });
        const found = await ask(answer, 'cognito-idp', 'describe-user-pool-domain', '--domain', name);
        return found.DomainDescription?.UserPoolId === undefined ? [] : [name];
      }),
    mend: {
      warning: 'It is of a user pool that was kept. Histories know officers by that pool.',
      command:
        'aws cognito-idp delete-user-pool-domain --user-pool-id "$(aws cognito-idp describe-user-pool-domain --domain "$NAME" --query DomainDescription.UserPoolId --output text)" --domain',
    },
  },
  'AWS::SecretsManager::Secret': {
    property: 'Name',
    words: ['secret', 'secrets'],
    taken: (ask, names) =>
      each(names, async (name) => {
        const asked = ask(anything, 'secretsmanager', 'describe-secret', '--secret-id', name);
        return (await orMissing(asked, 'ResourceNotFoundException')) === undefined ? [] : [name];
      }),
    mend: { command: 'aws secretsmanager delete-secret --force-delete-without-recovery --secret-id' },
  },
  'AWS::SES::ConfigurationSet': {
    property: 'Name',
    words: ['configuration set', 'configuration sets'],
    taken: listed('ConfigurationSets', 'sesv2', 'list-configuration-sets'),
    mend: { command: 'aws sesv2 delete-configuration-set --configuration-set-name' },
  },
  'AWS::Scheduler::Schedule': {
    property: 'Name',
    words: ['schedule', 'schedules'],
    taken: listed('Schedules[].Name', 'scheduler', 'list-schedules', '--name-prefix'),
    mend: { command: 'aws scheduler delete-schedule --name' },
  },
  'AWS::CloudWatch::Alarm': {
    property: 'AlarmName',
    words: ['alarm', 'alarms'],
    taken: listed('MetricAlarms[].AlarmName', 'cloudwatch', 'describe-alarms', '--alarm-name-prefix'),
    mend: { command: 'aws cloudwatch delete-alarms --alarm-names' },
  },
  'AWS::CloudWatch::CompositeAlarm': {
    property: 'AlarmName',
    words: ['composite alarm', 'composite alarms'],
    taken: async (ask, _names, begin) => {
      const query = ['--query', 'CompositeAlarms[].AlarmName'];
      const only = ['--alarm-types', 'CompositeAlarm', '--alarm-name-prefix', begin];
      return (await ask(strings, 'cloudwatch', 'describe-alarms', ...only, ...query)) ?? [];
    },
    mend: { command: 'aws cloudwatch delete-alarms --alarm-names' },
  },
  'AWS::Events::Rule': {
    property: 'Name',
    words: ['event rule', 'event rules'],
    taken: listed('Rules[].Name', 'events', 'list-rules', '--name-prefix'),
    mend: {
      command:
        'aws events remove-targets --rule "$NAME" --ids $(aws events list-targets-by-rule --rule "$NAME" --query "Targets[].Id" --output text) && aws events delete-rule --name',
    },
  },
  'AWS::CloudWatch::Dashboard': {
    property: 'DashboardName',
    words: ['dashboard', 'dashboards'],
    taken: listed(
      'DashboardEntries[].DashboardName',
      'cloudwatch',
      'list-dashboards',
      '--dashboard-name-prefix',
    ),
    mend: { command: 'aws cloudwatch delete-dashboards --dashboard-names' },
  },
};
