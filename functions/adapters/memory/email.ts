import type { Letter, Mail } from '#ports/letters.ts';

export interface Posted extends Letter {
  readonly messageId: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** A post office in memory. `refuse` may throw for a letter, before or instead of taking it. */
export const memoryMail = (
  refuse: (letter: Letter) => void = () => {},
): Mail & { readonly outbox: Posted[] } => {
  const outbox: Posted[] = [];
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
