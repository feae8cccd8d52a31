import { breaches } from '#domain/breach/noun.ts';
import { releasedAndDone } from '#domain/breach/released.ts';
import { brokerActions, firstOf } from '#domain/broker-action/broker-action.ts';
import { civilDay } from '#domain/calendar/instants.ts';
import { type Day, isAfter, isBefore } from '#domain/calendar/times.ts';
import { campaigns } from '#domain/campaign/campaign.ts';
import type { CaseId } from '#domain/case/case.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { type EvidenceRegister, type Gap, type Sealed, samplesOf } from '#domain/certificate/evidence.ts';
import { certificateId, certificates, monthsOf } from '#domain/complaint/certificate.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { isAnswered } from '#domain/complaint/state.ts';
import { downtimes } from '#domain/downtime/downtime.ts';
import { requests } from '#domain/request/request.ts';
import type { RequestKind } from '#domain/request/vocabulary.ts';
import { trainings } from '#domain/training/training.ts';
import { isOfCpni, transfers } from '#domain/transfer/transfer.ts';
import { allOfRegister, type Year } from '#functions/case/offers.ts';
import type { ReportedCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

export type RegisterPorts = Pick<Ports, 'cases' | 'drills' | 'zone'>;

interface Staged extends Sealed {
  readonly stage: string;
}

/** What one register has of the year. */
export interface OfYear {
  readonly entries: readonly Staged[];
  /** If the seals of the entries are not those of their histories. */
  readonly samples?: readonly Sealed[];
  /** How many, if an entry holds more than one thing. */
  readonly count?: number;
  readonly gaps: Readonly<Partial<Record<Gap, readonly CaseId[]>>>;
}

/** `received`: requests and complaints of the year, by the lines of the monthly reports. */
type ReadRegister = (ports: RegisterPorts, year: Year, received: readonly ReportedCase[]) => Promise<OfYear>;

const stagedOf = <S>(
  all: readonly { readonly id: string; readonly hash: string; readonly state: S }[],
  stageOf: (state: S) => string,
): readonly Staged[] => all.map(({ id, hash, state }) => ({ id, hash, stage: stageOf(state) }));

const idsOf = <S>(
  all: readonly { readonly id: string; readonly state: S }[],
  isOne: (state: S) => boolean,
): readonly CaseId[] => all.filter(({ state }) => isOne(state)).map(({ id }) => id);

const within = (on: Day, { first, last }: Year): boolean => !isBefore(on, first) && !isAfter(on, last);

const ofTrainings: ReadRegister = async (ports, year) => {
  const all = await allOfRegister(ports, trainings, 'trainings', year);
  return {
    entries: stagedOf(all, () => 'recorded'),
    gaps: all.length === 0 ? { 'training-missing': [] } : {},
  };
};

/** One under a non-disclosure order is in no file (P15), so it is not read either. */
const ofTransfers: ReadRegister = async (ports, year) => {
  const found = [
    ...(await allOfRegister(ports, transfers, 'second-person', year)),
    ...(await allOfRegister(ports, transfers, 'transfers', year)),
  ];
  const all = found.filter(({ state }) => isOfCpni(state) && !state.isSealed);
  return {
    entries: stagedOf(all, ({ stage }) => stage),
    gaps: {
      'transfer-undecided': idsOf(all, ({ stage }) => stage === 'waiting' || stage === 'to-review'),
      'transfer-disapproved': idsOf(all, ({ stage }) => stage === 'disapproved'),
    },
  };
};

const ofCampaigns: ReadRegister = async (ports, year) => {
  const all = [
    ...(await allOfRegister(ports, campaigns, 'second-person', year)),
    ...(await allOfRegister(ports, campaigns, 'campaigns', year)),
  ];
  return {
    entries: stagedOf(all, ({ stage }) => stage),
    gaps: {
      'campaign-undecided': idsOf(all, ({ stage }) => stage === 'waiting'),
      'campaign-approved-late': idsOf(
        all,
        ({ approvedOn, startsOn }) => approvedOn !== undefined && isAfter(approvedOn, startsOn),
      ),
    },
  };
};

/** Open complaints about phone records are in no count yet: an officer has not said what was found. */
const ofComplaints: ReadRegister = async (ports, year) => {
  const months = await ports.cases.findAll(certificates, monthsOf(year.year).map(certificateId));
  const open = [
    ...(await allOfRegister(ports, complaints, 'officer')),
    ...(await allOfRegister(ports, complaints, 'requester')),
  ];
  const unanswered = idsOf(
    open,
    (one) =>
      one.topic === 'phone-records' &&
      one.stage !== 'withdrawn' &&
      !isAnswered(one) &&
      within(civilDay(one.receivedAt, one.zone), year),
  );
  return {
    entries: stagedOf(months, () => 'counted'),
    count: months.reduce((sum, { state }) => sum + state.counted.length, 0),
    gaps: { 'complaint-unanswered': unanswered },
  };
};

const ofBrokerActions: ReadRegister = async (ports, year) => {
  const all = await allOfRegister(ports, brokerActions, 'broker-actions', year);
  return { entries: stagedOf(all, (state) => firstOf(state).kind), gaps: {} };
};

const ofDowntimes: ReadRegister = async (ports, year) => {
  const open = (await allOfRegister(ports, downtimes, 'downtimes-open')).filter(({ state }) =>
    within(civilDay(state.from, ports.zone), year),
  );
  const ended = await allOfRegister(ports, downtimes, 'downtimes', year);
  return {
    entries: stagedOf([...open, ...ended], ({ stage }) => stage),
    gaps: { 'downtime-open': open.map(({ id }) => id) },
  };
};

/** Only those whose hold is over and whose notice is done, by the day of release; of others nothing is counted (P40). */
const ofBreaches: ReadRegister = async (ports, year) => {
  const all = [
    ...(await allOfRegister(ports, breaches, 'breach')),
    ...(await allOfRegister(ports, breaches, 'breach-settled')),
  ];
  const released = all.filter(({ state }) => {
    const at = releasedAndDone(state);
    return at !== undefined && within(civilDay(at, ports.zone), year);
  });
  return { entries: stagedOf(released, () => 'notified'), gaps: {} };
};

/** Practice breaches by how they ended; each record is its own seal. */
const ofDrills: ReadRegister = async ({ drills }, { year }) => ({
  entries: (await drills.list(year)).map(({ id, sha256, outcome }) => ({ id, hash: sha256, stage: outcome })),
  gaps: {},
});

/** There may be many, so only the samples are read; the line of an entry stands for its history in the seal of the file. */
const ofRequests =
  (...kinds: readonly RequestKind[]): ReadRegister =>
  async ({ cases }, _, received) => {
    const entries = received
      .filter(({ kind, report }) => kind === 'request' && kinds.some((one) => one === report.what))
      .map(({ id, report }) => ({
        ...{ id, hash: proposalSha256({ ...report }), stage: report.end?.how ?? 'open' },
      }));
    const samples = await cases.findAll(
      requests,
      samplesOf(entries).map(({ id }) => id),
    );
    return { entries, samples: samplesOf(samples), gaps: {} };
  };

/** One line for each, however its month is asked. */
export const receivedIn = async (
  { cases }: RegisterPorts,
  { year }: Year,
): Promise<readonly ReportedCase[]> =>
  (await Promise.all(monthsOf(year).map((month) => cases.reported(month, 'receipt')))).flat();

/** Checks are counted by their own store once the filing is confirmed. */
export const registersOfYear: Readonly<Record<Exclude<EvidenceRegister, 'checks'>, ReadRegister>> = {
  choices: ofRequests('cpni-restrict', 'cpni-permit'),
  trainings: ofTrainings,
  transfers: ofTransfers,
  campaigns: ofCampaigns,
  complaints: ofComplaints,
  'broker-actions': ofBrokerActions,
  downtimes: ofDowntimes,
  examinations: ofRequests('cpni-examine', 'cpni-correct', 'cpni-disclose-to'),
  breaches: ofBreaches,
  drills: ofDrills,
};
