/*
 * Where words of a letter come from. A letter to anybody outside takes the last three alone, so a bare `string` of a form does
 * not compile there.
 */

declare const origin: unique symbol;
type From<O extends string> = string & { readonly [origin]: O };

/** Typed by an officer: waits for a second person, or is returned. */
export type OfficersOwnWords = From<'officer'>;

/** Names, what a register or settings have, and what the person typed. */
export type GivenWords = From<'given'>;

/** An officer’s own, which a second person read and sent. Made by that confirmation alone. */
export type ClearedWords = From<'cleared'>;

/** Of the catalog alone. Made by the gate. */
export type OurWords = From<'ours'>;

/** Of what an officer wrote, what may leave. */
export type SentWords = ClearedWords | OurWords;
export type WordsOut = SentWords | GivenWords;

/** `T` with its free texts as they may leave; codes, days and numbers stay as they are. */
export type AsSent<T> = T extends string
  ? string extends T
    ? SentWords
    : T
  : T extends readonly (infer U)[]
    ? readonly AsSent<U>[]
    : T extends symbol
      ? T
      : T extends object
        ? { readonly [K in keyof T]: AsSent<T[K]> }
        : T;

/** Never for a field that an officer types: a test lists each caller. */
export const given = (text: string): GivenWords => text as GivenWords;
