import type { Commit } from './case.ts';
import { recordPosted } from './paper-mail.ts';
import type { Rule } from './rule.ts';
import { noteRule } from './shared-decider.ts';
import type { LetterFact, PaperMailDue, SharedEvent, WorkState } from './shared-events.ts';

type OfLetter = Pick<PaperMailDue, 'kind' | 'of'>;
type Facts = { readonly history: readonly Commit[] };
type LetterRule = Rule<WorkState, OfLetter, LetterFact, Facts, SharedEvent>;

/** Each letter that waits to be mailed on paper ends as mailed or as given up. */
const letterRule: LetterRule = {
  among: ({ waitingForPost = [] }) => waitingForPost.map(({ kind, of }) => ({ kind, of })),
  decide: recordPosted,
};

/** What an officer may do to every request and complaint, whatever its own rules say. */
export const sharedRules = {
  'add-note': noteRule,
  'record-posted': letterRule,
  'record-undeliverable': letterRule,
};

/** `kind` and `of` name a letter on paper. */
export type AboutCase = { readonly n?: number } & Partial<OfLetter>;
