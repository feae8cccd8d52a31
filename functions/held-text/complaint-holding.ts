import { complaints } from '#domain/complaint/complaint.ts';
import { decide, proposalOf } from '#domain/complaint/decider.ts';
import { textsWaiting } from '#domain/complaint/proposals.ts';
import type { Holding } from './held-case.ts';

export const complaintHolding: Holding = {
  noun: complaints as unknown as Holding['noun'],
  waiting: (state) => textsWaiting(state as never),
  decide: (state, command, facts) => decide(state as never, command as never, { ...facts, inRequest: [] }),
  proposal: (state, n) => proposalOf(state as never, { type: 'confirm-text', n }),
};
