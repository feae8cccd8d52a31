import type * as z from 'zod/mini';
import { requestKeptUntil } from '#domain/calendar/deadlines.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { PersonalDataMissing } from '#domain/case/errors.ts';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { type Received, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { toldIn } from '#domain/request/told.ts';
import { caseOfKey } from '#functions/idempotency/contract.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import type { caseCommands } from './commands.ts';
import { type ActingPorts, applyOfficerAction, eventsForAction, summaryOf } from './take-officer-action.ts';

type SplittingPorts = ActingPorts & Pick<Ports, 'people' | 'secrets' | 'idempotency' | 'chance'>;
type Order = z.output<typeof caseCommands.split.body>;

/** Same receipt, person and due date. */
const partOf = (
  request: Request,
  from: CaseId,
  caseId: CaseId,
  kind: Request['kind'],
  now: Instant,
): Received => {
  const { channel, receivedAt, receivedOn, ruleset, policy, notice, dueOn, workBy, zone, locale } = request;
  return {
    type: 'request-received',
    kind,
    ...toldIn(request),
    channel,
    receivedAt,
    receivedOn,
    ruleset,
    ...(policy && { policy }),
    dueOn,
    workBy,
    zone,
    plan: milestonePlanOf({ caseId: caseId, dueOn, zone, receivedAt: now }),
    locale,
    ...(notice && kindPolicies[kind].restriction === 'lifts' && { notice }),
    splitFrom: from,
    splitAt: now,
    ...(request.entry ? { entry: request.entry } : {}),
  };
};

/** Derived: a retry finishes an unfinished split, and one key splits once. @throws {IdempotencyKeyReused} */
const idsOf = async (
  { secrets, idempotency, chance, clock }: SplittingPorts,
  caseId: CaseId,
  { splitInto = [] }: Request,
  order: Order,
  scope: string,
  key: string | undefined,
): Promise<readonly CaseId[]> => {
  const bound =
    key && (await caseOfKey({ idempotency, chance, clock }, 'request', { scope, key, body: order }));
  const [from, first] = bound ? [bound.caseId, 1] : [caseId, splitInto.length + 1];
  return Promise.all(
    order.parts.map(async (_, at) => `REQ-${await secrets.derive(from, 'split-case', first + at)}`),
  );
};

/** @throws {NotFound | AlreadySettled | WrittenOnly | PersonalDataMissing | IdempotencyKeyReused} */
export const splitCase =
  (ports: SplittingPorts) =>
  async (
    { caseId, by, ...order }: Order & { caseId: string; by: string },
    { idempotencyKey: key }: { readonly idempotencyKey?: string },
  ) => {
    const { cases, people, clock, workflows } = ports;
    const { parts, reason: text } = order;
    const seen = await cases.read(requests, caseId);
    const { state } = seen;
    const actor = `officer:${by}`;
    const into = await idsOf(ports, caseId, state, order, `${actor} POST split ${caseId}`, key);
    if (into.every((part) => state.splitInto?.includes(part))) return { body: { ...summaryOf(seen), into } };
    const action = { type: 'split', into, kinds: parts.map(({ kind }) => kind) } as const;
    const now = instantText(clock.now());
    eventsForAction({ ...action, textSha256: '' }, now)(seen); // refuse before anything is written
    const person = await people.read(caseId);
    if (person === undefined) throw new PersonalDataMissing();
    for (const [at, part] of into.entries()) {
      const { kind, details } = parts[at] as Order['parts'][number];
      await people.put(part, '', { ...person, details }, requestKeptUntil(state.dueOn));
      await cases.open(requests, part, actor, now, [partOf(state, caseId, part, kind, now)]);
    }
    const after = await applyOfficerAction(ports)(caseId, { ...action, text }, by);
    for (const part of into) await commitAndStart(workflows, 'request', cases.read(requests, part));
    return { body: { ...summaryOf(after), into } };
  };
