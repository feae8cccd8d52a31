import type { Counts } from '#domain/report/counts.ts';
import { sheetReply } from '#functions/case/offers.ts';
import { columnsOfCounts } from './report-sheet.ts';
import { type MonthOfYear, type Part, reportParts, type YearView } from './report-view.ts';

interface Row {
  readonly part: Part;
  readonly counted: 'received' | 'ended';
  readonly month: string;
  readonly counts: Counts;
}

const rowsOf = (month: string, of: Omit<MonthOfYear, 'month'>): readonly Row[] =>
  reportParts.flatMap((part): readonly Row[] => [
    { part, counted: 'received', month, counts: of[part].received },
    { part, counted: 'ended', month, counts: of[part].ended },
  ]);

const columns = {
  part: ({ part }: Row) => part,
  counted: ({ counted }: Row) => counted,
  month: ({ month }: Row) => month,
  all: ({ counts }: Row) => String(counts.all),
  ...columnsOfCounts,
};

export const yearSheet = ({ year, months, whole }: YearView) =>
  sheetReply([...months.flatMap((one) => rowsOf(one.month, one)), ...rowsOf(`all of ${year}`, whole)], {
    ...{ name: `report-${year}.csv` as const, columns },
    more: 'Read the rest in the console.',
  });
