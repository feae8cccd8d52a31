import { civilDay, instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { PersonalDataMissing } from '#domain/case/errors.ts';
import { renewRecords } from '#domain/request/records.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { toldIn } from '#domain/request/told.ts';
import { endedUnanswered } from '#domain/request/view.ts';
import type { StoredCase } from '#ports/cases.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import { registered } from '../address-of-record.ts';
import { carryOut } from '../carry-out.ts';
import { openRequest, receivedAt } from '../intake/receiving.ts';
import { type ByKey, type OneCase, viewOf } from '../status/read-request.ts';
import { type KeyPorts, openedByKey } from '../status-key.ts';

type RenewingPorts = KeyPorts & Pick<Ports, 'people' | 'policies' | 'workflows' | 'clock'>;

const following = async (
  ports: RenewingPorts,
  { id: caseId, state }: StoredCase<Request, RequestEvent>,
): Promise<StoredCase<Request, RequestEvent>> => {
  const next = `REQ-${await ports.secrets.derive(caseId, 'next-case', 1)}`;
  const person = await ports.people.read(caseId);
  if (person === undefined) throw new PersonalDataMissing();
  const { kind, locale, zone } = state;
  const facts = { kind, ...toldIn(state), locale, channel: 'web', follows: caseId } as const;
  return openRequest(ports, 'requester', next, person, (now) =>
    receivedAt(next, now, facts, { policies: ports.policies, zone }),
  );
};

const ifChanged =
  (seen: { readonly revision: number }) =>
  (after: { readonly revision: number }): readonly 'request'[] =>
    after.revision === seen.revision ? [] : ['request'];

const newCode = async (
  ports: RenewingPorts,
  seen: StoredCase<Request, RequestEvent>,
  now: Instant,
): Promise<StoredCase<Request, RequestEvent>> => {
  const register = await registered(ports, seen.state);
  const decide = ({ state }: typeof seen) => renewRecords(state, register, now);
  const change = ports.cases.change(requests, seen, 'requester', decide, 'request');
  return commitAndStart(ports.workflows, 'request', change, ifChanged(seen));
};

/** Three a day; the same reply without a letter. @throws {NotFound} also for a wrong key */
export const renewLink =
  (ports: RenewingPorts) =>
  async ({ caseId }: OneCase, { bearer }: ByKey) => {
    const { cases, workflows, clock } = ports;
    const seen = await openedByKey(ports, caseId, bearer);
    const { state } = seen;
    const renewed = () => {
      const now = instantText(clock.now());
      if (state.stage === 'closed' && state.records !== undefined) return newCode(ports, seen, now);
      const on = civilDay(now, state.zone);
      const change = carryOut(cases, seen, 'requester', { type: 'renew-link', on }, 'request');
      return commitAndStart(workflows, 'request', change, ifChanged(seen));
    };
    const after = await (endedUnanswered(state) ? following(ports, seen) : renewed());
    return { status: 202 as const, body: viewOf(after, todayIn(clock, after.state.zone)) };
  };
