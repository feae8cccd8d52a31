import { hint, label, type Question, question } from './field-parts.ts';
import { html, type Markup, raw, type Value } from './html.ts';
import {
  type Attributes,
  attributeIf,
  attributes,
  type Content,
  content,
  isGiven,
  joined,
  type Maybe,
  more,
  type Part,
  type Styled,
} from './parts.ts';

export interface Choice extends Content {
  readonly value?: string | number;
  readonly id?: string;
  readonly hint?: Part;
  readonly label?: Styled;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly attributes?: Attributes;
}

interface Divider {
  readonly divider: string;
}

/** Ours, not govuk's: what the next choices have in common. */
interface Heading {
  readonly heading: string;
}

export type RadioItem = Choice | Divider | Heading;
export type CheckboxItem =
  | (Choice & { readonly name?: string; readonly behaviour?: 'exclusive' })
  | Divider
  | Heading;

interface Choices<Item> extends Styled, Question {
  readonly name: string;
  /** The first choice's id. */
  readonly idPrefix?: string;
  readonly items: readonly Maybe<Item>[];
}

export interface RadiosOptions extends Choices<RadioItem> {
  readonly value?: string | number;
}

export interface CheckboxesOptions extends Choices<CheckboxItem> {
  readonly values?: readonly (string | number)[];
  readonly describedBy?: string;
}

interface Kind {
  readonly type: 'radio' | 'checkbox';
  readonly block: 'govuk-radios' | 'govuk-checkboxes';
  readonly isChosen: (item: Choice) => boolean;
}

const choice = (
  { type, block, isChosen }: Kind,
  name: string,
  id: string,
  item: Choice & { readonly behaviour?: string },
  describedBy: string | undefined,
): Markup => {
  const about = content(item.hint) ? item.hint : undefined;
  const hintId = `${id}-item-hint`;
  const isChecked = item.checked || (item.checked !== false && isChosen(item));
  return html`<div class="${block}__item">
<input class="${block}__input" id="${id}" name="${name}" type="${type}" value="${item.value}"${isChecked && raw(' checked')}${item.disabled && raw(' disabled')}${attributeIf('data-behaviour', item.behaviour)}${attributeIf('aria-describedby', joined(describedBy, about && hintId))}${attributes(item.attributes)}>
${label({ ...item.label, text: item.text, html: item.html, classes: joined(`${block}__label`, item.label?.classes), for: id })}
${about && hint({ ...about, id: hintId, classes: joined(`${block}__hint`, about.classes) })}
</div>`;
};

const choices = (kind: Kind, options: Choices<RadioItem | CheckboxItem>, describedBy?: string): Markup => {
  const { name, idPrefix = name } = options;
  const { type, block } = kind;
  // A screen reader reads a checkbox alone; radio buttons have their group.
  const inherited = (given: string | undefined) => (type === 'checkbox' ? given : undefined);
  const one = (item: Maybe<RadioItem | CheckboxItem>, at: number, own: string | undefined): Value => {
    if (!isGiven(item)) return undefined;
    if ('divider' in item) return html`<div class="${block}__divider">${item.divider}</div>`;
    if ('heading' in item) return html`<p class="pc-group">${item.heading}</p>`;
    const id = item.id ?? (at > 0 ? `${idPrefix}-${at + 1}` : idPrefix);
    return choice(kind, ('name' in item && item.name) || name, id, item, own);
  };
  return question(
    idPrefix,
    options,
    undefined,
    describedBy,
    (outside) =>
      html`<div class="${block}${more(options.classes)}"${attributes(options.attributes)} data-module="${block}">
${options.items.map((item, at) => one(item, at, inherited(outside)))}
</div>`,
  );
};

export const radios = (options: RadiosOptions): Markup =>
  choices(
    {
      type: 'radio',
      block: 'govuk-radios',
      isChosen: ({ value }) => Boolean(options.value) && value === options.value,
    },
    options,
  );

export const checkboxes = (options: CheckboxesOptions): Markup =>
  choices(
    {
      type: 'checkbox',
      block: 'govuk-checkboxes',
      isChosen: ({ value }) => value !== undefined && (options.values ?? []).includes(value),
    },
    options,
    options.describedBy,
  );
