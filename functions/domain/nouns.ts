import { accounts } from './account/account.ts';
import { imports } from './account/imports.ts';
import { breaches } from './breach/noun.ts';
import { breakers } from './breaker/breaker.ts';
import type { CaseId, EventBase, Kind, Noun } from './case/case.ts';
import { deputyList } from './case/deputies.ts';
import { NotFound } from './case/errors.ts';
import type { FileState, KeptFileEvent } from './case/file-events.ts';
import { digests } from './case/late-digest.ts';
import { closuresTable } from './closure/closures.ts';
import { certificates } from './complaint/certificate.ts';
import { complaints } from './complaint/complaint.ts';
import { controllers } from './controller/controller.ts';
import { sendingSwitches } from './notice/sending-switch.ts';
import { requests } from './request/request.ts';

type AnyNoun = Noun<unknown, EventBase>;

const byPrefix = {
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
  BRK: breakers,
} as unknown as Record<string, AnyNoun>;

/** The noun a case id belongs to. @throws {NotFound} when its prefix is none of ours */
export const nounOf = (caseId: CaseId): AnyNoun => {
  const noun = byPrefix[caseId.slice(0, caseId.indexOf('-'))];
  if (noun === undefined) throw new NotFound();
  return noun;
};

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
  breaker: false,
};

/** @throws {NotFound} when its prefix is none of ours */
export const isWorkedCase = (caseId: CaseId): boolean => isWorkedOn[nounOf(caseId).kind];

/** As `nounOf`, for cases that are worked on. @throws {NotFound} */
export const workedNounOf = (caseId: CaseId): AnyNoun => {
  const noun = nounOf(caseId);
  if (!isWorkedOn[noun.kind]) throw new NotFound();
  return noun;
};

/** Somebody outside asks or complains, perhaps on paper. */
const keepsFiles: Readonly<Record<Kind, boolean>> = {
  request: true,
  complaint: true,
  breach: false,
  controller: false,
  account: false,
  import: false,
  deputies: false,
  sending: false,
  closures: false,
  digest: false,
  certificate: false,
  breaker: false,
};

/** As `nounOf`, for cases that keep the files of a person. @throws {NotFound} */
export const nounWithFiles = (caseId: CaseId): Noun<FileState, KeptFileEvent> => {
  const noun = nounOf(caseId);
  if (!keepsFiles[noun.kind]) throw new NotFound();
  return noun as unknown as Noun<FileState, KeptFileEvent>;
};
