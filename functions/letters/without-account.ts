/** Shorter ones would be found everywhere. */
const shortest = 5;

/**
 * What an officer wrote, with the account number that the person gave us cut to its last two digits: no letter shows
 * more of it (letters.md), however it was typed.
 */
export const withoutAccount = (text: string, account = ''): string => {
  const signs = account.replace(/[^\p{L}\p{N}]/gu, '');
  if (signs.length < shortest) return text;
  const anyhow = new RegExp([...signs].join('[ .-]?'), 'giu');
  return text.replace(anyhow, `…${signs.slice(-2)}`);
};
