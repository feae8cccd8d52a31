import { unliftedDirections } from '#domain/breach/directions.ts';
import { breaches } from '#domain/breach/noun.ts';
import { caseId } from '#test/support/notice/freeze.ts';
import { act, type ModelPorts } from './breach.ts';

/*
 * SEAM of the law of stopping: what a lift is to the domain. A new command names its stops, and comes here and nowhere else:
 * { type: 'lift-stops', stops: ['direction-<n>'], agency, writtenOn, … } and the confirmation of lift number 1, 2, …
 */

const writtenOn = '2026-11-25';

const liftThese = async (ports: ModelPorts, most: number): Promise<void> => {
  const { state } = await ports.cases.read(breaches, caseId);
  for (const { n = 0, agency } of unliftedDirections(state.directions).slice(-most)) {
    const asked = { type: 'lift-direction', n, agency, writtenOn, textSha256: 'f'.repeat(64) } as const;
    await act(ports, 'ann', { ...asked, by: 'ann' });
    await act(ports, 'ben', { type: 'confirm-lift', n, by: 'ben' });
  }
};

/** Two officers, for every direction, each by its own letter. */
export const liftAll = (ports: ModelPorts): Promise<void> => liftThese(ports, Number.POSITIVE_INFINITY);

/** Two officers, for the latest direction alone: the others of its agency stay (law of stopping 4). */
export const liftLatest = (ports: ModelPorts): Promise<void> => liftThese(ports, 1);
