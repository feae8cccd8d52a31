/** Names match in the same letters and order; case, width and spacing do not count. */
export const normalized = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase().normalize('NFKC').toWellFormed();

/** Longer than any published name. */
export const isName = (normalizedName: string): boolean =>
  normalizedName !== '' && normalizedName.length <= 400;
