import type { EmailSender, Letter } from '#ports/letters.ts';

export interface OutboxEmail extends Letter {
  readonly messageId: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** `refuse` may throw before the letter is taken. */
export const memoryEmail = (
  refuse: (letter: Letter) => void = () => {},
): EmailSender & { readonly outbox: OutboxEmail[] } => {
  const outbox: OutboxEmail[] = [];
  return {
    outbox,
    send: async (letter, tags) => {
      refuse(letter);
      const messageId = `memory-${outbox.length + 1}`;
      outbox.push(structuredClone({ ...letter, tags, messageId }));
      return messageId;
    },
  };
};
