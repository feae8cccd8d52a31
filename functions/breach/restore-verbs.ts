import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/canonical-json.ts';
import { ProposalChanged, restoreProposal } from '#domain/restore.ts';
import { restoreConfirmation } from './contract.ts';
import { answered, verb } from './verb.ts';

/**
 * An officer has held a restored breach against paper and repeats the hash of what was shown. With the second officer’s word
 * it is open again (R-13, reliability.md F12). What was shown is kept beside the case.
 */
export const confirmRestore = verb(restoreConfirmation, ({ proposalSha256 }, { by }) => async ({ state }) => {
  const shown = canonicalJson(restoreProposal(state));
  const isShown = createHash('sha256').update(shown).digest('hex') === proposalSha256;
  if (!isShown && state.restore !== undefined) throw new ProposalChanged();
  return {
    text: shown,
    command: () => ({ type: 'confirm-restore', by, shown, proposalSha256 }),
    answer: ({ id, state: { restore } }) =>
      answered(200, { id, state: restore === undefined ? 'accepted' : 'waiting' }),
  };
});
