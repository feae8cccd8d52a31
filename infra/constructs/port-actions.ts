import type { Cases } from '#ports/cases.ts';
import type { Counters } from '#ports/counters.ts';
import type { Idempotency } from '#ports/idempotency.ts';
import type { Letters } from '#ports/letters.ts';
import type { People, Texts } from '#ports/people.ts';
import type { Post } from '#ports/post.ts';
import type { Register } from '#ports/register.ts';
import type { Releases } from '#ports/releases.ts';
import type { Returns } from '#ports/returns.ts';
import type { Secrets } from '#ports/secrets.ts';
import type { Workflows } from '#ports/workflows.ts';

/** The ports behind which AWS stands, by the name they have in every use case. */
export interface Ports {
  readonly cases: Cases;
  readonly releases: Releases;
  readonly people: People;
  readonly texts: Texts;
  readonly idempotency: Idempotency;
  readonly counters: Counters;
  readonly register: Register;
  readonly secrets: Secrets;
  readonly letters: Letters;
  readonly post: Post;
  readonly returns: Returns;
  readonly workflows: Workflows;
}

/** One action on one resource: the pairs that a role is made of. */
export type Action =
  | `${'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query' | 'Scan'} on table`
  | 'Query on byQueue'
  | 'Query on byWake'
  | 'SendEmail on sender'
  | 'GenerateMac on macKey'
  | 'StartExecution on machines'
  | 'DescribeExecution on executions';

type Actions = {
  readonly [P in keyof Ports]: { readonly [M in keyof Ports[P]]: readonly Action[] };
};

const read = ['GetItem on table'] as const;
const put = ['PutItem on table'] as const;
const change = ['GetItem on table', 'UpdateItem on table'] as const;
const start = [...change, 'StartExecution on machines', 'DescribeExecution on executions'] as const;

/**
 * What each method of a port asks of AWS. A function may do what the methods it calls need (powers.ts), so its role
 * follows from its code; test/adapters/port-actions.test.ts holds this table against the adapters.
 */
export const portActions: Actions = {
  cases: {
    open: [...put, ...read],
    read,
    find: read,
    change,
    raiseRun: change,
    list: ['Query on byQueue'],
    due: ['Query on byWake'],
    allOpen: ['Scan on table'],
  },
  releases: { release: change, exempt: change },
  people: { put, read, keepUntil: ['UpdateItem on table'] },
  texts: { put, read },
  idempotency: { bind: [...put, ...read], find: read },
  counters: { take: ['UpdateItem on table'] },
  register: {
    publish: put,
    withdraw: ['DeleteItem on table'],
    resolve: ['Query on table'],
  },
  secrets: { derive: ['GenerateMac on macKey'], issue: put, find: read, discard: ['DeleteItem on table'] },
  letters: { sendOnce: [...read, ...put, 'SendEmail on sender'], of: ['Query on table'] },
  post: { waiting: ['Query on byQueue'], read, handle: [...read, ...put] },
  returns: { find: ['Query on table'], mark: ['UpdateItem on table'] },
  workflows: { ensure: start, nudge: start },
};
