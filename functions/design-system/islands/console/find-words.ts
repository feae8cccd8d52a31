/** Small letters without accents, so that `pagina` finds `página`. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether the text has every word that was typed, or its beginning, in any order. For a list that is searched, on the server and in a browser. */
export const hasWords = (text: string, typed: string): boolean => {
  const words = folded(text).split(/[^\p{L}\p{N}]+/u);
  return folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .every((part) => words.some((word) => word.startsWith(part)));
};

/** `text` and after it `sentence`: nothing that was typed is changed. */
export const withSentence = (text: string, sentence: string): string =>
  text.trim() === '' ? sentence : `${text}${/\s$/.test(text) ? '' : ' '}${sentence}`;
