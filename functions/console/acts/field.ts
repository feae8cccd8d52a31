import type { SentenceField } from '#domain/sentence/entry.ts';

/** How a field is typed, and what the API gets. */
export type Control =
  | { readonly kind: 'text'; readonly width?: 5 | 10 | 20 | 30; readonly type?: 'email' | 'tel' }
  | { readonly kind: 'prose'; readonly rows?: number }
  /** One of a closed list: value → words. Up to seven are radio buttons. */
  | {
      readonly kind: 'choice';
      readonly options: Readonly<Record<string, string>>;
      /** However short: for a form with many of them. */
      readonly isList?: true;
    }
  /** Several of a closed list → string[]. */
  | {
      readonly kind: 'checks';
      readonly options: Readonly<Record<string, string>>;
      /** Starts with these. */
      readonly chosen?: readonly string[];
    }
  /** → boolean. */
  | { readonly kind: 'yes-no' }
  /** A tick → true, or nothing. */
  | { readonly kind: 'tick' }
  /** → `2026-12-01`. */
  | { readonly kind: 'day' }
  /** Date, time and zone → an instant with its zone. `zones`: IANA names, the first is chosen. */
  | { readonly kind: 'instant'; readonly zones: readonly string[] }
  /** As `instant`; a date without a time → a day. */
  | { readonly kind: 'day-or-instant'; readonly zones: readonly string[] }
  /** → number. */
  | { readonly kind: 'number' }
  /** One on each line → string[]. */
  | { readonly kind: 'lines' }
  /** Of the page: the seal or number of what the officer reads. Never typed. */
  | { readonly kind: 'given'; readonly value: string | number | boolean | readonly (string | number)[] };

export interface Field {
  /** A question or a noun; empty for what the page gives. */
  readonly label: string;
  readonly hint?: string;
  /** Above the field: what this and the next fields have in common. */
  readonly heading?: string;
  readonly control: Control;
  readonly optional?: true;
  /** Starts with this. */
  readonly value?: string;
  /** Somebody outside reads it: our sentences of this field stand beside it. */
  readonly sentences?: SentenceField;
}

/** By member of the body; a dot leads into a nested one: `urgentNeed.class`. In the order of the page. */
export type Fields = Readonly<Record<string, Field>>;

/** Faults by field. */
export type Faults = Readonly<Record<string, string>>;
