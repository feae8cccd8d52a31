import { unliftedDirections } from '#domain/breach/directions.ts';
import { liftsOf } from '#domain/breach/lifts.ts';
import { breaches } from '#domain/breach/noun.ts';
import { caseId } from '#test/support/notice/freeze.ts';
import { act, type ModelPorts } from './breach.ts';

/* What a lift is to the domain: it names its stops and the references of those of its day, and has a number of its own. */

const writtenOn = '2026-11-25';

const liftThese = async (ports: ModelPorts, most: number): Promise<void> => {
  const { state } = await ports.cases.read(breaches, caseId);
  for (const { n = 0, agency } of unliftedDirections(state.directions).slice(-most)) {
    const stops = [`direction-${n}`];
    const asked = { type: 'lift-direction', stops, named: stops, agency, writtenOn } as const;
    await act(ports, 'ann', { ...asked, textSha256: 'f'.repeat(64), by: 'ann' });
    const { state: waits } = await ports.cases.read(breaches, caseId);
    await act(ports, 'ben', { type: 'confirm-lift', n: liftsOf(waits).length, by: 'ben' });
  }
};

/** Two officers, for every direction, each by its own letter. */
export const liftAll = (ports: ModelPorts): Promise<void> => liftThese(ports, Number.POSITIVE_INFINITY);

/** Two officers, for the latest direction alone: the others of its agency stay (law of stopping 4). */
export const liftLatest = (ports: ModelPorts): Promise<void> => liftThese(ports, 1);
