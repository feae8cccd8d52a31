import { scaleBand, scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { html, type Markup } from './html.ts';

const [width, left] = [640, 44];

/** Each has its own outline and dashes, so that nobody needs colors. `phase-…`: one after the other. */
export type BarTone = 'good' | 'bad' | 'open' | 'other' | 'phase-1' | 'phase-2' | 'phase-3';

/** Its parts add up, from left to right. */
export interface Bar {
  readonly name: string;
  readonly parts: readonly { readonly tone: BarTone; readonly size: number }[];
}

const sumOf = ({ parts }: Bar): number => parts.reduce((sum, { size }) => sum + size, 0);

export type ToneWords = readonly (readonly [tone: BarTone, words: string])[];

/** What the parts of bars are. */
export const barKey = (tones: ToneWords): Markup =>
  html`<ul class="pc-chart-key">${tones.map(
    ([tone, words]) =>
      html`<li><svg viewBox="0 0 20 14" aria-hidden="true" xmlns="http://www.w3.org/2000/svg"><rect class="pc-bar pc-bar--${tone}" x="1" y="1" width="18" height="12"/></svg>${words}</li>`,
  )}</ul>`;

const [row, nameWidth] = [30, 240];

/**
 * Bars from left to right, one below the other; a table beside it has the numbers.
 * `says`: what the picture shows, in a sentence.
 */
export const bars = (id: string, says: string, shown: readonly Bar[]): Markup => {
  const tall = shown.length * row + 8;
  const x = scaleLinear([0, Math.max(1, ...shown.map(sumOf))], [nameWidth, width - 48]);
  const y = scaleBand(
    shown.map((_, at) => String(at)),
    [4, tall - 4],
  ).padding(0.25);
  const drawn = shown.map((bar, at) => {
    const top = y(String(at)) ?? 0;
    let sum = 0;
    const parts = bar.parts.map(({ tone, size }) => {
      const from = x(sum);
      sum += size;
      return (
        size > 0 &&
        html`<rect class="pc-bar pc-bar--${tone}" x="${from.toFixed(1)}" y="${top.toFixed(1)}" width="${(x(sum) - from).toFixed(1)}" height="${y.bandwidth().toFixed(1)}"/>`
      );
    });
    const middle = (top + y.bandwidth() / 2 + 5).toFixed(1);
    return html`<text x="${nameWidth - 10}" y="${middle}" text-anchor="end">${bar.name}</text>${parts}<text class="pc-chart__number" x="${(x(sum) + 6).toFixed(1)}" y="${middle}">${sum.toLocaleString('en-US')}</text>`;
  });
  return html`<svg class="pc-chart" role="img" aria-labelledby="${id}" viewBox="0 0 ${width} ${tall}" xmlns="http://www.w3.org/2000/svg"><title id="${id}">${says}</title>${drawn}</svg>`;
};

export interface Step {
  readonly at: number;
  /** Percent. */
  readonly share: number;
}

const [tall, bottom, top] = [240, 34, 14];

/** Which share was reached after so many days, as steps; `promise`: the day by which all should be. */
export const shareLine = (
  id: string,
  says: string,
  { steps, promise }: { readonly steps: readonly Step[]; readonly promise: number },
): Markup => {
  const most = Math.max(promise + 2, ...steps.map(({ at }) => at));
  const x = scaleLinear([0, most], [left, width - 12]);
  const y = scaleLinear([0, 100], [tall - bottom, top]);
  const path = line<Step>()
    .x(({ at }) => x(at))
    .y(({ share }) => y(share))
    .curve(curveStepAfter)
    .digits(1);
  const ends = [{ at: 0, share: 0 }, ...steps, { at: most, share: steps.at(-1)?.share ?? 0 }];
  const shares = [0, 50, 100].map(
    (share) =>
      html`<line class="pc-chart__axis" x1="${left}" x2="${width - 12}" y1="${y(share)}" y2="${y(share)}"/><text x="${left - 6}" y="${y(share) + 5}" text-anchor="end">${share}%</text>`,
  );
  const days = x
    .ticks(6)
    .filter(Number.isInteger)
    .map((day) => html`<text x="${x(day).toFixed(1)}" y="${tall - 12}" text-anchor="middle">${day}</text>`);
  const due = x(promise).toFixed(1);
  return html`<svg class="pc-chart" role="img" aria-labelledby="${id}" viewBox="0 0 ${width} ${tall}" xmlns="http://www.w3.org/2000/svg"><title id="${id}">${says}</title>${shares}${days}<line class="pc-chart__promise" x1="${due}" x2="${due}" y1="${top}" y2="${tall - bottom}"/><path class="pc-chart__line" d="${path(ends) ?? ''}"/></svg>`;
};
