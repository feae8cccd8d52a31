import { isBefore } from '#domain/calendar/times.ts';
import { type Breach, stageOf } from './breach.ts';
import { needsNewRun } from './clocks.ts';
import type { BreachCommand, BreachFacts } from './commands.ts';
import { type BreachMachine, noticeNeedsRun, noticeOf } from './customer-notice.ts';
import type { BreachEvent } from './events.ts';
import { nextBreachMilestone } from './milestones.ts';
import { breachRules } from './rules.ts';

const overtaken = (
  before: Breach,
  after: Breach,
  next: BreachMachine | undefined,
): readonly BreachEvent[] => {
  const [aims, fires] = [before, after].map((breach) => nextBreachMilestone('', breach)?.firesAt);
  const earlier =
    fires !== undefined && before.runStartedAt !== undefined && (aims === undefined || isBefore(fires, aims));
  const clock = earlier || before.clockSleepsTooLong ? 'restart' : 'unchanged';
  if (next === 'breach') return [{ type: 'run-requested', clock }];
  if (next === 'customer-notice') return [{ type: 'run-requested', clock, to: next }];
  // A run that waited for letters did not update the clock: replace it now.
  const isLeft = before.clockSleepsTooLong && noticeOf(before).draining !== noticeOf(after).draining;
  return earlier || isLeft ? [{ type: 'clock-restarted' }] : [];
};

/** While letters are in flight the notice machine has the case, the breach's own only afterwards. */
const nextMachine = (
  before: Breach,
  after: Breach,
  command: BreachCommand,
  { now }: BreachFacts,
): BreachMachine | undefined => {
  if (command.type === 'start-next-run') return 'breach';
  if (command.type === 'drain-notice')
    return ['held', 'notice-without-report'].includes(stageOf(after)) ? 'breach' : undefined;
  const isNoticeOnly = command.type === 'release' || command.type === 'ask-recount';
  if (breachRules[command.type].wakes !== 'machine' && !isNoticeOnly) return undefined;
  if (noticeNeedsRun(before, after)) return 'customer-notice';
  return !isNoticeOnly && needsNewRun(before, after, now) ? 'breach' : undefined;
};

export const nextRunEvents = (
  before: Breach,
  after: Breach,
  command: BreachCommand,
  facts: BreachFacts,
): readonly BreachEvent[] => {
  const next = nextMachine(before, after, command, facts);
  const isAsked =
    breachRules[command.type].wakes !== 'nothing' || next !== undefined || before.restore !== after.restore;
  return isAsked ? overtaken(before, after, next) : [];
};
