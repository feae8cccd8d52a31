import * as z from 'zod/mini';
import { readInstant } from '#domain/calendar/times.ts';
import type { ArchivedEmailEvent } from '#ports/email-event-archive.ts';
import { envelope, eventType } from './contract.ts';

const happened = z.optional(z.object({ timestamp: z.optional(z.string()) }));

const published = z.object({
  eventType,
  mail: z.object({
    messageId: z.string().check(z.regex(/^[\w-]{1,120}$/)),
    timestamp: z.string(),
    tags: z.optional(z.record(z.string(), z.array(z.string()))),
  }),
  delivery: happened,
  bounce: happened,
  complaint: happened,
});

/**
 * Tags that we keep, by our name for them, each only in its own form. `of` is not among them: it may hold what an officer called a
 * contact.
 */
const keptTags: Readonly<Record<string, readonly [tag: string, form: RegExp]>> = {
  case: ['case', /^[A-Z]{3}-[A-Za-z0-9-]{1,100}$/],
  letter: ['letter', /^[a-z-]{1,60}$/],
  page: ['page', /^[a-z0-9]{1,20}-\d{1,7}$/],
  position: ['position', /^\d{1,2}$/],
  claim: ['claim', /^[0-9a-f-]{1,64}$/],
  set: ['ses:configuration-set', /^[a-z0-9-]{1,64}$/],
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The text of an envelope from our topic; undefined for everything else (S15). */
const messageFrom = (body: string, topic: string | undefined): string | undefined => {
  const outer = z.safeParse(envelope, parsed(body));
  return topic !== undefined && outer.success && outer.data.TopicArn === topic
    ? outer.data.Message
    : undefined;
};

/** What we archive of a message; undefined when it is no event of SES. Everything else of the event is dropped, above all addresses. */
export const archivedEvent = (body: string, topic: string | undefined): ArchivedEmailEvent | undefined => {
  const read = z.safeParse(published, parsed(messageFrom(body, topic) ?? ''));
  if (!read.success) return undefined;
  const { eventType: type, mail, delivery, bounce, complaint } = read.data;
  const at = readInstant((delivery ?? bounce ?? complaint)?.timestamp ?? '') ?? readInstant(mail.timestamp);
  if (at === undefined) return undefined;
  const tags = Object.entries(keptTags).flatMap(([name, [tag, form]]) => {
    const [value = '', ...more] = mail.tags?.[tag] ?? [];
    return more.length === 0 && form.test(value) ? [[name, value] as const] : [];
  });
  return { at, type, messageId: mail.messageId, tags: Object.fromEntries(tags) };
};

/** SES says it once to a topic, when a configuration set gets it as a destination. */
const greeting = /^Successfully validated SNS topic for Amazon SES event publishing\.?$/;

/** No event, and no attack: neither counted nor archived. A topic with raw delivery sends it without an envelope. */
export const isGreeting = (body: string, topic: string | undefined): boolean =>
  topic !== undefined && greeting.test((messageFrom(body, topic) ?? body).trim());
