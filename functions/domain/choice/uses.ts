/** What a use of CPNI needs; `opt-in` and `opt-out-or-opt-in` are recorded, `call` is for one call and never stored. */
type Approval = 'none' | 'opt-out-or-opt-in' | 'opt-in' | 'call';

interface UsePolicy {
  readonly approval: Approval;
  /** A customer can deny it. The others go on while a restriction is in force. */
  readonly deniable: boolean;
  /** A report about a child stops it, whatever the customer says (P22, R-20). */
  readonly stopsForChild: boolean;
  /** A permit that names no uses covers it: a permit "for offers" (decision 0045). */
  readonly offer: boolean;
  /** What allows it, with an approval where it needs one. */
  readonly law: string;
}

/** The closed list of uses. Selling is none: no code path has it (P28). */
export const usePolicies = {
  'provide-service': {
    approval: 'none',
    deniable: false,
    stopsForChild: false,
    offer: false,
    law: '47 U.S.C. 222(c)(1)',
  },
  billing: {
    approval: 'none',
    deniable: false,
    stopsForChild: false,
    offer: false,
    law: '47 U.S.C. 222(d)(1)',
  },
  'protect-rights-or-fraud': {
    approval: 'none',
    deniable: false,
    stopsForChild: false,
    offer: false,
    law: '47 U.S.C. 222(d)(2)',
  },
  emergency: {
    approval: 'none',
    deniable: false,
    stopsForChild: false,
    offer: false,
    law: '47 U.S.C. 222(d)(4)',
  },
  'required-by-law': {
    approval: 'none',
    deniable: false,
    stopsForChild: false,
    offer: false,
    law: '47 U.S.C. 222(c)(1)',
  },
  'same-category-marketing': {
    approval: 'none',
    deniable: true,
    stopsForChild: true,
    offer: true,
    law: '47 CFR 64.2005(a)',
  },
  'own-communications-marketing': {
    ...{
      approval: 'opt-out-or-opt-in',
      deniable: true,
      stopsForChild: true,
      offer: true,
      law: '47 CFR 64.2007(b)',
    },
  },
  'agents-affiliates-communications-marketing': {
    ...{
      approval: 'opt-out-or-opt-in',
      deniable: true,
      stopsForChild: true,
      offer: true,
      law: '47 CFR 64.2007(b)',
    },
  },
  'own-other-marketing': {
    approval: 'opt-in',
    deniable: true,
    stopsForChild: true,
    offer: false,
    law: '47 CFR 64.2007(b)',
  },
  'affiliates-other': {
    approval: 'opt-in',
    deniable: true,
    stopsForChild: true,
    offer: false,
    law: '47 CFR 64.2007(b)',
  },
  'third-parties': {
    approval: 'opt-in',
    deniable: true,
    stopsForChild: true,
    offer: false,
    law: '47 CFR 64.2007(b)',
  },
  'one-call': {
    approval: 'call',
    deniable: false,
    stopsForChild: true,
    offer: false,
    law: '47 CFR 64.2008(f)',
  },
} as const satisfies Record<string, UsePolicy>;

export type Use = keyof typeof usePolicies;

/** The uses that the register of choices has a row for. */
export type DeniableUse = {
  [U in Use]: (typeof usePolicies)[U]['deniable'] extends true ? U : never;
}[Use];

/** Uses for which silence after a notice may count as approval (47 CFR 64.2007(b), R-6). */
export type OptOutUse = {
  [U in Use]: (typeof usePolicies)[U]['approval'] extends 'opt-out-or-opt-in' ? U : never;
}[Use];

export const uses = Object.keys(usePolicies) as readonly Use[];

export const isDeniable = (use: Use): use is DeniableUse => usePolicies[use].deniable;

export const deniableUses = uses.filter(isDeniable);

export const offerUses = deniableUses.filter((use) => usePolicies[use].offer);

export const takesOptOut = (use: Use): use is OptOutUse => usePolicies[use].approval === 'opt-out-or-opt-in';

export const optOutUses = uses.filter(takesOptOut);
