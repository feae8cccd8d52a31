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

/** An officer’s own, which a second person read. Made by that confirmation, or by the approvals of a notice. */
export type ClearedWords = From<'cleared'>;

/** Of our sentences alone, made by the gate; or fixed words of a letter, made by its catalog. */
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

/** A page’s markup, which is no text of a letter; a record by any key has `toString`, too. */
type IsMarkup<W> = string extends keyof W ? false : 'toString' extends keyof W ? true : false;

/** `W` of a catalog with its words as ours. */
export type AsOurs<W> = W extends string
  ? W & OurWords
  : W extends (...args: infer A) => infer R
    ? (...args: A) => AsOurs<R>
    : W extends readonly unknown[]
      ? { readonly [K in keyof W]: AsOurs<W[K]> }
      : W extends object
        ? IsMarkup<W> extends true
          ? W
          : { readonly [K in keyof W]: AsOurs<W[K]> }
        : W;

/** Joins words that may leave; a bare `string` between them does not compile. */
export const joined = (between: TemplateStringsArray, ...words: readonly (WordsOut | number)[]): WordsOut =>
  String.raw({ raw: between }, ...words) as WordsOut;

/** Of a message that went out: it passed the gate before it was kept. A test lists each caller. */
export const sentEarlier = (text: string): SentWords => text as SentWords;

/** Of a notice, which its own approvals read whole: a test lists each caller. */
export const approved = (text: string): ClearedWords => text as ClearedWords;

/** Never for a field that an officer types: a test lists each caller. */
export const given = (text: string): GivenWords => text as GivenWords;
