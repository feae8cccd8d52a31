/*
 * The only file that folds case or normalizes what people type (test/infra/keys-of-texts.test.ts). Two keys per thing: `findKey`
 * finds, restricts and suggests; `exactKey` alone identifies, for release, permit, address of record and idempotency.
 */

/** Never seen on paper: zero-width, joiners, variation selectors, soft hyphens, fillers, bidi controls, control characters. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Spaces, dashes, quotes, brackets, dots and commas of every script. */
const between =
  /[\p{Z}\u2800\p{Pd}\u2212\u2043\p{Pi}\p{Pf}\p{Ps}\p{Pe}'"`\u02b9-\u02bd\u02c8\u2032-\u2037.,]/gu;

/** In two steps, since what is removed may have kept two characters apart. */
const seen = (text: string): string =>
  text.replace(invisible, '').normalize('NFKC').replace(invisible, '').normalize('NFKC');

/** As it is seen: case, spaces and signs count, width and what is hidden do not. Empty for a text of which nothing is seen. */
export const exactKey = (text: string): string => seen(text.toWellFormed().replace(breaks, ' ')).trim();

/** Lower, upper, lower: `ẞ` and `ß` are `ss`, `ﬁ` is `fi`; both Turkish letters i are one. Accents stay. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/i\u0307+/g, 'i')
    .replaceAll('ς', 'σ')
    .normalize('NFKC');

/**
 * Without case and without what stands between letters: `O’Brien`, `O'BRIEN` and `o brien` are one. Accents and look-alikes of
 * other scripts stay different. Empty where nothing is left; then it finds nothing.
 */
export const findKey = (text: string): string =>
  // NFKC would take a spacing acute accent, typed as an apostrophe, apart.
  folded(exactKey(text.replaceAll('\u00b4', "'")).replace(between, '')).replace(between, '');

/** A reference or code of ours, copied from a letter. */
export const codeKey = (text: string): string => exactKey(text).toUpperCase();

/** A passphrase of the person's own, as it has always been hashed; nothing else is taken from it, so none becomes short. */
export const secretKey = (text: string): string => text.normalize('NFKC').trim();

/**
 * An address as it has always been hashed for the references of histories and rosters. Another key would make every stored
 * address a changed one.
 */
export const addressKey = (text: string): string => text.trim().toLowerCase();

/** The lines of a postal address: `12-3 Elm` is not `123 Elm`; case, spaces and line breaks do not count. */
export const linesKey = (text: string): string => folded(exactKey(text)).replace(/\p{Z}+/gu, ' ');

/** What may stand in a letter or on a page: nothing turns its direction, hides in it or ends its line but a line feed. */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((row) => row.replace(breaks, ' ').replace(invisible, '').normalize('NFC'))
    .join('\n');
