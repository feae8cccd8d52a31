import { complaintRules, requestRules } from '#domain/calendar/rulesets.ts';
import type { Counts, Place } from '#domain/report/counts.ts';
import { shareInTime } from '#domain/report/counts.ts';
import { groupings } from '#domain/report/groups.ts';
import { type Bar, bars, type Step, shareLine } from '#functions/design-system/chart.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import type { Compared, GroupView, Part, PartView, ReportView } from '#functions/report/report-view.ts';
import {
  groupInWords,
  groupingWords,
  inTimeSentence,
  monthInWords,
  percent,
  placesIn,
  placeWords,
} from './words.ts';

type Cell = { readonly text: string; readonly format?: string };

const number = (count: number): Cell => ({ text: count.toLocaleString('en-US'), format: 'numeric' });
const days = (count: number | undefined): Cell => ({
  text: count === undefined ? '–' : count.toLocaleString('en-US'),
  format: 'numeric',
});

const headOf = (first: string, shown: readonly Place[]): readonly Cell[] => [
  { text: first },
  ...[
    'All',
    ...shown.map((place) => placeWords[place]),
    'Share in time',
    'Median days',
    'Nine of ten within (days)',
  ].map((text) => ({ text, format: 'numeric' })),
];

const rowOf = (name: string, counts: Counts, shown: readonly Place[]): readonly Cell[] => [
  { text: name },
  number(counts.all),
  ...shown.map((place) => number(counts[place])),
  { text: percent(shareInTime(counts)), format: 'numeric' },
  days(counts.days?.median),
  days(counts.days?.ninetieth),
];

const counted = (
  label: string,
  first: string,
  rows: readonly (readonly [name: string, counts: Counts])[],
): Markup => {
  const shown = placesIn(rows.map(([, counts]) => counts));
  return scrollingTable(label, {
    ...{ caption: label, captionClasses: 'govuk-table__caption--s', firstCellIsHeader: true },
    classes: 'pc-table--small',
    head: headOf(first, shown),
    rows: rows.map(([name, counts]) => rowOf(name, counts, shown)),
  });
};

const monthsOf = ({ month }: ReportView, { month: own, monthBefore, yearBefore }: Compared) =>
  [
    [monthInWords(month), own],
    ['The month before', monthBefore],
    ['A year before', yearBefore],
  ] as const;

const barOf = (part: Part, by: (typeof groupings)[number], group: GroupView): Bar => {
  const { inTime, late, openLate, open, all } = group.counts;
  return {
    name: short(groupInWords(part, by, group)),
    parts: { good: inTime, bad: late + openLate, open, other: all - inTime - late - openLate - open },
  };
};

/** The picture has little room for names; the table has them whole. */
const short = (name: string): string => (name.length > 28 ? `${name.slice(0, 27)}…` : name);

const keyOf = (): Markup => {
  const of = (tone: string, words: string): Markup =>
    html`<li><svg viewBox="0 0 20 14" aria-hidden="true" xmlns="http://www.w3.org/2000/svg"><rect class="pc-bar pc-bar--${tone}" x="1" y="1" width="18" height="12"/></svg>${words}</li>`;
  return html`<ul class="pc-chart-key">${of('good', 'Answered in time')}${of('bad', 'Late')}${of('open', 'Open, in time')}${of('other', 'Redirected, withdrawn, lapsed or joined')}</ul>`;
};

/** Of one grouping: a picture if there is something to compare, and its table. */
const grouped = (part: Part, by: (typeof groupings)[number], groups: readonly GroupView[]): Markup => {
  const label = `${groupingWords[by]}`;
  const rows = groups.map((group) => [groupInWords(part, by, group), group.counts] as const);
  const [first] = rows;
  const says = `${label}: ${rows.map(([name, { all }]) => `${name} ${all}`).join(', ')}.`;
  return html`${
    groups.length > 1 &&
    by === 'what' &&
    html`${keyOf()}${bars(
      `${part}-${by}`,
      says,
      groups.map((group) => barOf(part, by, group)),
    )}`
  }
${first !== undefined && counted(`${label}, ${part}`, 'Group', rows)}`;
};

const answeredWithin = (part: Part, { ended, within }: PartView, promise: number): Markup => {
  const all = within.at(-1)?.answered ?? 0;
  const spread = ended.month.days;
  if (all === 0 || spread === null) return html`<p>No answer went out in this month.</p>`;
  const steps: readonly Step[] = within.map(({ days: at, answered }) => ({
    at,
    share: (answered / all) * 100,
  }));
  const inTime = within.findLast(({ days: at }) => at <= promise)?.answered ?? 0;
  const says = `${inTime.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} answers went out within ${promise} days of receipt; half within ${spread.median}, nine of ten within ${spread.ninetieth}.`;
  return html`<p>${says}</p>
${shareLine(`${part}-within`, `${says} The table below has each day.`, { steps, promise })}
${scrollingTable(`Days from receipt to the answer, ${part}`, {
  ...{ caption: `Days from receipt to the answer, ${part}`, captionClasses: 'govuk-table__caption--s' },
  ...{ classes: 'pc-table--small', firstCellIsHeader: true },
  head: [
    { text: 'Days' },
    { text: 'Answered so far', format: 'numeric' },
    { text: 'Share', format: 'numeric' },
  ],
  rows: within.map(({ days: at, answered }) => [
    { text: String(at) },
    number(answered),
    { text: percent(answered / all), format: 'numeric' },
  ]),
})}`;
};

const titles: Readonly<Record<Part, string>> = { requests: 'Requests', complaints: 'Complaints' };

/** Days after receipt (P45, R-25). */
const promises: Readonly<Record<Part, number>> = {
  requests: requestRules.answerWithinDays.value,
  complaints: complaintRules.limitDays.value,
};

export const partSection = (view: ReportView, part: Part): Markup => {
  const own = view[part];
  const month = monthInWords(view.month);
  return html`<h2 class="govuk-heading-l" id="${part}">${titles[part]}</h2>
<p class="govuk-body-l">${inTimeSentence(own.received.month, part, `received in ${month}`)}</p>
${counted(`${titles[part]} by month of receipt`, 'Received in', monthsOf(view, own.received))}
${
  own.received.month.all > 0 &&
  groupings.map((by) => {
    const groups = own.groups[by];
    return groups !== undefined && grouped(part, by, groups);
  })
}
<h3 class="govuk-heading-m">Ended in ${month}</h3>
${counted(`${titles[part]} by the month in which they ended`, 'Ended in', monthsOf(view, own.ended))}
${answeredWithin(part, own, promises[part])}`;
};
