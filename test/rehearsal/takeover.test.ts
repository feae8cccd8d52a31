import { DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import type { FunctionName } from '#infra/functions.ts';
import { doorFunctions, officerFunctions } from '#infra/stacks/residence.ts';
import { awsQuery, awsRest } from '#test/support/aws.ts';
import { deployed } from '#test/support/open-world.ts';
import { cellOf } from '../infra/takeover-table.ts';

/*
 * The emulator's own IAM judges the roles as deployed: twenty cells of test/infra/takeover.golden.md, first those by which customers
 * would be told early. Whoever has taken over a function has its role: the calls are made with keys of a role that has its policies.
 */

const TableName = `privacy-clock-${deployed}-cases`;

const textsIn = (xml: string, tag: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) => text);
const textIn = (xml: string, tag: string): string => textsIn(xml, tag)[0] ?? '';

/** A function behind a door is named after its stack, too. */
const deployedName = (name: FunctionName): string => {
  if (doorFunctions.includes(name)) return `doors-${name}`;
  return officerFunctions.includes(name) ? `officers-${name}` : name;
};

/** Keys of a role with the policies that the function's role was deployed with. */
const takenOver = async (name: FunctionName): Promise<DynamoDBClient> => {
  const path = `/2015-03-31/functions/privacy-clock-${deployed}-${deployedName(name)}/configuration`;
  const from: string = (await awsRest('lambda', 'GET', path)).Role.split('/').at(-1);
  const RoleName = `takes-over-${name}`;
  const AssumeRolePolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' },
  });
  await awsQuery('iam', { Action: 'CreateRole', RoleName, AssumeRolePolicyDocument });
  const policies = textsIn(await awsQuery('iam', { Action: 'ListRolePolicies', RoleName: from }), 'member');
  expect(policies.length).toBeGreaterThan(0);
  for (const PolicyName of policies) {
    const found = await awsQuery('iam', { Action: 'GetRolePolicy', RoleName: from, PolicyName });
    const PolicyDocument = decodeURIComponent(textIn(found, 'PolicyDocument'));
    await awsQuery('iam', { Action: 'PutRolePolicy', RoleName, PolicyName, PolicyDocument });
  }
  const RoleArn = `arn:aws:iam::000000000000:role/${RoleName}`;
  const keys = await awsQuery('sts', { Action: 'AssumeRole', RoleArn, RoleSessionName: 'takeover' });
  return new DynamoDBClient({
    credentials: {
      accessKeyId: textIn(keys, 'AccessKeyId'),
      secretAccessKey: textIn(keys, 'SecretAccessKey'),
      sessionToken: textIn(keys, 'SessionToken'),
    },
  });
};

const known = new Map<FunctionName, Promise<DynamoDBClient>>();
const clientOf = (name: FunctionName): Promise<DynamoDBClient> => {
  const client = known.get(name) ?? takenOver(name);
  known.set(name, client);
  return client;
};

/** None of them is there: only whether IAM lets the call through is asked. */
const keyOf = (item: string) => ({ pk: { S: `${item}#${item.slice(0, 3)}-takeover` }, sk: { S: 'CASE' } });

/** Names these attributes in an update; nothing is written, as no item has this condition. */
const written =
  (...attributes: readonly string[]) =>
  (item: string) =>
    new UpdateItemCommand({
      TableName,
      Key: keyOf(item),
      UpdateExpression: `SET ${attributes.map((name) => `#${name} = :value`).join(', ')}`,
      ConditionExpression: '#stage = :value',
      ExpressionAttributeNames: Object.fromEntries(
        ['stage', ...attributes].map((name) => [`#${name}`, name]),
      ),
      ExpressionAttributeValues: { ':value': { S: 'taken over' } },
    });
/** As in the finding. */
const holdMoved = written('stage', 'floors', 'releaseFloor');
/** As a note, an assignment, a closing day. */
const ordinaryCommit = written('stage', 'state', 'revision', 'hash', 'history');
const claimsMoved = written('claims');
const put = (item: string) =>
  new PutItemCommand({
    TableName,
    Item: { ...keyOf(item), stage: { S: 'held' }, floors: { M: {} } },
    ConditionExpression: 'attribute_exists(pk)',
  });
const get = (item: string) => new GetItemCommand({ TableName, Key: keyOf(item), ConsistentRead: true });

/** @returns whether IAM lets it through */
const isLet = async (name: FunctionName, command: UpdateItemCommand | PutItemCommand | GetItemCommand) => {
  const client = await clientOf(name);
  return client.send(command as never).then(
    () => true,
    (fault: Error) => {
      if (fault.name === 'ConditionalCheckFailedException') return true;
      expect(fault.name).toBe('AccessDeniedException');
      return false;
    },
  );
};

const asked = { u: holdMoved, o: ordinaryCommit, c: claimsMoved, p: put, g: get } as const;

/** How the cell of the table says that all of it is let. */
const shownAs: Readonly<Record<keyof typeof asked, RegExp>> = {
  ...{ u: /(?<![[(])u/, o: /(?<!\()u/, c: /c$/, p: /(?<![[(])p/, g: /g/ },
};

type Cell = readonly [FunctionName, keyof typeof asked, string, 'let' | 'refused'];
const cells: readonly Cell[] = [
  // The most dangerous: whoever writes one of these tells customers early, lets notices go, or hides who was told.
  ['submit-request', 'u', 'BREACH', 'refused'],
  ['site', 'p', 'BREACH', 'refused'],
  ['report-change', 'u', 'BREACH', 'refused'],
  ['add-note', 'u', 'BREACH', 'refused'],
  ['work-case', 'u', 'BREACH', 'refused'],
  ['change-closures', 'u', 'BREACH', 'refused'],
  ['run-clock', 'u', 'BREACH', 'refused'],
  ['run-clock', 'c', 'BREACH', 'refused'],
  ['accept-direction', 'u', 'BREACH', 'refused'],
  ['send-notice', 'u', 'BREACH', 'refused'],
  ['put-deputy', 'p', 'BREACH', 'refused'],
  ['record-breach', 'p', 'BREACH', 'refused'],
  ['site', 'u', 'SENDING', 'refused'],
  ['check-cpni', 'g', 'REQUEST', 'refused'],
  // What they are for.
  ['add-note', 'o', 'BREACH', 'let'],
  ['run-clock', 'o', 'BREACH', 'let'],
  ['command-breach', 'u', 'BREACH', 'let'],
  ['accept-direction', 'c', 'BREACH', 'let'],
  ['change-closures', 'p', 'CLOSURES', 'let'],
  ['report-change', 'u', 'ACCOUNT', 'let'],
];

describe('whoever has taken over a function', () => {
  it.each(cells)('%s, %s %s: %s, by the emulator as by the table', async (name, letter, item, answer) => {
    const inTable = shownAs[letter].test(cellOf(name, item));
    expect([await isLet(name, asked[letter](item)), inTable]).toEqual([answer === 'let', answer === 'let']);
  });
});
