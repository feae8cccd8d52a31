import { stageOf } from '#domain/breach/breach.ts';
import { countsClosures } from '#domain/breach/closure-rules.ts';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { breaches } from '#domain/breach/noun.ts';
import { civilDay, newYork } from '#domain/calendar/instants.ts';
import type { Day } from '#domain/calendar/times.ts';
import type { Actor, CaseId } from '#domain/case/case.ts';
import {
  type BreachPorts,
  carryOut,
  isOfHold,
  machinesRaisedSince,
  openBreaches,
  type StoredBreach,
} from '#functions/breach/offers.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';

interface Moved {
  readonly id: CaseId;
  /** New York; null while no date is set. */
  readonly customersMayBeToldOn: Day | null;
}

const movedOf = ({ id, state: { hold } }: StoredBreach): Moved => ({
  id,
  customersMayBeToldOn: hold.customersMayBeToldAt ? civilDay(hold.customersMayBeToldAt, newYork) : null,
});

/**
 * Commits on each open breach that was not released, and names those that were. Idempotent: after a fault the
 * same call goes on. A breach that it does not see reads the table at its own next command.
 */
export const onOpenBreaches = async (
  ports: BreachPorts & Pick<Ports, 'workflows'>,
  actor: Actor,
  command: Extract<BreachCommand, { type: 'add-closure' | 'remove-closure' }>,
) => {
  // All ids first: a moved date moves a breach in the list.
  const ids: CaseId[] = [];
  for await (const { id } of openBreaches(ports)) ids.push(id);
  const [moved, released]: [Moved[], CaseId[]] = [[], []];
  for (const id of new Set(ids)) {
    const seen = await ports.cases.read(breaches, id);
    const after = countsClosures(seen.state)
      ? await commitAndStart(
          ports.workflows,
          ['breach', 'response-clock'],
          carryOut(ports, seen, actor, command),
          (committed) => machinesRaisedSince(committed, seen.revision).filter(isOfHold),
        )
      : seen;
    if (stageOf(after.state) === 'released') released.push(id);
    else if (countsClosures(after.state)) moved.push(movedOf(after));
  }
  return { breaches: moved, released };
};
