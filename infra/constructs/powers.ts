import type { FunctionName } from '#infra/functions.ts';

export type TableAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query' | 'Scan';

/** Everything a function may do beyond its own log; what is not here is refused. */
export interface Powers {
  /** On the table itself. */
  readonly cases: readonly TableAction[];
  /** Indexes it may query. */
  readonly lists?: readonly ('byQueue' | 'byWake')[];
  readonly sendsLetters?: true;
  readonly derivesSecrets?: true;
  /** Machines it may start and look at. */
  readonly starts?: readonly string[];
}

/** Reads case, person and roster; claims a letter and records it; commits. */
const lettering = { cases: ['GetItem', 'PutItem', 'UpdateItem'], sendsLetters: true } as const;

export const powers = {
  'acknowledge-request': {
    ...lettering,
    cases: [...lettering.cases, 'Query'], // looks a company's name up in the register
    derivesSecrets: true,
    starts: ['response-clock'],
  },
  'ask-requester': { ...lettering, derivesSecrets: true },
  'redirect-requester': lettering,
  'ask-officer': lettering,
  'send-answer': lettering,
  'keep-clock': lettering,
  'flag-case': { cases: ['GetItem', 'UpdateItem'] },
  /** `Scan` for a restored table, which has to be looked through whole. */
  reconcile: {
    cases: ['GetItem', 'UpdateItem', 'Scan'],
    lists: ['byWake'],
    starts: ['request', 'response-clock'],
  },
} as const satisfies Partial<Record<FunctionName, Powers>>;
