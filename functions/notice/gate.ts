import { breaches } from '#domain/breach-noun.ts';
import { mayTell } from '#domain/notice.ts';
import type { Sending } from '#domain/notice-state.ts';
import { sendingId, sendingSwitches } from '#domain/sending-switch.ts';
import type { Cases } from '#ports/cases.ts';
import type { Gate } from '#ports/gate.ts';

export interface Needs {
  readonly cases: Pick<Cases, 'find' | 'read'>;
}

/** Has an officer stopped every notice? Read strongly consistent. */
export const isSwitchedOff = async ({ cases }: { readonly cases: Pick<Cases, 'find'> }): Promise<boolean> =>
  (await cases.find(sendingSwitches, sendingId))?.state.paused !== undefined;

/** The gate of one letter: the domain’s word on the case as it is now, and the kill switch (design 2.4). */
export const gateOf = (
  { cases }: Needs,
  {
    list,
    audience,
    listSha256,
    letterSha256,
  }: Pick<Sending, 'list' | 'audience' | 'listSha256' | 'letterSha256'>,
): Gate => ({
  mayTell: async ({ caseId, epoch, segment }) => {
    const isOff = isSwitchedOff({ cases });
    const { state } = await cases.read(breaches, caseId);
    const answer = mayTell(state, { epoch, list, audience, listSha256, letterSha256, segment });
    return answer === 'yes' && (await isOff) ? 'paused' : answer;
  },
  isSwitchedOff: () => isSwitchedOff({ cases }),
});
