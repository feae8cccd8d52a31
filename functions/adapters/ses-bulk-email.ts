import { GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses';
import { EmailRefused, Unavailable } from '#domain/case/errors.ts';
import type { BulkEmailSender, SendResult } from '#ports/bulk-email-sender.ts';
import { outage } from './aws-faults.ts';
import { isSurelyUnsent } from './email-not-accepted.ts';
import { type SesSender, sesEmail } from './ses-email.ts';

const throttling = [
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'LimitExceededException',
];

/** Faults of the sender, not the recipient: they must not move every letter to paper mail. */
const ofTheSender = /MailFromDomainNotVerified|not verified|sending is disabled|paused/i;

const unreached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

const rootOf = (fault: unknown): Error & { code?: string } => {
  let root = fault as Error;
  while (root.cause instanceof Error) root = root.cause;
  return root;
};

/** Keyed by the name of the SES error (F3). */
export const sendResultOf = (fault: unknown): SendResult => {
  const { name, message, code = '' } = rootOf(fault);
  const error = name === 'Error' && code ? code : name;
  if (fault instanceof EmailRefused) {
    const stops = ofTheSender.test(`${name} ${message}`);
    return { outcome: stops ? 'stopped' : 'refused', error };
  }
  if (!(fault instanceof Unavailable)) throw fault;
  if (!isSurelyUnsent(fault)) return { outcome: 'unknown', error };
  if (throttling.includes(name))
    return { outcome: /daily/i.test(message) ? 'over-quota' : 'throttled', error };
  return { outcome: unreached.includes(code) ? 'unreached' : 'stopped', error };
};

/** The client must not retry: after a lost reply it would send twice. */
export const sesBulkEmail = (client: Pick<SESClient, 'send'>, sender: SesSender): BulkEmailSender => {
  const mail = sesEmail(client, sender);
  return {
    quota: async () => {
      const quota = await client.send(new GetSendQuotaCommand({})).catch((fault) => {
        throw outage('The post office', fault);
      });
      const { MaxSendRate = 1, Max24HourSend = 0, SentLast24Hours = 0 } = quota;
      // -1 = no limit.
      const perDay = Max24HourSend < 0 ? Number.POSITIVE_INFINITY : Max24HourSend;
      return { perSecond: MaxSendRate, perDay, sentLast24Hours: SentLast24Hours };
    },
    send: async (letter, tags) => {
      try {
        return { outcome: 'sent', messageId: await mail.send(letter, tags) };
      } catch (fault) {
        return sendResultOf(fault);
      }
    },
  };
};
