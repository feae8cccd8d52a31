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
import type { LateView, Part, PartView } from './report-view.ts';

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

export const ofPart = (part: Part, rows: readonly ReportedCase[], on: Day): readonly Judged[] =>
  rows.filter(({ kind }) => kind === kindOf[part]).map(({ report }) => judged(report, on));

const compared = (part: Part, { month, monthBefore, yearBefore }: Months, on: Day) => ({
  month: countsOf(ofPart(part, month, on)),
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
  rows: readonly ReportedCase[],
  on: Day,
): Promise<readonly LateView[]> => {
  const late = rows
    .filter(
      ({ kind, report }) => kind === kindOf[part] && ['late', 'openLate'].includes(judged(report, on).place),
    )
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
  const these = ofPart(part, received.month, on);
  const own = received.month.filter(({ kind }) => kind === kindOf[part]);
  return {
    ...{ received: compared(part, received, on), ended: compared(part, ended, on) },
    groups: {
      ...Object.fromEntries(groupingsOf[part].map((by) => [by, groupsOf(these, by)])),
      ...(nameOf && { officer: namedGroups(these, nameOf) }),
    },
    within: answeredWithin(ofPart(part, ended.month, on)),
    late: await lateIn(ports, part, received.month, on),
    signatures: signatureWaits(own.flatMap(({ signed = [] }) => signed)),
  };
};

/** Whose personal data is past its time (P47). */
export const pastRetention = (rows: readonly ReportedCase[], { madeAt }: Now): number => {
  const seconds = millisecondsOf(madeAt) / 1000;
  return rows.filter(({ report }) => report.end && requestKeptUntil(report.dueOn) <= seconds).length;
};
