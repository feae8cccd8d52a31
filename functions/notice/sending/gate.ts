import { mayTell } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { restoreOwedIn } from '#domain/breach/restore.ts';
import { isAllPaused, sendingIdOf, sendingSwitches } from '#domain/notice/sending-switch.ts';
import type { SendableLetter } from '#domain/notice/state.ts';
import type { Cases } from '#ports/cases.ts';
import type { Gate } from '#ports/gate.ts';

interface Switching {
  readonly cases: Pick<Cases, 'find' | 'tableGeneration'>;
}

export interface Needs {
  readonly cases: Pick<Cases, 'find' | 'read' | 'tableGeneration'>;
}

/** Is every notice stopped, by an officer or by a restore? Read strongly consistent. */
export const isSwitchedOff = async ({ cases }: Switching): Promise<boolean> => {
  const { tableGeneration: generation } = cases;
  return isAllPaused((await cases.find(sendingSwitches, sendingIdOf(generation)))?.state, generation);
};

/** The gate of one letter: the domain’s word on the case as it is now, and the kill switch (decision 0014). */
export const gateOf = (
  { cases }: Needs,
  {
    list,
    audience,
    listSha256,
    letterSha256,
  }: Pick<SendableLetter, 'list' | 'audience' | 'listSha256' | 'letterSha256'>,
): Gate => ({
  mayTell: async ({ caseId, epoch, segment }) => {
    // Awaited together: a promise that rejects while another is awaited ends the process, and the lane with it.
    const [isOff, { state }] = await Promise.all([isSwitchedOff({ cases }), cases.read(breaches, caseId)]);
    // No command has touched it since the restore: it is not marked yet, and shut all the same.
    if (restoreOwedIn(state, cases.tableGeneration).length > 0) return 'paused';
    const answer = mayTell(state, { epoch, list, audience, listSha256, letterSha256, segment });
    return answer === 'yes' && isOff ? 'paused' : answer;
  },
  isSwitchedOff: () => isSwitchedOff({ cases }),
});
