import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { expect } from 'vitest';
import { awsJson, awsQuery, awsRest } from '#test/support/aws.ts';
import { ann, post, receipt, record } from '#test/support/breach/breach-life.ts';
import { newOfficer, poolOf } from '#test/support/deployed-officers.ts';
import { breachOfficer } from '#test/support/officers.ts';
import { deployed, openWorld } from '#test/support/open-world.ts';
import { submit, until } from '#test/support/request-life.ts';
import type { World } from '#test/support/world.ts';
import { hasSession, openSessionOf } from './deployed-sessions.ts';

/** Something in the deployed stage to which the commands of one RUNBOOK paragraph apply. */
export interface RunbookCase {
  /** @returns the words that the blocks want, for example the reference of a case */
  make(world: World): Promise<Readonly<Record<string, string>>>;
  /** Looks whether the commands did what the paragraph promises. `said`: what they printed. */
  check(said: string, words: Readonly<Record<string, string>>): Promise<void>;
}

const nameOf = (end: string): string => `privacy-clock-${deployed}-${end}`;

const sqs = (operation: string, queue: string, body: Record<string, unknown> = {}) =>
  awsJson('sqs', `AmazonSQS.${operation}`, {
    QueueUrl: `${process.env.AWS_ENDPOINT_URL}/000000000000/${nameOf(queue)}`,
    ...body,
  });
const messagesIn = async (queue: string): Promise<number> => {
  const AttributeNames = ['ApproximateNumberOfMessages'];
  const { Attributes } = await sqs('GetQueueAttributes', queue, { AttributeNames });
  return Number(Attributes.ApproximateNumberOfMessages);
};

const kms = (operation: string, KeyId: string) => awsJson('kms', `TrentService.${operation}`, { KeyId });
const dataKey = () => kms('DescribeKey', `alias/${nameOf('data')}`);

const concurrencyOf = (end: string) =>
  awsRest('lambda', 'GET', `/2019-09-30/functions/${nameOf(end)}/concurrency`);

/** An officer of the deployed user pool, to whom the paragraph happens. */
const officerOf =
  (name: string) =>
  async (_: World): Promise<Readonly<Record<string, string>>> => {
    const { UserPoolId } = await poolOf(deployed ?? '');
    return { EMAIL: await newOfficer(UserPoolId, name) };
  };

/** By two officers, as after every stop from the command line: the scenarios that follow send notices. */
const lettersGoAgain = async (): Promise<void> => {
  await using world = await openWorld({ needs: 'none' });
  const [ann, ben] = [
    await world.token('Ann Again', ['breach-officer']),
    await world.token('Ben Again', ['breach-officer']),
  ];
  const put = (bearer: string, more: object = {}) =>
    world.call('PUT', '/api/officer/sending', {
      json: { paused: false, reason: 'Everything is entered.', ...more },
      bearer,
    });
  const { stops } = (await world.call('GET', '/api/officer/sending', { bearer: ann })).body;
  const asked = await put(ann, { stops: stops.map(({ id }: { id: string }) => id) });
  expect(asked.body, 'one officer alone does not let them go').toMatchObject({ paused: true });
  const { proposalSha256 } = asked.body.proposal;
  expect((await put(ben, { proposalSha256 })).body).toMatchObject({ paused: false });
};

/** A breach in its hold, and the hash of its last commit, as the file of the case shows it. */
const heldBreach = async (world: World): Promise<Readonly<Record<string, string>>> => {
  const now = await world.now();
  const { id } = (await post(world, '', { ...record, discoveredAt: now })).body;
  await post(world, `/${id}/determination`, { determinedAt: now, within2011: 'yes', reason: 'By the logs.' });
  expect((await receipt(world, id, now)).status).toBe(201);
  const bearer = await world.token(ann, breachOfficer);
  const HASH = await until(async () => {
    const { text, body } = await world.call('GET', `/api/officer/cases/${id}/export`, { bearer });
    const times = (event: string) => text.split(`"${event}"`).length;
    // The run that follows the receipt commits once it has started; then nothing does for days.
    return times('run-started') === times('run-requested') ? body.chain.hash : undefined;
  }, 'the run after the receipt');
  return { CASE: id, HASH };
};

/** The case's item, as it is stored. */
const storedBreach = async (id: string): Promise<Readonly<Record<string, unknown>>> => {
  const Key = { pk: { S: `BREACH#${id}` }, sk: { S: 'CASE' } };
  return (await awsJson('dynamodb', 'DynamoDB_20120810.GetItem', { TableName: nameOf('cases'), Key })).Item;
};

const nothing = async (): Promise<Readonly<Record<string, string>>> => ({});

/** By heading. A paragraph whose blocks want a word has a row; others may have one, to look at what they did. */
export const runbookCases: Readonly<Record<string, RunbookCase>> = {
  'A case needs a person': {
    make: async (world) => {
      const { id } = (await submit(world, { kind: 'inquiry', capacity: 'former-customer' })).body;
      return { MACHINE: 'request', CASE: id };
    },
    check: async (said) => {
      // The last one is the execution that the block started; before it come those that failed.
      const [, executionArn] = [...said.matchAll(/"executionArn": "(.+?)"/g)].at(-1) ?? [];
      const { status } = await new SFNClient({}).send(new DescribeExecutionCommand({ executionArn }));
      expect(['RUNNING', 'SUCCEEDED']).toContain(status);
    },
  },
  'A dead letter': {
    make: async () => {
      await sqs('SendMessage', 'mail-events-dead', { MessageBody: 'an event that nobody could record' });
      await sqs('SendMessage', 'reconcile-missed', { MessageBody: '{}' });
      return { QUEUE: 'mail-events-dead', MISSED: 'reconcile-missed' };
    },
    check: async (said) => {
      expect(said).toContain('an event that nobody could record');
      expect(await messagesIn('mail-events-dead'), 'looking takes nothing away').toBe(1);
      expect(await messagesIn('reconcile-missed')).toBe(0);
      await sqs('PurgeQueue', 'mail-events-dead');
    },
  },
  'Reconcile did not run': {
    make: nothing,
    check: async (said) => expect(said).toMatch(/"restarted":\s*\d/),
  },
  'The watcher is silent': {
    make: nothing,
    check: async (said) => expect(said).toMatch(/"stalled":\s*\d/),
  },
  'An agency calls while our doors are down': {
    make: nothing,
    check: async (said) => {
      expect(said, 'all notices are stopped').toMatch(/"paused":\s*true/);
      expect(said, 'also without our function').toMatch(/"ReservedConcurrentExecutions":\s*0/);
      expect((await concurrencyOf('send-notice'))?.ReservedConcurrentExecutions, 'and go on').toBeUndefined();
      await lettersGoAgain();
    },
  },
  'An officer lost the second factor': {
    make: officerOf('Lena Lost'),
    check: async (said) => expect(said).toMatch(/^True\tRESET_REQUIRED$/m),
  },
  'Concurrency is used up': {
    make: nothing,
    check: async (said) => {
      expect(said).toMatch(/"ConcurrentExecutions":\s*\d/);
      expect(said, 'each function is looked at').toContain(nameOf('doors-submit-request'));
    },
  },
  'A rollback is stuck': {
    make: nothing,
    check: async (said) => expect(said).toMatch(new RegExp(`^${nameOf('api')}\t\\w+_COMPLETE`, 'm')),
  },
  'SES sends no more today': {
    make: nothing,
    check: async (said) => expect(said).toMatch(/"SentLast24Hours":\s*\d/),
  },
  'An account is compromised': {
    make: async (world) => {
      const UserName = 'an-intruder';
      await awsQuery('iam', { Action: 'CreateUser', UserName });
      const key = await awsQuery('iam', { Action: 'CreateAccessKey', UserName });
      const [, KEY_ID = ''] = /<AccessKeyId>(\w+)</.exec(key) ?? [];
      return { ...(await officerOf('Ivo Intruder')(world)), USER_NAME: UserName, KEY_ID };
    },
    check: async (_said, { EMAIL, USER_NAME = '', KEY_ID = '' }) => {
      const { UserPoolId } = await poolOf(deployed ?? '');
      const target = 'AWSCognitoIdentityProviderService.AdminGetUser';
      expect((await awsJson('cognito-idp', target, { UserPoolId, Username: EMAIL })).Enabled).toBe(false);
      const keys = await awsQuery('iam', { Action: 'ListAccessKeys', UserName: USER_NAME });
      expect(keys.replaceAll(/\s/g, '')).toMatch(new RegExp(`${KEY_ID}.*<Status>Inactive<`));
    },
  },
  "An officer's session must end now": {
    make: async () => {
      const SUB = 'the-officer-who-left';
      await openSessionOf(SUB);
      await openSessionOf('a-colleague');
      expect(await hasSession(SUB)).toBe(true);
      return { SUB };
    },
    check: async (_said, { SUB = '' }) => {
      expect(await hasSession(SUB)).toBe(false);
      expect(await hasSession('a-colleague'), 'a colleague works on').toBe(true);
    },
  },
  'Somebody gets 403': {
    make: async () => {
      const { UserPoolId } = await poolOf(deployed ?? '');
      return { EMAIL: await newOfficer(UserPoolId, 'Nina New'), GROUP: 'auditor' };
    },
    check: async (_said, { EMAIL, GROUP }) => {
      const { UserPoolId } = await poolOf(deployed ?? '');
      const target = 'AWSCognitoIdentityProviderService.AdminListGroupsForUser';
      const { Groups } = await awsJson('cognito-idp', target, { UserPoolId, Username: EMAIL });
      expect(Groups.map(({ GroupName }: { GroupName: string }) => GroupName)).toEqual([GROUP]);
    },
  },
  'The chain of a case is broken': {
    make: heldBreach,
    check: async (said, { CASE = '' }) => {
      expect(said, 'the last line is of this case alone').toMatch(
        /^1 cases with \d+ commits in .+: every chain is whole/m,
      );
      const item = await storedBreach(CASE);
      expect(item, 'the history and what it says stay').toMatchObject({ id: { S: CASE } });
      for (const moved of ['floors', 'releaseFloor', 'within']) expect(item).not.toHaveProperty(moved);
    },
  },
  'The key was disabled or a link leaked': {
    make: async () => {
      const { KeyMetadata } = await dataKey();
      await kms('DisableKey', KeyMetadata.KeyId);
      return {};
    },
    check: async () => expect((await dataKey()).KeyMetadata.KeyState).toBe('Enabled'),
  },
  'Restoring the table': {
    make: nothing,
    check: async (said) => expect(said).toMatch(/"restarted":\s*\d/),
  },
  Deploying: {
    make: async () => ({ FUNCTION: 'run-clock', VERSION: '1' }),
    check: async (said) => expect(said.trim().split('\n').at(-1)).toBe('1'),
  },
};
