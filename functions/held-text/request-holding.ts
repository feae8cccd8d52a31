import { decide, proposalOf } from '#domain/request/decider.ts';
import { textsWaiting } from '#domain/request/held-text.ts';
import { requests } from '#domain/request/request.ts';
import type { Holding } from './held-case.ts';

export const requestHolding: Holding = {
  noun: requests as unknown as Holding['noun'],
  waiting: (state) => textsWaiting(state as never),
  decide: (state, command) => decide(state as never, command as never),
  proposal: (state, n) => proposalOf(state as never, { type: 'confirm-text', n }),
};
