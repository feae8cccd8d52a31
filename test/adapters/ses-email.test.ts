import { SESClient } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { EmailRefused, Unavailable } from '#domain/case/errors.ts';
import { singleAttempt } from '#functions/adapters/aws-faults.ts';
import { isSurelyUnsent } from '#functions/adapters/email-not-accepted.ts';
import { sesEmail } from '#functions/adapters/ses-email.ts';
import { type Reply, startService } from '#test/support/adapters/scripted-service.ts';

const type = 'text/xml';
const taken: Reply = {
  type,
  body: '<SendEmailResponse><SendEmailResult><MessageId>m-1</MessageId></SendEmailResult></SendEmailResponse>',
};
const refusal = (code: string, status = 400): Reply => ({
  type,
  status,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
});

let answer: Reply | 'drop' = taken;
const service = await startService(() => answer);
const client = new SESClient({ ...singleAttempt, ...service.settings });
const mail = sesEmail(client, { sender: 'privacy@example.com', configurationSet: 'notices' });
const letter = { to: 'ada@example.com', subject: 'Grüße', text: 'Text ✓', html: '<p>Text ✓</p>' };
const tags = { case: 'REQ-1', letter: 'reminder', of: '15-days-before' };

const formOf = (): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(service.calls.at(-1)?.body ?? ''));

const faultOf = async (to = letter.to): Promise<Error> =>
  mail.send({ ...letter, to }, tags).then(
    () => new Error('it was taken'),
    (fault) => fault,
  );

describe('the post office', () => {
  it('takes one letter for one recipient, in UTF-8, with tags and configuration set', async () => {
    answer = taken;
    expect(await mail.send(letter, { ...tags, of: 'a@b.c/ü' })).toBe('m-1');
    expect(formOf()).toMatchObject({
      Action: 'SendEmail',
      Source: 'privacy@example.com',
      ConfigurationSetName: 'notices',
      'Destination.ToAddresses.member.1': letter.to,
      'Message.Subject.Data': letter.subject,
      'Message.Subject.Charset': 'UTF-8',
      'Message.Body.Text.Data': letter.text,
      'Message.Body.Html.Data': letter.html,
      'Tags.member.1.Name': 'case',
      'Tags.member.1.Value': 'REQ-1',
      'Tags.member.3.Value': 'a-b-c--',
    });
  });

  it.each([
    'MessageRejected',
    'MailFromDomainNotVerifiedException',
    'MailFromDomainNotVerified',
    'InvalidParameterValue',
  ])('%s: the letter is refused for good', async (code) => {
    answer = refusal(code);
    expect(await faultOf()).toBeInstanceOf(EmailRefused);
  });

  it.each([
    'Throttling',
    'ThrottlingException',
    'AccountSendingPausedException',
    'ConfigurationSetDoesNotExist',
    'AccessDenied',
  ])('%s: later, and surely nothing went out', async (code) => {
    answer = refusal(code);
    const fault = await faultOf();
    expect(fault).toBeInstanceOf(Unavailable);
    expect(isSurelyUnsent(fault)).toBe(true);
  });

  it.each([
    { what: 'a fault of the service', reply: refusal('InternalFailure', 500) },
    { what: 'a reply that is lost', reply: 'drop' as const },
  ])('$what: later, perhaps it went out; and the client does not try again by itself', async ({ reply }) => {
    answer = reply;
    const before = service.calls.length;
    const fault = await faultOf();
    expect(fault).toBeInstanceOf(Unavailable);
    expect(fault.cause).toBeInstanceOf(Error);
    expect(isSurelyUnsent(fault)).toBe(false);
    expect(service.calls.length).toBe(before + 1);
  });

  it('nobody listens: later, and surely nothing went out', async () => {
    const nobody = new SESClient({ ...singleAttempt, ...service.settings, endpoint: 'http://127.0.0.1:9' });
    const fault = await sesEmail(nobody, { sender: 's@example.com' })
      .send(letter, tags)
      .catch((thrown) => thrown);
    expect(fault).toBeInstanceOf(Unavailable);
    expect(isSurelyUnsent(fault)).toBe(true);
  });

  it('a subject stays one line', async () => {
    answer = taken;
    await mail.send({ ...letter, subject: 'a\r\nBcc: x@example.com\0b\u2028c' }, tags);
    expect(formOf()['Message.Subject.Data']).toBe('a Bcc: x@example.com b c');
  });

  it.each([
    'a@example.com\r\nBcc: x@example.com',
    'a@example.com\0',
    'a@example.com, x@example.com',
    'a@example.com;x@example.com',
    'Ada <a@example.com>',
    'a b@example.com',
    'a@b@example.com',
    '@example.com',
    'a@',
    '',
    'a@exa[mple',
  ])('an address that is not one plain address never leaves: %j', async (to) => {
    answer = taken;
    const before = service.calls.length;
    expect(await faultOf(to)).toBeInstanceOf(EmailRefused);
    expect(service.calls.length).toBe(before);
  });

  it('a domain in another script goes out in ASCII', async () => {
    answer = taken;
    await mail.send({ ...letter, to: 'ada@grüße.example' }, tags);
    expect(formOf()['Destination.ToAddresses.member.1']).toBe('ada@xn--gre-6ka8l.example');
  });
});
