import { isAllPaused, sendingIdOf, sendingSwitches } from '#domain/notice/sending-switch.ts';
import type { Ports } from '#ports/index.ts';

/** All notices, by an officer or a restore. Strongly consistent. */
export const isSwitchedOff = async ({ cases }: Pick<Ports, 'cases'>): Promise<boolean> => {
  const { tableGeneration: generation } = cases;
  return isAllPaused((await cases.find(sendingSwitches, sendingIdOf(generation)))?.state, generation);
};
