import { proposalOf } from '#domain/breach/proposals.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import { confirmation } from '#functions/case/contract.ts';
import { breachAction, replyWith } from './action.ts';

/**
 * An officer has compared a restored breach with the papers and repeats the hash of what was shown. After the second
 * officer's confirmation it is open again (R-13, F12). What was shown is kept beside the case.
 */
export const confirmRestore = breachAction(confirmation, (seen, { by }) => async ({ state }) => ({
  text: canonicalJson(proposalOf(state, { type: 'confirm-restore' })),
  command: () => ({ ...seen, type: 'confirm-restore', by }),
  answer: ({ id: caseId, state: { restore } }) =>
    replyWith(200, { id: caseId, state: restore === undefined ? 'accepted' : 'waiting' }),
}));
