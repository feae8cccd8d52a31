import { proposalOf } from '#domain/request/decider.ts';
import { pendingConfirmations } from '#domain/request/proposals.ts';
import type { Request } from '#domain/request/state.ts';
import { confirmationPaths } from '#functions/request/contract.ts';
import type { Confirming } from './confirming.ts';

export const ofRequest: Confirming = {
  pending: (state) => pendingConfirmations(state as Request),
  proposal: (state, confirms) => proposalOf(state as Request, confirms as never),
  paths: confirmationPaths,
};
