import { type Counts, places } from '#domain/report/counts.ts';
import type { SignatureWaits } from '#domain/report/signatures.ts';
import { sheetReply } from '#functions/case/offers.ts';
import { type Part, type PartView, type ReportView, reportParts } from './report-view.ts';

interface Row {
  readonly part: Part;
  readonly counted: string;
  readonly of: string;
  readonly name?: string;
  readonly all?: number;
  readonly counts?: Counts;
  /** Of second signatures. */
  readonly minutes?: SignatureWaits['minutes'];
}

const rowsOf = (part: Part, { received, ended, groups, within, signatures }: PartView): readonly Row[] => [
  { part, counted: 'received', of: 'all', counts: received.month },
  { part, counted: 'received', of: 'all, month before', counts: received.monthBefore },
  { part, counted: 'received', of: 'all, year before', counts: received.yearBefore },
  { part, counted: 'ended', of: 'all', counts: ended.month },
  { part, counted: 'ended', of: 'all, month before', counts: ended.monthBefore },
  { part, counted: 'ended', of: 'all, year before', counts: ended.yearBefore },
  ...Object.entries(groups).flatMap(([by, found]) =>
    found.map((group) => ({ part, counted: `received, by ${by}`, ...group })),
  ),
  ...within.map(({ days, answered: all }) => ({
    part,
    counted: 'ended, answered within days',
    of: String(days),
    all,
  })),
  ...signatures.map(({ what: of, all, minutes }) => ({
    part,
    counted: 'second signatures',
    of,
    all,
    minutes,
  })),
];

const heads: Readonly<Record<(typeof places)[number], string>> = {
  inTime: 'answered in time',
  late: 'answered late',
  open: 'open',
  openLate: 'open and late',
  redirected: 'redirected',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
  joined: 'joined with another',
};

const text = (number: number | undefined): string => (number === undefined ? '' : String(number));

/** Shared with the file of a year. */
export const columnsOfCounts = {
  ...Object.fromEntries(
    places.map(
      (place) => [heads[place], ({ counts }: Pick<Row, 'counts'>) => text(counts?.[place])] as const,
    ),
  ),
  'median days to the answer': ({ counts }: Pick<Row, 'counts'>) => text(counts?.days?.median),
  '90th percentile': ({ counts }: Pick<Row, 'counts'>) => text(counts?.days?.ninetieth),
};

const columns = {
  part: ({ part }: Row) => part,
  counted: ({ counted }: Row) => counted,
  group: ({ of, name }: Row) => name ?? of,
  all: ({ counts, all = counts?.all }: Row) => text(all),
  ...columnsOfCounts,
  'median minutes to the second signature': ({ minutes }: Row) => text(minutes?.median),
  'longest minutes': ({ minutes }: Row) => text(minutes?.longest),
};

export const reportSheet = (view: ReportView) =>
  sheetReply(
    reportParts.flatMap((part) => rowsOf(part, view[part])),
    { ...{ name: `report-${view.month}.csv` as const, columns }, more: 'Read the rest in the console.' },
  );
