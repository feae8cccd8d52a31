import { instantText } from '#domain/calendar/instants.ts';
import { isAfter, isBefore } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { CaseId } from '#domain/case/case.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import {
  clauseOfGap,
  clauseOfRegister,
  clauses,
  type EvidenceRegister,
  evidenceRegisters,
  type Gap,
  gaps,
  samplesOf,
} from '#domain/certificate/evidence.ts';
import {
  type CertificateFiling,
  certificateDueOn,
  certificateFilingId,
  certificateFilings,
  firstYear,
} from '#domain/certificate/filing.ts';
import { type Year, yearNamed } from '#functions/case/offers.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import type { CertificateEvidence, GapFound, RegisterCounted } from './evidence-view.ts';
import { type OfYear, type RegisterPorts, receivedIn, registersOfYear } from './registers-of-year.ts';

type EvidencePorts = RegisterPorts & Pick<Ports, 'clock' | 'officers'>;
type Found = Readonly<Partial<Record<Gap, readonly CaseId[]>>>;

const countedOf = (register: EvidenceRegister, { entries, count, samples }: OfYear): RegisterCounted => ({
  ...{ register, clause: clauseOfRegister[register], count: count ?? entries.length },
  byStage: [...Map.groupBy(entries, ({ stage }) => stage)]
    .map(([stage, own]) => ({ stage, count: own.length }))
    .toSorted((a, b) => byCodeUnit(a.stage, b.stage)),
  samples: samples ?? samplesOf(entries),
});

const checksOf = (filing: CertificateFiling | undefined): RegisterCounted => ({
  ...{ register: 'checks', clause: clauseOfRegister.checks, byStage: [], samples: [] },
  count: filing?.dated?.answers ?? null,
});

const filingsOf = async ({ cases }: RegisterPorts, year: number) => {
  const found = await cases.findAll(certificateFilings, [year, year - 1].map(certificateFilingId));
  const of = (one: number) => found.find(({ id }) => id === certificateFilingId(one))?.state;
  return { own: of(year), before: of(year - 1) };
};

/** What follows from the day and from the filings, not from a register. */
const gapsOfDay = (
  ports: EvidencePorts,
  { year, last }: Year,
  { own, before }: Awaited<ReturnType<typeof filingsOf>>,
): Found => {
  const today = todayIn(ports.clock, ports.zone);
  const isFiled = own?.stage === 'confirmed';
  return {
    ...(!isAfter(today, last) && { 'year-not-over': [] }),
    ...(!isFiled && isBefore(certificateDueOn(year), today) && { 'filing-overdue': [] }),
    ...(year > firstYear &&
      before?.stage !== 'confirmed' && { 'earlier-filing-missing': [certificateFilingId(year - 1)] }),
  };
};

/** A list of entries without one is no gap, except where the gap is about none. */
const isGap = (gap: Gap, entries: readonly CaseId[]): boolean => {
  const isOfNone: Readonly<Partial<Record<Gap, true>>> = {
    ...{ 'year-not-over': true, 'training-missing': true, 'filing-overdue': true },
  };
  return isOfNone[gap] === true || entries.length > 0;
};

const gapsIn = (found: readonly Found[]): readonly GapFound[] =>
  gaps
    .flatMap((gap) => {
      const entries = found.flatMap((one) => (one[gap] === undefined ? [] : [one[gap]]));
      return entries.map((ids) => ({ gap, clause: clauseOfGap[gap], entries: ids }));
    })
    .filter(({ gap, entries }) => isGap(gap, entries))
    .toSorted((a, b) => clauses.indexOf(a.clause) - clauses.indexOf(b.clause));

/** Counts, samples and gaps of a year, as they are recorded now. @throws {InvalidInput} */
export const readEvidence =
  (ports: EvidencePorts) =>
  async ({
    year: named,
    by,
  }: {
    readonly year: number;
    /** `sub` of the reader. */
    readonly by: string;
  }): Promise<{ readonly body: CertificateEvidence }> => {
    const year = yearNamed(String(named));
    const filings = await filingsOf(ports, named);
    const received = await receivedIn(ports, year);
    const found = new Map<EvidenceRegister, OfYear>();
    for (const register of evidenceRegisters)
      if (register !== 'checks') found.set(register, await registersOfYear[register](ports, year, received));
    const all = [...found.values()];
    const lines = all.flatMap(({ entries }) => entries.map(({ id, hash }) => ({ id, hash })));
    const nameOf = await ports.officers.names([by]);
    return {
      body: {
        ...{ year: named, dueOn: certificateDueOn(named) },
        ...{ madeAt: instantText(ports.clock.now()), madeBy: nameOf(by) },
        registers: evidenceRegisters.flatMap((register) => {
          const ofYear = found.get(register);
          return ofYear === undefined ? [checksOf(filings.own)] : [countedOf(register, ofYear)];
        }),
        gaps: gapsIn([gapsOfDay(ports, year, filings), ...all.map((one) => one.gaps)]),
        seal: proposalSha256({ year: named, lines: lines.toSorted((a, b) => byCodeUnit(a.id, b.id)) }),
      },
    };
  };
