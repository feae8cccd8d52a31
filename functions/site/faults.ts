import type { InvalidInput } from '#domain/case/errors.ts';
import { html, type Markup } from '#functions/design-system/html.ts';

/** By field; `''` for the whole form. */
export type Wrongs = ReadonlyMap<string, string>;

export const noWrongs: Wrongs = new Map();

/** In form order; the first fault of each field. */
export const wrongsOf = (error: InvalidInput, fields: readonly string[]): Wrongs => {
  const wrongs = new Map<string, string>();
  for (const { pointer, detail } of error.faults) {
    const named = pointer.replace(/^#?\//, '');
    const field = fields.includes(named) ? named : '';
    if (!wrongs.has(field)) wrongs.set(field, detail);
  }
  const place = ([field]: readonly [string, string]) => ['', ...fields].indexOf(field);
  return new Map([...wrongs].sort((one, other) => place(one) - place(other)));
};

export const summary = (wrongs: Wrongs): Markup | undefined =>
  wrongs.size === 0
    ? undefined
    : html`<div class="wrongs" role="alert" tabindex="-1" autofocus aria-labelledby="wrongs-title">
<h2 id="wrongs-title">There is a problem</h2>
<ul>${[...wrongs].map(([field, detail]) => html`<li>${field === '' ? detail : html`<a href="#${field}">${detail}</a>`}</li>`)}</ul>
</div>`;
