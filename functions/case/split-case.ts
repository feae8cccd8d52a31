import { createHash } from 'node:crypto';
import { requestKeptUntil } from '#domain/calendar/deadlines.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { CaseId } from '#domain/case/case.ts';
import { IdempotencyKeyReused, PersonalDataMissing } from '#domain/case/errors.ts';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import { mustBeWritten } from '#domain/request/officer-actions.ts';
import { type Received, type Request, requests } from '#domain/request/request.ts';
import { mustBeOpen } from '#domain/request/state.ts';
import type { Chance } from '#ports/chance.ts';
import type { Idempotency } from '#ports/idempotency.ts';
import type { People } from '#ports/people.ts';
import type { Secrets } from '#ports/secrets.ts';
import { commitAndStart } from '#ports/workflows.ts';
import type { SplitOrder } from './officer-action-schemas.ts';
import { applyOfficerActionWithText, summaryOf, type Needs as Verbs } from './take-officer-action.ts';

export interface Needs extends Verbs {
  readonly people: People;
  readonly secrets: Secrets;
  readonly idempotency: Idempotency;
  readonly chance: Chance;
}

/** A key is remembered for 30 days (F1). */
const keyFor = 30 * 86_400;

/** A part has the receipt, the person and the due date of the case it comes from. */
const partOf = (
  request: Request,
  from: CaseId,
  caseId: CaseId,
  kind: Request['kind'],
  now: string,
): Received => {
  const { capacity, channel, receivedAt, receivedOn, regime, ruleset, dueOn, workBy, zone, locale } = request;
  return {
    type: 'request-received',
    kind,
    capacity,
    channel,
    receivedAt,
    receivedOn,
    regime,
    ruleset,
    dueOn,
    workBy,
    zone,
    plan: milestonePlanOf({ caseId: caseId, dueOn, zone, receivedAt: now }),
    locale,
    splitFrom: from,
    splitAt: now,
    ...(request.entry ? { entry: request.entry } : {}),
  };
};

/**
 * Ids of the parts, derived, so that a try that died halfway is finished by the next one. Under a key they follow from it,
 * so that the same order splits once, whatever was split meanwhile. @throws {IdempotencyKeyReused}
 */
const idsOf = async (
  { secrets, idempotency, chance, clock }: Needs,
  caseId: CaseId,
  { splitInto = [] }: Request,
  order: SplitOrder,
  scope: string,
  key: string | undefined,
): Promise<readonly CaseId[]> => {
  const bodyHash = createHash('sha256').update(canonicalJson(order)).digest('hex');
  const until = Math.floor(clock.now() / 1000) + keyFor;
  const bound = key && (await idempotency.bind(scope, key, chance.caseId('request'), bodyHash, until));
  if (bound && bound.bodyHash !== bodyHash) throw new IdempotencyKeyReused();
  const [from, first] = bound ? [bound.caseId, 1] : [caseId, splitInto.length + 1];
  return Promise.all(
    order.parts.map(async (_, at) => `REQ-${await secrets.derive(from, 'split-case', first + at)}`),
  );
};

/**
 * Splits what somebody asked into several cases; the same order under the same key does it once.
 * @throws {NotFound | AlreadySettled | WrittenOnly | PersonalDataMissing | IdempotencyKeyReused}
 */
export const splitCase =
  (needs: Needs) => async (caseId: CaseId, order: SplitOrder, actor: string, key?: string) => {
    const { cases, people, clock, workflows } = needs;
    const { parts, reason } = order;
    const seen = await cases.read(requests, caseId);
    const { state } = seen;
    const into = await idsOf(needs, caseId, state, order, `${actor} POST split ${caseId}`, key);
    if (into.every((part) => state.splitInto?.includes(part))) return { ...summaryOf(seen), into };
    mustBeOpen(state);
    for (const { kind } of parts) mustBeWritten(state, kind);
    const person = await people.read(caseId);
    if (person === undefined) throw new PersonalDataMissing();
    const now = instantText(clock.now());
    for (const [at, part] of into.entries()) {
      const { kind, details } = parts[at] as SplitOrder['parts'][number];
      await people.put(part, '', { ...person, details }, requestKeptUntil(state.dueOn));
      await cases.open(requests, part, actor, now, [partOf(state, caseId, part, kind, now)]);
    }
    const after = await applyOfficerActionWithText(needs)(caseId, { type: 'split', into }, reason, actor);
    for (const part of into) await commitAndStart(workflows, 'request', cases.read(requests, part));
    return { ...summaryOf(after), into };
  };
