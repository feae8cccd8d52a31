import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/canonical-json.ts';
import { answerDueOn, regimeOf, workBy } from '#domain/deadlines.ts';
import { KeyUsedForOther } from '#domain/errors.ts';
import { civilDate, instantText } from '#domain/instants.ts';
import { planOf } from '#domain/milestones.ts';
import { type Received, type Request, requests } from '#domain/request.ts';
import { requestRules } from '#domain/rulesets.ts';
import type { Cases } from '#ports/cases.ts';
import type { Chance } from '#ports/chance.ts';
import type { Clock } from '#ports/clock.ts';
import type { Idempotency } from '#ports/idempotency.ts';
import type { People } from '#ports/people.ts';
import type { Workflows } from '#ports/workflows.ts';
import { type Receipt, requestScope, type Submission } from './contract.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly idempotency: Idempotency;
  readonly workflows: Workflows;
  readonly chance: Chance;
  readonly clock: Clock;
  /** Company zone, IANA. */
  readonly zone: string;
  readonly siteUrl: string;
}

const seconds = 1000;
const days = 86_400;
/** A key is remembered for 30 days (http.md); what was typed is dropped after 7 if no receipt came of it. */
const keyFor = 30 * days;
const unreceiptedFor = 7 * days;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const received = (id: string, at: string, submission: Submission, zone: string): Received => {
  const receivedOn = civilDate(at, zone).toString();
  const regime = regimeOf(submission.country);
  const dueOn = answerDueOn(receivedOn, regime).toString();
  return {
    type: 'request-received',
    kind: submission.kind,
    capacity: submission.capacity,
    channel: 'web',
    receivedAt: at,
    receivedOn,
    regime,
    ruleset: requestRules.id,
    dueOn,
    workBy: workBy(dueOn).toString(),
    zone,
    plan: planOf({ caseId: id, dueOn, zone, receivedAt: at }),
    locale: submission.locale ?? 'en',
  };
};

export const receiptOf = (id: string, { kind, receivedAt, dueOn }: Request, siteUrl: string): Receipt => ({
  id,
  kind,
  receivedAt,
  dueOn,
  statusUrl: `${siteUrl}/status`,
});

/**
 * Records the request at the moment it is written, then starts its machine; a failed start is reconcile's work.
 * The same key and body go on with the same case and get the same answer, also while the first try is still running.
 * @throws {KeyUsedForOther} when the key was used for another body
 */
export const submitRequest =
  (needs: Needs) =>
  async (submission: Submission, key?: string): Promise<Receipt> => {
    const { cases, people, idempotency, workflows, chance, clock, zone, siteUrl } = needs;
    const epoch = (forSeconds: number) => Math.floor(clock.now() / seconds) + forSeconds;
    const bodyHash = sha256(canonicalJson(submission));
    const fresh = { fresh: true, caseId: chance.caseId('request'), bodyHash };
    const bound =
      key === undefined
        ? fresh
        : await idempotency.bind(requestScope, key, fresh.caseId, bodyHash, epoch(keyFor));
    if (bound.bodyHash !== bodyHash) throw new KeyUsedForOther();
    const before = bound.fresh ? undefined : await cases.find(requests, bound.caseId);
    if (before !== undefined) return receiptOf(bound.caseId, before.state, siteUrl);

    const { name, email, controller: company, account, details } = submission;
    await people.put(bound.caseId, '', { name, email, company, account, details }, epoch(unreceiptedFor));
    const at = instantText(clock.now());
    const receipt = received(bound.caseId, at, submission, zone);
    const { case: opened } = await cases.open(requests, bound.caseId, 'requester', at, [receipt]);
    await workflows.nudge('request', opened);
    return receiptOf(bound.caseId, opened.state, siteUrl);
  };
