import type { StoredLetter } from '#ports/letters.ts';
import type { Person } from '#ports/people.ts';

/** Each run of characters is read once: `(?<!…)` keeps a long one from being read from each of them. */
const email = /(?<![^\s@<>"'])[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+/g;
/** Account, telephone and other long numbers; the last two digits may show (L-9). */
const number = /\d(?:[ -]?\d){5,}/g;

/** `p…@home.example`: tells two addresses apart, but nobody can write to it. */
export const maskedAddress = (to: string): string =>
  to.includes('@') ? to.replace(/^(.)[^@]*/, '$1…') : `${to.split('\n')[0]?.slice(0, 1) ?? ''}… (post)`;

/** `J… D…`: tells two people on one page apart. */
export const maskedName = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((part) => `${[...part][0] ?? ''}…`)
    .join(' ');

/** `A… L… (a…@home.example)`: tells two people of a list apart, but names nobody. */
export const maskedInLine = ({ name, email, postal }: Person): string => {
  const to = email ?? postal;
  return to ? `${maskedName(name)} (${maskedAddress(to)})` : maskedName(name);
};

/** `…21`: the last two digits (L-9). */
export const maskedNumber = (digits: string): string => `…${digits.replace(/\D/g, '').slice(-2)}`;

/** `J… D…` and `j…@home.example`: enough to tell two people apart. */
export interface MaskedPerson {
  readonly name: string;
  /** Empty where nobody gave an address. */
  readonly reachedAt: string;
}

export const maskedPerson = ({ name, email: typed, postal }: Person): MaskedPerson => {
  const to = typed ?? postal;
  return { name: maskedName(name), reachedAt: to === undefined ? '' : maskedAddress(to) };
};

/** As a word, in any case and with any accents. */
const anywhere = (part: string): RegExp => {
  const letters = [...part.normalize('NFD').replace(/\p{M}/gu, '')];
  const loose = letters.map((sign) => `${sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')}\\p{M}*`).join('');
  return new RegExp(`(?<![\\p{L}\\p{N}])${loose}(?![\\p{L}\\p{N}])`, 'giu');
};

/** Masks what the person typed about themselves, every address and every long number. */
export const masked = (text: string, person: Person | undefined): string => {
  const { name, email: typed, postal, phone, account, company, aboutWhom, recipient } = person ?? {};
  const inParts = [name?.split(/\s+/), aboutWhom?.split(/\s+/), postal?.split(/[\n,]/)]
    .flat()
    .filter((part = '') => part.trim().length > 2);
  const parts = [...[name, typed, postal, phone, account, company, aboutWhom, recipient], ...inParts]
    .flatMap((part) => part?.trim() || [])
    .sort((a, b) => b.length - a.length);
  const without = parts
    .reduce((left, part) => left.replace(anywhere(part), '█'), text.normalize('NFD'))
    .normalize('NFC');
  // A case reference is not personal data.
  return without
    .split(/(?<![a-z0-9])((?:REQ|CMP|BRE)-[0-9A-Z]{26})(?![a-z0-9])/i)
    .map((part, at) =>
      at % 2 === 1 ? part : part.replace(email, maskedAddress).replace(number, maskedNumber),
    )
    .join('');
};

interface Written {
  readonly letters: readonly StoredLetter[];
  readonly texts: Readonly<Record<string, string | undefined>>;
}

/** For readers without access to the person. */
export const withoutPerson = ({ letters, texts }: Written, person: Person | undefined): Written => ({
  letters: letters.map(({ to, text, ...letter }) => ({
    ...letter,
    to: maskedAddress(to),
    text: masked(text, person),
  })),
  texts: Object.fromEntries(
    Object.entries(texts).map(([sha256, text]) => [sha256, text && masked(text, person)]),
  ),
});
