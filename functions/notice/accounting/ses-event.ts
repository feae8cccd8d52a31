import * as z from 'zod/mini';
import type { PageEvent, PageKey } from '#ports/ledger.ts';

const one = z.array(z.string()).check(z.length(1));

/** SES event publishing: configuration set → SNS. */
const published = z.object({
  eventType: z.string(),
  mail: z.object({
    messageId: z.string().check(z.regex(/^[\w-]{1,120}$/)),
    tags: z.object({ case: one, page: one, position: one, claim: one }),
  }),
});

const envelope = z.object({ Type: z.literal('Notification'), TopicArn: z.string(), Message: z.string() });

/** By SES name. A temporary bounce counts too: SES has given up by then. */
const types: Readonly<Record<string, PageEvent['type']>> = {
  Send: 'sent',
  Delivery: 'delivered',
  Reject: 'rejected',
  'Rendering Failure': 'rejected',
  Bounce: 'bounced',
  Complaint: 'complained',
};

export interface BulkEmailEvent {
  readonly key: PageKey;
  readonly event: PageEvent;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Undefined for other letters or topics (S15). */
export const readBulkEmailEvent = (body: string, topic: string): BulkEmailEvent | undefined => {
  const outer = z.safeParse(envelope, parsed(body));
  if (!outer.success || outer.data.TopicArn !== topic) return undefined;
  const read = z.safeParse(published, parsed(outer.data.Message));
  if (!read.success) return undefined;
  const { eventType, mail } = read.data;
  const type = Object.hasOwn(types, eventType) ? types[eventType] : undefined;
  const [caseId = '', page = '', position = '', owner = ''] = [
    mail.tags.case,
    mail.tags.page,
    mail.tags.position,
    mail.tags.claim,
  ].flat();
  const [, list, number] = /^([a-z0-9]{1,20})-(\d{1,7})$/.exec(page) ?? [];
  const isPlace = /^BRE-[0-9A-Z]{26}$/.test(caseId) && /^\d{1,2}$/.test(position);
  if (type === undefined || list === undefined || !isPlace || !/^[\w-]{1,64}$/.test(owner)) return undefined;
  return {
    key: { caseId, list, page: Number(number) },
    event: { position: Number(position), messageId: mail.messageId, owner, type },
  };
};

const tagged = z.object({ mail: z.object({ tags: z.object({ page: z.array(z.string()) }) }) });

/** Checks no topic: says nothing about trust. */
export const isBulkEmailEvent = (body: string): boolean => {
  const outer = z.safeParse(envelope, parsed(body));
  return outer.success && z.safeParse(tagged, parsed(outer.data.Message)).success;
};
