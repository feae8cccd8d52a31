import { codeKey, findKey } from '#domain/case/keys.ts';

/** `№ 5001`, Spanish `N.º 5001`. */
const numberSigns = /№|n\.?\s?[º°]/giu;

/** Only upper-case letters and digits. */
export const accountSigns = (text: string): string => codeKey(findKey(text)).replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Finds an account; every route uses this function. Two accounts may share the result.
 * @returns undefined for text without a digit; we tell the person who typed it
 */
export const accountNumberOf = (typed: string): string | undefined => {
  const signs = accountSigns(typed.replace(numberSigns, ''));
  return /[0-9]/.test(signs) ? signs : undefined;
};
