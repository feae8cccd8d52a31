import type { InvalidInput } from '#domain/case/errors.ts';
import { errorSummary } from '#functions/design-system/blocks.ts';
import type { Markup } from '#functions/design-system/html.ts';
import { catalog, type Locale } from '#functions/letters/catalog.ts';
import { faultIn } from './words/faults.ts';

/** By field; `''` for the whole form. */
export type Wrongs = ReadonlyMap<string, string>;

export const noWrongs: Wrongs = new Map();

const words = catalog({ problem: 'There is a problem' }, { problem: 'Hay un problema' });

/** In form order; the first fault of each field. */
export const wrongsOf = (error: InvalidInput, fields: readonly string[], language?: Locale): Wrongs => {
  const wrongs = new Map<string, string>();
  for (const { pointer, detail } of error.faults) {
    const named = pointer.replace(/^#?\//, '');
    const field = fields.includes(named) ? named : '';
    if (!wrongs.has(field)) wrongs.set(field, faultIn(detail, language));
  }
  const place = ([field]: readonly [string, string]) => ['', ...fields].indexOf(field);
  return new Map([...wrongs].sort((one, other) => place(one) - place(other)));
};

/** Has the focus without JavaScript, too. */
export const summary = (wrongs: Wrongs, language?: Locale): Markup | undefined =>
  wrongs.size === 0
    ? undefined
    : errorSummary({
        titleText: words(language).problem,
        attributes: { tabindex: -1, autofocus: { value: true, optional: true } },
        errorList: [...wrongs].map(([field, text]) => ({ text, ...(field !== '' && { href: `#${field}` }) })),
      });
