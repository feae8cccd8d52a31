import type { BreachCommand } from '#domain/breach/commands.ts';
import { mayBeSending } from '#domain/breach/customer-notice.ts';
import { isStopping } from '#domain/breach/stopping-commands.ts';
import type { Actor, CaseId } from '#domain/case/case.ts';
import { type BreachPorts, committed, type StoredBreach } from './carry-out.ts';
import { type SignalPorts, withSignal } from './with-signal.ts';

export type StoppingPorts = BreachPorts & SignalPorts;

/**
 * `carryOut` for every command: a function that has it may move floors, and its role may (decision 0084). One that stops raises a signal before it commits, where letters may be on their way: every lane feels
 * the stop before its next second's letters (law of stopping 8). Nothing claims a page before `notice-started` is in the case, so a
 * case that nobody sends needs none.
 * @throws {Refusal} before any write
 */
export const carryOutAny = async (
  ports: StoppingPorts,
  caseOrId: CaseId | StoredBreach,
  actor: Actor,
  command: BreachCommand,
): Promise<StoredBreach> => {
  if (!isStopping(command)) return committed(ports, caseOrId, actor, command);
  const caseId = typeof caseOrId === 'string' ? caseOrId : caseOrId.id;
  return withSignal(ports, caseId, (raiseFirst) =>
    committed(ports, caseOrId, actor, command, ({ state }) => {
      if (mayBeSending(state)) raiseFirst();
    }),
  );
};
