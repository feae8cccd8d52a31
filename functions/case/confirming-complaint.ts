import { proposalOf } from '#domain/complaint/decider.ts';
import { pendingConfirmations } from '#domain/complaint/proposals.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { confirmationPaths } from '#functions/complaint/contract.ts';
import type { Confirming } from './confirming.ts';

export const ofComplaint: Confirming = {
  pending: (state) => pendingConfirmations(state as Complaint),
  proposal: (state, confirms) => proposalOf(state as Complaint, confirms as never),
  paths: confirmationPaths,
};
