import { html, type Markup, type Value } from './html.ts';

/*
 * Options have the names of govuk's macros, so that its documentation holds. `html` takes Markup alone: what was typed cannot
 * pass for it. Left out: conditional reveal, which axe calls critical (a further question is a further page).
 */

type AttributeValue = string | number | boolean | undefined;

/** A plain value is always written; an optional one not when it is `undefined` or `false`, and `true` as its name. */
export type Attributes = Readonly<
  Record<string, AttributeValue | { readonly value?: AttributeValue; readonly optional?: boolean }>
>;

export interface Content {
  readonly text?: string | number;
  readonly html?: Markup;
}

export interface Styled {
  readonly classes?: string;
  readonly attributes?: Attributes;
}

export type Part = Content & Styled;

/** An item that is not wanted may be left in its list. */
export type Maybe<T> = T | undefined | false;

export const isGiven = <T>(item: Maybe<T>): item is T => item !== undefined && item !== false;

export const content = (part: Content | undefined): Value => part?.html ?? part?.text;

export const joined = (...words: readonly Maybe<string>[]): string => words.filter(Boolean).join(' ');

/** Classes after the component's own. */
export const more = (classes: string | undefined): Value => classes && ` ${classes}`;

const attribute = ([name, given]: [string, Attributes[string]]): Value => {
  const { value, optional } = typeof given === 'object' ? given : { value: given, optional: false };
  if (optional && value === true) return html` ${name}`;
  if (optional && !isGiven(value)) return '';
  return html` ${name}="${value === undefined ? '' : String(value)}"`;
};

export const attributes = (given: Attributes = {}): Markup => html`${Object.entries(given).map(attribute)}`;

/** ` name="value"`, or nothing for no value. */
export const attributeIf = (name: string, value: string | number | undefined): Value =>
  value !== undefined && value !== '' && html` ${name}="${value}"`;
