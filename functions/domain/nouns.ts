import { accounts } from './account.ts';
import { breaches } from './breach-noun.ts';
import type { CaseId, EventBase, Kind, Noun } from './case.ts';
import { controllers } from './controller.ts';
import { desks } from './desk.ts';
import { UnknownCase } from './errors.ts';
import { requests } from './request.ts';
import { sendingSwitches } from './sending-switch.ts';

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
