import { type Question, question } from './field-parts.ts';
import { input } from './fields.ts';
import { html, type Markup } from './html.ts';
import {
  type Attributes,
  attributeIf,
  attributes,
  isGiven,
  joined,
  type Maybe,
  more,
  type Styled,
} from './parts.ts';

type DatePart = 'month' | 'day' | 'year';

/** In the order of the United States. */
const widths: Readonly<Record<DatePart, number>> = { month: 2, day: 2, year: 4 };
const parts = Object.keys(widths) as readonly DatePart[];

export interface DateItem {
  readonly name?: string;
  readonly label?: string;
  readonly id?: string;
  readonly value?: string | number;
  readonly classes?: string;
  readonly error?: boolean;
  readonly autocomplete?: string;
  readonly inputmode?: string;
  readonly pattern?: string;
  readonly attributes?: Attributes;
}

export interface DateInputOptions extends Styled, Question {
  readonly id: string;
  readonly namePrefix?: string;
  /** By full name. */
  readonly values?: Readonly<Record<string, string | number | undefined>>;
  /** govuk's own order is day, month, year. */
  readonly order?: readonly DatePart[];
  readonly items?: readonly Maybe<DateItem>[];
  readonly day?: DateItem;
  readonly month?: DateItem;
  readonly year?: DateItem;
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
const wrongClass = 'govuk-input--error';
const isMarked = ({ error, classes }: DateItem): boolean =>
  error === true || classes?.includes(wrongClass) === true;

export const dateInput = (options: DateInputOptions): Markup => {
  const { id, values = {}, order = parts, errorMessage } = options;
  const prefix = options.namePrefix ? `${options.namePrefix}-` : '';
  const own = Object.fromEntries(
    parts.map((part) => [
      part,
      options[part] ?? { name: part, value: values[part], classes: `govuk-input--width-${widths[part]}` },
    ]),
  ) as Record<DatePart, DateItem>;
  const items = options.items?.length ? options.items : order.map((part) => own[part]);
  const isAnyMarked = items.some((item) => isGiven(item) && isMarked(item));
  const one = (item: DateItem): Markup => {
    const part = parts.find(
      (known) =>
        item === own[known] || (item.name !== undefined && [known, own[known].name].includes(item.name)),
    );
    const name = item.name ?? part ?? '';
    const isWrong = isMarked(item) || (item.error !== false && errorMessage !== undefined && !isAnyMarked);
    const classes = joined(
      'govuk-date-input__input',
      isWrong && !item.classes?.includes(wrongClass) && wrongClass,
      !item.classes?.includes('govuk-input--width-') && `govuk-input--width-${part ? widths[part] : 2}`,
      item.classes,
    );
    const field = input({
      label: { text: item.label || capitalized(name), classes: 'govuk-date-input__label' },
      id: item.id || `${id}-${name}`,
      name: prefix + name,
      classes,
      value: item.value ?? (part && own[part].value) ?? values[prefix + name],
      inputmode: item.inputmode || 'numeric',
      autocomplete: item.autocomplete,
      pattern: item.pattern,
      attributes: item.attributes,
    });
    return html`<div class="govuk-date-input__item">${field}</div>`;
  };
  return question(
    id,
    options,
    'group',
    undefined,
    () =>
      html`<div class="govuk-date-input${more(options.classes)}"${attributes(options.attributes)}${attributeIf('id', id)}>${items.filter(isGiven).map(one)}</div>`,
  );
};
