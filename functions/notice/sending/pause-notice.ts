import { carryOutAny, type StoppingPorts } from '#functions/breach/offers.ts';
import type { StoppedInput } from '../contract.ts';

/** After an error that no retry cures, until an officer resumes. */
export const pauseNotice =
  (ports: StoppingPorts) =>
  async ({ caseId, error }: StoppedInput): Promise<void> => {
    const command = { type: 'halt-notice', because: 'stopped', error } as const;
    await carryOutAny(ports, caseId, 'machine:pause-notice', command);
  };
