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
  restrictedForAll,
} from './tables.ts';

const use = 'own-communications-marketing';
const company = { use, recipient: 'company' } as const;

const noApproval = refused(law.optOutOrIn, law.noticeFirst, rule.noGuess);
const stillApproved = allowed(law.optOutOrIn, law.untilRevoked);
const stillWaiting = refused(rule.notices, law.optOutOrIn);
const waited = allowed(law.optOutOrIn, rule.notices, rule.askedFor);
const overdue = refused(rule.notices, rule.noGuess);
const saysSilenceIsNo = refused(rule.askedFor, law.notMisleading);

/** The company's own marketing of communications services: opt-out or opt-in. */
export const ownCommunications = [
  ...casesForAll(use, [
    { state: 'nothing is recorded', account: nothingRecorded, for: everyone(noApproval) },
    {
      state: 'the account is unknown',
      account: { known: false },
      for: everyone(refused(rule.noGuess)),
    },
    {
      state: 'the customer’s yes to the company',
      account: yes(company, 1),
      for: {
        company: stillApproved,
        affiliate: refused(law.optOutOrIn, law.noticeNames),
        agent: refused(law.optOutOrIn, law.noticeNames),
        'registered third party': refused(law.otherwiseOptIn, law.noticeNames),
        unregistered: refused(policy.protectsIt, rule.noGuess),
      },
    },
  ]),
  ...casesFor(use, [
    [
      'company',
      'a yes, under a child’s block',
      yes(company, 10, { childBlock: true }),
      refused(policy.child, rule.noGuess),
    ],
    [
      'company',
      'a yes, the register does not answer',
      yes(company, 10, { registerDown: true }),
      refused(rule.noGuess),
    ],
    ['company', 'a denial of all uses', restrictedForAll, refused(policy.restriction, law.untilRevoked)],
    ['company', 'a yes three years old', yes(company, 1096), allowed(law.untilRevoked, rule.notices)],
    ['company', 'a yes eleven years old', yes(company, 4018), allowed(law.untilRevoked, policy.untilChanged)],
    [
      'company',
      'a yes to an unfit notice',
      yesToUnfitNotice(company, 10),
      refused(law.noticeFirst, law.noticeNames, rule.noGuess),
    ],
    [
      'company',
      'a yes to other marketing only',
      yes({ use: 'own-other-marketing', recipient: 'company' }, 10),
      refused(law.noticeNames, rule.noGuess),
    ],
    [
      'company',
      'a yes to the agent only',
      yes({ use: 'agents-affiliates-communications-marketing', recipient: 'agent' }, 10),
      refused(law.noticeNames, rule.noGuess),
    ],
    [
      'company',
      'a yes, then a denial of all uses',
      yes(company, 100, denial('all', 10)),
      refused(law.untilRevoked, policy.restriction),
    ],
    [
      'company',
      'a yes, then a denial of this use',
      yes(company, 100, denial(use, 10)),
      refused(law.untilRevoked, policy.restriction),
    ],
    [
      'company',
      'a yes, then a denial of third parties',
      yes(company, 100, denial('third-parties', 10)),
      stillApproved,
    ],
    [
      'company',
      'a denial of all uses, then a yes',
      yes(company, 10, denial('all', 100)),
      allowed(law.untilRevoked, rule.fromReceipt),
    ],
    [
      'company',
      'a denial of this use, then a yes',
      yes(company, 10, denial(use, 100)),
      allowed(law.untilRevoked, rule.fromReceipt),
    ],
    ['company', 'silence, paper mailed today', silence(company, 0), stillWaiting],
    ['company', 'silence, paper mailed 29 days ago', silence(company, 29), stillWaiting],
    ['company', 'silence, paper mailed 30 days ago', silence(company, 30), stillWaiting],
    ['company', 'silence, paper mailed 31 days ago', silence(company, 31), stillWaiting],
    ['company', 'silence, paper mailed 33 days ago', silence(company, 33), stillWaiting],
    ['company', 'silence, paper mailed 34 days ago', silence(company, 34), waited],
    ['company', 'silence, paper mailed 729 days ago', silence(company, 729), waited],
    ['company', 'silence, paper mailed 732 days ago', silence(company, 732), overdue],
    ['company', 'silence, paper mailed 1,100 days ago', silence(company, 1100), overdue],
    ['company', 'silence, emailed 30 days ago', silence(company, 30, { by: 'email' }), stillWaiting],
    ['company', 'silence, emailed 31 days ago', silence(company, 31, { by: 'email' }), waited],
    [
      'company',
      'answered no, mailed 34 days ago',
      silence(company, 34, { answer: 'no' }),
      refused(law.untilRevoked, rule.notices),
    ],
    [
      'company',
      'answered no, mailed 1,100 days ago',
      silence(company, 1100, { answer: 'no' }),
      refused(law.untilRevoked, policy.untilChanged),
    ],
    [
      'company',
      'silence after an opt-in notice, 34 days',
      silence(company, 34, { notice: 'opt-in' }),
      saysSilenceIsNo,
    ],
    [
      'company',
      'silence after an opt-in notice, 400 days',
      silence(company, 400, { notice: 'opt-in' }),
      saysSilenceIsNo,
    ],
    [
      'company',
      'silence, text not confirmed by counsel, 34 days',
      silence(company, 34, { isConfirmedByCounsel: false }),
      recalled(recalledLaw.waitingPeriod, rule.askedFor),
    ],
    [
      'company',
      'silence, the notice came back',
      silence(company, 40, { isUndelivered: true }),
      refused(rule.notices),
    ],
  ]),
];
