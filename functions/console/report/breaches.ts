import type { BreachStage } from '#domain/breach/breach.ts';
import type { ReportState } from '#domain/breach/report-deadline.ts';
import { civilDate, newYork } from '#domain/calendar/instants.ts';
import { type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import { type Bar, barKey, bars, type ToneWords } from '#functions/design-system/chart.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable, type TableCell } from '#functions/design-system/table.ts';
import type { BreachLineView } from '#functions/report/report-view.ts';
import { waitInWords } from './words.ts';

const stageWords: Readonly<Record<BreachStage, string>> = {
  recorded: 'Recorded, not determined',
  held: 'Notice is held',
  released: 'Notice is released',
  'notice-without-report': 'Notice without a report',
  'no-notice-decided': 'No notice, report owed',
  withdrawn: 'Determination withdrawn',
  closed: 'Closed',
};

const reportWords: Readonly<Record<ReportState, string>> = {
  'not-owed': 'No report is owed',
  open: 'Not yet, still in time',
  overdue: 'Not yet, and late',
  kept: 'in time',
  late: 'late',
};

const tones: ToneWords = [
  ['phase-1', 'Until law enforcement was notified'],
  ['phase-2', 'Until the first letter'],
  ['phase-3', 'Until the last letter'],
];

const daysBetween = (from: Instant | undefined, to: Instant | undefined): number =>
  from && to ? Math.max(0, civilDate(from, newYork).until(civilDate(to, newYork)).days) : 0;

/** Civil days, New York. A phase that has not ended is left out. */
const phasesOf = ({ discoveredAt, report, firstLetterAt, lastLetterAt }: BreachLineView) => {
  const { toldAt } = report;
  return [
    daysBetween(discoveredAt, toldAt),
    daysBetween(toldAt ?? discoveredAt, firstLetterAt),
    daysBetween(firstLetterAt, lastLetterAt),
  ] as const;
};

const barOf = (line: BreachLineView): Bar => {
  const [toReport, toFirst, toLast] = phasesOf(line);
  return {
    name: `…${line.id.slice(-8)}`,
    parts: [
      { tone: 'phase-1', size: toReport },
      { tone: 'phase-2', size: toFirst },
      { tone: 'phase-3', size: toLast },
    ],
  };
};

const short = new Intl.DateTimeFormat('en-US', {
  ...{ year: 'numeric', month: 'short', day: 'numeric' },
  ...{ hour: 'numeric', minute: '2-digit', timeZone: newYork, timeZoneName: 'short' },
} as const);

const when = (at: Instant | null | undefined): string => (at ? short.format(millisecondsOf(at)) : '–');

const reportCell = ({ report: { state, toldAt } }: BreachLineView): string =>
  toldAt === undefined ? reportWords[state] : `${when(toldAt)}, ${reportWords[state]}`;

const signaturesCell = ({ signatures }: BreachLineView): string =>
  signatures.length === 0
    ? '–'
    : `${signatures.reduce((sum, { all }) => sum + all, 0)}, longest ${waitInWords(Math.max(...signatures.map(({ minutes }) => minutes.longest)))}`;

const days = (count: number): TableCell => ({ text: String(count) });

/** Their heads, and what each says of a breach. */
const columns: Readonly<Record<string, (line: BreachLineView) => TableCell>> = {
  Breach: ({ id, inHold, stage }) => ({
    html: html`${id}<br/>${inHold && html`<strong class="govuk-tag govuk-tag--red">In hold</strong> `}${stageWords[stage]}`,
    classes: 'pc-wrap',
  }),
  Discovered: ({ discoveredAt }) => ({ text: when(discoveredAt) }),
  Determined: ({ determinedAt }) => ({ text: when(determinedAt) }),
  'Law enforcement notified': (line) => ({ text: reportCell(line) }),
  'No customer notified before': ({ gate }) => ({ text: when(gate) }),
  'First letter': ({ firstLetterAt }) => ({ text: when(firstLetterAt) }),
  'Last letter': ({ lastLetterAt }) => ({ text: when(lastLetterAt) }),
  'Days held by directions': ({ daysHeld }) => days(daysHeld.byDirections),
  'Days held by our own stops': ({ daysHeld }) => days(daysHeld.byOwnStops),
  'Second signatures': (line) => ({ text: signaturesCell(line) }),
};

const plural = (count: number): string => (count === 1 ? '1 breach' : `${count} breaches`);

/** "1 of 2 reports to law enforcement was made in time." */
export const breachSentence = (lines: readonly BreachLineView[]): string => {
  const owed = lines.filter(({ report }) => report.state !== 'not-owed' && report.state !== 'open');
  const kept = owed.filter(({ report }) => report.state === 'kept').length;
  const held = (of: (line: BreachLineView) => number) => lines.reduce((sum, line) => sum + of(line), 0);
  const [byDirections, byStops] = [
    held(({ daysHeld }) => daysHeld.byDirections),
    held(({ daysHeld }) => daysHeld.byOwnStops),
  ];
  const reports =
    owed.length === 0
      ? 'No report to law enforcement had to be made so far.'
      : `${kept} of ${owed.length} ${owed.length === 1 ? 'report' : 'reports'} to law enforcement ${kept === 1 ? 'was' : 'were'} made in time.`;
  return `${plural(lines.length)}. ${reports} Directions held notices on ${byDirections} ${byDirections === 1 ? 'day' : 'days'}, our own stops on ${byStops}.`;
};

/** What the clocks of these breaches were; times are of New York, as the rule counts (47 CFR 64.2011). */
export const breachClocks = (id: string, label: string, lines: readonly BreachLineView[]): Markup => {
  const says = breachSentence(lines);
  const drawn = lines.filter((line) => phasesOf(line).some((days) => days > 0));
  return html`<p>${says}</p>
${
  drawn.length > 0 &&
  html`${barKey(tones)}${bars(id, `Days from the discovery of each breach. ${says} The table below has each time.`, drawn.map(barOf))}`
}
${scrollingTable(label, {
  ...{ caption: label, captionClasses: 'govuk-table__caption--s', firstCellIsHeader: true },
  classes: 'pc-table--small',
  head: Object.keys(columns).map((text) => ({ text })),
  rows: lines.map((line) => Object.values(columns).map((cell) => cell(line))),
})}`;
};
