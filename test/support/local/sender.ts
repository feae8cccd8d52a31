import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESClient } from '@aws-sdk/client-ses';
import { singleAttempt, threeAttempts } from '#functions/adapters/aws-faults.ts';
import { chance } from '#functions/adapters/chance.ts';
import { dynamodbClaims } from '#functions/adapters/dynamodb-claims.ts';
import { dynamodbLedger } from '#functions/adapters/dynamodb-ledger.ts';
import { tableOn } from '#functions/adapters/dynamodb-table.ts';
import { sesBulkEmail } from '#functions/adapters/ses-bulk-email.ts';
import { recordBulkEmailEvents } from '#functions/notice/accounting/record-bulk-email-events.ts';
import type { Recipient } from '#functions/notice/list/recipient.ts';
import { paceOver } from '#functions/notice/sending/pace.ts';
import { sendUntil } from '#functions/notice/sending/send-until.ts';
import { mailTopic, tableName } from '#infra/local/environment.ts';
import type { Handler } from '#infra/local/functions.ts';
import { clock } from '#infra/local/moved-clock.ts';
import { sendersOf, settingsOf } from '#infra/settings/settings.ts';
import { caseId, defaultPace, listOf } from '#test/support/notice/sending.ts';
import { task } from './stub-laptop.ts';

export const noticeMachine = {
  StartAt: 'Send',
  States: {
    Send: task('send-notices', { Next: 'Where does it stand?', TimeoutSeconds: 330 }),
    'Where does it stand?': {
      Type: 'Choice',
      Choices: [
        { Variable: '$.said.answer.nextStep', StringEquals: 'more', Next: 'Send' },
        { Variable: '$.said.answer.nextStep', StringEquals: 'complete', Next: 'Done' },
        { Variable: '$.said.answer.until', IsPresent: true, Next: 'Wait' },
      ],
      Default: 'Done',
    },
    Wait: { Type: 'Wait', TimestampPath: '$.said.answer.until', Next: 'Send' },
    Done: { Type: 'Succeed' },
  },
};

const table = () => tableOn(new DynamoDBClient(threeAttempts), tableName, clock);

export const noticeParts = () => ({
  ledger: dynamodbLedger(table()),
  claims: dynamodbClaims(table()),
  table: table(),
});

export const releaseCase = () =>
  table().put({ pk: `BREACH#${caseId}`, sk: 'CASE', stage: 'released', epoch: 1, revision: 1 });

/** With the product's own adapters. */
export const noticeFunctions = (
  pages: readonly (readonly Recipient[])[],
): Record<'send-notices' | 'record-email-events', Handler> => ({
  'send-notices': async (_, context) => {
    const { ledger, claims } = noticeParts();
    const { address: sender, configurationSet } = sendersOf(settingsOf('laptop')).notices;
    const bulkEmail = sesBulkEmail(new SESClient(singleAttempt), { sender, configurationSet });
    const pace = await paceOver(bulkEmail, clock, defaultPace);
    const compose = ({ ref, email = '' }: Recipient) => ({
      ...{ to: email, subject: 'About your account', text: `Dear ${ref}`, html: `<p>Dear ${ref}</p>` },
    });
    const gate = {
      mayTell: async () => 'yes' as const,
      signal: async () => ({ isRaised: false, raised: 0 }),
    };
    const needs = { chance, ledger, claims, bulkEmail, pace, clock, compose, gate, list: listOf(pages) };
    const deadline = clock.now() + context.getRemainingTimeInMillis();
    const part = { lane: '1', ground: 'released', fromPage: 0, toPage: pages.length } as const;
    return sendUntil(needs, { caseId, listName: '1', epoch: 1, deadline, ...part });
  },
  'record-email-events': async (event) => {
    const { Records } = event as { Records: { messageId: string; body: string }[] };
    const { failed } = await recordBulkEmailEvents({ emailEventsTopic: mailTopic, ...noticeParts() })(
      Records,
    );
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  },
});
