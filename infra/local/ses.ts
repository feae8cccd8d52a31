import { randomUUID } from 'node:crypto';
import { escapeHtml } from '#functions/letters/frame.ts';
import type { Clock } from '#ports/clock.ts';
import type { MailEvents } from './email-events.ts';
import { type Faults, kill } from './faults.ts';
import type { Inbox, InboxEmail } from './inbox.ts';
import { HungUp, type TextServer, textServer } from './inner-server.ts';
import type { NearReply } from './near-calls.ts';
import { eventsOf } from './ses-events.ts';

const [SECOND, DAY] = [1000, 86_400_000];
const namespace = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"';
const xml = (status: number, body: string): NearReply => ({ status, contentType: 'text/xml', body });

const succeed = (operation: string, result: string): NearReply =>
  xml(
    200,
    `<${operation}Response ${namespace}><${operation}Result>${result}</${operation}Result>` +
      `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${operation}Response>`,
  );

const refuse = (code: string, message: string): NearReply =>
  xml(
    400,
    `<ErrorResponse ${namespace}><Error><Type>Sender</Type><Code>${escapeHtml(code)}</Code>` +
      `<Message>${escapeHtml(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );

const tagsOf = (form: URLSearchParams): Record<string, string> => {
  const tags: Record<string, string> = {};
  for (let n = 1; form.has(`Tags.member.${n}.Name`); n++)
    tags[form.get(`Tags.member.${n}.Name`) ?? ''] = form.get(`Tags.member.${n}.Value`) ?? '';
  return tags;
};

/** What SES knows of a stage. */
export interface Verified {
  /** Domains (with their subdomains) and addresses that may send. */
  readonly identities: readonly string[];
  readonly configurationSets: readonly string[];
}

/** As SES makes them: an instant, 16 bytes of chance, a number. */
const idAt = (now: number): string => `0100${now.toString(16).padStart(12, '0')}-${randomUUID()}-000000`;

const mailOf = (form: URLSearchParams, clock: Clock): Omit<InboxEmail, 'events'> => ({
  id: idAt(clock.now()),
  at: new Date(clock.now()).toISOString(),
  from: form.get('Source') ?? '',
  to: form.get('Destination.ToAddresses.member.1') ?? '',
  subject: form.get('Message.Subject.Data') ?? '',
  text: form.get('Message.Body.Text.Data') ?? '',
  html: form.get('Message.Body.Html.Data') ?? '',
  tags: tagsOf(form),
  ...(form.has('ConfigurationSetName')
    ? { configurationSet: form.get('ConfigurationSetName') as string }
    : {}),
});

/** `Privacy <privacy@example.com>` has an address too. */
const isVerified = (from: string, { identities }: Verified): boolean => {
  const address = (/<([^<>]*)>$/.exec(from)?.[1] ?? from).toLowerCase();
  const domain = address.slice(address.indexOf('@') + 1);
  return identities.some((one) => one === address || one === domain || domain.endsWith(`.${one}`));
};

/** Why SES refuses a letter as this stage is set up. */
const unknownSender = (
  { from, configurationSet }: Omit<InboxEmail, 'events'>,
  verified: Verified,
): readonly [code: string, message: string] | undefined => {
  if (configurationSet !== undefined && !verified.configurationSets.includes(configurationSet))
    return ['ConfigurationSetDoesNotExist', `Configuration set <${configurationSet}> does not exist.`];
  return isVerified(from, verified)
    ? undefined
    : ['MessageRejected', `Email address is not verified. The following identities failed: ${from}`];
};

const hasOneAddress = (form: URLSearchParams): boolean =>
  /^[^\s@]+@[^\s@]+$/.test(form.get('Destination.ToAddresses.member.1') ?? '') &&
  [...form.keys()].filter((key) => key.startsWith('Destination.')).length === 1;

const [usualRate, usualQuota] = [14, 50_000];

/** Why SES throttles now, if a fault rule enforces its limits. */
const excess = (inbox: Inbox, clock: Clock, { rules: { sesRate, sesQuota } }: Faults): string | undefined => {
  const since = (ms: number): number => inbox.countSince(new Date(clock.now() - ms + 1).toISOString());
  if (sesQuota > 0 && since(DAY) >= sesQuota) return 'Daily message quota exceeded.';
  return sesRate > 0 && since(SECOND) >= sesRate ? 'Maximum sending rate exceeded.' : undefined;
};

/** Query protocol: letters go to the inbox; fault rules set rate and quota. */
export const sesServer = (
  inbox: Inbox,
  clock: Clock,
  faults: Faults,
  verified: Verified,
  events?: MailEvents,
): TextServer => {
  const send = (form: URLSearchParams): NearReply => {
    const mail = mailOf(form, clock);
    if (!hasOneAddress(form)) return refuse('InvalidParameterValue', 'One destination, please.');
    const unknown = unknownSender(mail, verified);
    if (unknown) return refuse(...unknown);
    const fault = faults.forMail(mail.to, mail.tags);
    if (fault?.do === 'throttle')
      return refuse(fault.error ?? 'Throttling', 'Maximum sending rate exceeded.');
    if (fault?.do === 'reject') return refuse(fault.error ?? 'MessageRejected', 'Refused by a fault rule.');
    const tooMuch = excess(inbox, clock, faults);
    if (tooMuch) return refuse('Throttling', tooMuch);
    if (fault?.do === 'kill-before') kill();
    inbox.add(mail.configurationSet ? { ...mail, events: eventsOf(mail, faults) } : mail);
    if (fault?.do === 'kill-after') kill();
    events?.told(mail);
    if (fault?.do === 'drop-reply') throw new HungUp();
    return succeed('SendEmail', `<MessageId>${mail.id}</MessageId>`);
  };
  const quota = (): NearReply => {
    const sent = inbox.countSince(new Date(clock.now() - DAY + 1).toISOString());
    const { sesRate, sesQuota } = faults.rules;
    const numbers = {
      Max24HourSend: (sesQuota || usualQuota).toFixed(1),
      MaxSendRate: (sesRate || usualRate).toFixed(1),
      SentLast24Hours: sent.toFixed(1),
    };
    const result = Object.entries(numbers).map(([name, value]) => `<${name}>${value}</${name}>`);
    return succeed('GetSendQuota', result.join(''));
  };
  return textServer(
    () => faults.rules.delayMs,
    async ({ body }) => {
      const form = new URLSearchParams(body);
      const action = form.get('Action');
      if (action === 'SendEmail') return send(form);
      return action === 'GetSendQuota' ? quota() : refuse('InvalidAction', `No ${action} on a laptop.`);
    },
  );
};
