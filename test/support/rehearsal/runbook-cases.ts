import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { expect } from 'vitest';
import { awsJson, awsRest } from '#test/support/aws.ts';
import { newOfficer, poolOf } from '#test/support/deployed-officers.ts';
import { deployed } from '#test/support/open-world.ts';
import { submit } from '#test/support/request-life.ts';
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
  'Officers cannot sign in': {
    make: nothing,
    check: async (said) => {
      expect(said, 'customers’ letters are stopped first').toMatch(/"ReservedConcurrentExecutions":\s*0/);
      expect((await concurrencyOf('send-notice'))?.ReservedConcurrentExecutions, 'and go on').toBeUndefined();
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
