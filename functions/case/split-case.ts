import type { CaseId } from '#domain/case.ts';
import { PersonGone } from '#domain/errors.ts';
import { instantText } from '#domain/instants.ts';
import { planOf } from '#domain/milestones.ts';
import { type Received, type Request, requests } from '#domain/request.ts';
import { requestKeptUntil } from '#domain/retention.ts';
import { mustBeOpen } from '#domain/verification-decider.ts';
import type { People } from '#ports/people.ts';
import type { Secrets } from '#ports/secrets.ts';
import { standOf, useSpokenVerb, type Needs as Verbs } from './use-verb.ts';
import type { Partition } from './verb-schemas.ts';

export interface Needs extends Verbs {
  readonly people: People;
  readonly secrets: Secrets;
}

/** A part has the receipt, the person and the due date of the case it comes from. */
const partOf = (request: Request, from: CaseId, id: CaseId, kind: Request['kind'], now: string): Received => {
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
    plan: planOf({ caseId: id, dueOn, zone, receivedAt: now }),
    locale,
    splitFrom: from,
    ...(request.entry ? { entry: request.entry } : {}),
  };
};

/**
 * Splits what somebody asked into several cases. Their ids are derived, so a try that died halfway is finished by the
 * next one. @throws {UnknownCase | AlreadySettled | PersonGone}
 */
export const splitCase =
  (needs: Needs) =>
  async (id: CaseId, { parts, reason }: Partition, actor: string) => {
    const { cases, people, secrets, clock, workflows } = needs;
    const { state } = await cases.read(requests, id);
    mustBeOpen(state);
    const person = await people.read(id);
    if (person === undefined) throw new PersonGone();
    const into: CaseId[] = [];
    const serial = (state.splitInto ?? []).length + 1;
    const now = instantText(clock.now());
    for (const [index, { kind, details }] of parts.entries()) {
      const part = `REQ-${await secrets.derive(id, 'split-case', serial + index)}`;
      await people.put(part, '', { ...person, details }, requestKeptUntil(state.dueOn));
      await cases.open(requests, part, actor, now, [partOf(state, id, part, kind, now)]);
      into.push(part);
    }
    const after = await useSpokenVerb(needs)(id, { type: 'split', into }, reason, actor);
    for (const part of into) await workflows.nudge('request', await cases.read(requests, part));
    return { ...standOf(after), into };
  };
