import type { Commit, EventBase } from '#domain/case/case.ts';

/** Digits of the answer’s seal in the key of its letter. */
const digits = 16;

export const sealInKey = (textSha256: string): string => textSha256.slice(0, digits);

const answerSeals = (history: readonly Commit[]): readonly string[] => [
  ...new Set(
    history
      .flatMap<EventBase>(({ events }) => events)
      .flatMap((event) =>
        event.type === 'answer-given' && 'textSha256' in event ? [sealInKey(String(event.textSha256))] : [],
      ),
  ),
];

/**
 * The key of a letter, or a path with one, as officers get it: by the number of the answer, in place of its seal. A seal without
 * a salt, as releases before it made them, proves the words that are masked for a reader without breach access.
 */
export const withAnswerNumber = (history: readonly Commit[], of: string): string =>
  answerSeals(history).reduce((named, seal, at) => named.replaceAll(seal, `answer-${at + 1}`), of);

/** The key as it is kept, of what officers got. */
export const withAnswerSeal = (history: readonly Commit[], of: string): string =>
  of.replace(/answer-(\d+)/, (named, n) => answerSeals(history)[Number(n) - 1] ?? named);
