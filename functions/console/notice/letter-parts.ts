import { type LetterPart, letterHeadings } from '#domain/notice/letter-parts.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { letterGap, letterSheet, letterText } from '#functions/design-system/letter-sheet.ts';

const headings = letterHeadings as Readonly<
  Partial<Record<LetterPart, { readonly en: string; readonly es: string }>>
>;

/** As the letter’s own heading names it. */
export const partWords = (part: LetterPart): string =>
  headings[part]?.en ?? 'When it happened, or the range of dates';

export const partOptions = (parts: readonly LetterPart[]): Readonly<Record<string, string>> =>
  Object.fromEntries(parts.map((part) => [part, partWords(part)]));

const order = Object.keys(letterHeadings) as readonly LetterPart[];

const isHeadingOf = (line: string, part: LetterPart): boolean =>
  Object.values(headings[part] ?? {}).includes(line.trim());

/** Before the next part that is there: where the missing one would be. */
const placeOf = (lines: readonly string[], part: LetterPart): number => {
  const later = part === 'date' ? order.slice(1) : order.slice(order.indexOf(part) + 1);
  const at = lines.findIndex((line) => later.some((one) => isHeadingOf(line, one)));
  return at < 0 ? lines.length : at;
};

/** The letter’s text, with what it lacks marked at its place (L-8). */
export const withGaps = (text: string, missing: readonly LetterPart[]): Markup => {
  const lines = text.split('\n');
  const places = missing
    .map((part) => ({ part, at: placeOf(lines, part) }))
    .sort((one, other) => one.at - other.at);
  const edges = [0, ...places.map(({ at }) => at), lines.length];
  const piece = (at: number) =>
    lines
      .slice(edges[at], edges[at + 1])
      .join('\n')
      .trim();
  return html`${letterText(piece(0))}${places.map(
    ({ part }, at) => html`<p>${letterGap(partWords(part))}</p>${letterText(piece(at + 1))}`,
  )}`;
};

interface Reading {
  readonly label: string;
  readonly subject: string;
  readonly text: string;
  readonly to: string;
  readonly language: 'en' | 'es';
  readonly missing: readonly LetterPart[];
  readonly isWhole?: true;
}

export const letterAsRead = ({ text, missing, ...about }: Reading): Markup =>
  letterSheet({ ...about, body: withGaps(text, missing) });
