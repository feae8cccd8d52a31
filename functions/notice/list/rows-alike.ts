import { addressKey, exactKey, findKey } from '#domain/case/keys.ts';
import type { Recipient } from './recipient.ts';
import { RefSet } from './ref-set.ts';

/** A reference of signs only has no find key. */
export const foundBy = (ref: string): string => findKey(ref) || exactKey(ref);

const identified = (ref: string): string => `=${exactKey(ref)}`;
const found = (ref: string): string => `~${foundBy(ref)}`;
const letter = ({ ref, name, email = '', address = '' }: Recipient): string =>
  JSON.stringify([foundBy(ref), findKey(name), addressKey(email), findKey(address)]);

/**
 * Rows with references spelled alike are one letter only if name and address agree.
 * Otherwise nobody knows which is right, so each gets a letter.
 */
export class RowsAlike {
  #keys = new RefSet();
  #size = 0;

  /** Number of letters. */
  get size(): number {
    return this.#size;
  }

  has(ref: string): boolean {
    return this.#keys.has(identified(ref));
  }

  hasLetter(row: Recipient): boolean {
    return this.#keys.has(letter(row));
  }

  hasAlike(ref: string): boolean {
    return this.#keys.has(found(ref));
  }

  /** @returns false when another row already makes this letter */
  add(row: Recipient): boolean {
    if (!this.#keys.add(letter(row))) return false;
    this.#keys.add(identified(row.ref));
    this.#keys.add(found(row.ref));
    this.#size += 1;
    return true;
  }
}
