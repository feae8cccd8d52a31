import { accounts } from './account/account.ts';
import { breaches } from './breach/noun.ts';
import type { CaseId, EventBase, Kind, Noun } from './case/case.ts';
import { desks } from './case/deputies.ts';
import { UnknownCase } from './case/errors.ts';
import { controllers } from './controller/controller.ts';
import { sendingSwitches } from './notice/sending-switch.ts';
import { requests } from './request/request.ts';

type AnyNoun = Noun<unknown, EventBase>;

const byPrefix = {
  REQ: requests,
  BRE: breaches,
  CTL: controllers,
  ACC: accounts,
  DSK: desks,
  SND: sendingSwitches,
} as unknown as Record<string, AnyNoun>;

/** The noun a case id belongs to. @throws {UnknownCase} when its prefix is none of ours */
export const nounOf = (id: CaseId): AnyNoun => {
  const noun = byPrefix[id.slice(0, id.indexOf('-'))];
  if (noun === undefined) throw new UnknownCase();
  return noun;
};

/** Not worked on: entries of a register, the officers' own desk, and the switch of all notices. */
const isWorkedOn: Readonly<Record<Kind, boolean>> = {
  request: true,
  breach: true,
  controller: false,
  account: false,
  desk: false,
  sending: false,
};

/** As `nounOf`, for cases that are worked on. @throws {UnknownCase} */
export const workedNounOf = (id: CaseId): AnyNoun => {
  const noun = nounOf(id);
  if (!isWorkedOn[noun.kind]) throw new UnknownCase();
  return noun;
};
