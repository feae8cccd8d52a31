import type { Person } from '#ports/people.ts';

const email = /[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+/g;
/** Account, telephone and other long numbers; the last two digits may show (L-9). */
const number = /\d(?:[ -]?\d){5,}/g;

/** `p…@home.example`: enough to tell two addresses apart, not to write to one. */
export const maskedAddress = (to: string): string =>
  to.includes('@') ? to.replace(/^(.)[^@]*/, '$1…') : `${to.split('\n')[0]?.slice(0, 1) ?? ''}… (post)`;

const lastTwo = (digits: string): string => `…${digits.replace(/\D/g, '').slice(-2)}`;

/** A part of the person wherever it stands by itself, in whatever case and with whatever accents. */
const anywhere = (part: string): RegExp => {
  const letters = [...part.normalize('NFD').replace(/\p{M}/gu, '')];
  const loose = letters.map((sign) => `${sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')}\\p{M}*`).join('');
  return new RegExp(`(?<![\\p{L}\\p{N}])${loose}(?![\\p{L}\\p{N}])`, 'giu');
};

/** A text without the person: what they typed of themselves, whole or in part, every address and every long number. */
export const masked = (text: string, person: Person | undefined): string => {
  const { name, email: typed, postal, phone, account, company } = person ?? {};
  const inParts = [name?.split(/\s+/), postal?.split(/[\n,]/)]
    .flat()
    .filter((part = '') => part.trim().length > 2);
  const parts = [...[name, typed, postal, phone, account, company], ...inParts]
    .flatMap((part) => part?.trim() || [])
    .sort((a, b) => b.length - a.length);
  const without = parts
    .reduce((left, part) => left.replace(anywhere(part), '█'), text.normalize('NFD'))
    .normalize('NFC');
  // The reference of a case is no number of a person.
  return without
    .split(/(\b(?:REQ|CMP|BRE)-[0-9A-Z]{26}\b)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(email, maskedAddress).replace(number, lastTwo)))
    .join('');
};
