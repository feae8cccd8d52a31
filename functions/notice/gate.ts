import { breaches } from '#domain/breach-noun.ts';
import { mayTell } from '#domain/notice.ts';
import type { Sending } from '#domain/notice-state.ts';
import { isAllPaused, sendingIdOf, sendingSwitches } from '#domain/sending-switch.ts';
import type { Cases } from '#ports/cases.ts';
import type { Gate } from '#ports/gate.ts';
import type { SendingSettings } from './settings.ts';

interface Switching {
  readonly cases: Pick<Cases, 'find'>;
  readonly settings: Pick<SendingSettings, 'tableGeneration'>;
}

export interface Needs extends Switching {
  readonly cases: Pick<Cases, 'find' | 'read'>;
}

/** Is every notice stopped, by an officer or by a restore? Read strongly consistent. */
export const isSwitchedOff = async ({ cases, settings }: Switching): Promise<boolean> => {
  const { tableGeneration: generation } = settings;
  return isAllPaused((await cases.find(sendingSwitches, sendingIdOf(generation)))?.state, generation);
};

/** The gate of one letter: the domain’s word on the case as it is now, and the kill switch (design 2.4). */
export const gateOf = (
  { cases, settings }: Needs,
  {
    list,
    audience,
    listSha256,
    letterSha256,
  }: Pick<Sending, 'list' | 'audience' | 'listSha256' | 'letterSha256'>,
): Gate => ({
  mayTell: async ({ caseId, epoch, segment }) => {
    // Awaited together: a promise that rejects while another is awaited ends the process, and the lane with it.
    const [isOff, { state }] = await Promise.all([
      isSwitchedOff({ cases, settings }),
      cases.read(breaches, caseId),
    ]);
    const answer = mayTell(state, { epoch, list, audience, listSha256, letterSha256, segment });
    return answer === 'yes' && isOff ? 'paused' : answer;
  },
  isSwitchedOff: () => isSwitchedOff({ cases, settings }),
});
