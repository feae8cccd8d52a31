import type { Markup } from '#functions/design-system/html.ts';
import type { Faults, Field, Fields } from './field.ts';

/** What a button of our sentences did to a form. `C`: what is open on the page. */
export interface Pressed<C = unknown> {
  /** With the sentence added, and everything else as it was typed. */
  readonly form: URLSearchParams;
  readonly open?: C;
  /** What a script adds to the field of this name. */
  readonly added?: { readonly name: string; readonly text: string };
  /** By the id of an input. */
  readonly faults: Faults;
}

export interface Beside {
  readonly name: string;
  readonly field: Field;
  readonly form: URLSearchParams;
  readonly pressed: Pressed | undefined;
  /** Path and query of the form's page. */
  readonly here: string;
}

/** Our sentences beside the fields that have some (R-10). Every button sends the form, so that it works without a script. */
export interface OurSentences {
  /** Undefined: another button was pressed. */
  readonly press: (form: URLSearchParams, fields: Fields) => Pressed | undefined;
  readonly beside: (beside: Beside) => Markup | undefined;
}

export type OursVerb = 'find' | 'pick' | 'add' | 'usual' | 'close';

/** Of a button: what it does, beside which field, with which sentence. */
export const oursStep = (verb: OursVerb, name: string, key?: string): string =>
  `ours.${verb}.${name}${key === undefined ? '' : `:${key}`}`;

/** Of the words that an officer types to find a sentence. */
export const findName = (name: string): string => `ours-find.${name}`;
/** Of the sentence whose blanks are being filled. */
export const pickedName = (name: string): string => `ours-picked.${name}`;
export const blankName = (name: string, blank: string): string => `ours-blank.${name}.${blank}`;

/** Not what the form is about, so no later page repeats it. */
export const isOfOurs = (name: string): boolean => /^ours-(?:find|picked|blank)\./.test(name);

/** Of the button that Enter in a field presses, where a form has buttons in its midst. */
export const enterStep = 'enter';

export const hasSentences = (fields: Fields): boolean =>
  Object.values(fields).some(({ sentences }) => sentences !== undefined);
