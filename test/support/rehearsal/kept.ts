import {
  DeleteTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { DeleteBucketCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { awsJson, awsQuery } from '#test/support/aws.ts';

/** What a stage has that stays when its stacks are deleted, by name. */
export interface Kept {
  readonly tables: readonly string[];
  readonly buckets: readonly string[];
  readonly pools: readonly string[];
}

const cognito = (operation: string, body: Record<string, unknown>) =>
  awsJson('cognito-idp', `AWSCognitoIdentityProviderService.${operation}`, body);

const poolsOf = async (prefix: string): Promise<readonly { readonly Id: string; readonly Name: string }[]> =>
  (await cognito('ListUserPools', { MaxResults: 60 })).UserPools.filter(({ Name }: { Name: string }) =>
    Name.startsWith(prefix),
  );

export const keptOf = async (prefix: string): Promise<Kept> => {
  const { TableNames = [] } = await new DynamoDBClient({}).send(new ListTablesCommand({}));
  const { Buckets = [] } = await new S3Client({ forcePathStyle: true }).send(new ListBucketsCommand({}));
  const ours = (names: readonly (string | undefined)[]) =>
    names.filter((name) => name !== undefined).filter((name) => name.startsWith(prefix));
  return {
    tables: ours(TableNames),
    buckets: ours(Buckets.map(({ Name }) => Name)),
    pools: (await poolsOf(prefix)).map(({ Name }) => Name),
  };
};

/** DEPLOY, "Take it down": the stack, its table and its user pool may be deleted from now on. */
export const unprotected = async (prefix: string): Promise<void> => {
  await awsQuery('cloudformation', {
    Action: 'UpdateTerminationProtection',
    StackName: `${prefix}data`,
    EnableTerminationProtection: 'false',
  });
  for (const TableName of (await keptOf(prefix)).tables)
    await new DynamoDBClient({}).send(
      new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }),
    );
};

/** DEPLOY, "Take it down": deletes for good what a destroyed stage left. */
export const emptied = async (prefix: string): Promise<void> => {
  const { tables, buckets } = await keptOf(prefix);
  for (const TableName of tables) await new DynamoDBClient({}).send(new DeleteTableCommand({ TableName }));
  for (const Bucket of buckets)
    await new S3Client({ forcePathStyle: true }).send(new DeleteBucketCommand({ Bucket }));
  for (const { Id: UserPoolId } of await poolsOf(prefix)) {
    const { UserPool } = await cognito('DescribeUserPool', { UserPoolId });
    if (UserPool.Domain) await cognito('DeleteUserPoolDomain', { UserPoolId, Domain: UserPool.Domain });
    await cognito('DeleteUserPool', { UserPoolId });
  }
};
