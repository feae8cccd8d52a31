import type { Use } from '#domain/choice/uses.ts';

/** Who gets the data. A buyer is none of them: no code path sells CPNI (P28). */
interface RecipientPolicy {
  /** Assists us, so it has promised by contract to protect the data (P27). */
  readonly needsClause: boolean;
}

export const recipientPolicies = {
  authority: { needsClause: false },
  'needed-party': { needsClause: false },
  affiliate: { needsClause: true },
  'service-provider': { needsClause: true },
  'other-company': { needsClause: true },
  acquirer: { needsClause: false },
  'named-by-customer': { needsClause: false },
} as const satisfies Readonly<Record<string, RecipientPolicy>>;
export type RecipientKind = keyof typeof recipientPolicies;
export const recipientKinds = Object.keys(recipientPolicies) as readonly RecipientKind[];

/** Of which transfers it is demanded: of every one, of a recipient who needs a clause, or of the cases that name it. */
type DemandedOf = 'every' | 'clause' | 'case';

/** What must be shown before a transfer is allowed, in the order of the form; demands.ts says when it is. */
const demandedOf = {
  case: 'case',
  'not-for-value': 'every',
  recipient: 'every',
  'recipient-kind': 'every',
  accounts: 'every',
  what: 'every',
  use: 'every',
  registered: 'every',
  approval: 'every',
  needed: 'case',
  disclosed: 'case',
  belief: 'case',
  law: 'case',
  process: 'case',
  'process-document': 'case',
  validation: 'case',
  scope: 'case',
  'non-disclosure': 'case',
  matter: 'case',
  emergency: 'case',
  danger: 'case',
  'left-at': 'case',
  undertaking: 'case',
  'signed-on': 'case',
  clause: 'clause',
  'clause-in-force': 'clause',
  'clause-protects': 'clause',
  consent: 'case',
  request: 'case',
} as const satisfies Readonly<Record<string, DemandedOf>>;
export type Demand = keyof typeof demandedOf;
const demands = Object.keys(demandedOf) as readonly Demand[];

interface CasePolicy {
  /** Where a reader finds the rule. */
  readonly rule: string;
  readonly recipients: readonly RecipientKind[];
  /** Beside what every transfer, and a recipient who needs a clause, must show. */
  readonly demands: readonly Demand[];
  /** Those it can have; a single one follows from the case. None: its own ground allows it. */
  readonly uses: readonly Use[];
  /** An emergency does not wait for the second person (P17); all else that leaves does (R-13, class A). */
  readonly second: 'before' | 'after';
}

/**
 * The closed list of hand-overs (P11): the policy's cases T1 to T9, and the customer's own written request
 * (47 U.S.C. 222(c)(2), R-30). What is in no case is refused. A new case does not compile until all of this is decided.
 */
export const casePolicies = {
  T1: {
    rule: 'P12',
    recipients: ['affiliate', 'service-provider', 'needed-party'],
    demands: ['needed', 'disclosed'],
    uses: ['provide-service', 'billing'],
    second: 'before',
  },
  T2: {
    rule: 'P13',
    recipients: ['authority', 'needed-party'],
    demands: ['belief'],
    uses: ['protect-rights-or-fraud'],
    second: 'before',
  },
  T3: {
    rule: 'P14',
    recipients: ['authority', 'needed-party'],
    demands: ['law'],
    uses: ['required-by-law', 'protect-rights-or-fraud'],
    second: 'before',
  },
  T4: {
    rule: 'P15',
    recipients: ['authority'],
    demands: ['process', 'process-document', 'validation', 'scope', 'non-disclosure'],
    uses: ['required-by-law'],
    second: 'before',
  },
  T5: {
    rule: 'P16',
    recipients: ['authority', 'needed-party'],
    demands: ['matter'],
    uses: ['protect-rights-or-fraud', 'required-by-law'],
    second: 'before',
  },
  T6: {
    rule: 'P17',
    recipients: ['authority', 'needed-party'],
    demands: ['emergency', 'danger', 'left-at'],
    uses: ['emergency'],
    second: 'after',
  },
  T7: {
    rule: 'P18',
    recipients: ['acquirer'],
    demands: ['undertaking', 'signed-on'],
    uses: ['provide-service'],
    second: 'before',
  },
  T8: {
    rule: 'P19',
    recipients: ['affiliate', 'service-provider'],
    demands: [],
    uses: [
      'provide-service',
      'billing',
      'protect-rights-or-fraud',
      'agents-affiliates-communications-marketing',
      'affiliates-other',
    ],
    second: 'before',
  },
  T9: {
    rule: 'P20',
    recipients: ['affiliate', 'other-company'],
    demands: ['consent'],
    uses: [],
    second: 'before',
  },
  'customer-request': {
    rule: '47 U.S.C. 222(c)(2)',
    recipients: ['named-by-customer'],
    demands: ['request'],
    uses: [],
    second: 'before',
  },
} as const satisfies Readonly<Record<string, CasePolicy>>;
export type TransferCase = keyof typeof casePolicies;
export const transferCases = Object.keys(casePolicies) as readonly TransferCase[];

/** In the order of the form. */
export const demandsOf = (
  transferCase: TransferCase,
  recipient: RecipientKind | undefined,
): readonly Demand[] => {
  const { demands: named, recipients }: CasePolicy = casePolicies[transferCase];
  // While nobody has said who it is, what each of the case's recipients needs.
  const whom = recipient === undefined ? recipients : [recipient];
  const needsClause = whom.every((one) => recipientPolicies[one].needsClause);
  const isDemanded: Readonly<Record<DemandedOf, (demand: Demand) => boolean>> = {
    every: () => true,
    clause: () => needsClause,
    case: (demand) => named.includes(demand),
  };
  return demands.filter((demand) => isDemanded[demandedOf[demand]](demand));
};
