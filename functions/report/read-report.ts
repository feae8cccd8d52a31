import { type Month, monthsFrom } from '#domain/calendar/months.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import type { Ports } from '#ports/index.ts';
import { mustHaveBegun, nowOf, sealOf } from './made.ts';
import { type Months, partOf, pastRetention } from './parts.ts';
import { reportSheet } from './report-sheet.ts';
import type { Part, ReportView } from './report-view.ts';

type ReportPorts = Pick<Ports, 'cases' | 'clock' | 'officers' | 'zone'>;

interface Asked {
  readonly month: Month;
  /** `sub` of the officer who asks. */
  readonly by: string;
}

const monthsBy = async (
  { cases }: Pick<Ports, 'cases'>,
  month: Month,
  by: 'receipt' | 'end',
): Promise<Months> => {
  const [own, monthBefore, yearBefore] = await Promise.all([
    cases.reported(month, by),
    cases.reported(monthsFrom(month, -1), by),
    cases.reported(monthsFrom(month, -12), by),
  ]);
  return { month: own, monthBefore, yearBefore };
};

/** @throws {InvalidInput} for a month that has not begun */
export const reportOf = async (
  ports: ReportPorts,
  { month, by }: Asked,
  { officer: { groups } }: Reader,
): Promise<ReportView> => {
  const now = nowOf(ports);
  mustHaveBegun(month, now);
  const [received, ended] = await Promise.all([
    monthsBy(ports, month, 'receipt'),
    monthsBy(ports, month, 'end'),
  ]);
  const seesOfficers = hasAccess('supervising', groups);
  const named = received.month.flatMap(({ report }) => report.officer ?? []);
  const nameOf = await ports.officers.names([...new Set([by, ...(seesOfficers ? named : [])])]);
  const part = (one: Part) =>
    partOf(ports, one, { received, ended }, now.on, seesOfficers ? nameOf : undefined);
  const [requests, complaints] = await Promise.all([part('requests'), part('complaints')]);
  return {
    ...{ month, ...now, madeBy: nameOf(by), seal: sealOf([...received.month, ...ended.month]) },
    ...{ requests, complaints, pastRetention: pastRetention(received.month, now) },
  };
};

/** A file for `accept: text/csv`. */
export const readReport =
  (ports: ReportPorts) => async (asked: Asked, call: Reader & { readonly accept: string }) => {
    const view = await reportOf(ports, asked, call);
    return call.accept.includes('text/csv') ? reportSheet(view) : { body: view };
  };
