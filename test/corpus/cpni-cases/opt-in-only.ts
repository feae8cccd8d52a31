import type { CpniCase, Recipient, Use } from './case.ts';
import { law, policy, rule } from './citations.ts';
import { denial, silence, yes, yesToUnfitNotice } from './consent.ts';
import { allowed, casesFor, nothingRecorded, refused, restrictedForAll, unknownAccount } from './tables.ts';

const noApproval = refused(law.otherwiseOptIn, rule.noGuess);
const otherRecipient = refused(law.otherwiseOptIn, law.noticeNames);

/** What holds for each of the three: `to` is the use and the one kind of recipient it is for. */
const optInOnly = (
  to: { readonly use: Use; readonly recipient: Recipient },
  othersUse: Use,
): readonly CpniCase[] =>
  casesFor(to.use, [
    [to.recipient, 'nothing is recorded', nothingRecorded, noApproval],
    [to.recipient, 'the account is unknown', unknownAccount, refused(rule.noGuess)],
    [to.recipient, 'a denial of all uses', restrictedForAll, refused(policy.restriction, law.untilRevoked)],
    [to.recipient, 'a yes', yes(to, 1), allowed(law.otherwiseOptIn, law.untilRevoked)],
    [to.recipient, 'a yes three years old', yes(to, 1096), allowed(law.untilRevoked, rule.notices)],
    [
      to.recipient,
      'a yes to an unfit notice',
      yesToUnfitNotice(to, 10),
      refused(law.noticeFirst, law.noticeNames),
    ],
    [
      to.recipient,
      'a yes, under a child’s block',
      yes(to, 10, { childBlock: true }),
      refused(policy.child, rule.noGuess),
    ],
    [
      to.recipient,
      'a yes, the register does not answer',
      yes(to, 10, { registerDown: true }),
      refused(rule.noGuess),
    ],
    [
      to.recipient,
      'a yes, then a denial of this use',
      yes(to, 100, denial(to.use, 10)),
      refused(law.untilRevoked, policy.restriction),
    ],
    [
      to.recipient,
      'a yes to another use',
      yes({ ...to, use: othersUse }, 10),
      refused(law.noticeNames, law.otherwiseOptIn),
    ],
    [to.recipient, 'silence for 40 days', silence(to, 40), refused(law.otherwiseOptIn, rule.closedList)],
  ]);

const thirdParties = { use: 'third-parties', recipient: 'registered third party' } as const;
const affiliatesOther = { use: 'affiliates-other', recipient: 'affiliate' } as const;
const ownOther = { use: 'own-other-marketing', recipient: 'company' } as const;

export const optInOnlyUses = [
  ...optInOnly(thirdParties, 'agents-affiliates-communications-marketing'),
  ...optInOnly(affiliatesOther, 'agents-affiliates-communications-marketing'),
  ...optInOnly(ownOther, 'own-communications-marketing'),
  ...casesFor('third-parties', [
    ['company', 'a yes to a third party', yes(thirdParties, 10), otherRecipient],
    ['affiliate', 'a yes to a third party', yes(thirdParties, 10), otherRecipient],
    ['agent', 'a yes to a third party', yes(thirdParties, 10), otherRecipient],
    [
      'unregistered',
      'a yes to it',
      yes({ use: 'third-parties', recipient: 'unregistered' }, 10),
      refused(policy.protectsIt, rule.noGuess),
    ],
  ]),
  ...casesFor('affiliates-other', [
    [
      'affiliate',
      'a yes, to one outside communications',
      yes(affiliatesOther, 10),
      allowed(law.otherwiseOptIn, law.untilRevoked),
      { isOutsideCommunications: true },
    ],
    ['company', 'a yes to an affiliate', yes(affiliatesOther, 10), otherRecipient],
    ['agent', 'a yes to an affiliate', yes(affiliatesOther, 10), otherRecipient],
    ['registered third party', 'a yes to an affiliate', yes(affiliatesOther, 10), otherRecipient],
    [
      'unregistered',
      'a yes to an affiliate',
      yes(affiliatesOther, 10),
      refused(policy.protectsIt, rule.noGuess),
    ],
  ]),
  ...casesFor('own-other-marketing', [
    ['affiliate', 'a yes to the company', yes(ownOther, 10), otherRecipient],
    ['agent', 'a yes to the company', yes(ownOther, 10), otherRecipient],
    ['registered third party', 'a yes to the company', yes(ownOther, 10), otherRecipient],
    ['unregistered', 'a yes to the company', yes(ownOther, 10), refused(policy.protectsIt, rule.noGuess)],
  ]),
];
