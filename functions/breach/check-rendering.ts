import type { CommandOf } from '#domain/breach/breach-rule.ts';
import type { Actor } from '#domain/case/case.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import { type BreachPorts, carryOut, machinesRaisedSince, type StoredBreach } from './carry-out.ts';

export type CheckingPorts = BreachPorts & Pick<Ports, 'workflows'>;

/** The clock emails the officers. */
export const checkRendering = (
  ports: CheckingPorts,
  seen: StoredBreach,
  actor: Actor,
  about: Omit<CommandOf<'check-rendering'>, 'type'>,
): Promise<StoredBreach> =>
  commitAndStart(
    ports.workflows,
    'response-clock',
    carryOut(ports, seen.id, actor, { type: 'check-rendering', ...about }),
    (after) =>
      machinesRaisedSince(after, seen.revision).includes('response-clock') ? ['response-clock'] : [],
  );
