import type { AccountFacts } from './case.ts';
import { law, policy, rule } from './citations.ts';
import {
  allowed,
  casesFor,
  casesForAll,
  childBlocked,
  everyone,
  nothingRecorded,
  refused,
  registerDown,
  restrictedForAll,
  unknownAccount,
} from './tables.ts';

const restricted = (
  use: 'all' | 'same-category-marketing' | 'third-parties',
  daysAgo: number,
): AccountFacts => ({
  known: true,
  restriction: { use, daysAgo },
});

/**
 * No notice and no approval for the carrier's own marketing and for agents who do it. An affiliate needs a customer of
 * several categories, a fact that the check does not get; nobody else is in 64.2005(a).
 */
export const sameCategory = [
  ...casesForAll('same-category-marketing', [
    {
      state: 'nothing is recorded',
      account: nothingRecorded,
      for: {
        company: allowed(law.sameCategory, rule.closedList),
        affiliate: refused(law.affiliatesOfSeveralCategories, rule.noGuess),
        agent: allowed(law.sameCategory, policy.protectsIt),
        'registered third party': refused(law.otherwiseOptIn, policy.neverSold),
        unregistered: refused(policy.protectsIt, rule.noGuess),
      },
    },
    {
      state: 'the account is unknown',
      account: unknownAccount,
      for: everyone(refused(law.sameCategory, rule.noGuess)),
    },
    {
      state: 'a child’s block',
      account: childBlocked,
      for: everyone(refused(policy.child, rule.noGuess)),
    },
    {
      state: 'a denial of all uses',
      account: restrictedForAll,
      for: everyone(refused(policy.restriction, rule.closedList)),
    },
    {
      state: 'the register does not answer',
      account: registerDown,
      for: everyone(refused(rule.noGuess)),
    },
  ]),
  ...casesFor('same-category-marketing', [
    [
      'company',
      'a denial of this use',
      restricted('same-category-marketing', 1),
      refused(policy.restriction, law.untilRevoked),
    ],
    [
      'agent',
      'a denial of this use',
      restricted('same-category-marketing', 1),
      refused(policy.restriction, law.untilRevoked),
    ],
    [
      'company',
      'a denial received today',
      restricted('all', 0),
      refused(policy.restriction, rule.fromReceipt),
    ],
    [
      'company',
      'a denial of all uses, four years old',
      restricted('all', 1461),
      refused(policy.untilChanged, law.untilRevoked),
    ],
    [
      'company',
      'a denial of third parties only',
      restricted('third-parties', 10),
      allowed(law.sameCategory, policy.restriction),
    ],
  ]),
];
