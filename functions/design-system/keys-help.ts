import { details } from './blocks.ts';
import { html, type Markup } from './html.ts';

const keys: readonly (readonly [string, string])[] = [
  ['/', 'Go to the search field'],
  ['j', 'Go to the next row, or the next text'],
  ['k', 'Go to the row before, or the text before'],
  ['Enter', 'Open the row'],
  ['?', 'Show these keys'],
];

/** `?` opens it. Without a script it is a line that opens. */
export const keysHelp = (): Markup =>
  details({
    id: 'keys',
    classes: 'pc-keys',
    attributes: { 'data-keys': '' },
    summaryText: 'Keyboard',
    html: html`<dl class="pc-keys__list">${keys.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>`,
  });
