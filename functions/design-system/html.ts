import { printable } from '#domain/case/keys.ts';

/** Only functions of this file make it, so typed text is always escaped. */
class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

export type { Markup };

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

/** `never` for text that the code does not spell out: `string`, or a template with a `string` in it. */
type Literal<Text extends string> = Record<never, never> extends Record<Text, unknown> ? never : Text;

/** Our own markup, spelled out in the code: text that comes from anywhere else does not compile. */
export const raw = <const Text extends string>(text: Literal<Text>): Markup => new Markup(text);

/** A page or letter that `html` made before, as text: what people typed is escaped in it. A test names the few who call this. */
export const alreadyEscaped = (text: string): Markup => new Markup(text);

const written = (value: Value): string => {
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map(written).join('');
  if (value === undefined || value === false || value === true) return '';
  return escaped(String(value));
};

/** Escapes values; joins lists; `false`, `true` and `undefined` print nothing. Always quote attributes. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(parts.reduce((text, part, at) => text + written(values[at - 1]) + part));
