import { isConfirmation, mustBeAsShown } from '#domain/case/proposals.ts';
import { decideBy } from '#domain/case/rule.ts';
import type { Breach } from './breach.ts';
import type { About } from './breach-rule.ts';
import { holdDateEvents } from './clock-rules.ts';
import type { BreachCommand, BreachFacts } from './commands.ts';
import type { BreachEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { lostApprovals } from './lost-approvals.ts';
import { nextRunEvents } from './next-run.ts';
import { proposalOf } from './proposals.ts';
import { restoreOwedIn } from './restore.ts';
import { asFound, breachRules } from './rules.ts';

/** No events when the work is already done. @throws {Refusal} before anything is written */
export const decide = (
  before: Breach,
  command: BreachCommand,
  facts: BreachFacts,
): readonly BreachEvent[] => {
  const fold = (seen: Breach, events: readonly BreachEvent[]) =>
    events.reduce<Breach>((state, event) => evolve(state, event, facts.now), seen);
  const breach = asFound(before, facts);
  const decided = decideBy<Breach, About, BreachCommand, BreachFacts, BreachEvent>(breachRules[command.type])(
    breach,
    command,
    facts,
  );
  if (isConfirmation(command)) mustBeAsShown(command, proposalOf(breach, command));
  const events = [...decided, ...lostApprovals(breach, fold(breach, decided), decided)];
  const after = fold(breach, events);
  const moved = holdDateEvents(after, facts);
  const all = [...restoreOwedIn(before, facts.tableGeneration), ...events, ...moved];
  if (command.type !== 'start-next-run' && all.length === 0) return all;
  return [...all, ...nextRunEvents(before, fold(after, moved), command, facts)];
};
