import type { AccountFacts, CpniCase, GivenOnCall, Recipient } from './case.ts';
import { law, policy, recalledLaw, rule } from './citations.ts';
import { denial, yes } from './consent.ts';
import { allowed, casesFor, recalled, refused } from './tables.ts';

/** A yes heard by a named agent after a fit notice was read out. */
const heard = (minutesAgo: number, but: Partial<GivenOnCall> = {}): GivenOnCall => ({
  minutesAgo,
  agent: 'agent-7',
  notice: 'fit',
  ...but,
});

const onCall = (given?: GivenOnCall, more: Partial<AccountFacts> = {}): AccountFacts => ({
  known: true,
  ...(given && { given }),
  ...more,
});

const approvedInbound = allowed(law.inboundCall, rule.noGuess);
/** 222(d)(3) is for calls that the customer began: on others an oral approval after notice is what the rules know. */
const approvedOutbound = allowed(law.oralApproval, law.noticeFirst, rule.noGuess);
const noYes = refused(law.inboundCall, law.oralApproval, rule.noGuess);
const tooOld = refused(law.inboundCall, rule.noGuess);
const unproven = refused(law.oralApproval, rule.noGuess);
const denied = refused(law.untilRevoked, policy.restriction, rule.noGuess);
const child = refused(policy.child, rule.noGuess);
const unregistered = refused(policy.protectsIt, rule.noGuess);

type Row = readonly [Recipient, string, AccountFacts, Pick<CpniCase, 'expected' | 'cites' | 'isRecalled'>];

const calls = (direction: 'inbound' | 'outbound', rows: readonly Row[]): readonly CpniCase[] =>
  casesFor(
    'one-call',
    rows.map(([to, state, account, it]) => [to, `${direction}, ${state}`, account, it, { direction }]),
  );

const nobodyHeard: GivenOnCall = { minutesAgo: 1, notice: 'fit' };
const noNotice: GivenOnCall = { minutesAgo: 1, agent: 'agent-7' };

/**
 * The customer's yes on this call, for this call: at most 60 minutes. At minute 60 the answer's own `useBefore` says ask
 * again, so that minute is a no.
 */
export const oneCall = [
  ...calls('inbound', [
    ['company', 'a yes just now', onCall(heard(0)), approvedInbound],
    ['affiliate', 'a yes just now', onCall(heard(0)), approvedInbound],
    ['agent', 'a yes just now', onCall(heard(0)), approvedInbound],
    ['registered third party', 'a yes just now', onCall(heard(0)), approvedInbound],
    ['unregistered', 'a yes just now', onCall(heard(0)), unregistered],
    ['company', 'a yes 59 minutes ago', onCall(heard(59)), approvedInbound],
    ['company', 'a yes 60 minutes ago', onCall(heard(60)), tooOld],
    ['company', 'a yes 61 minutes ago', onCall(heard(61)), tooOld],
    ['company', 'a yes half an hour in the future', onCall(heard(-30)), unproven],
    ['company', 'no yes', onCall(), noYes],
    [
      'company',
      'no yes, an opt-in to other marketing',
      yes({ use: 'own-other-marketing', recipient: 'company' }, 10),
      noYes,
    ],
    ['company', 'a yes that nobody is named for', onCall(nobodyHeard), unproven],
    ['company', 'a yes without a notice', onCall(noNotice), unproven],
    ['company', 'a yes, the account is unknown', onCall(heard(1), { known: false }), refused(rule.noGuess)],
    ['company', 'a yes, a child’s block', onCall(heard(1), { childBlock: true }), child],
    [
      'company',
      'a yes, a denial of all uses',
      onCall(heard(1), denial('all', 10)),
      allowed(law.inboundCall, law.untilRevoked, rule.noGuess),
    ],
    ['agent', 'a yes 61 minutes ago, a denial of all uses', onCall(heard(61), denial('all', 10)), denied],
    [
      'company',
      'a yes, the register does not answer',
      onCall(heard(1), { registerDown: true }),
      refused(rule.noGuess),
    ],
  ]),
  ...calls('outbound', [
    ['company', 'a yes just now', onCall(heard(0)), approvedOutbound],
    ['agent', 'a yes just now', onCall(heard(0)), approvedOutbound],
    ['company', 'a yes 59 minutes ago', onCall(heard(59)), approvedOutbound],
    ['company', 'a yes 60 minutes ago', onCall(heard(60)), tooOld],
    ['agent', 'no yes', onCall(), noYes],
    ['company', 'a yes, a denial of all uses', onCall(heard(1), denial('all', 10)), denied],
    ['agent', 'a yes, a denial of third parties', onCall(heard(1), denial('third-parties', 10)), denied],
    ['agent', 'a yes, a child’s block', onCall(heard(1), { childBlock: true }), child],
    ['unregistered', 'a yes just now', onCall(heard(0)), unregistered],
    [
      'company',
      'a yes after a shortened notice',
      onCall(heard(1, { notice: 'unfit' })),
      recalled(recalledLaw.oneTimeNotice, rule.noGuess),
    ],
  ]),
  ...casesFor('one-call', [
    [
      'company',
      'a yes, nobody says who began the call',
      onCall(heard(1)),
      refused(law.inboundCall, rule.noGuess),
    ],
  ]),
];
