import { requestKeptUntil } from '#domain/calendar/deadlines.ts';
import { compareTimes, type Day, millisecondsOf } from '#domain/calendar/times.ts';
import type { Kind, Noun } from '#domain/case/case.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { answeredWithin, countsOf, type Judged, judged } from '#domain/report/counts.ts';
import { type Grouping, groupsOf } from '#domain/report/groups.ts';
import { signatureWaits } from '#domain/report/signatures.ts';
import { waitedFor } from '#domain/report/waited-for.ts';
import { requests } from '#domain/request/request.ts';
import type { ReportedCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';
import type { Now } from './made.ts';
import type { Compared, LateView, Part, PartView } from './report-view.ts';

/** The month itself, the one before it, and the same one a year before. */
export interface Months {
  readonly month: readonly ReportedCase[];
  readonly monthBefore: readonly ReportedCase[];
  readonly yearBefore: readonly ReportedCase[];
}

export interface Read {
  readonly received: Months;
  readonly ended: Months;
}

const kindOf: Readonly<Record<Part, Kind>> = { requests: 'request', complaints: 'complaint' };
const nounOf = { requests, complaints } as unknown as Readonly<Record<Part, Noun<unknown, never>>>;

const groupingsOf: Readonly<Record<Part, readonly Exclude<Grouping, 'officer'>[]>> = {
  requests: ['what', 'capacity', 'channel', 'regime'],
  complaints: ['what', 'recourse', 'channel', 'regime'],
};

interface Row {
  readonly line: ReportedCase;
  readonly judged: Judged;
}

const rowsOf = (part: Part, lines: readonly ReportedCase[], on: Day): readonly Row[] =>
  lines
    .filter(({ kind }) => kind === kindOf[part])
    .map((line) => ({ line, judged: judged(line.report, on) }));

export const ofPart = (part: Part, lines: readonly ReportedCase[], on: Day): readonly Judged[] =>
  rowsOf(part, lines, on).map((row) => row.judged);

const compared = (
  part: Part,
  month: readonly Judged[],
  { monthBefore, yearBefore }: Months,
  on: Day,
): Compared => ({
  month: countsOf(month),
  monthBefore: countsOf(ofPart(part, monthBefore, on)),
  yearBefore: countsOf(ofPart(part, yearBefore, on)),
});

const namedGroups = (cases: readonly Judged[], nameOf: NameOf) =>
  groupsOf(cases, 'officer').map(({ of, counts }) => ({
    ...{ of, counts },
    ...(of === 'none' ? {} : { name: nameOf(of) }),
  }));

/** Their histories are read, so only so many: a report names the first. */
const mostLate = 20;

const lateIn = async (
  { cases, zone }: Pick<Ports, 'cases' | 'zone'>,
  part: Part,
  rows: readonly Row[],
): Promise<readonly LateView[]> => {
  const late = rows
    .filter(({ judged: { place } }) => place === 'late' || place === 'openLate')
    .map(({ line }) => line)
    .toSorted((a, b) => compareTimes(a.report.dueOn, b.report.dueOn))
    .slice(0, mostLate);
  const noun = nounOf[part];
  const stored = await cases.findAll(
    noun,
    late.map(({ id }) => id),
  );
  const histories = new Map(stored.map(({ id, history }) => [id, history]));
  return late.map(({ id, report: { dueOn, end } }) => {
    const waited = waitedFor(noun, { id, history: histories.get(id) ?? [], dueOn, zone });
    return { id, dueOn, ...(end && { answeredOn: end.on }), ...(waited && { waitedFor: waited }) };
  });
};

/** `nameOf`: for those who may see officers. */
export const partOf = async (
  ports: Pick<Ports, 'cases' | 'zone'>,
  part: Part,
  { received, ended }: Read,
  on: Day,
  nameOf: NameOf | undefined,
): Promise<PartView> => {
  const rows = rowsOf(part, received.month, on);
  const these = rows.map((row) => row.judged);
  const over = ofPart(part, ended.month, on);
  return {
    ...{ received: compared(part, these, received, on), ended: compared(part, over, ended, on) },
    groups: {
      ...Object.fromEntries(groupingsOf[part].map((by) => [by, groupsOf(these, by)])),
      ...(nameOf && { officer: namedGroups(these, nameOf) }),
    },
    within: answeredWithin(over),
    late: await lateIn(ports, part, rows),
    signatures: signatureWaits(rows.flatMap(({ line: { signed = [] } }) => signed)),
  };
};

/** Whose personal data is past its time (P47). */
export const pastRetention = (lines: readonly ReportedCase[], { madeAt }: Now): number => {
  const seconds = millisecondsOf(madeAt) / 1000;
  return [...Map.groupBy(lines, ({ report }) => report.dueOn)]
    .filter(([dueOn]) => requestKeptUntil(dueOn) <= seconds)
    .reduce((sum, [, own]) => sum + own.filter(({ report }) => report.end).length, 0);
};
