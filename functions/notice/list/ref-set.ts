import { hash } from 'node:crypto';

const words = 4;
const firstCapacity = 1 << 12;

/** 32 bytes each, a fifth of a set of strings: 128 bits of SHA-256, at which no two references collide. */
export class RefSet {
  #capacity = firstCapacity;
  #table = new Uint32Array(this.#capacity * words);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(ref: string): boolean {
    return this.#isFull(this.#slotOf(keyOf(ref)));
  }

  /** @returns false for a known reference */
  add(ref: string): boolean {
    const key = keyOf(ref);
    const slot = this.#slotOf(key);
    if (this.#isFull(slot)) return false;
    this.#table.set(key, slot);
    this.#size += 1;
    if (this.#size * 2 > this.#capacity) this.#grow();
    return true;
  }

  /** Its slot, or the empty one for it. */
  #slotOf(key: Uint32Array): number {
    for (let at = (key[0] ?? 0) % this.#capacity; ; at = (at + 1) % this.#capacity) {
      const slot = at * words;
      if (!this.#isFull(slot) || key.every((word, n) => this.#table[slot + n] === word)) return slot;
    }
  }

  /** The first word of a key is never 0. */
  #isFull(slot: number): boolean {
    return this.#table[slot] !== 0;
  }

  #grow(): void {
    const before = this.#table;
    this.#capacity *= 2;
    this.#table = new Uint32Array(this.#capacity * words);
    for (let slot = 0; slot < before.length; slot += words) {
      const key = before.subarray(slot, slot + words);
      if (key[0] !== 0) this.#table.set(key, this.#slotOf(key));
    }
  }
}

/** As text, a digest uses heap memory only; other memory is freed late. */
const keyOf = (ref: string): Uint32Array => {
  const digest = hash('sha256', ref, 'binary');
  const byte = (at: number): number => digest.charCodeAt(at);
  const word = (at: number): number =>
    (byte(at) << 24) | (byte(at + 1) << 16) | (byte(at + 2) << 8) | byte(at + 3);
  for (let n = 0; n < words; n++) key[n] = word(n * 4);
  key[0] ||= 1;
  return key;
};

/** Reused, so that a lookup allocates nothing. */
const key = new Uint32Array(words);
