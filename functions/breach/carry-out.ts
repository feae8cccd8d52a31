import type { Breach } from '#domain/breach/breach.ts';
import type { BreachCommand, BreachFacts } from '#domain/breach/commands.ts';
import { decide } from '#domain/breach/decider.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import type { FloorCommand } from '#domain/breach/floor-commands.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { StoppingCommand } from '#domain/breach/stopping-commands.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { Actor, CaseId } from '#domain/case/case.ts';
import { closedDays, closuresId, closuresTable } from '#domain/closure/closures.ts';
import type { StoredCase } from '#ports/cases.ts';
import { isActRepeated } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import type { MachineName } from '#ports/workflows.ts';

export type StoredBreach = StoredCase<Breach, BreachEvent>;

/** `ruleset`: for a breach that is not within 64.2011. */
export type BreachPorts = Pick<Ports, 'cases' | 'clock' | 'closures' | 'ruleset'>;

export const factsOf = (
  { cases, clock, closures, ruleset }: BreachPorts,
  seen?: StoredBreach,
): BreachFacts => ({
  now: seen?.decidesAt ?? instantText(clock.now()),
  closures,
  ruleset,
  tableGeneration: cases.tableGeneration,
  releaseFloor: seen && releaseFloorOf(seen),
  isPlayedAnew: seen?.isPlayedAnew,
});

/**
 * With the table of closures as it is now, over the days of the settings. A breach that was recorded while
 * an officer added a day counts it at the next command.
 */
export const withClosures = async <P extends Pick<Ports, 'cases' | 'closures'>>(ports: P): Promise<P> => ({
  ...ports,
  closures: closedDays((await ports.cases.find(closuresTable, closuresId))?.state, ports.closures),
});

/** UTC ISO (decision 0020). */
export const releaseFloorOf = ({ releaseFloor }: StoredBreach): Instant | undefined =>
  releaseFloor === undefined ? undefined : instantText(releaseFloor * 1000);

/** The machine that gets the case, or its clock when a date moved before its wake-up. */
export const machineToRunAfter = (events: readonly BreachEvent[]): MachineName | undefined => {
  for (const event of events) {
    if (event.type === 'run-requested') return event.to ?? 'breach';
    if (event.type === 'list-freeze-requested') return 'recipients';
  }
  return events.some(({ type }) => type === 'clock-restarted') ? 'response-clock' : undefined;
};

/** Since that revision; start them, best effort. */
export const machinesRaisedSince = (after: StoredBreach, revision: number): readonly MachineName[] => {
  const fresh = after.history.filter((commit) => commit.revision > revision);
  return [...new Set(fresh.flatMap(({ events }) => machineToRunAfter(events) ?? []))];
};

/** The breach's own machine, which starts its clock, or the clock alone. */
export const isOfHold = (machine: MachineName): machine is 'breach' | 'response-clock' =>
  machine === 'breach' || machine === 'response-clock';

/** Inside `change`: another run of the same call may have committed since it was read. */
const asRepeated = (command: BreachCommand, seen: StoredBreach): BreachCommand =>
  command.type === 'hold-for-entry' && isActRepeated(seen) ? { ...command, again: true } : command;

/**
 * The one commit of a breach's commands. `beforeCommit` sees the case that was decided on, when something will be written.
 * @throws {Refusal} before any write
 */
export const committed = async (
  ports: BreachPorts,
  caseOrId: CaseId | StoredBreach,
  actor: Actor,
  command: BreachCommand,
  beforeCommit: (seen: StoredBreach) => void = () => {},
): Promise<StoredBreach> => {
  // Our own stop waits for no other read: it counts the closures of the case, the table at the next command.
  const known = command.type === 'hold-for-entry' ? { ...ports, closures: [] } : await withClosures(ports);
  return ports.cases.change(
    breaches,
    caseOrId,
    actor,
    (seen) => {
      const events = decide(seen.state, asRepeated(command, seen), factsOf(known, seen));
      if (events.length > 0) beforeCommit(seen);
      return events;
    },
    machineToRunAfter,
  );
};

/**
 * Raises the machine's next run if no sleeping run wakes in time. A command that can stop letters or move a floor takes `carryOutAny`.
 * @throws {Refusal} before any write
 */
export const carryOut = (
  ports: BreachPorts,
  caseOrId: CaseId | StoredBreach,
  actor: Actor,
  command: Exclude<BreachCommand, StoppingCommand | FloorCommand>,
): Promise<StoredBreach> => committed(ports, caseOrId, actor, command);
