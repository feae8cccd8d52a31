import { codeKey, exactKey, findKey } from '#domain/case/keys.ts';

/** `№ 5001`, Spanish `N.º 5001`. */
const numberSigns = /№|n\.?\s?[º°]/giu;

/** Only upper-case letters and digits. */
export const accountSigns = (text: string): string => codeKey(findKey(text)).replace(/[^\p{L}\p{N}]/gu, '');

/** As most are typed: it is its own result, and can mean nothing else. */
const isBare = (typed: string): boolean => /^[0-9]+$/.test(typed);

/**
 * Finds an account; every route uses this function. Two accounts may share the result.
 * @returns undefined for text without a digit; we tell the person who typed it
 */
export const accountNumberOf = (typed: string): string | undefined => {
  if (isBare(typed)) return typed;
  const signs = accountSigns(typed.replace(numberSigns, ''));
  return /[0-9]/.test(signs) ? signs : undefined;
};

/** What people write before a number to say that one follows, in English and Spanish. */
const announcing = [
  ...['no', 'nr', 'num', 'number', 'acct', 'acc', 'a/c', 'account', 'my', 'the', 'is', 'tel', 'phone'],
  ...['nro', 'núm', 'número', 'numero', 'cta', 'cuenta', 'mi', 'la', 'de', 'es', 'teléfono', 'telefono'],
];
/** A hyphen belongs to the number: `NO-5001`, of New Orleans, announces nothing. */
const announced = new RegExp(
  `^(?:[\\p{Z}\\p{P}\\p{S}]*(?:${announcing.join('|')})(?![\\p{L}\\p{N}\\p{Pd}]))+`,
  'iu',
);

/** As it was written, without the words and signs that say that a number follows. */
export const withoutWords = (typed: string): string =>
  exactKey(typed.replace(numberSigns, ''))
    .replace(announced, '')
    .replace(/^[\p{Z}\p{P}\p{S}]+/u, '');

/**
 * Every number that a typed text can mean: `No. 5001` is `NO5001`, as ids of early accounts have it, and `5001`. A denial must
 * miss nobody, so it tries each until the register has one. The first is that of `accountNumberOf`; for a
 * customer the others identify nobody. None without a digit.
 */
export const accountNumbersOf = (typed: string): readonly string[] => {
  if (isBare(typed)) return [typed];
  const readings = new Set([typed, withoutWords(typed)]);
  return [...new Set([...readings].flatMap((one) => accountNumberOf(one) ?? []))];
};
