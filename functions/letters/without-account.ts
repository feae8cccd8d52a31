import { accountNumbersOf, accountSigns } from '#domain/account/number.ts';

const shortest = 5;
/** Most characters between two digits: `(801) 555–0100`. */
const mostBetween = 3;

const isBetween = (char: string): boolean => /^[^\p{L}\p{N}\n]$/u.test(char);

/** Index where the number that starts at `start` ends, if it does. */
const endOf = (chars: readonly string[], start: number, number: readonly string[]): number | undefined => {
  let at = start;
  for (const sign of number) {
    for (let n = 0; at > start && n < mostBetween && isBetween(chars[at] ?? ''); n += 1) at += 1;
    if (accountSigns(chars[at] ?? '') !== sign) return undefined;
    at += 1;
  }
  return at;
};

const without = (text: string, account: string): string => {
  const number = [...account];
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

/** An officer's text with the account number cut to its last two digits, however it was typed (L-9). */
export const withoutAccount = <T extends string>(text: T, account = ''): T =>
  accountNumbersOf(account).reduce<string>(without, text) as T;
