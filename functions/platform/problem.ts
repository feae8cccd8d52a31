import { StillUnaccounted } from '#domain/breach/closing.ts';
import { WithFaults } from '#domain/case/errors.ts';
import { ProposalChanged, proposalSha256 } from '#domain/case/proposals.ts';
import { type Category, Refusal, TooMany } from '#domain/case/refusal.ts';
import { TransferRefused } from '#domain/transfer/rules.ts';

export interface HttpReply {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly isBase64Encoded?: true;
}

/** The HTTP layer refused the request before any rule saw it. */
export class BadRequest extends Refusal {
  readonly category = 'invalid';
  readonly code: string;
  readonly status: 400 | 413 | 415;
  constructor(status: 400 | 413 | 415, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Adds members to a refusal's problem; `cause` is the refusal. */
export class RefusedWith extends Error {
  readonly members: object;
  constructor(cause: unknown, members: object) {
    super('refused', { cause });
    this.members = members;
  }
}

/** HTTP status of each category of refusals; the API's documents say the same. */
export const statuses: Readonly<Record<Exclude<Category, 'ours' | 'too-many'>, number>> = {
  invalid: 422,
  forbidden: 403,
  unknown: 404,
  conflict: 409,
  gone: 410,
  later: 503,
};

/** RFC 9457 titles; node:http has them too, but costs 35 ms of a cold start. */
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

/** RFC 9457, without per-call values, so that equal refusals are byte-identical (S7). */
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
    ...(status === 503 || code === 'act-in-progress' ? { 'retry-after': '1' } : {}),
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
  if (error instanceof RefusedWith) {
    const reply = problemOf(error.cause);
    return { ...reply, body: JSON.stringify({ ...JSON.parse(reply.body ?? '{}'), ...error.members }) };
  }
  if (error instanceof BadRequest) return problem(error.status, error.code, error.message);
  if (error instanceof WithFaults)
    return problem(statuses[error.category], error.code, error.message, { errors: error.faults });
  if (error instanceof TransferRefused) {
    const { code, message, faults: errors, transfer } = error;
    return problem(422, code, message, { errors, transfer });
  }
  if (error instanceof StillUnaccounted)
    return problem(409, error.code, error.message, { errors: error.unaccounted });
  if (error instanceof ProposalChanged && error.shown === 'whole') {
    const { code, message, proposal } = error;
    return problem(409, code, message, { proposal, proposalSha256: proposalSha256(proposal) });
  }
  if (error instanceof TooMany) {
    const { headers, ...reply } = problem(429, error.code, error.message);
    return { ...reply, headers: { ...headers, 'retry-after': String(error.retryAfter) } };
  }
  // Without a time to try again it would be a fault of ours: only TooMany answers 429.
  if (error instanceof Refusal && error.category !== 'ours' && error.category !== 'too-many')
    return problem(statuses[error.category], error.code, error.message);
  return problem(
    500,
    'internal',
    'Something went wrong on our side. Everything that we confirmed to you is saved.',
  );
};
