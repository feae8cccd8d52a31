import type { Markup } from '#functions/design-system/html.ts';
import type { Problem } from '../api.ts';
import type { Visit } from '../visit.ts';
import type { Fields } from './field.ts';
import type { OurSentences } from './ours.ts';

/**
 * What a page says after an act (law of stopping 7). A function where another person can undo it: a sentence read from the state
 * as the page shows it. A sentence of its own only where what this press did stays done; a repeat never gets it.
 */
export type Done<S> = string | ((state: S, visit: Pick<Visit, 'officer' | 'zone'>) => string);

/** What the page of the case knows after the act: the same, without what the act was about. */
export type StateOf<C> = C extends { readonly view: infer V } ? V : C extends undefined ? unknown : C;

/** One thing that an officer does: a page with a form, and one call to the API. `C`: what the page knows of its case. */
export interface Act<C, S = StateOf<C>> extends Press<C> {
  /** Said on the case's page after the act. */
  readonly done: Done<S>;
}

/** An act without what is said after it. */
export interface Press<C> {
  /** What the page is called; a verb first. */
  readonly title: string;
  /** Before the form: what it is for, and whom it concerns. */
  readonly lead?: (context: C, visit: Visit) => Markup;
  readonly fields: (context: C, visit: Visit) => Fields;
  /** For a body that is not simply the fields. */
  readonly body?: (typed: Readonly<Record<string, unknown>>, context: C) => unknown;
  /** Where the form has what a refusal points at, for a body whose rows are not those of the form. */
  readonly pointerTo?: (pointer: string, typed: Readonly<Record<string, unknown>>) => string;
  /** Lists of the body whose rows are typed one by one, as fields `items.0.what`: words of the button that adds a row. */
  readonly lists?: Readonly<Record<string, string>>;
  /** One sentence: what happens when the officer sends it, and whether it can be undone. */
  readonly consequence: (context: C) => string;
  /** Words on the button that does it. */
  readonly button: string;
  /** What a refused call has done all the same, in one or two sentences. */
  readonly whenRefused?: (problem: Problem) => string | undefined;
  /** Another name in the table of acts, whose sentence is said instead: it follows from what the API answered. */
  readonly doneAs?: (answer: unknown) => string | undefined;
  /** The letter as its reader will get it; with one, the officer sees it before sending. @throws {ApiRefused} */
  readonly preview?: (body: unknown, context: C, visit: Visit) => Promise<Markup>;
  /** Asks once more on a page of its own, also without a letter. */
  readonly asksTwice?: true;
  /** Cannot be undone: a red button. */
  readonly isGrave?: true;
}

/** Where an act is done, and what it is about. */
export interface Doing<C> {
  readonly act: Press<C>;
  readonly context: C;
  /** Of the API, filled in. */
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  /** Page to go back to, and to see that it is done. */
  readonly casePage: string;
  /** Name of the act in that page's address. */
  readonly name: string;
  /** Above the heading: which case. */
  readonly caption: string;
  readonly ours?: OurSentences | undefined;
  /** Where to see that it is done, if only the API's answer names it. */
  readonly shownAt?: (answer: unknown) => string;
}
