import { type SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { EmailRefused, Unavailable } from '#domain/case/errors.ts';
import { emailKey } from '#functions/case/contract.ts';
import type { EmailSender } from '#ports/letters.ts';
import { NotAccepted } from './email-not-accepted.ts';

export interface SesSender {
  readonly sender: string;
  readonly configurationSet?: string;
}

/** Permanent: the address or letter is at fault, a person must look. */
const refusals = [
  'MessageRejected',
  'MailFromDomainNotVerified',
  'MailFromDomainNotVerifiedException',
  'InvalidParameterValue',
  'InvalidParameterValueException',
  'InvalidParameterCombination',
];

/** Never reached SES. */
const unreached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CredentialsProviderError'];

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').toWellFormed();

/** One plain address, domain in ASCII. @throws {EmailRefused} for a header, a second address or none */
const address = (to: string): string => {
  const one = emailKey(to);
  if (one === undefined) throw new EmailRefused('The address is not one that a letter can be sent to.');
  return one;
};

/** SES allows letters, digits, `_` and `-`. */
const tagList = (tags: Readonly<Record<string, string>>) =>
  Object.entries(tags).map(([Name, value]) => ({
    Name,
    Value: value.replace(/[^\w-]/g, '-').slice(0, 256) || '-',
  }));

const utf8 = (text: string) => ({ Charset: 'UTF-8', Data: text.toWellFormed() });

/** Refused, surely not sent, or perhaps sent. */
const sendErrorOf = (fault: Error & { code?: string; $metadata?: { httpStatusCode?: number } }): Error => {
  const { name, message, code = '' } = fault;
  if (refusals.includes(name))
    return new EmailRefused(`The post office refused the letter (${name}).`, { cause: fault });
  const status = fault.$metadata?.httpStatusCode ?? 0;
  const surely = (status >= 400 && status < 500) || unreached.includes(code) || unreached.includes(name);
  const cause = surely ? new NotAccepted(message, { cause: fault }) : fault;
  return new Unavailable('The post office', { cause });
};

/** The client must not retry: after a lost reply it would send twice. */
export const sesEmail = (
  client: Pick<SESClient, 'send'>,
  { sender, configurationSet }: SesSender,
): EmailSender => ({
  send: async ({ to, subject, text, html }, tags) => {
    const command = new SendEmailCommand({
      Source: sender,
      Destination: { ToAddresses: [address(to)] },
      Message: { Subject: utf8(oneLine(subject)), Body: { Text: utf8(text), Html: utf8(html) } },
      Tags: tagList(tags),
      ConfigurationSetName: configurationSet,
    });
    const { MessageId } = await client.send(command).catch((fault) => {
      throw sendErrorOf(fault);
    });
    return MessageId ?? '';
  },
});
