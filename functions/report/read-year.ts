import { type Month, monthsOf, type Year } from '#domain/calendar/months.ts';
import type { Day } from '#domain/calendar/times.ts';
import type { Reader } from '#domain/case/groups.ts';
import { countsOf } from '#domain/report/counts.ts';
import type { ReportedCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { hasBegun, mustHaveBegun, nowOf, sealOf } from './made.ts';
import { ofPart, pastRetention } from './parts.ts';
import type { MonthOfYear, Part, YearView } from './report-view.ts';
import { yearSheet } from './year-sheet.ts';

type YearPorts = Pick<Ports, 'cases' | 'clock' | 'officers' | 'zone'>;

interface Asked {
  readonly year: Year;
  /** `sub` of the officer who asks. */
  readonly by: string;
}

interface Read {
  readonly month: Month;
  readonly received: readonly ReportedCase[];
  readonly ended: readonly ReportedCase[];
}

type Counted = Omit<MonthOfYear, 'month'>;

const counted = ({ received, ended }: Omit<Read, 'month'>, on: Day): Counted => {
  const of = (part: Part) => ({
    received: countsOf(ofPart(part, received, on)),
    ended: countsOf(ofPart(part, ended, on)),
  });
  return { requests: of('requests'), complaints: of('complaints') };
};

/** @throws {InvalidInput} for a year that has not begun */
export const yearOf = async (ports: YearPorts, { year, by }: Asked): Promise<YearView> => {
  const { cases, officers } = ports;
  const now = nowOf(ports);
  mustHaveBegun(`${year}-01`, now, 'year');
  const months = monthsOf(year).filter((month) => hasBegun(month, now));
  const read = await Promise.all(
    months.map(async (month): Promise<Read> => {
      const [received, ended] = await Promise.all([
        cases.reported(month, 'receipt'),
        cases.reported(month, 'end'),
      ]);
      return { month, received, ended };
    }),
  );
  const received = read.flatMap((one) => one.received);
  const ended = read.flatMap((one) => one.ended);
  const nameOf = await officers.names([by]);
  return {
    ...{ year, ...now, madeBy: nameOf(by), seal: sealOf([...received, ...ended]) },
    months: read.map((one) => ({ month: one.month, ...counted(one, now.on) })),
    ...{ whole: counted({ received, ended }, now.on), pastRetention: pastRetention(received, now) },
  };
};

/** A file for `accept: text/csv`. */
export const readYear =
  (ports: YearPorts) => async (asked: Asked, call: Reader & { readonly accept: string }) => {
    const view = await yearOf(ports, asked);
    return call.accept.includes('text/csv') ? yearSheet(view) : { body: view };
  };
