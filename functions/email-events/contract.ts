import * as z from 'zod/mini';

/** As SES names it. */
export const eventType = z.enum(['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject', 'Rendering Failure']);

/** What we read of an SES event about a letter; the rest, addresses too, stays unread. */
export const emailEvent = z.object({
  eventType,
  mail: z.object({
    messageId: z.string().check(z.minLength(1), z.maxLength(200)),
    tags: z.object({
      case: z.array(z.string().check(z.regex(/^[A-Z]{3}-[A-Za-z0-9-]{1,100}$/))).check(z.length(1)),
      letter: z.optional(z.array(z.string().check(z.maxLength(256))).check(z.maxLength(1))),
    }),
  }),
  bounce: z.optional(z.object({ bounceType: z.string(), bounceSubType: z.optional(z.string()) })),
});
export type EmailEvent = z.output<typeof emailEvent>;

/** The envelope in which SNS hands it to the queue. */
export const envelope = z.object({
  Type: z.literal('Notification'),
  TopicArn: z.string(),
  Message: z.string().check(z.maxLength(262_144)),
});

/**
 * `typed`: recorded, of a letter to an address that somebody typed. `later`: a letter may come back before it is recorded as sent.
 * `unknown`: forged, or from another deployment.
 */
export type EmailEventOutcome = 'recorded' | 'typed' | 'ignored' | 'later' | 'unknown';
