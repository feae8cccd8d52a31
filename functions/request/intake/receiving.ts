import { answerDueOn, workBy } from '#domain/calendar/deadlines.ts';
import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { requestRules } from '#domain/calendar/rulesets.ts';
import type { Actor, CaseId } from '#domain/case/case.ts';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import { type Received, type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';
import { commitAndStart } from '#ports/workflows.ts';

type Facts = Pick<
  Received,
  'kind' | 'capacity' | 'channel' | 'regime' | 'locale' | 'entry' | 'textSha256' | 'adopted' | 'follows'
>;

/** Seconds after which we drop what a person typed if no receipt came of it. */
const unreceiptedFor = 7 * 86_400;

/**
 * Keeps what a person typed, writes the receipt, then starts the machine; a failed start is reconcile's work.
 * `receiptAt` gets the instant at which the request is written: that is when we received it.
 */
export const openRequest = async (
  { cases, people, workflows, clock }: Pick<Ports, 'cases' | 'people' | 'workflows' | 'clock'>,
  actor: Actor,
  caseId: CaseId,
  person: Person,
  receiptAt: (now: string) => Received | Promise<Received>,
): Promise<StoredCase<Request, RequestEvent>> => {
  await people.put(caseId, '', person, Math.floor(clock.now() / 1000) + unreceiptedFor);
  const now = instantText(clock.now());
  const receipt = await receiptAt(now);
  const open = cases.open(requests, caseId, actor, now, [receipt]).then(({ case: opened }) => opened);
  return commitAndStart(workflows, 'request', open);
};

/** Officers work on an adopted request before it is due, for the company's own time may be running. */
const adoptedTargetDays = 10;

/** The receipt of a request: what was asked, and every date that follows from the moment we had it (R-1, P45). */
export const receivedAt = (caseId: string, at: string, facts: Facts, zone: string): Received => {
  const receivedOn = civilDate(at, zone);
  const dueOn = answerDueOn(receivedOn, facts.regime);
  const target = facts.adopted ? receivedOn.add({ days: adoptedTargetDays }) : dueOn;
  return {
    type: 'request-received',
    ...facts,
    receivedAt: at,
    receivedOn: receivedOn.toString(),
    ruleset: requestRules.id,
    dueOn: dueOn.toString(),
    workBy: workBy(target).toString(),
    zone,
    plan: milestonePlanOf({ caseId, dueOn, zone, receivedAt: facts.entry?.at ?? at }),
  };
};
