import { holdRulesetOf } from '#domain/calendar/rulesets.ts';
import { AlreadySettled, ReasonMissing } from '#domain/case/errors.ts';
import { NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import { type Breach, stageOf } from './breach.ts';
import type { RulesOf } from './breach-rule.ts';
import { hasNegativeDecision, isExcused } from './choices.ts';
import { contradictionsIn } from './contradictions.ts';
import { voidedApprovals } from './determined-again.ts';
import { AlreadyDetermined, AnswersContradict, NotDetermined } from './errors.ts';
import type { Decisions } from './events.ts';
import { mustBeInOrder } from './order-of-facts.ts';

/** Half of the customers must not be left out. */
const released = (breach: Breach) => (stageOf(breach) === 'released' ? new AlreadySettled() : undefined);

const fields: Readonly<Record<keyof Decisions, string>> = {
  within2011: '#/within2011',
  report: '#/reportToLawEnforcement',
  tell: '#/tellCustomers',
};

const mustAgree = (answers: Parameters<typeof contradictionsIn>[0]): void => {
  const found = contradictionsIn(answers);
  if (found.length > 0)
    throw new AnswersContradict(found.map(({ about, detail }) => ({ pointer: fields[about], detail })));
};

export const determinationRules: RulesOf<
  'determine' | 'confirm-determination' | 'withdraw-determination' | 'confirm-withdrawal'
> = {
  /** Again after a withdrawal that two officers confirmed: everything but the receipts starts anew. */
  determine: {
    wakes: 'machine',
    closed: ({ determination, withdrawal }) =>
      determination === undefined || withdrawal?.confirmedAt !== undefined
        ? undefined
        : new AlreadyDetermined(),
    decide: (breach, command, { now }) => {
      const { discoveredAt, zone } = breach;
      mustBeInOrder({ determinedAt: command.determinedAt }, { discoveredAt }, now, zone);
      if (!isExcused(command, command.reasonCode)) throw new ReasonMissing();
      mustAgree(command);
      return [
        { ...command, type: 'breach-determined' },
        { type: 'legal-hold-started' },
        ...voidedApprovals(breach),
      ];
    },
  },
  /** A "yes" until then. */
  'confirm-determination': {
    wakes: 'machine',
    proposal: ({ determination }) => determination,
    closed: (breach) => {
      const { determination } = breach;
      if (determination === undefined) return new NotDetermined();
      if (determination.confirmedBy !== undefined || !hasNegativeDecision(determination))
        return new NothingToConfirm();
      return released(breach);
    },
    notBy: ({ determination }) => whoDid('determined', determination),
    decide: ({ determination }, { by }, facts) => {
      const ruleset = holdRulesetOf(determination?.within2011 ?? 'unclear', facts.ruleset);
      return [{ type: 'determination-confirmed', by, ruleset }];
    },
  },
  'withdraw-determination': {
    wakes: 'machine',
    closed: (breach) => (breach.determination === undefined ? new NotDetermined() : released(breach)),
    decide: (_, { by, textSha256 }) => [{ type: 'determination-withdrawal-asked', by, textSha256 }],
  },
  'confirm-withdrawal': {
    wakes: 'machine',
    proposal: ({ determination, withdrawal }) => ({ determination, withdrawal }),
    closed: (breach) => (breach.withdrawal === undefined ? new NothingToConfirm() : released(breach)),
    notBy: ({ withdrawal }) => whoDid('asked', withdrawal),
    decide: (_, { by }) => [{ type: 'determination-withdrawn', by }],
  },
};
