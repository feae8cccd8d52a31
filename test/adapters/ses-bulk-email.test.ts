import { SESClient } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { Unavailable } from '#domain/case/errors.ts';
import { singleAttempt } from '#functions/adapters/aws-faults.ts';
import { sesBulkEmail } from '#functions/adapters/ses-bulk-email.ts';
import { type Reply, startService } from '#test/support/adapters/scripted-service.ts';

const type = 'text/xml';
const answered = (operation: string, result: string): Reply => ({
  type,
  body: `<${operation}Response><${operation}Result>${result}</${operation}Result></${operation}Response>`,
});
const refusal = (code: string, message: string, status = 400): Reply => ({
  type,
  status,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
});

let answer: Reply | 'drop' = answered('SendEmail', '<MessageId>m-1</MessageId>');
const service = await startService(() => answer);
const bulkEmail = sesBulkEmail(new SESClient({ ...singleAttempt, ...service.settings }), {
  sender: 's@example.com',
});
const letter = { to: 'ada@example.com', subject: 's', text: 't', html: 'h' };

describe('the post office of the notice', () => {
  it('a letter that is taken has its message id', async () => {
    expect(await bulkEmail.send(letter, { case: 'BRE-1' })).toEqual({ outcome: 'sent', messageId: 'm-1' });
  });

  it.each([
    ['Throttling', 'Maximum sending rate exceeded.', 'throttled'],
    ['ThrottlingException', 'Rate exceeded', 'throttled'],
    ['Throttling', 'Daily message quota exceeded.', 'over-quota'],
    ['MessageRejected', 'Address is on the suppression list', 'refused'],
    ['InvalidParameterValue', 'Domain contains dot-string', 'refused'],
    ['MessageRejected', 'Email address is not verified. The following identities failed', 'stopped'],
    ['MailFromDomainNotVerifiedException', 'no', 'stopped'],
    ['AccountSendingPausedException', 'no', 'stopped'],
    ['ConfigurationSetSendingPausedException', 'no', 'stopped'],
    ['ConfigurationSetDoesNotExist', 'no', 'stopped'],
    ['AccessDenied', 'no', 'stopped'],
  ])('%s (%s): %s', async (code, message, outcome) => {
    answer = refusal(code, message);
    expect(await bulkEmail.send(letter, {})).toMatchObject({ outcome });
  });

  it.each([
    { what: 'a fault of the service', reply: refusal('InternalFailure', 'no', 500) },
    { what: 'a reply that is lost', reply: 'drop' as const },
  ])('$what: unknown, and asked once', async ({ reply }) => {
    answer = reply;
    const before = service.calls.length;
    expect(await bulkEmail.send(letter, {})).toMatchObject({ outcome: 'unknown' });
    expect(service.calls.length).toBe(before + 1);
  });

  it('an address that cannot be one is refused before it leaves; nobody listening is surely unsent', async () => {
    const before = service.calls.length;
    expect(await bulkEmail.send({ ...letter, to: 'a@b\r\nBcc: c@d' }, {})).toMatchObject({
      outcome: 'refused',
    });
    expect(service.calls.length).toBe(before);
    const client = new SESClient({ ...singleAttempt, ...service.settings, endpoint: 'http://127.0.0.1:9' });
    const nobody = sesBulkEmail(client, { sender: 's@example.com' });
    expect(await nobody.send(letter, {})).toMatchObject({ outcome: 'unreached', error: 'ECONNREFUSED' });
    await expect(nobody.quota()).rejects.toThrow(Unavailable);
  });

  it.each([
    ['50000.0', 50_000],
    ['-1.0', Number.POSITIVE_INFINITY],
  ])('its quota: %s a day', async (max, perDay) => {
    const numbers = `<Max24HourSend>${max}</Max24HourSend><MaxSendRate>14.0</MaxSendRate><SentLast24Hours>7.0</SentLast24Hours>`;
    answer = answered('GetSendQuota', numbers);
    expect(await bulkEmail.quota()).toEqual({ perSecond: 14, perDay, sentLast24Hours: 7 });
  });
});
