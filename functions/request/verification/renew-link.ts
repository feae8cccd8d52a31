import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { PersonalDataMissing } from '#domain/case/errors.ts';
import { renewRecords } from '#domain/request/records.ts';
import { type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import { registered } from '../address-of-record.ts';
import { carryOut } from '../carry-out.ts';
import { openRequest, receivedAt } from '../intake/receiving.ts';
import { type ByKey, type KeyPorts, type OneCase, openedByKey, viewOf } from '../status/read-request.ts';

type RenewingPorts = KeyPorts & Pick<Ports, 'people' | 'workflows' | 'clock'>;

/** For the person it ended without an answer; for our officers it may still be open. */
const isOverUnanswered = (state: Request): boolean =>
  state.endedAt !== undefined || (state.stage === 'closed' && state.outcome === 'lapsed');

/** The case that takes the place of one whose time has passed: the same question, received now. */
const following = async (
  ports: RenewingPorts,
  { id: caseId, state }: StoredCase<Request, RequestEvent>,
): Promise<StoredCase<Request, RequestEvent>> => {
  const next = `REQ-${await ports.secrets.derive(caseId, 'next-case', 1)}`;
  const person = await ports.people.read(caseId);
  if (person === undefined) throw new PersonalDataMissing();
  const { kind, capacity, regime, locale, zone } = state;
  const facts = { kind, capacity, regime, locale, channel: 'web', follows: caseId } as const;
  return openRequest(ports, 'requester', next, person, (now) => receivedAt(next, now, facts, zone));
};

const ifChanged =
  (seen: { readonly revision: number }) =>
  (after: { readonly revision: number }): readonly 'request'[] =>
    after.revision === seen.revision ? [] : ['request'];

/** A new code for the records of the answer; no date moves. */
const newCode = async (
  ports: RenewingPorts,
  seen: StoredCase<Request, RequestEvent>,
  now: string,
): Promise<StoredCase<Request, RequestEvent>> => {
  const register = await registered(ports, seen.state);
  const decide = ({ state }: typeof seen) => renewRecords(state, register, now);
  const change = ports.cases.change(requests, seen, 'requester', decide, 'request');
  return commitAndStart(ports.workflows, 'request', change, ifChanged(seen));
};

/**
 * A person asks for a new link, by the key of the status page: three a day, and a case that lapsed goes on. The reply
 * is the same whether or not a letter goes out. After the due date a new case takes the place of the lapsed one.
 * @throws {NotFound} for an unknown id and a wrong key alike
 */
export const renewLink =
  (ports: RenewingPorts) =>
  async ({ caseId }: OneCase, { bearer }: ByKey) => {
    const { cases, workflows, clock } = ports;
    const seen = await openedByKey(ports, caseId, bearer);
    const { state } = seen;
    const renewed = () => {
      const now = instantText(clock.now());
      if (state.stage === 'closed' && state.records !== undefined) return newCode(ports, seen, now);
      const on = civilDate(now, state.zone).toString();
      const change = carryOut(cases, seen, 'requester', { type: 'renew-link', on }, 'request');
      return commitAndStart(workflows, 'request', change, ifChanged(seen));
    };
    const after = await (isOverUnanswered(state) ? following(ports, seen) : renewed());
    return { status: 202, body: viewOf(after) };
  };
