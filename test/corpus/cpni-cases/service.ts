import { law, policy, rule } from './citations.ts';
import {
  allowed,
  casesForAll,
  nothingRecorded,
  refused,
  registerDown,
  type StateRow,
  unknownAccount,
} from './tables.ts';

/** Everything that could refuse the company at once: none of it may. */
const childAndRestriction = {
  known: true,
  childBlock: true,
  restriction: { use: 'all', daysAgo: 10 },
} as const;

const registeredOnly = (text: string, ...more: readonly string[]): StateRow['for'] => {
  const registered = allowed(text, policy.protectsIt, ...more);
  return {
    company: allowed(text, rule.closedList, ...more),
    affiliate: registered,
    agent: registered,
    'registered third party': registered,
    unregistered: refused(policy.protectsIt, rule.noGuess),
  };
};

const rowsCiting = (text: string): readonly StateRow[] => [
  { state: 'nothing is recorded', account: nothingRecorded, for: registeredOnly(text) },
  {
    state: 'the account is unknown',
    account: unknownAccount,
    for: registeredOnly(text, rule.noGuess),
  },
  {
    state: 'a child’s block and a denial',
    account: childAndRestriction,
    for: registeredOnly(text, policy.noEffectOnServices),
  },
  {
    // Nobody can say that another recipient is registered.
    state: 'the register does not answer',
    account: registerDown,
    for: {
      company: allowed(text, rule.noGuess),
      affiliate: refused(policy.protectsIt, rule.noGuess),
      agent: refused(policy.protectsIt, rule.noGuess),
      'registered third party': refused(policy.protectsIt, rule.noGuess),
      unregistered: refused(policy.protectsIt, rule.noGuess),
    },
  },
];

/** The company always, others only if registered. */
export const service = [
  ...casesForAll('provide-service', rowsCiting(law.service)),
  ...casesForAll('billing', rowsCiting(law.billing)),
  ...casesForAll('protect-rights-or-fraud', rowsCiting(law.protection)),
];
