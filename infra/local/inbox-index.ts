/** Offset, time and address of each letter, in 28 bytes. */
export class InboxIndex {
  size = 0;
  #begins = new Float64Array(1024);
  #ends = new Float64Array(1024);
  #ats = new Float64Array(1024);
  #addresses = new Uint32Array(1024);

  add(begins: number, ends: number, at: number, address: string): void {
    if (this.size === this.#begins.length) this.#grow();
    this.#begins[this.size] = begins;
    this.#ends[this.size] = ends;
    this.#ats[this.size] = at;
    this.#addresses[this.size] = numberOf(address);
    this.size += 1;
  }

  place(n: number): { begins: number; ends: number } {
    return { begins: this.#begins[n] ?? 0, ends: this.#ends[n] ?? 0 };
  }

  /** Hashes can collide: a yes may be wrong, a no never is. */
  mayBeFor(n: number, address: string): boolean {
    return this.#addresses[n] === numberOf(address);
  }

  countSince(at: number): number {
    let n = this.size;
    while (n > 0 && (this.#ats[n - 1] ?? 0) >= at) n -= 1;
    return this.size - n;
  }

  #grow(): void {
    const larger = <A extends Float64Array | Uint32Array>(make: new (length: number) => A, before: A): A => {
      const after = new make(before.length * 2);
      after.set(before);
      return after;
    };
    this.#begins = larger(Float64Array, this.#begins);
    this.#ends = larger(Float64Array, this.#ends);
    this.#ats = larger(Float64Array, this.#ats);
    this.#addresses = larger(Uint32Array, this.#addresses);
  }
}

const numberOf = (address: string): number => {
  let number = 0;
  for (const sign of address.toLowerCase())
    number = (Math.imul(number, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return number;
};
