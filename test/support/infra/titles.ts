/** What `it`, `test`, `describe` and their `.each(…)` are called with first; comments and data are no titles. */
const title =
  /(?:\b(?:it|test|describe)(?:\.\w+)*|[)\]])\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`((?:\\.|[^`\\])*)`)/g;

/** Titles of tests and of what they stand under, as they are in the source. */
export const titlesIn = (text: string): readonly string[] =>
  [...text.matchAll(title)].map(([, single, double, template]) => single ?? double ?? template ?? '');
