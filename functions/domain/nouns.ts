import { accounts } from './account/account.ts';
import { imports } from './account/imports.ts';
import { breaches } from './breach/noun.ts';
import { breakers } from './breaker/breaker.ts';
import { brokerActions } from './broker-action/broker-action.ts';
import type { Instant } from './calendar/times.ts';
import { campaigns } from './campaign/campaign.ts';
import type { CaseId, EventBase, Kind, Noun } from './case/case.ts';
import { deputyList } from './case/deputies.ts';
import { NotFound } from './case/errors.ts';
import type { FileState, KeptFileEvent } from './case/file-events.ts';
import { digests } from './case/late-digest.ts';
import { certificateFilings } from './certificate/filing.ts';
import { certificateRooms } from './certificate/room.ts';
import { closuresTable } from './closure/closures.ts';
import { certificates } from './complaint/certificate.ts';
import { complaints } from './complaint/complaint.ts';
import { fileWorkOf as fileWorkOfComplaint } from './complaint/files.ts';
import { controllers } from './controller/controller.ts';
import { downtimes } from './downtime/downtime.ts';
import { holders } from './holder/holder.ts';
import { sendingSwitches } from './notice/sending-switch.ts';
import { preservations } from './preservation/preservation.ts';
import { fileWorkOf as fileWorkOfRequest } from './request/files.ts';
import { requests } from './request/request.ts';
import { addedSentences } from './sentence/added.ts';
import { trainings } from './training/training.ts';
import { transfers } from './transfer/transfer.ts';

type AnyNoun = Noun<unknown, EventBase>;

type ByPrefix = Readonly<Record<string, AnyNoun>>;

const open = {
  REQ: requests,
  CMP: complaints,
  BRE: breaches,
  CTL: controllers,
  ACC: accounts,
  IMP: imports,
  DEP: deputyList,
  SND: sendingSwitches,
  FCC: closuresTable,
  DIG: digests,
  CER: certificates,
  CFL: certificateFilings,
  BRK: breakers,
  CAM: campaigns,
  DWN: downtimes,
  BKA: brokerActions,
  HLD: holders,
  PRV: preservations,
} as unknown as ByPrefix;

/**
 * Only its own view shows it: an order may forbid to tell of a transfer (P15), what counsel adds to the certificate names a breach
 * (P40), a training names workers, and a proposed sentence may speak of an event until somebody says so. Apart, so that the
 * views of any case do not start with them (decision 0068).
 */
const shownAlone = {
  TRF: transfers,
  CRM: certificateRooms,
  TRN: trainings,
  OUR: addedSentences,
} as unknown as ByPrefix;

const nounIn = (caseId: CaseId, ...tables: readonly ByPrefix[]): AnyNoun => {
  const prefix = /^([A-Z]{3})-/.exec(caseId)?.[1] ?? '';
  const noun = tables.map((table) => table[prefix]).find((one) => one !== undefined);
  if (noun === undefined) throw new NotFound();
  return noun;
};

/** The noun a case id belongs to. @throws {NotFound} when its prefix is none of ours */
export const nounOf = (caseId: CaseId): AnyNoun => nounIn(caseId, open, shownAlone);

/** As `nounOf`, for the views that show any case. @throws {NotFound} */
export const openNounOf = (caseId: CaseId): AnyNoun => nounIn(caseId, open);

/** Of its ids, for example `REQ`. */
export const prefixOf = (kind: Kind): string | undefined =>
  [open, shownAlone].flatMap((table) => Object.entries(table)).find(([, noun]) => noun.kind === kind)?.[0];

/** Not worked on: entries of a register, the officers' deputies, the switch of all notices, and the DPO's digests. */
const isWorkedOn: Readonly<Record<Kind, boolean>> = {
  request: true,
  complaint: true,
  breach: true,
  controller: false,
  account: false,
  import: false,
  deputies: false,
  sending: false,
  closures: false,
  digest: false,
  certificate: false,
  'certificate-filing': false,
  breaker: false,
  transfer: false,
  campaign: false,
  downtime: false,
  'broker-action': false,
  holder: false,
  preservation: false,
  'certificate-room': false,
  training: false,
  sentences: false,
};

/** @throws {NotFound} when its prefix is none of ours */
export const isWorkedCase = (caseId: CaseId): boolean => isWorkedOn[nounOf(caseId).kind];

/** As `nounOf`, for cases that are worked on. @throws {NotFound} */
export const workedNounOf = (caseId: CaseId): AnyNoun => {
  const noun = nounOf(caseId);
  if (!isWorkedOn[noun.kind]) throw new NotFound();
  return noun;
};

/** What is next for the files of a case, and when. */
type FileWorkOf = (state: never) => { readonly dueAt: Instant } | undefined;

/** Null: nobody outside sends it files or paper. */
const fileWork: Readonly<Record<Kind, FileWorkOf | null>> = {
  request: fileWorkOfRequest,
  complaint: fileWorkOfComplaint,
  breach: null,
  controller: null,
  account: null,
  import: null,
  deputies: null,
  sending: null,
  closures: null,
  digest: null,
  certificate: null,
  'certificate-filing': null,
  breaker: null,
  transfer: null,
  campaign: null,
  downtime: null,
  'broker-action': null,
  holder: null,
  preservation: null,
  'certificate-room': null,
  training: null,
  sentences: null,
};

/** When the files of a case are due to be attached or erased; undefined for a case without files. */
export const filesDueAt = ({
  kind,
  state,
}: {
  readonly kind: Kind;
  readonly state: unknown;
}): Instant | undefined => fileWork[kind]?.(state as never)?.dueAt;

/** As `nounOf`, for cases that keep the files of a person. @throws {NotFound} */
export const nounWithFiles = (caseId: CaseId): Noun<FileState, KeptFileEvent> => {
  const noun = nounOf(caseId);
  if (fileWork[noun.kind] === null) throw new NotFound();
  return noun as unknown as Noun<FileState, KeptFileEvent>;
};
