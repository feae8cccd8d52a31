import { answerDueOn, workBy } from '#domain/calendar/deadlines.ts';
import { civilDate, dayText, instantText } from '#domain/calendar/instants.ts';
import { secondsKept } from '#domain/calendar/periods.ts';
import { requestRules } from '#domain/calendar/rulesets.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { Actor, CaseId } from '#domain/case/case.ts';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import { policyAt } from '#domain/policy/versions.ts';
import type { FilesSent } from '#domain/request/events.ts';
import { type Received, type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { Told } from '#domain/request/told.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';
import { commitAndStart } from '#ports/workflows.ts';

type Facts = Pick<
  Received,
  | keyof Told
  | keyof FilesSent
  | 'kind'
  | 'channel'
  | 'locale'
  | 'entry'
  | 'textSha256'
  | 'adopted'
  | 'foundIn'
  | 'follows'
  | 'letterWaits'
  | 'notice'
  | 'network'
  | 'restricts'
  | 'permits'
>;

/** Reconcile repeats a failed start. `receiptAt` gets the instant of writing. */
export const openRequest = async (
  { cases, people, workflows, clock }: Pick<Ports, 'cases' | 'people' | 'workflows' | 'clock'>,
  actor: Actor,
  caseId: CaseId,
  person: Person,
  receiptAt: (now: Instant) => Received | Promise<Received>,
): Promise<StoredCase<Request, RequestEvent>> => {
  await people.put(caseId, '', person, Math.floor(clock.now() / 1000) + secondsKept('unfinished-person'));
  const now = instantText(clock.now());
  const receipt = await receiptAt(now);
  const open = cases.open(requests, caseId, actor, now, [receipt]).then(({ case: opened }) => opened);
  return commitAndStart(workflows, 'request', open);
};

/** Officers act early, because the company's own deadline may be running. */
const adoptedTargetDays = 10;

type ReceiptSettings = Pick<Ports, 'policies' | 'zone'>;

/** `at`: the receipt, perhaps earlier than the entry. The policy in force then governs the case (P48). */
export const receivedAt = (
  caseId: string,
  at: Instant,
  facts: Facts,
  { policies, zone }: ReceiptSettings,
): Received => {
  const receivedOn = civilDate(at, zone);
  const dueOn = answerDueOn(receivedOn, facts.regime);
  const target = facts.adopted ? receivedOn.add({ days: adoptedTargetDays }) : dueOn;
  return {
    type: 'request-received',
    ...facts,
    receivedAt: at,
    receivedOn: dayText(receivedOn),
    ruleset: requestRules.id,
    ...policyAt(policies, at),
    dueOn: dayText(dueOn),
    workBy: dayText(workBy(target)),
    zone,
    plan: milestonePlanOf({ caseId, dueOn, zone, receivedAt: facts.entry?.at ?? at }),
  };
};
