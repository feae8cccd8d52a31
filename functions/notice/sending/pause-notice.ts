import { type BreachPorts, carryOut } from '#functions/breach/contract.ts';
import type { StoppedInput } from '../contract.ts';

/** A sender was stopped by what no retry cures: nothing goes out before an officer has looked. */
export const pauseNotice =
  (ports: BreachPorts) =>
  async ({ caseId, error }: StoppedInput): Promise<void> => {
    const command = { type: 'halt-notice', because: 'stopped', error } as const;
    await carryOut(ports, caseId, 'machine:pause-notice', command);
  };
