import type { AsSent, SentWords } from '#domain/case/words-out.ts';

/** As the gate hands it on: for tests of letters alone. */
export const sentText = (text: string): SentWords => text as SentWords;

/** Of an answer, all of it. */
export const sent = <T extends object>(typed: T): AsSent<T> => typed as AsSent<T>;
