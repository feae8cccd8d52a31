import { accountNumberOf } from '#domain/account/number.ts';
import { isAfter } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { addressKey, findKey } from '#domain/case/keys.ts';
import { NotADuplicate } from '#domain/request/officer-action-errors.ts';
import { type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import { mustBeOpen } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { People, Person } from '#ports/people.ts';
import { applyOfficerAction, summaryOf, type Needs as Verbs } from './take-officer-action.ts';

export interface Needs extends Omit<Verbs, 'texts'> {
  readonly people: People;
}

type Seen = StoredCase<Request, RequestEvent>;

const reachedAt = ({ email, postal = '' }: Person): string =>
  email === undefined ? findKey(postal) : addressKey(email);

/** The same person, kind and scope, both open. @throws {NotADuplicate | AlreadySettled} */
const mustBeTheSame = async (people: People, one: Seen, other: Seen): Promise<void> => {
  if (one.id === other.id) throw new NotADuplicate('it is the same case');
  for (const { state } of [one, other]) mustBeOpen(state);
  if (one.state.kind !== other.state.kind) throw new NotADuplicate('they ask for different things');
  const [a, b] = [await people.read(one.id), await people.read(other.id)];
  if (a === undefined || b === undefined || reachedAt(a) !== reachedAt(b))
    throw new NotADuplicate('they come from different persons');
  const numberOf = (account = '') => accountNumberOf(account) ?? findKey(account);
  const scope = ({ company = '', account }: Person) => `${findKey(company)} ${numberOf(account)}`;
  if (scope(a) !== scope(b)) throw new NotADuplicate('they are about different companies or accounts');
};

/**
 * Joins two cases that are one request: the earlier receipt governs, one answer answers both, and the person is told of
 * both. Joining them again changes nothing.
 */
export const linkCases = (needs: Needs) => async (caseId: CaseId, other: CaseId, actor: string) => {
  const { cases, people } = needs;
  const [one, two] = [await cases.read(requests, caseId), await cases.read(requests, other)];
  const [governs, joins] = isAfter(one.state.receivedAt, two.state.receivedAt) ? [two, one] : [one, two];
  const done = joins.state.joinedInto?.id === governs.id;
  if (!done) {
    await mustBeTheSame(people, governs, joins);
    await applyOfficerAction(needs)(governs.id, { type: 'take-duplicate', from: joins.id }, actor);
    const { dueOn } = governs.state;
    await applyOfficerAction(needs)(joins.id, { type: 'join', into: governs.id, dueOn }, actor);
  }
  return { ...summaryOf(await cases.read(requests, governs.id)), joined: joins.id };
};
