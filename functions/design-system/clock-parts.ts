import type { Clock } from './clock.ts';
import { html, type Markup, type Value } from './html.ts';

/** How much wider than its size times its letters a text may run: no typeface in use is wider. */
const letterWidth = 0.58;

export const widthOf = (text: string, size: number): number => text.length * size * letterWidth;

/** Presses a word together rather than letting it out of its cell: the server does not know the reader's typeface. */
const fitted = (text: string, size: number, width: number): Value =>
  widthOf(text, size) > width && html` textLength="${width}" lengthAdjust="spacingAndGlyphs"`;

export interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
  readonly name?: string;
}

export const line = (text: string, { x, y, size, width, name }: Line): Markup =>
  html`<text${name && html` class="${name}"`} x="${x}" y="${y}" font-size="${size}" text-anchor="middle"${fitted(text, size, width)}>${text}</text>`;

/** No `style` in it: a strict CSP refuses that in SVG, too. */
export const drawing = (
  clock: Clock,
  shape: 'strip' | 'weeks',
  width: number,
  height: number,
  inner: Value,
): Markup => {
  const id = `${clock.id}-${shape}`;
  return html`<svg class="pc-clock pc-clock--${shape}" role="img" aria-labelledby="${id}" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg"><title id="${id}">${clock.summary}</title>${inner}</svg>`;
};
