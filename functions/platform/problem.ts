import { StillUnaccounted } from '#domain/breach/closing.ts';
import { DomainError, InvalidInput } from '#domain/case/errors.ts';
import { ProposalChanged, proposalSha256 } from '#domain/case/proposals.ts';

/** A reply of a door, as API Gateway's payload format 2.0 wants it. */
export interface HttpReply {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** The HTTP layer's own refusals: what was sent never reached a rule. */
export class BadRequest extends DomainError {
  readonly code: string;
  readonly status: number;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A refusal with what else the caller is told; `cause` is the refusal itself. */
export class Refusal extends Error {
  readonly members: object;
  constructor(cause: unknown, members: object) {
    super('refused', { cause });
    this.members = members;
  }
}

/** One table: the stable code of an error → its HTTP status. What is not listed is ours to mend: 500. */
const statusOf: Record<string, number> = {
  'invalid-input': 422,
  'idempotency-key-reused': 422,
  'reason-missing': 422,
  'delivery-missing': 422,
  'no-postal-address-of-record': 409,
  'address-too-young': 409,
  'not-seen-in-person': 409,
  'no-address-of-record': 409,
  'package-missing': 409,
  'wrong-passphrase': 404,
  'fetched-often': 409,
  'not-of-record': 409,
  forbidden: 403,
  'not-found': 404,
  'unknown-link': 404,
  'wrong-code': 404,
  'already-decided': 409,
  'already-settled': 409,
  'not-verified': 409,
  'case-too-long': 409,
  'posted-before-written': 422,
  'posted-on-in-future': 422,
  'address-missing': 422,
  'letter-link-invalid': 409,
  'item-open': 422,
  'items-do-not-fit': 422,
  'extension-too-long': 422,
  'extension-not-allowed': 409,
  'extended-already': 409,
  'new-date-too-early': 422,
  'written-only': 409,
  'extension-too-late': 409,
  'only-earlier': 409,
  'not-closed': 409,
  'standard-letters-only': 409,
  'answer-instead': 409,
  'restriction-not-applied': 409,
  'not-a-restriction': 409,
  'not-a-duplicate': 409,
  'breach-not-told': 409,
  'hold-not-named': 422,
  'no-legal-hold': 409,
  'too-many-messages': 429,
  'late-reason-missing': 422,
  'knowledge-is-no-proof': 422,
  'evidence-does-not-fit': 422,
  'no-such-proposal': 409,
  'email-not-confirmed': 409,
  'entry-not-confirmed': 409,
  'objection-window': 409,
  frozen: 409,
  'call-back-missing': 409,
  'holder-not-shown': 409,
  'authority-gone': 409,
  'verification-paused': 409,
  'too-many-requests': 429,
  'same-person': 409,
  'proposal-changed': 409,
  'nothing-to-confirm': 409,
  'link-expired': 410,
  'personal-data-missing': 410,
  'not-determined': 409,
  'already-determined': 409,
  'already-released': 409,
  'only-later': 409,
  'second-verbal-stop': 409,
  'direction-not-in-force': 409,
  'other-agency': 409,
  'direction-in-force': 409,
  'nothing-to-review': 409,
  'review-owed': 409,
  'urgent-need-not-indicated': 409,
  'agency-objected': 409,
  'urgent-exception-not-open': 409,
  'hold-not-over': 409,
  'document-missing': 422,
  'use-supplement': 409,
  'other-breach': 422,
  'supplement-approved': 409,
  'letter-changed': 409,
  'list-changed': 409,
  'other-list-changed': 409,
  'list-relied-on': 409,
  'count-differs': 409,
  'name-the-rows': 409,
  'not-minimized': 422,
  'nothing-uploaded': 404,
  'nothing-frozen': 409,
  'nothing-written': 409,
  'not-approved': 409,
  'already-sending': 409,
  'notice-not-paused': 409,
  'rows-changed': 409,
  'not-corrected': 409,
  'write-off-pending': 409,
  'still-unaccounted': 409,
  'sending-not-paused': 409,
  'restore-not-confirmed': 409,
  busy: 503,
  unavailable: 503,
};

/** RFC 9457 titles; node:http has them too, at 35 ms of a cold start. */
const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** RFC 9457 body with its extension members; no per-call value, so two refusals are byte-identical (S7). */
export const problem = (
  status: number,
  code: string,
  detail: string,
  members: Readonly<Record<string, unknown>> = {},
): HttpReply => ({
  statusCode: status,
  headers: {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(status === 503 ? { 'retry-after': '1' } : {}),
  },
  body: JSON.stringify({
    type: 'about:blank',
    title: titles[status] ?? 'Error',
    status,
    detail,
    code,
    ...members,
  }),
});

export const problemOf = (error: unknown): HttpReply => {
  if (error instanceof Refusal) {
    const reply = problemOf(error.cause);
    return { ...reply, body: JSON.stringify({ ...JSON.parse(reply.body ?? '{}'), ...error.members }) };
  }
  if (error instanceof BadRequest) return problem(error.status, error.code, error.message);
  if (error instanceof InvalidInput) return problem(422, error.code, error.message, { errors: error.faults });
  if (error instanceof StillUnaccounted)
    return problem(409, error.code, error.message, { errors: error.unaccounted });
  if (error instanceof ProposalChanged) {
    const { code, message, proposal } = error;
    return problem(409, code, message, { proposal, proposalSha256: proposalSha256(proposal) });
  }
  if (error instanceof DomainError && statusOf[error.code] !== undefined)
    return problem(statusOf[error.code] as number, error.code, error.message);
  return problem(
    500,
    'internal',
    'Something went wrong on our side. Everything that we confirmed to you is saved.',
  );
};
