import type { Checker, Symbol as Named } from 'typescript/unstable/sync';

/** Numbers of rules tell nothing to a reader who has no functions/domain/rules.md. */
const inWords = (comment: string): string =>
  comment
    .replace(/\s+/g, ' ')
    .replace(/ ?\((?:(?:[RPLFS]-?\d[\w.-]*|decision \d+|47 CFR [\d.()a-z]+|class [A-Z])(?:, )?)+\)/g, '')
    .replace(/(?:^|(?<=\. ))(?:[RPLFS]-?\d+[,.] ?)+/g, '')
    .trim();

/** What the code says about it; empty where it says nothing. */
export const commentOf = (symbol: Named, checker: Checker): string =>
  inWords(symbol.getDocumentationComment(checker));
