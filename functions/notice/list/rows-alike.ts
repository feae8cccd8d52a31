import { addressKey, exactKey, findKey } from '#domain/case/keys.ts';
import type { Recipient } from './recipient.ts';
import { RefSet } from './ref-set.ts';

/** Empty of nothing: a reference of signs alone is found as it is. */
export const foundBy = (ref: string): string => findKey(ref) || exactKey(ref);

const identified = (ref: string): string => `=${exactKey(ref)}`;
const found = (ref: string): string => `~${foundBy(ref)}`;
const letter = ({ ref, name, email = '', address = '' }: Recipient): string =>
  JSON.stringify([foundBy(ref), findKey(name), addressKey(email), findKey(address)]);

/**
 * The customers of a list. Rows whose references are spelled alike are one letter only where name and address agree; otherwise
 * nobody knows which is right, and each is written to.
 */
export class RowsAlike {
  #keys = new RefSet();
  #size = 0;

  /** Letters. */
  get size(): number {
    return this.#size;
  }

  /** Has it this very reference? */
  has(ref: string): boolean {
    return this.#keys.has(identified(ref));
  }

  /** Has it a row that is the same letter? */
  hasLetter(row: Recipient): boolean {
    return this.#keys.has(letter(row));
  }

  /** Has it a reference that is spelled alike? */
  hasAlike(ref: string): boolean {
    return this.#keys.has(found(ref));
  }

  /** @returns false when it is the same letter as another row */
  add(row: Recipient): boolean {
    if (!this.#keys.add(letter(row))) return false;
    this.#keys.add(identified(row.ref));
    this.#keys.add(found(row.ref));
    this.#size += 1;
    return true;
  }
}
