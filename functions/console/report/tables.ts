import { complaintRules, requestRules } from '#domain/calendar/rulesets.ts';
import { awaitedWords } from '#domain/case/work-facts.ts';
import type { Counts, Place } from '#domain/report/counts.ts';
import { shareInTime } from '#domain/report/counts.ts';
import { groupings } from '#domain/report/groups.ts';
import type { SignatureWaits } from '#domain/report/signatures.ts';
import {
  type Bar,
  barKey,
  bars,
  type Step,
  shareLine,
  type ToneWords,
} from '#functions/design-system/chart.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { capital } from '#functions/letters/capital.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type {
  Compared,
  GroupView,
  LateView,
  Part,
  PartView,
  ReportView,
} from '#functions/report/report-view.ts';
import {
  comparedSentence,
  groupInWords,
  groupingWords,
  inTimeSentence,
  lateSentence,
  monthInWords,
  percent,
  placesIn,
  placeWords,
  signatureInWords,
  waitInWords,
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

export const counted = (
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

/** The picture has little room for names; the table has them whole. */
const short = (name: string): string => (name.length > 28 ? `${name.slice(0, 27)}…` : name);

const tones: ToneWords = [
  ['good', 'Answered in time'],
  ['bad', 'Late'],
  ['open', 'Open, in time'],
  ['other', 'Redirected, withdrawn, lapsed or joined'],
];

const barOf = (name: string, { inTime, late, openLate, open, all }: Counts): Bar => ({
  name: short(name),
  parts: [
    { tone: 'good', size: inTime },
    { tone: 'bad', size: late + openLate },
    { tone: 'open', size: open },
    { tone: 'other', size: all - inTime - late - openLate - open },
  ],
});

type Rows = readonly (readonly [name: string, counts: Counts])[];

/** Bars, what their parts are, and the sentence that says what they show. */
export const countBars = (id: string, says: string, rows: Rows): Markup =>
  html`<p>${says}</p>${barKey(tones)}${bars(
    id,
    `${says} The table below has each number.`,
    rows.map(([name, counts]) => barOf(name, counts)),
  )}`;

/** The largest first, as they come. */
const largestSentence = (label: string, rows: Rows): string => {
  const said = rows.slice(0, 3).map(([name, { all }]) => `${name} ${all.toLocaleString('en-US')}`);
  const rest = rows.length > 3 ? `, and ${rows.length - 3} more` : '';
  return `${label}: ${said.join(', ')}${rest}.`;
};

/** Those that have a picture. */
const pictured: readonly (typeof groupings)[number][] = ['what', 'recourse'];

/** Of one grouping: a picture if there is something to compare, and its table. */
const grouped = (part: Part, by: (typeof groupings)[number], groups: readonly GroupView[]): Markup => {
  const label = groupingWords[by];
  const rows = groups.map((group) => [groupInWords(part, by, group), group.counts] as const);
  return html`${
    groups.length > 1 &&
    pictured.includes(by) &&
    countBars(`${part}-${by}`, largestSentence(label, rows), rows)
  }
${groups.length > 0 && counted(`${label}, ${part}`, 'Group', rows)}`;
};

const signatures = (part: Part, waits: readonly SignatureWaits[]): Markup | false => {
  const [first] = waits;
  if (first === undefined) return false;
  const longest = waits.reduce((a, b) => (b.minutes.longest > a.minutes.longest ? b : a));
  return html`<h3 class="govuk-heading-m">Second signatures</h3>
<p>A second person acted ${waits.reduce((sum, { all }) => sum + all, 0).toLocaleString('en-US')} times on these ${part}. The longest wait was ${waitInWords(longest.minutes.longest)}: ${signatureInWords(longest.what)}.</p>
${scrollingTable(`Second signatures, ${part}`, {
  ...{ caption: `Second signatures, ${part}`, captionClasses: 'govuk-table__caption--s' },
  ...{ classes: 'pc-table--small', firstCellIsHeader: true },
  head: [
    { text: 'What waited' },
    ...['Times', 'Half within', 'Nine of ten within', 'Longest'].map((text) => ({ text, format: 'numeric' })),
  ],
  rows: waits.map(({ what, all, minutes: { median, ninetieth, longest: most } }) => [
    { text: signatureInWords(what) },
    number(all),
    ...[median, ninetieth, most].map((minutes) => ({ text: waitInWords(minutes), format: 'numeric' })),
  ]),
})}`;
};

const lateOnes = (part: Part, late: readonly LateView[]): Markup | false =>
  late.length > 0 &&
  scrollingTable(`Late ${part}`, {
    ...{ caption: `Late ${part}`, captionClasses: 'govuk-table__caption--s' },
    ...{ classes: 'pc-table--small', firstCellIsHeader: true },
    head: ['Reference', 'Last day', 'Answered', 'Waited for, at the end of its last day'].map((text) => ({
      text,
    })),
    rows: late.map(({ id, dueOn, answeredOn, waitedFor }) => [
      { text: id, classes: 'pc-wrap' },
      { text: dateInWords(dueOn) },
      { text: answeredOn ? dateInWords(answeredOn) : 'Not yet' },
      { text: waitedFor ? capital(awaitedWords[waitedFor]) : 'It came in after that day' },
    ]),
  });

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

export const titles: Readonly<Record<Part, string>> = { requests: 'Requests', complaints: 'Complaints' };

/** Days after receipt (P45, R-25). */
const promises: Readonly<Record<Part, number>> = {
  requests: requestRules.answerWithinDays.value,
  complaints: complaintRules.limitDays.value,
};

export const partSection = (view: ReportView, part: Part): Markup => {
  const own = view[part];
  const month = monthInWords(view.month);
  return html`<h2 class="govuk-heading-l" id="${part}">${titles[part]}</h2>
<p class="govuk-body-l">${inTimeSentence(own.received.month, part, `received in ${month}`)} ${lateSentence(own.late, own.received.month)}</p>
<p>${comparedSentence(own.received)}</p>
${counted(`${titles[part]} by month of receipt`, 'Received in', monthsOf(view, own.received))}
${lateOnes(part, own.late)}
${
  own.received.month.all > 0 &&
  groupings.map((by) => {
    const groups = own.groups[by];
    return groups !== undefined && grouped(part, by, groups);
  })
}
${signatures(part, own.signatures)}
<h3 class="govuk-heading-m">Ended in ${month}</h3>
${counted(`${titles[part]} by the month in which they ended`, 'Ended in', monthsOf(view, own.ended))}
${answeredWithin(part, own, promises[part])}`;
};
