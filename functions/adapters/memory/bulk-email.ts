import type { Posted, PostOffice, SendQuota } from '#ports/bulk-email-sender.ts';
import type { Letter } from '#ports/letters.ts';

export interface PostedLetter extends Letter {
  readonly messageId: string;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * A post office in memory. `judge` may answer for a letter in place of taking it; what it answers `unknown` to is taken
 * or not as `isTaken` says.
 */
export const memoryPostOffice = (
  quota: Partial<SendQuota> = {},
  judge: (letter: Letter, tags: Readonly<Record<string, string>>) => Posted | undefined = () => undefined,
  isTaken: (letter: Letter) => boolean = () => true,
): PostOffice & { readonly outbox: PostedLetter[] } => {
  const outbox: PostedLetter[] = [];
  const taken = (letter: Letter, tags: Readonly<Record<string, string>>): Posted => {
    const messageId = `0100-${outbox.length + 1}`;
    outbox.push({ ...letter, tags, messageId });
    return { is: 'sent', messageId };
  };
  return {
    outbox,
    quota: async () => ({ perSecond: 14, perDay: 50_000, sentLast24Hours: outbox.length, ...quota }),
    post: async (letter, tags) => {
      const judged = judge(letter, tags);
      if (judged === undefined) return taken(letter, tags);
      if (judged.is === 'unknown' && isTaken(letter)) taken(letter, tags);
      return judged;
    },
  };
};
