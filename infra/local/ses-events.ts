import { listKind } from '#domain/case/letter-limits.ts';
import { mayWait } from '#functions/breaker/offers.ts';
import type { Faults } from './faults.ts';
import type { InboxEmail } from './inbox.ts';

const simulated: Readonly<Record<string, string>> = {
  'bounce@simulator.amazonses.com': 'bounce',
  'complaint@simulator.amazonses.com': 'complain',
  'suppressionlist@simulator.amazonses.com': 'bounce',
};

const sequences: Readonly<Record<string, readonly string[]>> = {
  bounce: ['Send', 'Bounce'],
  complain: ['Send', 'Delivery', 'Complaint'],
  'reject-later': ['Send', 'Reject'],
  'lose-events': [],
};

/** SES events to come for a letter; success is reported only for notices, and for letters that the breaker counts. */
export const eventsOf = (
  { to, tags }: Pick<InboxEmail, 'to' | 'tags'>,
  faults: Faults,
): readonly string[] => {
  const fate = faults.fateOf(to, tags)?.do ?? simulated[to.toLowerCase()];
  const events = fate === undefined ? ['Send', 'Delivery'] : (sequences[fate] ?? []);
  if (tags.page !== undefined) return events;
  const isHeard = mayWait(tags.letter ?? '') || tags.letter === listKind;
  return events.filter((type) => type !== 'Send' && (isHeard || type !== 'Delivery'));
};

const details: Readonly<Record<string, (at: string, to: string) => object>> = {
  Send: () => ({ send: {} }),
  Delivery: (timestamp, to) => ({ delivery: { timestamp, recipients: [to], processingTimeMillis: 1 } }),
  Reject: () => ({ reject: { reason: 'Bad content' } }),
  Bounce: (timestamp, to) => ({
    bounce: {
      ...{ timestamp, bounceType: 'Permanent', bounceSubType: 'General' },
      bouncedRecipients: [{ emailAddress: to, action: 'failed', status: '5.1.1' }],
    },
  }),
  Complaint: (timestamp, to) => ({
    complaint: { timestamp, complainedRecipients: [{ emailAddress: to }], complaintFeedbackType: 'abuse' },
  }),
};

export const published = (mail: InboxEmail, eventType: string): object => ({
  eventType,
  mail: {
    timestamp: mail.at,
    source: mail.from,
    messageId: mail.id,
    destination: [mail.to],
    tags: Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
  },
  ...details[eventType]?.(mail.at, mail.to),
});
