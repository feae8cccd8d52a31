import { type Explained, explained, formGroup, type LabelOptions, label } from './field-parts.ts';
import { html, type Markup, raw, type Value } from './html.ts';
import {
  type Attributes,
  attributeIf,
  attributes,
  isGiven,
  joined,
  type Maybe,
  type Styled,
} from './parts.ts';

interface Field extends Styled, Explained {
  /** The name's, if it is not given. */
  readonly id?: string;
  readonly name: string;
  readonly label: LabelOptions;
  readonly describedBy?: string;
  readonly disabled?: boolean;
  readonly autocomplete?: string;
  readonly formGroup?: Styled;
}

const framed = (field: Field, control: (id: string, describedBy: string) => Value): Markup => {
  const id = field.id ?? field.name;
  const { describedBy, words } = explained(id, field, field.describedBy);
  return formGroup(
    field.formGroup,
    field.errorMessage,
    html`${label({ ...field.label, for: id })}${words}${control(id, describedBy)}`,
  );
};

export interface InputOptions extends Field {
  readonly type?: string;
  readonly inputmode?: string;
  readonly value?: string | number;
  readonly pattern?: string;
  readonly spellcheck?: boolean;
}

export const input = (options: InputOptions): Markup =>
  framed(options, (id, describedBy) => {
    const given = {
      class: joined('govuk-input', options.classes, options.errorMessage && 'govuk-input--error'),
      id,
      name: options.name,
      type: options.type || 'text',
      ...optional({
        spellcheck: options.spellcheck === undefined ? undefined : String(options.spellcheck),
        value: options.value,
        disabled: options.disabled,
        'aria-describedby': describedBy || undefined,
        autocomplete: options.autocomplete,
        pattern: options.pattern,
        inputmode: options.inputmode,
      }),
    };
    return html`<input${attributes(given)}${attributes(options.attributes)}>`;
  });

export interface FileUploadOptions extends Field {
  readonly multiple?: boolean;
}

export const fileUpload = (options: FileUploadOptions): Markup =>
  framed(options, (id, describedBy) => {
    const given = {
      class: joined('govuk-file-upload', options.classes, options.errorMessage && 'govuk-file-upload--error'),
      id,
      name: options.name,
      type: 'file',
      ...optional({
        disabled: options.disabled,
        multiple: options.multiple,
        'aria-describedby': describedBy || undefined,
      }),
    };
    return html`<input${attributes(given)}${attributes(options.attributes)}>`;
  });

const optional = (values: Readonly<Record<string, string | number | boolean | undefined>>): Attributes =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, optional: true }]));

export interface TextareaOptions extends Field {
  readonly rows?: number;
  readonly value?: string;
  readonly spellcheck?: boolean;
}

/** A browser drops the first line break of a text area, so one is added. */
export const textarea = (options: TextareaOptions): Markup =>
  framed(
    options,
    (id, describedBy) =>
      html`<textarea class="${joined('govuk-textarea', options.errorMessage && 'govuk-textarea--error', options.classes)}" id="${id}" name="${options.name}" rows="${options.rows ?? 5}"${attributeIf('spellcheck', options.spellcheck === undefined ? undefined : String(options.spellcheck))}${options.disabled && raw(' disabled')}${attributeIf('aria-describedby', describedBy)}${attributeIf('autocomplete', options.autocomplete)}${attributes(options.attributes)}>
${options.value}</textarea>`,
  );

export interface SelectItem {
  readonly value?: string | number;
  readonly text?: string | number;
  readonly selected?: boolean;
  readonly disabled?: boolean;
  readonly attributes?: Attributes;
}

/** Ours, not govuk's: options under a name. */
export interface SelectGroup {
  readonly group: string;
  readonly items: readonly SelectItem[];
}

export interface SelectOptions extends Field {
  readonly items: readonly Maybe<SelectItem | SelectGroup>[];
  readonly value?: string | number;
}

export const select = (options: SelectOptions): Markup => {
  const option = (item: SelectItem): Markup => {
    const isChosen =
      Boolean(options.value) && (item.value ?? item.text) === options.value && item.selected !== false;
    return html`<option${item.value !== undefined && html` value="${item.value}"`}${(item.selected || isChosen) && raw(' selected')}${item.disabled && raw(' disabled')}${attributes(item.attributes)}>${item.text}</option>`;
  };
  const entry = (item: SelectItem | SelectGroup): Markup =>
    'group' in item
      ? html`<optgroup label="${item.group}">${item.items.map(option)}</optgroup>`
      : option(item);
  return framed(
    options,
    (id, describedBy) =>
      html`<select class="${joined('govuk-select', options.classes, options.errorMessage && 'govuk-select--error')}" id="${id}" name="${options.name}"${options.disabled && raw(' disabled')}${attributeIf('aria-describedby', describedBy)}${attributeIf('autocomplete', options.autocomplete)}${attributes(options.attributes)}>${options.items.filter(isGiven).map(entry)}</select>`,
  );
};
