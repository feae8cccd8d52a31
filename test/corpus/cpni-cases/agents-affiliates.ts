import { law, policy, recalledLaw, rule } from './citations.ts';
import { denial, silence, yes, yesToUnfitNotice } from './consent.ts';
import {
  allowed,
  casesFor,
  casesForAll,
  everyone,
  nothingRecorded,
  recalled,
  refused,
  registerDown,
  restrictedForAll,
  unknownAccount,
} from './tables.ts';

const use = 'agents-affiliates-communications-marketing';
const agent = { use, recipient: 'agent' } as const;
const affiliate = { use, recipient: 'affiliate' } as const;

const noApproval = refused(law.optOutOrIn, law.noticeFirst, rule.noGuess);
const approved = allowed(law.optOutOrIn, law.untilRevoked, policy.protectsIt);
const stillWaiting = refused(rule.notices, law.optOutOrIn);
const waited = allowed(law.optOutOrIn, rule.notices, rule.askedFor);
const overdue = refused(rule.notices, rule.noGuess);
const saysSilenceIsNo = refused(rule.askedFor, law.notMisleading);

/** Marketing of communications services by agents, and by affiliates that provide such services: opt-out or opt-in. */
export const agentsAffiliates = [
  ...casesForAll(use, [
    { state: 'nothing is recorded', account: nothingRecorded, for: everyone(noApproval) },
    {
      state: 'silence for 34 days, the agent named',
      account: silence(agent, 34),
      for: {
        company: refused(law.noticeNames, rule.noGuess),
        affiliate: refused(law.noticeNames, rule.noGuess),
        agent: waited,
        'registered third party': refused(law.otherwiseOptIn, law.noticeNames),
        unregistered: refused(policy.protectsIt, rule.noGuess),
      },
    },
  ]),
  ...casesFor(use, [
    ['agent', 'the account is unknown', unknownAccount, refused(rule.noGuess)],
    ['affiliate', 'the account is unknown', unknownAccount, refused(rule.noGuess)],
    ['agent', 'the register does not answer', registerDown, refused(rule.noGuess)],
    ['agent', 'a denial of all uses', restrictedForAll, refused(policy.restriction, law.untilRevoked)],
    ['agent', 'a yes', yes(agent, 1), approved],
    ['affiliate', 'a yes', yes(affiliate, 1), approved],
    [
      'unregistered',
      'a yes to a recipient no longer registered',
      yes({ use, recipient: 'unregistered' }, 100),
      refused(policy.protectsIt, rule.noGuess),
    ],
    ['affiliate', 'a yes to the agent only', yes(agent, 10), refused(law.noticeNames, rule.noGuess)],
    ['agent', 'a yes to the affiliate only', yes(affiliate, 10), refused(law.noticeNames, rule.noGuess)],
    [
      'agent',
      'a yes, under a child’s block',
      yes(agent, 10, { childBlock: true }),
      refused(policy.child, rule.noGuess),
    ],
    [
      'affiliate',
      'a yes, under a child’s block',
      yes(affiliate, 10, { childBlock: true }),
      refused(policy.child, rule.noGuess),
    ],
    [
      'agent',
      'a yes to an unfit notice',
      yesToUnfitNotice(agent, 10),
      refused(law.noticeFirst, law.noticeNames, rule.noGuess),
    ],
    ['agent', 'a yes three years old', yes(agent, 1096), allowed(law.untilRevoked, rule.notices)],
    [
      'agent',
      'a yes, then a denial of all uses',
      yes(agent, 100, denial('all', 10)),
      refused(law.untilRevoked, policy.restriction),
    ],
    [
      'affiliate',
      'a yes, then a denial of this use',
      yes(affiliate, 100, denial(use, 10)),
      refused(law.untilRevoked, policy.restriction),
    ],
    [
      'agent',
      'a yes, then a denial of third parties',
      yes(agent, 100, denial('third-parties', 10)),
      approved,
    ],
    [
      'agent',
      'a denial of all uses, then a yes',
      yes(agent, 10, denial('all', 100)),
      allowed(law.untilRevoked, rule.fromReceipt),
    ],
    [
      'agent',
      'a denial of all uses, then silence for 34 days',
      silence(agent, 34, {}, denial('all', 100)),
      refused(law.untilRevoked, policy.untilChanged),
    ],
    [
      'agent',
      'silence for 400 days, then a denial',
      silence(agent, 400, {}, denial('all', 10)),
      refused(law.untilRevoked, rule.fromReceipt),
    ],
    ['agent', 'silence, paper mailed 30 days ago', silence(agent, 30), stillWaiting],
    ['agent', 'silence, paper mailed 33 days ago', silence(agent, 33), stillWaiting],
    ['affiliate', 'silence, paper mailed 34 days ago', silence(affiliate, 34), waited],
    ['agent', 'silence, paper mailed 732 days ago', silence(agent, 732), overdue],
    [
      'agent',
      'silence, text not confirmed by counsel, 34 days',
      silence(agent, 34, { isConfirmedByCounsel: false }),
      recalled(recalledLaw.waitingPeriod, rule.askedFor),
    ],
    [
      'agent',
      'silence after an opt-in notice, 34 days',
      silence(agent, 34, { notice: 'opt-in' }),
      saysSilenceIsNo,
    ],
    [
      'agent',
      'silence, under a child’s block',
      silence(agent, 34, {}, { childBlock: true }),
      refused(policy.child, rule.noGuess),
    ],
    [
      'agent',
      'silence after a notice of the company’s own use',
      silence({ use: 'own-communications-marketing', recipient: 'company' }, 34),
      refused(law.noticeNames, law.optOutOrIn),
    ],
    [
      'affiliate',
      'silence, one outside communications',
      silence(affiliate, 34),
      refused(law.otherwiseOptIn, rule.closedList),
      { isOutsideCommunications: true },
    ],
  ]),
];
