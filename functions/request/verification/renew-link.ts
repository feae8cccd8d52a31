import { accounts } from '#domain/account/account.ts';
import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { PersonalDataMissing } from '#domain/case/errors.ts';
import { renewRecords } from '#domain/request/records.ts';
import { type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { People } from '#ports/people.ts';
import type { Secrets } from '#ports/secrets.ts';
import { commitAndStart, type Workflows } from '#ports/workflows.ts';
import { carryOut } from '../carry-out.ts';
import { receivedAt } from '../intake/receiving.ts';
import { openedByKey, type RequestView, viewOf } from '../status/read-request.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly secrets: Secrets;
  readonly workflows: Workflows;
  readonly clock: Clock;
}

const hours = 3600;
/** What was typed is dropped after a week if no receipt came of it, as for any request. */
const unreceiptedFor = 7 * 24 * hours;

/** For the person it ended without an answer; inside it may be open still. */
const isOverUnanswered = (state: Request): boolean =>
  state.endedAt !== undefined || (state.stage === 'closed' && state.outcome === 'lapsed');

/** The case that takes the place of one whose time has passed: the same question, received now. */
const following = async (
  { cases, people, secrets, workflows, clock }: Needs,
  { id: caseId, state }: StoredCase<Request, RequestEvent>,
): Promise<StoredCase<Request, RequestEvent>> => {
  const next = `REQ-${await secrets.derive(caseId, 'next-case', 1)}`;
  const person = await people.read(caseId);
  if (person === undefined) throw new PersonalDataMissing();
  await people.put(next, '', person, Math.floor(clock.now() / 1000) + unreceiptedFor);
  const at = instantText(clock.now());
  const { kind, capacity, regime, locale, zone } = state;
  const facts = { kind, capacity, regime, locale, channel: 'web', follows: caseId } as const;
  const first = [receivedAt(next, at, facts, zone)];
  const open = cases.open(requests, next, 'requester', at, first).then(({ case: opened }) => opened);
  return commitAndStart(workflows, 'request', open);
};

/** Where nothing was committed there is nothing to start. */
const ifChanged =
  (seen: { readonly revision: number }) =>
  (after: { readonly revision: number }): readonly 'request'[] =>
    after.revision === seen.revision ? [] : ['request'];

/** A new code for the records that were answered with; no date moves. */
const newCode = async (
  { cases, workflows }: Needs,
  seen: StoredCase<Request, RequestEvent>,
  now: string,
): Promise<StoredCase<Request, RequestEvent>> => {
  const { account } = seen.state;
  const register = account === undefined ? undefined : (await cases.find(accounts, account))?.state;
  const decide = ({ state }: typeof seen) => renewRecords(state, register, now);
  const change = cases.change(requests, seen, 'requester', decide, 'request');
  return commitAndStart(workflows, 'request', change, ifChanged(seen));
};

/**
 * Asks for a new link, by the key of the status page: three a day, and a case that lapsed goes on. The reply is the
 * same whether or not a letter goes out. After the due date a new case takes the place of the lapsed one.
 * @throws {NotFound} for an unknown id and a wrong key alike
 */
export const renewLink =
  (needs: Needs) =>
  async (caseId: string, key: string): Promise<RequestView> => {
    const { cases, workflows, clock } = needs;
    const seen = await openedByKey(needs, caseId, key);
    if (isOverUnanswered(seen.state)) return viewOf(await following(needs, seen));
    const now = instantText(clock.now());
    if (seen.state.stage === 'closed' && seen.state.records !== undefined)
      return viewOf(await newCode(needs, seen, now));
    const on = civilDate(now, seen.state.zone).toString();
    const change = carryOut(cases, seen, 'requester', { type: 'renew-link', on }, 'request');
    return viewOf(await commitAndStart(workflows, 'request', change, ifChanged(seen)));
  };
