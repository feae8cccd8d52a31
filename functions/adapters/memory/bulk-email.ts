import type { BulkEmailSender, SendQuota, SendResult } from '#ports/bulk-email-sender.ts';
import type { Letter } from '#ports/letters.ts';
import type { OutboxEmail } from './email.ts';

/** `judge` may answer instead of taking a letter; for `unknown`, `isTaken` says whether it was sent. */
export const memoryBulkEmail = (
  quota: Partial<SendQuota> = {},
  judge: (letter: Letter, tags: Readonly<Record<string, string>>) => SendResult | undefined = () => undefined,
  isTaken: (letter: Letter) => boolean = () => true,
): BulkEmailSender & { readonly outbox: OutboxEmail[] } => {
  const outbox: OutboxEmail[] = [];
  const taken = (letter: Letter, tags: Readonly<Record<string, string>>): SendResult => {
    const messageId = `0100-${outbox.length + 1}`;
    outbox.push({ ...letter, tags, messageId });
    return { outcome: 'sent', messageId };
  };
  return {
    outbox,
    quota: async () => ({ perSecond: 14, perDay: 50_000, sentLast24Hours: outbox.length, ...quota }),
    send: async (letter, tags) => {
      const judged = judge(letter, tags);
      if (judged === undefined) return taken(letter, tags);
      if (judged.outcome === 'unknown' && isTaken(letter)) taken(letter, tags);
      return judged;
    },
  };
};
