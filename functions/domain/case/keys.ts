/*
 * Only this file folds case or normalizes typed text (test/infra/keys-of-texts.test.ts).
 * `findKey` finds, restricts and suggests.
 * Only `exactKey` identifies: for release, permit, address of record and idempotency.
 */

/** Zero-width, joiners, variation selectors, soft hyphens, fillers, bidi controls, control characters. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Spaces, dashes, quotes, brackets, dots and commas of every script. */
const between =
  /[\p{Z}\u2800\p{Pd}\u2212\u2043\p{Pi}\p{Pf}\p{Ps}\p{Pe}'"`\u02b9-\u02bd\u02c8\u2032-\u2037.,]/gu;

/** In this order: a removed character may have kept two others apart. */
const seen = (text: string): string => text.replace(invisible, '').normalize('NFKC');

/** Case, spaces and signs count; width and invisible characters do not. Empty for invisible text. */
export const exactKey = (text: string): string => seen(text.toWellFormed().replace(breaks, ' ')).trim();

/** Lower, upper, lower: `ẞ` and `ß` are `ss`, `ﬁ` is `fi`; both Turkish letters i match. Accents stay. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/i\u0307+/g, 'i')
    .replaceAll('ς', 'σ')
    .normalize('NFKC');

/**
 * Ignores case and signs between letters: `O’Brien`, `O'BRIEN` and `o brien` match.
 * Accents and look-alikes of other scripts differ. An empty key finds nothing.
 */
export const findKey = (text: string): string =>
  // NFKC would split a spacing acute accent that was typed as an apostrophe.
  folded(exactKey(text.replaceAll('\u00b4', "'")).replace(between, ''));

/** A reference or code of ours, copied from a letter. */
export const codeKey = (text: string): string => exactKey(text).toUpperCase();

/** Of what has hex digits in small letters: the digits of a hash. */
export const hexKey = (text: string): string => exactKey(text).toLowerCase();

/** Stored hashes depend on this form. It removes nothing else, so no passphrase gets shorter. */
export const secretKey = (text: string): string => text.normalize('NFKC').trim();

/** Stored hashes of histories and rosters depend on this form: any other would change every address. */
export const addressKey = (text: string): string => text.trim().toLowerCase();

/** Of a postal address: `12-3 Elm` is not `123 Elm`. Ignores letter case, spaces and line breaks. */
export const linesKey = (text: string): string => folded(exactKey(text)).replace(/\p{Z}+/gu, ' ');

/** Latin letters that other scripts draw alike, in the order of `drawnAs`. */
const alike = 'авеикмнорстухіјѕԁɡոαβεικνορτυχ';
const drawnAs = 'abeukmhopctyxijsdgnabeikvoptux';
const lookAlike = new RegExp(`[${alike}]`, 'gu');
/** `f b i`, `b r e a c h`: letters with one space between them. */
const spelledOut = /(?<![\p{L}\p{N}])\p{L}(?: \p{L}(?![\p{L}\p{N}]))+/gu;

/** Small letters without accents, in Latin where they look so; all signs stay. */
const drawnPlainly = (text: string): string =>
  folded(exactKey(text))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(lookAlike, (letter) => drawnAs[alike.indexOf(letter)] ?? letter);

/**
 * To look for words in prose: letters without case, accents or look-alikes, digits, and one space for all else.
 * `F.B.I.`, `F B I` and `FBI` match. For finding only, never for keys.
 */
export const wordsKey = (text: string): string =>
  drawnPlainly(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(spelledOut, (letters) => letters.replaceAll(' ', ''))
    .trim();

/** Digits of other scripts stand in their blocks in order, each block from its zero. */
const digitOf = (sign: string): string => {
  let zero = sign.codePointAt(0) ?? 0;
  const code = zero;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
};

/** Capitals without accents, and digits of one script; all signs stay. For finding only, never for keys. */
export const plainKey = (text: string): string =>
  drawnPlainly(text)
    .toUpperCase()
    .replace(/(?![0-9])\p{Nd}/gu, digitOf);

/** Removes invisible characters and direction marks; only a line feed ends a line. */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((row) => row.replace(breaks, ' ').replace(invisible, '').normalize('NFC'))
    .join('\n');
