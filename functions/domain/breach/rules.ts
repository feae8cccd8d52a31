import { AlreadySettled } from '#domain/case/errors.ts';
import { type Next, nextAndLaterOf, nextOf, type Rule, whyNot } from '#domain/case/rule.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import type { About, BreachRule, RulesOf } from './breach-rule.ts';
import { clockRules } from './clock-rules.ts';
import { closureRules } from './closure-rules.ts';
import type { BreachCommand, BreachFacts } from './commands.ts';
import { correctRules } from './correct-rules.ts';
import { determinationRules } from './determination-rules.ts';
import { directionRules } from './direction-rules.ts';
import { dutyRules } from './duty-rules.ts';
import type { BreachEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { letterRules } from './letter-rules.ts';
import { liftRules } from './lift-rules.ts';
import { listRules } from './list-rules.ts';
import { newDirectionRules } from './new-direction-rules.ts';
import { noticeRules } from './notice-rules.ts';
import { noticeStepRules } from './notice-step-rules.ts';
import { ownStopRules } from './own-stop-rules.ts';
import { receiptRules } from './receipt-rules.ts';
import { recordRules } from './record-rules.ts';
import { restoreOwedIn, restoreRules } from './restore.ts';
import { reviewRules } from './review-rules.ts';
import { rowRules } from './row-rules.ts';
import { supplementRules } from './supplement-rules.ts';
import { urgentRules } from './urgent-rules.ts';
import { withheldRules } from './withheld.ts';

type CommandType = BreachCommand['type'];

const byCommand: RulesOf<CommandType> = {
  ...determinationRules,
  ...recordRules,
  ...dutyRules,
  ...receiptRules,
  ...newDirectionRules,
  ...directionRules,
  ...liftRules,
  ...reviewRules,
  ...ownStopRules,
  ...urgentRules,
  ...restoreRules,
  ...listRules,
  ...correctRules,
  ...rowRules,
  ...supplementRules,
  ...letterRules,
  ...noticeRules,
  ...noticeStepRules,
  ...withheldRules,
  ...closureRules,
  ...clockRules,
};

type AnyRule = Rule<Breach, About, BreachCommand, BreachFacts, BreachEvent> &
  Pick<BreachRule<CommandType>, 'wakes'> &
  Partial<Pick<BreachRule<'confirm-resume'>, 'proposal'>>;

/** After a withdrawal only another determination moves a date. */
const unlessWithdrawn = (type: string, rule: AnyRule): AnyRule => ({
  ...rule,
  closed: (breach, about, facts) =>
    rule.wakes === 'machine' && type !== 'determine' && breach.withdrawal?.confirmedAt !== undefined
      ? new AlreadySettled()
      : rule.closed?.(breach, about, facts),
});

export const breachRules = Object.fromEntries(
  Object.entries(byCommand).map(([type, rule]) => [type, unlessWithdrawn(type, rule as unknown as AnyRule)]),
) as Readonly<Record<CommandType, AnyRule>>;

/** After a restore it waits for two officers. */
export const asFound = (breach: Breach, { now, tableGeneration }: BreachFacts): Breach =>
  restoreOwedIn(breach, tableGeneration).reduce<Breach>((state, event) => evolve(state, event, now), breach);

export const whyNotOf = (
  breach: Breach,
  { type, ...about }: About & { readonly type: CommandType; readonly by?: Sub },
  facts: BreachFacts,
) => whyNot(breachRules[type], asFound(breach, facts), about, facts);

export const nextOfBreach = (breach: Breach, facts: BreachFacts): readonly Next<CommandType, About>[] =>
  nextOf(breachRules, asFound(breach, facts), facts);

/** What is possible now, and what waits for a known moment. */
export const nextAndLaterOfBreach = (
  breach: Breach,
  facts: BreachFacts,
): readonly Next<CommandType, About>[] => nextAndLaterOf(breachRules, asFound(breach, facts), facts);
