import { breaches } from './breach-noun.ts';
import { accounts } from './account.ts';
import type { CaseId, EventBase, Noun } from './case.ts';
import { controllers } from './controller.ts';
import { UnknownCase } from './errors.ts';
import { requests } from './request.ts';

type AnyNoun = Noun<unknown, EventBase>;

const byPrefix = { REQ: requests, BRE: breaches, CTL: controllers, ACC: accounts } as unknown as Record<string, AnyNoun>;

/** The noun a case id belongs to. @throws {UnknownCase} when its prefix is none of ours */
export const nounOf = (id: CaseId): AnyNoun => {
  const noun = byPrefix[id.slice(0, id.indexOf('-'))];
  if (noun === undefined) throw new UnknownCase();
  return noun;
};

/** As `nounOf`, for cases that are worked on: a controller and an account are register entries, not work. @throws {UnknownCase} */
export const workedNounOf = (id: CaseId): AnyNoun => {
  const noun = nounOf(id);
  if (noun.kind === 'controller' || noun.kind === 'account') throw new UnknownCase();
  return noun;
};
