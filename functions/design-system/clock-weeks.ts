import { millisecondsOf } from '#domain/calendar/times.ts';
import {
  type Clock,
  type ClockDay,
  cellClass,
  dayInWords,
  dayWords,
  type LaneSpan,
  laneSpans,
} from './clock.ts';
import { drawing, line } from './clock-parts.ts';
import { html, type Markup } from './html.ts';

/** In units: at 320 pixels one is 0.38 of a pixel, so that letters of 30 have 11 pixels. */
const cell = 96;
const step = cell + 4;
const tall = 112;
const laneTall = 40;
const top = 46;
const letters = 30;

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const drawnDay = (clock: Clock, day: ClockDay, x: number, y: number, isNamed: boolean): Markup => {
  const x0 = x + cell / 2;
  const date = dayInWords(day.date, isNamed ? { month: 'short', day: 'numeric' } : { day: 'numeric' });
  const mark = day.number === undefined ? dayWords[day.kind].week : String(day.number);
  const size = day.number === undefined ? 32 : 46;
  return html`<g class="${cellClass(day, clock.today)}"><rect x="${x + 3}" y="${y + 3}" width="${cell - 6}" height="${tall - 6}" rx="9"/>${line(date, { x: x0, y: y + 40, size: letters + 1, width: cell - 14 })}${line(mark, { x: x0, y: y + 92, size, width: cell - 14, name: 'pc-strong' })}</g>`;
};

/** The part of a lane within one week. */
const drawnPart = (
  { lane, letter, end }: LaneSpan,
  from: number,
  to: number,
  isEnd: boolean,
  y: number,
): Markup => {
  const [left, right] = [from * step + 3, to * step + cell - 3];
  const bar = (width: number): Markup =>
    html`<rect x="${left}" y="${y}" width="${width}" height="34" rx="8"/>`;
  const isBeyond = isEnd && end === 'beyond';
  const shape = isBeyond
    ? html`${bar(right - left - 36)}<rect x="${right - 30}" y="${y}" width="12" height="34"/><rect x="${right - 12}" y="${y}" width="12" height="34"/>`
    : bar(right - left);
  return html`<g class="pc-lane pc-lane--${lane.kind}">${shape}<text class="pc-strong" x="${left + 12}" y="${y + 28}" font-size="${letters}">${letter}</text></g>`;
};

/** Sunday first. A week is only as high as the lanes that cross it. */
export const clockWeeks = (clock: Clock): Markup => {
  const [start] = clock.days;
  const offset = start === undefined ? 0 : new Date(millisecondsOf(start.date)).getUTCDay();
  const spans = laneSpans(clock);
  const crossing = Array.from({ length: Math.ceil((clock.days.length + offset) / 7) }, (_, week) =>
    spans.filter(({ first, last }) => first + offset < (week + 1) * 7 && last + offset >= week * 7),
  );
  const heights = crossing.map((lanes) => tall + 16 + lanes.length * laneTall);
  const tops = heights.map((_, week) => heights.slice(0, week).reduce((y, height) => y + height, top));
  const bottom = heights.reduce((y, height) => y + height, top);
  const heads = weekdays.map((name, column) =>
    line(name, { x: column * step + cell / 2, y: 32, size: letters, width: cell, name: 'pc-head' }),
  );
  const cells = clock.days.map((day, at) => {
    const place = at + offset;
    const isNamed = at === 0 || dayInWords(day.date, { day: 'numeric' }) === '1';
    return drawnDay(clock, day, (place % 7) * step, tops[Math.floor(place / 7)] ?? top, isNamed);
  });
  const lanes = crossing.flatMap((here, week) =>
    here.map((span, row) => {
      const from = Math.max(span.first + offset, week * 7) % 7;
      const to = Math.min(span.last + offset, week * 7 + 6) % 7;
      const isEnd = span.last + offset < (week + 1) * 7;
      return drawnPart(span, from, to, isEnd, (tops[week] ?? top) + tall + 6 + row * laneTall);
    }),
  );
  return drawing(clock, 'weeks', 7 * step - 4, bottom - 10, [heads, cells, lanes]);
};
