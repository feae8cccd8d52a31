import type { AccountFacts, Recipient } from './case.ts';
import { law, policy, rule } from './citations.ts';
import { denial } from './consent.ts';
import { allowed, casesFor, nothingRecorded, refused } from './tables.ts';

const named = (
  recipient: Recipient,
  but: { readonly isWritten?: boolean } = {},
  more: Partial<AccountFacts> = {},
): AccountFacts => ({
  known: true,
  designation: { recipient, isWritten: true, daysAgo: 100, ...but },
  ...more,
});

const third = 'registered third party';
const notNamed = refused(law.written, rule.noGuess);

/** To whom the customer named in writing, and to nobody else. */
export const disclosure = casesFor('disclosure', [
  [third, 'the customer named it in writing', named(third), allowed(law.written)],
  ['affiliate', 'the customer named it in writing', named('affiliate'), allowed(law.written)],
  [third, 'the customer named it by telephone', named(third, { isWritten: false }), notNamed],
  [third, 'nothing is recorded', nothingRecorded, notNamed],
  ['agent', 'the customer named a third party', named(third), notNamed],
  ['company', 'the customer named a third party', named(third), notNamed],
  [
    'unregistered',
    'the customer named it in writing',
    named('unregistered'),
    refused(policy.protectsIt, rule.noGuess),
  ],
  [
    third,
    'named in writing, then a denial',
    named(third, {}, denial('all', 10)),
    refused(law.untilRevoked, policy.restriction),
  ],
  [
    third,
    'named in writing, under a child’s block',
    named(third, {}, { childBlock: true }),
    refused(policy.child, rule.noGuess),
  ],
]);

const everythingYes = named(third);

/** Words that name no use: no approval makes them one. */
export const notUses = [
  ...casesFor('sale', [
    [third, 'the customer named it in writing', everythingYes, refused(policy.neverSold, rule.closedList)],
  ]),
  ...casesFor('inbound-call-once', [
    [
      'company',
      'a name that one-call replaced',
      { known: true, given: { minutesAgo: 1, agent: 'agent-7', notice: 'fit' } },
      refused(rule.closedList, rule.noGuess),
    ],
  ]),
  ...casesFor('win-back', [
    ['company', 'not in the list', nothingRecorded, refused(rule.closedList, rule.noGuess)],
  ]),
];
