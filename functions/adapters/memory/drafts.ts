import type { Clock } from '#ports/clock.ts';
import type { Draft, Drafts } from '#ports/drafts.ts';
import { isOver } from '../expiry.ts';

type Stored = Draft & { readonly expiresAt: number };

const wellFormed = (answers: Draft['answers']): Draft['answers'] =>
  Object.fromEntries(Object.entries(answers).map(([field, typed]) => [field, typed.toWellFormed()]));

export const memoryDrafts = (clock: Clock): Drafts => {
  const drafts = new Map<string, Stored>();
  const found = (key: string): Stored | undefined => {
    const draft = drafts.get(key);
    return draft && !isOver(draft.expiresAt, clock) ? draft : undefined;
  };
  return {
    keep: async (key, typed, fresh) => {
      const [draft, answers] = [found(key), wellFormed(typed)];
      if (draft?.isSent) return 'sent';
      const open = draft ?? { ...fresh, answers: {}, isSent: false };
      drafts.set(key, { ...open, answers: { ...open.answers, ...answers } });
      return draft ? 'kept' : 'opened';
    },
    read: async (key) => {
      const draft = found(key);
      if (draft === undefined) return undefined;
      const { expiresAt: _, ...shown } = draft;
      return structuredClone(shown);
    },
    markSent: async (key) => {
      const draft = drafts.get(key);
      if (draft) drafts.set(key, { ...draft, answers: {}, isSent: true });
    },
    discard: async (key) => void drafts.delete(key),
  };
};
