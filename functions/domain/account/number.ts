/** Signs that stand before a number and are no part of it: `№ 5001`, Spanish `N.º 5001`. */
const numberSigns = /№|n\.?\s?[º°]/giu;

/**
 * An account number as it is compared, in upper-case letters and digits: whatever its case, its width, and the spaces,
 * hyphens, dashes, dots, parentheses and `#` in it. Every door reads numbers with this one function.
 * @returns undefined for a text without a digit: it is not a number, and we tell the person who typed it
 */
export const accountNumberOf = (typed: string): string | undefined => {
  const signs = typed
    .replace(numberSigns, '')
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return /[0-9]/.test(signs) ? signs : undefined;
};
