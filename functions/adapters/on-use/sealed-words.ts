import type * as Made from '#domain/case/sealed-words.ts';

/* `#domain/case/sealed-words.ts` in a bundle (decision 0068): a file beside it, read when an officer's text is first looked at. */

const made = (): typeof Made => require('./sealed-words-apart.js');

export const listA: typeof Made.listA = {
  terms: () => made().listA.terms(),
  phrases: () => made().listA.phrases(),
};
export const listB: typeof Made.listB = () => made().listB();
