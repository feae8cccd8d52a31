import { html, type Markup } from './html.ts';

export type TallyTone = 'done' | 'waiting' | 'paper' | 'stopped' | 'open';

export interface TallyPart {
  readonly label: string;
  readonly count: number;
  readonly tone: TallyTone;
}

export interface Tally {
  readonly parts: readonly TallyPart[];
  readonly total: number;
  /** "customers" */
  readonly noun: string;
  /** "as the frozen list has it" */
  readonly source?: string;
}

const width = 1000;
const height = 26;
/** Units; one person among thousands is still seen. */
const least = 6;

const signs: Readonly<Record<TallyTone, string>> = {
  done: '✓',
  waiting: '…',
  paper: '✉',
  stopped: '✕',
  open: '!',
};

const number = (count: number): string => count.toLocaleString('en-US');

/** Shares of the width that add up to it; what is there has at least a sliver. */
const widths = (parts: readonly TallyPart[], total: number): readonly number[] => {
  const there = parts.filter(({ count }) => count > 0).length;
  const spare = width - there * least;
  return parts.map(({ count }) => (count === 0 ? 0 : least + (spare * count) / total));
};

/**
 * One bar that adds up, and its parts in words.
 * @throws {RangeError} for parts that do not add up to the total: nobody may be lost between them
 */
export const tallyBar = ({ parts, total, noun, source }: Tally): Markup => {
  const sum = parts.reduce((so, { count }) => so + count, 0);
  if (sum !== total || parts.some(({ count }) => count < 0 || !Number.isInteger(count)))
    throw new RangeError(`The parts of this tally add up to ${sum}, not to ${total}.`);
  const shares = widths(parts, total);
  const starts = shares.map((_, at) => shares.slice(0, at).reduce((x, share) => x + share, 0));
  const words = parts.map(({ label, count }) => `${number(count)} ${label}`).join(', ');
  const bars = parts.map(
    ({ count, tone }, at) =>
      count > 0 &&
      html`<rect class="pc-tone--${tone}" x="${Math.round((starts[at] ?? 0) * 100) / 100}" width="${Math.round(Math.max(0, (shares[at] ?? 0) - 2) * 100) / 100}" height="${height}"/>`,
  );
  return html`<div class="pc-tally">
<svg class="pc-tally__bar" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${number(total)} ${noun}: ${words}" xmlns="http://www.w3.org/2000/svg"><rect class="pc-tally__ground" width="${width}" height="${height}"/>${bars}</svg>
<ul class="pc-tally__parts">${parts.map(({ label, count, tone }) => html`<li><span class="pc-tally__sign pc-tone--${tone}" aria-hidden="true">${signs[tone]}</span> <strong>${number(count)}</strong> ${label}</li>`)}</ul>
<p class="pc-tally__total"><strong>${number(total)}</strong> ${noun} in all${source && `, ${source}`}.</p>
</div>`;
};
