/** Words for what we never do (P28). Only to tell an attempt from a typing error: neither is ever allowed. */
const words: readonly string[] = ['sale', 'sales', 'sell', 'selling', 'sold', 'resale', 'resell'];

/** `sell-to-broker`, `Data sale`. */
export const isSale = (use: string): boolean =>
  use
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => words.includes(word));
