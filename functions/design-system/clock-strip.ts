import {
  type Clock,
  type ClockDay,
  cellClass,
  countTo,
  dayInWords,
  dayWords,
  isSameDay,
  type LaneSpan,
  laneSpans,
} from './clock.ts';
import { drawing, line, widthOf } from './clock-parts.ts';
import { html, type Markup } from './html.ts';

/** In units: at 1,088 pixels and 14 days one is 0.8 of a pixel. */
const cell = 84;
const step = cell + 4;
const top = 26;
const tall = 108;
const laneTall = 42;
const letters = 17;
/** Inside a cell. */
const small = 15;

/** "Washington’s Birthday" is no word of one line. */
const twoLines = (words: string): readonly string[] => {
  const [first = '', ...others] = words.replace(/ Day$/, '').split(' ');
  return others.length === 0 ? [first] : [first, others.join(' ')];
};

const body = (day: ClockDay, middle: number, of: number): Markup => {
  const y = top + 88;
  if (day.number !== undefined)
    return html`<text class="pc-strong" x="${middle - 2}" y="${y}" font-size="34" text-anchor="end">${day.number}</text><text x="${middle + 3}" y="${y}" font-size="${small}">of ${of}</text>`;
  const words = twoLines(day.word ?? dayWords[day.kind].strip);
  const first = y - 6 - (words.length - 1) * 9;
  return html`${words.map((word, row) => line(word, { x: middle, y: first + row * 18, size: small, width: cell - 10 }))}`;
};

const drawnDay = (clock: Clock, day: ClockDay, at: number): Markup => {
  const x = at * step;
  const middle = x + cell / 2;
  const isToday = isSameDay(day.date, clock.today);
  const head = { x: middle, y: top + 26, size: 18, width: cell - 8, name: 'pc-strong' };
  const today =
    isToday &&
    html`${line('today', { x: middle, y: 14, size: letters, width: cell, name: 'pc-strong' })}<path class="pc-pointer" d="M${middle - 6} 19h12l-6 6z"/>`;
  return html`${today}<g class="${cellClass(day, clock.today)}"><rect x="${x + 1.5}" y="${top + 1.5}" width="${cell - 3}" height="${tall - 3}" rx="6"/>${line(dayInWords(day.date, { weekday: 'short' }), head)}${line(dayInWords(day.date, { month: 'short', day: 'numeric' }), { x: middle, y: top + 47, size: 16, width: cell - 8 })}${body(day, middle, countTo(clock))}</g>`;
};

const shapeOf = ({ lane, end }: LaneSpan, left: number, right: number, y: number): Markup => {
  if (lane.isPoint) return html`<path d="M${(left + right) / 2} ${y - 5}l9 9l-9 9l-9-9z"/>`;
  if (end === 'beyond')
    return html`<rect x="${left}" y="${y}" width="${right - left - 26}" height="8" rx="4"/><rect x="${right - 22}" y="${y}" width="8" height="8" rx="4"/><rect x="${right - 10}" y="${y}" width="8" height="8" rx="4"/>`;
  return html`<rect x="${left}" y="${y}" width="${right - left}" height="8" rx="4"/>`;
};

/** Its words begin where it begins, unless they would leave the picture. */
const drawnLane = (span: LaneSpan, row: number, width: number): Markup => {
  const y = top + tall + 16 + row * laneTall;
  const [left, right] = [span.first * step, span.last * step + cell];
  const { words, kind, isPoint } = span.lane;
  const room = widthOf(words, letters);
  const isBefore = left + (isPoint ? cell / 2 + 16 : 0) + room > width;
  const middle = (left + right) / 2;
  const x = isPoint ? middle + (isBefore ? -16 : 16) : isBefore ? Math.max(right, room) : left;
  return html`<g class="pc-lane pc-lane--${kind}">${shapeOf(span, left, right, y)}<text x="${Math.min(x, width)}" y="${isPoint ? y + 9 : y + 27}" font-size="${letters}" text-anchor="${isBefore ? 'end' : 'start'}">${words}</text></g>`;
};

/** All days in one row, for wide screens and paper. */
export const clockStrip = (clock: Clock): Markup => {
  const width = clock.days.length * step - 4;
  const spans = laneSpans(clock);
  const height = top + tall + 16 + spans.length * laneTall;
  return drawing(clock, 'strip', width, height, [
    clock.days.map((day, at) => drawnDay(clock, day, at)),
    spans.map((span, row) => drawnLane(span, row, width)),
  ]);
};
