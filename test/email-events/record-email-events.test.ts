import type { SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TypedAddress } from '#domain/breaker/outcomes.ts';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import { requests } from '#domain/request/request.ts';
import { chance } from '#functions/adapters/chance.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { dynamodbLetters } from '#functions/adapters/dynamodb-letters.ts';
import { dynamodbPeople, dynamodbTexts } from '#functions/adapters/dynamodb-people.ts';
import { dynamodbWaitingLetters } from '#functions/adapters/dynamodb-waiting-letters.ts';
import { lettersOver } from '#functions/adapters/letters.ts';
import { returnedEmailsOver } from '#functions/adapters/returned-emails.ts';
import { addNote } from '#functions/case/add-note.ts';
import { emailEvent, envelope } from '#functions/email-events/contract.ts';
import { recordEmailEvent } from '#functions/email-events/record-email-event.ts';
import { sqsQueue } from '#functions/platform/sqs-queue.ts';
import { startTable, type TestTable } from '#test/support/adapters/dynalite-table.ts';
import { received } from '#test/support/domain/request.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { testClock } from '#test/support/memory.ts';

const topic = 'arn:aws:sns:us-east-1:000000000000:p-mail-events';
const at = '2026-11-24T18:00:00.000Z';
const clock = testClock(at);
const zone = 'America/Denver';

let table: TestTable;
const cases = () => dynamodbCases(table.table, hazardsOf(clock));
const handler = (event: SQSEvent) =>
  sqsQueue(
    { envelope, message: emailEvent, topic },
    recordEmailEvent({
      cases: cases(),
      returns: returnedEmailsOver(dynamodbLetters(table.table), hazardsOf(clock), async () => undefined),
      waiting: dynamodbWaitingLetters(table.table, clock),
    }),
  )(event);

const lines: string[] = [];
beforeAll(async () => {
  table = await startTable();
  vi.stubEnv('METRICS', 'PrivacyClock/test');
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => Boolean(lines.push(String(line))));
  vi.spyOn(console, 'info').mockImplementation(() => {});
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await table.stop();
});
beforeEach(() => {
  lines.length = 0;
});

const openRequest = async (): Promise<string> => {
  const id = chance.caseId('request');
  const plan = milestonePlanOf({ caseId: id, dueOn: '2026-12-24', zone, receivedAt: at });
  const event = received({ capacity: 'controller', receivedAt: at, zone, plan });
  await cases().open(requests, id, 'requester', at, [event]);
  return id;
};

/** A letter of the case, as the post office took it. */
const sentLetterIn = (id: string, messageId: string, typed?: TypedAddress) =>
  lettersOver(
    dynamodbLetters(table.table),
    { send: async () => messageId },
    hazardsOf(clock),
    async () => (await dynamodbPeople(table.table, clock).read(id))?.postal,
  ).sendOnce(id, { kind: 'acknowledgement', of: '1' }, async () => ({
    to: 'nora@example.com',
    subject: 's',
    text: 't',
    html: 'h',
    ...(typed ? { typed } : {}),
  }));

const requesterType = async (id: string) => {
  const { keys, history } = await cases().read(requests, id);
  const letter = await table.table.get({ pk: `REQUEST#${id}`, sk: 'LETTER#acknowledgement#1' });
  return {
    queue: keys.queue,
    events: history.flatMap(({ events }) => events.filter(({ type }) => type === 'letter-returned')),
    returned: letter?.returned,
  };
};

const messageId = '0100-abc';
const bounce = (caseId: string, change: object = {}) => ({
  eventType: 'Bounce',
  bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'nora@example.com' }] },
  mail: {
    messageId,
    tags: { case: [caseId], 'ses:source-ip': ['192.0.2.1'] },
    destination: ['nora@example.com'],
  },
  ...change,
});
const record = (Message: unknown, { from = topic, attempt = 1 } = {}) =>
  ({
    messageId: 'sqs-1',
    body: JSON.stringify({ Type: 'Notification', TopicArn: from, Message: JSON.stringify(Message) }),
    attributes: { ApproximateReceiveCount: String(attempt) },
  }) as SQSEvent['Records'][number];
const metric = (name: string) =>
  lines.map((line) => JSON.parse(line)[name]).find((value) => value !== undefined);

describe('a letter that comes back', () => {
  it('is seen by an officer: the case stands in their list, the letter says what happened', async () => {
    const id = await openRequest();
    await sentLetterIn(id, messageId);

    const { batchItemFailures } = await handler({ Records: [record(bounce(id))] });

    expect(batchItemFailures).toEqual([]);
    expect(await requesterType(id)).toEqual({
      queue: 'officer',
      events: [{ type: 'letter-returned', kind: 'acknowledgement', of: '1', how: 'bounced' }],
      returned: 'bounced',
    });
    expect(metric('LettersReturned')).toBe(1);
  });

  it('from an address that a stranger typed is seen by an officer all the same, and opens no ticket', async () => {
    const id = await openRequest();
    await sentLetterIn(id, messageId, { domain: 'home.example', network: 'n' });

    await handler({ Records: [record(bounce(id))] });

    expect(await requesterType(id)).toMatchObject({ queue: 'officer', returned: 'bounced' });
    expect([metric('TypedLettersReturned'), metric('LettersReturned')]).toEqual([1, undefined]);
  });

  it('is recorded once, however often it is told', async () => {
    const id = await openRequest();
    await sentLetterIn(id, messageId);

    await handler({ Records: [record(bounce(id)), record(bounce(id))] });
    await handler({ Records: [record(bounce(id, { eventType: 'Complaint' }))] });

    expect((await requesterType(id)).events).toHaveLength(1);
  });

  it('leaves the officers’ list when one has noted how it was dealt with', async () => {
    const id = await openRequest();
    await sentLetterIn(id, messageId);
    await handler({ Records: [record(bounce(id))] });

    await addNote({ cases: cases(), texts: dynamodbTexts(table.table, chance) })({
      caseId: id,
      text: 'Called her.',
      by: 'olive',
    });

    expect((await requesterType(id)).queue).toBe('requester');
  });

  it('of a mailbox that is full today is SES’s to try again', async () => {
    const id = await openRequest();
    await sentLetterIn(id, messageId);

    await handler({ Records: [record(bounce(id, { bounce: { bounceType: 'Transient' } }))] });

    expect((await requesterType(id)).events).toEqual([]);
  });

  it('may be told before the letter is recorded as sent: then it comes again', async () => {
    const id = await openRequest();

    const first = await handler({ Records: [record(bounce(id), { attempt: 1 })] });
    await sentLetterIn(id, messageId);
    const second = await handler({ Records: [record(bounce(id), { attempt: 2 })] });

    expect(first.batchItemFailures).toEqual([{ itemIdentifier: 'sqs-1' }]);
    expect(second.batchItemFailures).toEqual([]);
    expect((await requesterType(id)).events).toHaveLength(1);
  });
});

describe('what is not from our post office changes nothing (S15)', () => {
  const forged = [
    { what: 'a message of another topic', make: (id: string) => record(bounce(id), { from: `${topic}-x` }) },
    {
      what: 'a message id we never got',
      make: (id: string) =>
        record(bounce(id, { mail: { messageId: 'x', tags: { case: [id] } } }), { attempt: 3 }),
    },
    {
      what: 'an empty message id',
      make: (id: string) => record(bounce(id, { mail: { messageId: '', tags: { case: [id] } } })),
    },
    { what: 'an event nobody asked for', make: (id: string) => record(bounce(id, { eventType: 'Open' })) },
    { what: 'no JSON', make: () => ({ ...record({}), body: '{' }) },
    { what: 'an envelope of nothing', make: () => record('null') },
    { what: 'a case that is none', make: () => record(bounce('REQ-../..')) },
    {
      what: 'two cases at once',
      make: (id: string) => record(bounce(id, { mail: { messageId, tags: { case: [id, id] } } })),
    },
    {
      what: 'a case that does not exist',
      make: () => record(bounce(`REQ-${'Z'.repeat(26)}`), { attempt: 3 }),
    },
  ];

  it.each(forged)('$what is dropped and counted', async ({ make }) => {
    const id = await openRequest();
    await sentLetterIn(id, messageId);

    const { batchItemFailures } = await handler({ Records: [make(id) as never] });

    expect(batchItemFailures).toEqual([]);
    expect((await requesterType(id)).events).toEqual([]);
    expect(metric('EmailEventsDropped')).toBe(1);
  });

  it('one bad event does not hold up the others', async () => {
    const id = await openRequest();
    await sentLetterIn(id, messageId);

    await handler({ Records: [{ ...record({}), body: '{' }, record(bounce(id))] as never });

    expect((await requesterType(id)).events).toHaveLength(1);
  });

  it('nothing that is written down names a person', async () => {
    const id = await openRequest();
    await sentLetterIn(id, messageId);

    await handler({ Records: [record(bounce(id))] });

    expect(lines.join('')).not.toContain('nora');
    expect(JSON.stringify(vi.mocked(console.info).mock.calls)).not.toContain('nora');
  });
});
