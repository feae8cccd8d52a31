import type { Typed } from '#test/support/domain/breach.ts';
import { act, type ModelPorts } from './breach.ts';

/* What a pause and its end are to the domain: each press is a pause of its own; an end names its pauses. */

const said = { textSha256: 'f'.repeat(64) } as const;

/** Two officers, each for a reason of their own: the first press is Ann's, the second Ben's. */
export const pause = (ports: ModelPorts, n: number): Promise<void> => {
  const by = n === 1 ? 'ann' : 'ben';
  return act(ports, by, { type: 'pause-notice', because: 'officer', by, ...said });
};

/** Ann ends her own, and no other. */
export const resumeOwn = (ports: ModelPorts): Promise<void> => {
  const resume: Typed = { type: 'resume-notice', by: 'ann', ...said, pauses: ['pause-1'] };
  return act(ports, 'ann', resume);
};
