import { accountNumberOf } from '#domain/account/number.ts';

/** Shorter ones would be found everywhere. */
const shortest = 5;
/** Most signs between two digits of a number as people set it: `(801) 555–0100`. */
const mostBetween = 3;

const isBetween = (char: string): boolean => /^[^\p{L}\p{N}\n]$/u.test(char);
/** A sign as account numbers are compared, whatever its case and width. */
const signOf = (char: string): string => char.normalize('NFKC').toUpperCase();

/** Where the number that begins at `start` ends; undefined where none begins. */
const endOf = (chars: readonly string[], start: number, number: readonly string[]): number | undefined => {
  let at = start;
  for (const sign of number) {
    for (let n = 0; at > start && n < mostBetween && isBetween(chars[at] ?? ''); n += 1) at += 1;
    if (signOf(chars[at] ?? '') !== sign) return undefined;
    at += 1;
  }
  return at;
};

/**
 * What an officer wrote, with the account number that the person gave us cut to its last two digits: no letter shows
 * more of it (L-9), however it was typed.
 */
export const withoutAccount = (text: string, account = ''): string => {
  const number = [...(accountNumberOf(account) ?? '')];
  if (number.length < shortest) return text;
  const chars = [...text];
  let shown = '';
  for (let at = 0; at < chars.length; ) {
    const end = endOf(chars, at, number);
    shown += end === undefined ? chars[at] : `…${number.slice(-2).join('')}`;
    at = end ?? at + 1;
  }
  return shown;
};
