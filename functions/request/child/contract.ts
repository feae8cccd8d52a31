import * as z from 'zod/mini';
import { blockDecisions } from '#domain/request/child-block-state.ts';
import { confirmation, prose } from '#functions/case/contract.ts';

/** An officer's review of a report about a child: the block of optional uses stays, or it is lifted, or the child's data is deleted in every system as well (P24). */
export const decideBlock = {
  method: 'POST',
  path: '/api/officer/requests/{caseId}/child-block',
  handler: 'apply-restriction',
  auth: 'officer',
  access: 'request-answering',
  body: z.object({
    decision: z.enum(blockDecisions, 'Choose confirm, lift or delete.'),
    reason: prose(5000, 'Write the reason for colleagues.'),
  }),
} as const;
export type BlockDecided = z.output<typeof decideBlock.body>;

/** Another officer; a lift counts from then on, and within the hour each system is told. */
export const confirmBlock = {
  method: 'POST',
  path: '/api/officer/requests/{caseId}/child-block/confirmation',
  handler: 'apply-restriction',
  auth: 'officer',
  access: 'request-work',
  body: confirmation,
} as const;
