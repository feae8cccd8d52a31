import {
  DeleteTableCommand,
  DynamoDBClient,
  paginateListTables,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteBucketCommand,
  DeleteObjectCommand,
  ListBucketsCommand,
  ListObjectVersionsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { DeleteStateMachineCommand, paginateListStateMachines, SFNClient } from '@aws-sdk/client-sfn';
import { awsJson, awsQuery } from '#test/support/aws.ts';

/*
 * DEPLOY, "Take it down", against the emulator: what stays of a stage when its stacks are deleted, by the names that a next
 * deployment needs.
 */
interface Kept {
  readonly tables: readonly string[];
  readonly buckets: readonly string[];
  readonly pools: readonly string[];
  readonly machines: readonly string[];
  readonly logs: readonly string[];
}

const [dynamodb, s3, sfn] = [
  new DynamoDBClient({}),
  new S3Client({ forcePathStyle: true }),
  new SFNClient({}),
];

const cognito = (operation: string, body: Record<string, unknown>) =>
  awsJson('cognito-idp', `AWSCognitoIdentityProviderService.${operation}`, body);
const logs = (operation: string, body: Record<string, unknown>) =>
  awsJson('logs', `Logs_20140328.${operation}`, body);

const poolsOf = async (prefix: string): Promise<readonly { readonly Id: string; readonly Name: string }[]> =>
  (await cognito('ListUserPools', { MaxResults: 60 })).UserPools.filter(({ Name }: { Name: string }) =>
    Name.startsWith(prefix),
  );

const tablesOf = async (prefix: string): Promise<readonly string[]> => {
  const names: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client: dynamodb }, {}))
    names.push(...TableNames);
  return names.filter((name) => name.startsWith(prefix));
};

const machinesOf = async (
  prefix: string,
): Promise<readonly { name?: string; stateMachineArn?: string }[]> => {
  const found: { name?: string; stateMachineArn?: string }[] = [];
  for await (const { stateMachines = [] } of paginateListStateMachines({ client: sfn }, {}))
    found.push(...stateMachines);
  return found.filter(({ name }) => name?.startsWith(prefix));
};

const logsOf = async (prefix: string): Promise<readonly string[]> => {
  const names: string[] = [];
  for (let nextToken: string | undefined, first = true; first || nextToken; first = false) {
    const page = await logs('DescribeLogGroups', nextToken ? { nextToken } : {});
    names.push(...page.logGroups.map(({ logGroupName }: { logGroupName: string }) => logGroupName));
    nextToken = page.nextToken;
  }
  return names.filter((name) => name.includes(`/${prefix}`));
};

export const keptOf = async (prefix: string): Promise<Kept> => {
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  return {
    tables: await tablesOf(prefix),
    buckets: Buckets.flatMap(({ Name }) => (Name?.startsWith(prefix) ? [Name] : [])),
    pools: (await poolsOf(prefix)).map(({ Name }) => Name),
    machines: (await machinesOf(prefix)).map(({ name = '' }) => name),
    logs: await logsOf(prefix),
  };
};

/** The stack and its table may be deleted from now on. */
export const unprotected = async (prefix: string): Promise<void> => {
  await awsQuery('cloudformation', {
    Action: 'UpdateTerminationProtection',
    StackName: `${prefix}data`,
    EnableTerminationProtection: 'false',
  });
  for (const TableName of await tablesOf(prefix))
    await dynamodb.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
};

const emptyBucket = async (Bucket: string): Promise<void> => {
  for (;;) {
    const page = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    const objects = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
    if (objects.length === 0) return;
    for (const { Key, VersionId } of objects)
      await s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
  }
};

/** Deletes for good what a destroyed stage left. */
export const emptied = async (prefix: string): Promise<void> => {
  const { tables, buckets, logs: groups } = await keptOf(prefix);
  for (const TableName of tables) await dynamodb.send(new DeleteTableCommand({ TableName }));
  for (const Bucket of buckets) {
    await emptyBucket(Bucket);
    await s3.send(new DeleteBucketCommand({ Bucket }));
  }
  for (const { Id: UserPoolId } of await poolsOf(prefix)) {
    const { UserPool } = await cognito('DescribeUserPool', { UserPoolId });
    if (UserPool.Domain) await cognito('DeleteUserPoolDomain', { UserPoolId, Domain: UserPool.Domain });
    await cognito('DeleteUserPool', { UserPoolId });
  }
  for (const { stateMachineArn } of await machinesOf(prefix))
    await sfn.send(new DeleteStateMachineCommand({ stateMachineArn }));
  for (const logGroupName of groups) await logs('DeleteLogGroup', { logGroupName });
};
