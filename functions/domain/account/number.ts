/** `№ 5001`, Spanish `N.º 5001`. */
const numberSigns = /№|n\.?\s?[º°]/giu;

/**
 * For comparison: only upper-case letters and digits. Every route uses this function.
 * @returns undefined for text without a digit; we tell the person who typed it
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
