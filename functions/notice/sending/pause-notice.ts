import type { Breaches, StoppedInput } from '../contract.ts';

/** A sender was stopped by what no trying again cures: nothing goes out before an officer has looked. */
export const pauseNotice =
  ({ breaches }: { readonly breaches: Breaches }) =>
  async ({ caseId, error }: StoppedInput): Promise<void> => {
    const command = { type: 'halt-notice', because: 'stopped', error } as const;
    await breaches.do(caseId, 'machine:pause-notice', command);
  };
