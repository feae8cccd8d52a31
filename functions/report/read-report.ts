import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { firstDayOf, type Month, monthOf, monthsFrom } from '#domain/calendar/months.ts';
import { type Day, isAfter } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { Kind } from '#domain/case/case.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { answeredWithin, countsOf, type Judged, judged } from '#domain/report/counts.ts';
import { type Grouping, groupsOf } from '#domain/report/groups.ts';
import type { ReportedCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';
import { reportSheet } from './report-sheet.ts';
import type { Part, PartView, ReportView } from './report-view.ts';

type ReportPorts = Pick<Ports, 'cases' | 'clock' | 'officers' | 'zone'>;

interface Asked {
  readonly month: Month;
  /** `sub` of the officer who asks. */
  readonly by: string;
}

/** The month itself, the one before it, and the same one a year before. */
type Months = readonly [
  month: readonly ReportedCase[],
  before: readonly ReportedCase[],
  yearBefore: readonly ReportedCase[],
];

const kindOf: Readonly<Record<Part, Kind>> = { requests: 'request', complaints: 'complaint' };

const groupingsOf: Readonly<Record<Part, readonly Exclude<Grouping, 'officer'>[]>> = {
  requests: ['what', 'capacity', 'channel', 'regime'],
  complaints: ['what', 'recourse', 'channel', 'regime'],
};

const compared = (months: readonly (readonly Judged[])[]) => {
  const [month, monthBefore, yearBefore] = months.map(countsOf);
  return { month, monthBefore, yearBefore } as PartView['received'];
};

const namedGroups = (cases: readonly Judged[], nameOf: NameOf) =>
  groupsOf(cases, 'officer').map(({ of, counts }) => ({
    ...{ of, counts },
    ...(of === 'none' ? {} : { name: nameOf(of) }),
  }));

interface Read {
  readonly received: Months;
  readonly ended: Months;
}

const partOf = (part: Part, { received, ended }: Read, on: Day, officers: NameOf | undefined): PartView => {
  const own = (months: Months) =>
    months.map((rows) =>
      rows.filter(({ kind }) => kind === kindOf[part]).map(({ report }) => judged(report, on)),
    );
  const [ofReceived, ofEnded] = [own(received), own(ended)];
  const [these = []] = ofReceived;
  return {
    ...{ received: compared(ofReceived), ended: compared(ofEnded) },
    groups: {
      ...Object.fromEntries(groupingsOf[part].map((by) => [by, groupsOf(these, by)])),
      ...(officers && { officer: namedGroups(these, officers) }),
    },
    within: answeredWithin(ofEnded[0] ?? []),
  };
};

/** Of each line that the month counts. */
const sealOf = (rows: readonly ReportedCase[]): string => {
  const lines = new Map(rows.map(({ id, report }) => [id, report]));
  return proposalSha256({ lines: [...lines].toSorted(([a], [b]) => byCodeUnit(a, b)) });
};

/** @throws {InvalidInput} for a month that has not begun */
export const reportOf = async (
  { cases, clock, officers, zone }: ReportPorts,
  { month, by }: Asked,
  { officer: { groups } }: Reader,
): Promise<ReportView> => {
  const madeAt = instantText(clock.now());
  const on = civilDay(madeAt, zone);
  if (isAfter(firstDayOf(month), on))
    throw new InvalidInput([
      {
        pointer: '#/month',
        detail: `This month has not begun. The newest report is that of ${monthOf(on)}.`,
      },
    ]);
  const months = [month, monthsFrom(month, -1), monthsFrom(month, -12)];
  const all = async (how: 'receipt' | 'end') =>
    (await Promise.all(months.map((one) => cases.reported(one, how)))) as unknown as Months;
  const [received, ended] = await Promise.all([all('receipt'), all('end')]);
  const seesOfficers = hasAccess('supervising', groups);
  const named = received[0].flatMap(({ report }) => report.officer ?? []);
  const nameOf = await officers.names([by, ...(seesOfficers ? named : [])]);
  const part = (one: Part) => partOf(one, { received, ended }, on, seesOfficers ? nameOf : undefined);
  return {
    ...{ month, on, madeAt, madeBy: nameOf(by), seal: sealOf([...received[0], ...ended[0]]) },
    ...{ requests: part('requests'), complaints: part('complaints') },
  };
};

/** A file for `accept: text/csv`. */
export const readReport =
  (ports: ReportPorts) => async (asked: Asked, call: Reader & { readonly accept: string }) => {
    const view = await reportOf(ports, asked, call);
    return call.accept.includes('text/csv') ? reportSheet(view) : { body: view };
  };
