import { accountNumberOf } from '#domain/account-number.ts';

/** Shorter ones would be found everywhere. */
const shortest = 5;
/** Signs between two digits of a number as people set it: `(801) 555–0100`. */
const between = '[^\\p{L}\\p{N}\\n]{0,3}';
/** Both cases by hand: the flag `i` makes a class of all letters slow to compile. */
const anyCase = (sign: string): string => `[${sign.toLowerCase()}${sign.toUpperCase()}]`;

/**
 * What an officer wrote, with the account number that the person gave us cut to its last two digits: no letter shows
 * more of it (letters.md), however it was typed.
 */
export const withoutAccount = (text: string, account = ''): string => {
  const read = accountNumberOf(account) ?? '';
  // The number as typed, too: its digits may be of another width.
  const typed = account.replace(/[^\p{L}\p{N}]/gu, '');
  return [read, typed].reduce((shown, signs) => {
    if (signs.length < shortest) return shown;
    return shown.replace(new RegExp([...signs].map(anyCase).join(between), 'gu'), `…${signs.slice(-2)}`);
  }, text);
};
