/** A name as the register compares it: the same letters in the same order, whatever their case, width and spacing. */
export const normalized = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase().normalize('NFKC').toWellFormed();

/** Longer than any published name. */
export const isName = (normalizedName: string): boolean =>
  normalizedName !== '' && normalizedName.length <= 400;
