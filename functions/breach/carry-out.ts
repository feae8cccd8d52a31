import type { Breach } from '#domain/breach.ts';
import { type BreachCommand, type BreachFacts, handsOver } from '#domain/breach-commands.ts';
import { decide } from '#domain/breach-decider.ts';
import type { BreachEvent } from '#domain/breach-events.ts';
import { breaches } from '#domain/breach-noun.ts';
import type { Actor, CaseId } from '#domain/case.ts';
import { instantText } from '#domain/instants.ts';
import type { BreachRulesetId } from '#domain/rulesets.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';

export type StoredBreach = StoredCase<Breach, BreachEvent>;

export interface Needs {
  readonly cases: Cases;
  readonly clock: Clock;
  /** Days on which offices are closed beyond weekends and holidays, from settings. */
  readonly closures: readonly string[];
  /** Ruleset of a breach that is not within 64.2011. */
  readonly ruleset: BreachRulesetId;
}

export const factsOf = ({ clock, closures, ruleset }: Needs): BreachFacts => ({
  now: instantText(clock.now()),
  closures,
  ruleset,
});

/**
 * Decides a command against the breach as it is and commits what happens; after what a person decided, its machine gets
 * the case in the same write.
 * @throws {DomainError} by name when a rule says no; nothing is written then
 */
export const carryOut = (
  needs: Needs,
  of: CaseId | StoredBreach,
  actor: Actor,
  command: BreachCommand,
): Promise<StoredBreach> =>
  needs.cases.change(
    breaches,
    of,
    actor,
    ({ state }) => decide(state, command, factsOf(needs)),
    handsOver(command) ? 'breach' : undefined,
  );
