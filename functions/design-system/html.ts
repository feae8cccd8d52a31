import { printable } from '#domain/case/keys.ts';

/** Only `html` and `raw` make it, so typed text is always escaped. */
export class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

export type Value = string | number | boolean | Markup | undefined | readonly Value[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

export const escaped = (text: string): string =>
  printable(text).replace(/[&<>"'`]/g, (sign) => entities[sign] ?? sign);

/** Only for our own markup, never for input. */
export const raw = (text: string): Markup => new Markup(text);

const written = (value: Value): string => {
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map(written).join('');
  if (value === undefined || value === false || value === true) return '';
  return escaped(String(value));
};

/** Escapes values; joins lists; `false`, `true` and `undefined` print nothing. Always quote attributes. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(parts.reduce((text, part, at) => text + written(values[at - 1]) + part));
