import type { Stream } from '../../streams.ts';
import type { Customer } from './office.ts';

type Odd = (ref: string) => Omit<Customer, 'ref'>;

const line = (
  ref: string,
  over: Partial<Record<'name' | 'email' | 'address' | 'segment' | 'since' | 'locale', string>>,
) => {
  const { name = `Customer ${ref}`, email = `${ref.toLowerCase()}@home.example` } = over;
  const { address = `${ref} Main St`, segment = 'general', since = '', locale = '' } = over;
  return { email, line: [ref, name, email, address, segment, since, locale].join(',') };
};

/** By their share of a list: mailboxes that send letters back, people without email, and rows that no program can read. */
const odds: readonly (readonly [share: number, Odd])[] = [
  [0.012, (ref) => line(ref, { email: `bounce-${ref.toLowerCase()}@home.example` })],
  [0.01, (ref) => line(ref, { email: `complain-${ref.toLowerCase()}@home.example` })],
  [0.03, (ref) => line(ref, { email: '' })],
  [0.01, (ref) => line(ref, { email: 'nobody', address: '' })],
  [0.01, (ref) => line(ref, { name: 'A'.repeat(300) })],
  [0.01, (ref) => line(ref, { address: `${ref} Main St, Denver` })],
  [0.01, (ref) => line(ref, { since: '2026-02-30' })],
  [0.01, (ref) => line(ref, { since: '2026-01-05' })],
  [0.02, (ref) => line(ref, { locale: 'es' })],
  [0.01, (ref) => line(ref, { name: '"{{name}} \u202E Ñandú"' })],
  [0.005, () => ({ email: '', line: 'customerRef,name,email,address,segment,addressSince,locale' })],
  [0.005, () => ({ email: '', line: ' ' })],
];

/** A list as it comes out of the company's systems; `urgent` of a hundred are of the class in danger. */
export const customersOf = (stream: Stream, prefix: string, count: number, urgent = 0): readonly Customer[] =>
  Array.from({ length: count }, (_, n) => {
    const ref = `${prefix}-${n}`;
    let drawn = stream();
    for (const [share, odd] of odds) {
      drawn -= share;
      if (drawn < 0) return { ref, ...odd(ref) };
    }
    return { ref, ...line(ref, stream() * 100 < urgent ? { segment: 'sim-swap' } : {}) };
  });
