import { places } from '#domain/report/counts.ts';
import { sheetReply } from '#functions/case/contract.ts';
import { type GroupView, type Part, type PartView, type ReportView, reportParts } from './report-view.ts';

interface Row extends GroupView {
  readonly part: Part;
  readonly counted: string;
}

const rowsOf = (part: Part, { received, ended, groups }: PartView): readonly Row[] => [
  { part, counted: 'received', of: 'all', counts: received.month },
  { part, counted: 'received', of: 'all, month before', counts: received.monthBefore },
  { part, counted: 'received', of: 'all, year before', counts: received.yearBefore },
  { part, counted: 'ended', of: 'all', counts: ended.month },
  { part, counted: 'ended', of: 'all, month before', counts: ended.monthBefore },
  { part, counted: 'ended', of: 'all, year before', counts: ended.yearBefore },
  ...Object.entries(groups).flatMap(([by, found]) =>
    found.map((group) => ({ part, counted: `received, by ${by}`, ...group })),
  ),
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

const columns = {
  part: ({ part }: Row) => part,
  counted: ({ counted }: Row) => counted,
  group: ({ of, name }: Row) => name ?? of,
  all: ({ counts }: Row) => String(counts.all),
  ...Object.fromEntries(
    places.map((place) => [heads[place], ({ counts }: Row) => String(counts[place])] as const),
  ),
  'median days to the answer': ({ counts }: Row) => String(counts.days?.median ?? ''),
  '90th percentile': ({ counts }: Row) => String(counts.days?.ninetieth ?? ''),
};

export const reportSheet = (view: ReportView) =>
  sheetReply(
    reportParts.flatMap((part) => rowsOf(part, view[part])),
    { ...{ name: `report-${view.month}.csv` as const, columns }, more: 'Read the rest in the console.' },
  );
