import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { archiveEmailEvents } from '#functions/email-events/archive-email-events.ts';
import { archivedEvent, isGreeting } from '#functions/email-events/archived-event.ts';
import type { ArchivedEmailEvent } from '#ports/email-event-archive.ts';

const topic = 'arn:aws:sns:us-east-1:000000000000:p-mail-events';
const caseId = `REQ-${'A'.repeat(26)}`;
const tags = {
  case: [caseId],
  letter: ['acknowledgement'],
  of: ['sam-contact-example-org'],
  'ses:configuration-set': ['privacy-clock-prod-letters'],
  'ses:source-ip': ['192.0.2.1'],
  'ses:from-domain': ['letters.example.com'],
};
const mail = {
  timestamp: '2026-11-27T10:15:00.123Z',
  messageId: '0100-abc',
  source: 'privacy@letters.example.com',
  destination: ['sam@example.org'],
  headers: [{ name: 'To', value: 'sam@example.org' }],
  commonHeaders: { subject: 'Your request, Sam', to: ['sam@example.org'] },
  tags,
};
const enveloped = (Message: string, TopicArn = topic) =>
  JSON.stringify({ Type: 'Notification', TopicArn, Subject: 'Amazon SES Email Event Notification', Message });
const event = (change: object = {}) =>
  enveloped(JSON.stringify({ eventType: 'Send', mail, send: {}, ...change }));

describe('what SES reports is archived', () => {
  it('as time, type, message id and our own tags', () => {
    expect(archivedEvent(event(), topic)).toEqual({
      at: '2026-11-27T10:15:00.123Z',
      type: 'Send',
      messageId: '0100-abc',
      tags: { case: caseId, letter: 'acknowledgement', set: 'privacy-clock-prod-letters' },
    });
  });

  it('at the time of the event, not of the letter; a notice with its page, position and claim', () => {
    const ofNotice = { case: [`BRE-${'B'.repeat(26)}`], page: ['1-7'], position: ['49'], claim: ['0f-1'] };
    const delivery = { timestamp: '2026-11-27T10:15:07Z', recipients: ['cu@home.example'] };
    const told = { eventType: 'Delivery', delivery, mail: { ...mail, tags: ofNotice } };

    expect(archivedEvent(event(told), topic)).toMatchObject({
      at: '2026-11-27T10:15:07.000Z',
      type: 'Delivery',
      tags: { case: `BRE-${'B'.repeat(26)}`, page: '1-7', position: '49', claim: '0f-1' },
    });
  });

  it.each([
    ['another topic', enveloped(JSON.stringify({ eventType: 'Send', mail }), `${topic}-2`)],
    ['no envelope', JSON.stringify({ eventType: 'Send', mail })],
    ['an unknown type', event({ eventType: 'sam@example.org' })],
    ['a message id that is none', event({ mail: { ...mail, messageId: 'sam@example.org' } })],
    ['no time', event({ mail: { ...mail, timestamp: 'sam@example.org' } })],
    ['no JSON', enveloped('sam@example.org')],
    ['not even an envelope', 'sam@example.org'],
  ])('but not what is no event of ours: %s', (_, body) => {
    expect(archivedEvent(body, topic)).toBeUndefined();
  });

  it('an event from a topic that nobody named is not archived', () => {
    expect(archivedEvent(event(), undefined)).toBeUndefined();
  });

  const word = fc.string({ minLength: 1, unit: 'grapheme' });
  const name = fc.stringMatching(/^[A-Z][a-z]{7,12}$/);
  const address = fc
    .tuple(fc.stringMatching(/^[a-z]{8,12}$/), fc.stringMatching(/^[a-z]{8,12}$/))
    .map(([local, domain]) => `${local}@${domain}.example`);

  it('no address, name or subject of the report is in what we keep (I7)', () => {
    fc.assert(
      fc.property(
        address,
        name,
        word,
        fc.constantFrom('Bounce', 'Complaint', 'Delivery', 'Send', 'Reject'),
        (to, who, subject, eventType) => {
          const recipient = {
            emailAddress: to,
            diagnosticCode: `smtp; 550 5.1.1 <${to}> ${who} unknown`,
            status: '5.1.1',
          };
          const told = {
            eventType,
            bounce: {
              timestamp: mail.timestamp,
              bounceType: 'Permanent',
              bouncedRecipients: [recipient],
              reportingMTA: to,
            },
            complaint: {
              timestamp: mail.timestamp,
              complainedRecipients: [recipient],
              userAgent: who,
              arrivalDate: to,
            },
            delivery: { timestamp: mail.timestamp, recipients: [to], smtpResponse: `250 ${to} ${who}` },
            reject: { reason: `${to} ${who}` },
            mail: {
              ...mail,
              source: `${who} <${to}>`,
              destination: [to],
              headers: [{ name: who, value: `${to} ${subject}` }],
              commonHeaders: { subject: `${subject} ${who}`, from: [to], to: [`${who} <${to}>`] },
              tags: {
                ...tags,
                of: [who],
                letter: [to],
                page: [who],
                position: [to],
                claim: [`${who} ${to}`],
                [to]: [to],
                other: [who],
              },
            },
          };
          const kept = JSON.stringify(archivedEvent(event(told), topic));

          expect(kept).toContain('0100-abc');
          expect(kept).not.toContain('@');
          for (const part of [to.slice(0, to.indexOf('@')), to.slice(to.indexOf('@') + 1), who, '192.0.2.1'])
            expect(kept).not.toContain(part);
          expect(Object.keys(JSON.parse(kept).tags)).toEqual(['case', 'set']);
        },
      ),
    );
  });
});

const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.';

describe('SES’s greeting to a topic (S15)', () => {
  it.each([
    { what: 'in its envelope', body: enveloped(greeting), known: true },
    { what: 'without the period', body: enveloped(greeting.slice(0, -1)), known: true },
    { what: 'with a line break', body: enveloped(`${greeting}\n`), known: true },
    { what: 'raw, without an envelope', body: greeting, known: true },
    { what: 'from another topic', body: enveloped(greeting, `${topic}-2`), known: false },
    { what: 'with a word more', body: enveloped(`${greeting} Click here.`), known: false },
    { what: 'after something else', body: enveloped(`x\n${greeting}`), known: false },
    { what: 'as JSON text', body: enveloped(JSON.stringify(greeting)), known: false },
    { what: 'as a subject', body: JSON.stringify({ Subject: greeting }), known: false },
    { what: 'an event', body: event(), known: false },
    {
      what: 'a subscription to confirm',
      body: JSON.stringify({ Type: 'SubscriptionConfirmation', TopicArn: topic, Message: greeting }),
      known: false,
    },
    { what: 'nothing', body: '', known: false },
  ])('$what: known is $known', ({ body, known }) => {
    expect(isGreeting(body, topic)).toBe(known);
  });

  it('is not known where no topic is trusted', () => {
    expect(isGreeting(enveloped(greeting), undefined)).toBe(false);
  });
});

describe('the archive beside the recording', () => {
  const record = (n: number, body: string) => ({ messageId: `sqs-${n}`, body }) as never;
  const world = (keep: (events: readonly ArchivedEmailEvent[]) => Promise<void>) => {
    const recorded: string[] = [];
    const handle = archiveEmailEvents({ emailEventArchive: { keep }, emailEventsTopic: topic })(
      async ({ Records }) => {
        recorded.push(...Records.map(({ messageId }) => messageId));
        return { batchItemFailures: [{ itemIdentifier: 'sqs-2' }] };
      },
    );
    return { handle, recorded };
  };

  it('gets each event, and the recording gets all but the greeting', async () => {
    const kept: ArchivedEmailEvent[] = [];
    const { handle, recorded } = world(async (events) => void kept.push(...events));

    const Records = [record(1, enveloped(greeting)), record(2, event()), record(3, 'not ours')];
    expect(await handle({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: 'sqs-2' }] });
    expect(recorded).toEqual(['sqs-2', 'sqs-3']);
    expect(kept).toEqual([archivedEvent(event(), topic)]);
  });

  it('is down: officers learn all the same, and the whole batch comes again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { handle, recorded } = world(async () => Promise.reject(new Error('down')));

    const Records = [record(1, event()), record(2, event()), record(3, 'not ours')];
    const { batchItemFailures } = await handle({ Records });

    expect(recorded).toHaveLength(3);
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
      'sqs-1',
      'sqs-2',
      'sqs-3',
    ]);
    vi.restoreAllMocks();
  });

  it('is not asked for a batch without events', async () => {
    const { handle } = world(async () => Promise.reject(new Error('asked')));

    expect(await handle({ Records: [record(1, 'not ours')] })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'sqs-2' }],
    });
  });
});
