import type { Use } from '#domain/choice/uses.ts';

/** Who gets the data. A buyer is none of them: no code path sells CPNI (P28). */
interface RecipientPolicy {
  /** Assists us, so it has promised by contract to protect the data (P27). */
  readonly needsClause: boolean;
  /** Whether we choose where it is, so that our own list of regions binds it (P03); else the law or the customer does. */
  readonly isOurChoice: boolean;
}

export const recipientPolicies = {
  authority: { needsClause: false, isOurChoice: false },
  'needed-party': { needsClause: false, isOurChoice: true },
  affiliate: { needsClause: true, isOurChoice: true },
  'service-provider': { needsClause: true, isOurChoice: true },
  'other-company': { needsClause: true, isOurChoice: true },
  acquirer: { needsClause: false, isOurChoice: true },
  'named-by-customer': { needsClause: false, isOurChoice: false },
} as const satisfies Readonly<Record<string, RecipientPolicy>>;
export type RecipientKind = keyof typeof recipientPolicies;
export const recipientKinds = Object.keys(recipientPolicies) as readonly RecipientKind[];

/** Whose data leaves, and as what we have it (P11, P21). */
const dataPolicies = {
  /** Phone records (47 U.S.C. 222(h)(1)). */
  cpni: { needsInstruction: false },
  personal: { needsInstruction: false },
  /** We have it for a company, so it leaves on that company's instruction alone (P07), or because the law makes us. */
  'stored-for-company': { needsInstruction: true },
} as const satisfies Readonly<Record<string, { readonly needsInstruction: boolean }>>;
export type TransferData = keyof typeof dataPolicies;
export const transferData = Object.keys(dataPolicies) as readonly TransferData[];

/** Of which transfers it is demanded: of every one, of a recipient who needs a clause, of a company's data, or of the cases that name it. */
type DemandedOf = 'every' | 'clause' | 'instruction' | 'case';

/** What must be shown before a transfer is allowed, in the order of the form; demands.ts says when it is. */
const demandedOf = {
  case: 'case',
  'not-for-value': 'every',
  recipient: 'every',
  'recipient-kind': 'every',
  region: 'every',
  data: 'every',
  instruction: 'instruction',
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
  /** What permits or protects the transfer where no clause does (P02). */
  readonly safeguard: Safeguard;
}

const safeguards = {
  clause: true,
  'told-beforehand': true,
  belief: true,
  law: true,
  'legal-process': true,
  proceedings: true,
  emergency: true,
  undertaking: true,
  'customer-request': true,
} as const;
export type Safeguard = keyof typeof safeguards;

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
    safeguard: 'told-beforehand',
  },
  T2: {
    rule: 'P13',
    recipients: ['authority', 'needed-party'],
    demands: ['belief'],
    uses: ['protect-rights-or-fraud'],
    second: 'before',
    safeguard: 'belief',
  },
  T3: {
    rule: 'P14',
    recipients: ['authority', 'needed-party'],
    demands: ['law'],
    uses: ['required-by-law', 'protect-rights-or-fraud'],
    second: 'before',
    safeguard: 'law',
  },
  T4: {
    rule: 'P15',
    recipients: ['authority'],
    demands: ['process', 'process-document', 'validation', 'scope', 'non-disclosure'],
    uses: ['required-by-law'],
    second: 'before',
    safeguard: 'legal-process',
  },
  T5: {
    rule: 'P16',
    recipients: ['authority', 'needed-party'],
    demands: ['matter'],
    uses: ['protect-rights-or-fraud', 'required-by-law'],
    second: 'before',
    safeguard: 'proceedings',
  },
  T6: {
    rule: 'P17',
    recipients: ['authority', 'needed-party'],
    demands: ['emergency', 'danger', 'left-at'],
    uses: ['emergency'],
    second: 'after',
    safeguard: 'emergency',
  },
  T7: {
    rule: 'P18',
    recipients: ['acquirer'],
    demands: ['undertaking', 'signed-on'],
    uses: ['provide-service'],
    second: 'before',
    safeguard: 'undertaking',
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
    safeguard: 'clause',
  },
  T9: {
    rule: 'P20',
    recipients: ['affiliate', 'other-company'],
    demands: ['consent'],
    uses: [],
    second: 'before',
    safeguard: 'clause',
  },
  'customer-request': {
    rule: '47 U.S.C. 222(c)(2)',
    recipients: ['named-by-customer'],
    demands: ['request'],
    uses: [],
    second: 'before',
    safeguard: 'customer-request',
  },
} as const satisfies Readonly<Record<string, CasePolicy>>;
export type TransferCase = keyof typeof casePolicies;
export const transferCases = Object.keys(casePolicies) as readonly TransferCase[];

/** For a recipient who needs a clause it is the clause, in every case (P02). */
export const safeguardOf = (transferCase: TransferCase, recipient: RecipientKind): Safeguard =>
  recipientPolicies[recipient].needsClause ? 'clause' : casePolicies[transferCase].safeguard;

/** An authority has the law, not the company's word (P14, P15). */
const needsInstruction = (recipient: RecipientKind | undefined, data: TransferData | undefined): boolean =>
  data !== undefined && dataPolicies[data].needsInstruction && recipient !== 'authority';

/** In the order of the form. */
export const demandsOf = (
  transferCase: TransferCase,
  recipient: RecipientKind | undefined,
  data: TransferData | undefined,
): readonly Demand[] => {
  const { demands: named, recipients }: CasePolicy = casePolicies[transferCase];
  // While nobody has said who it is, what each of the case's recipients needs.
  const whom = recipient === undefined ? recipients : [recipient];
  const needsClause = whom.every((one) => recipientPolicies[one].needsClause);
  const isDemanded: Readonly<Record<DemandedOf, (demand: Demand) => boolean>> = {
    every: () => true,
    clause: () => needsClause,
    instruction: () => needsInstruction(recipient, data),
    case: (demand) => named.includes(demand),
  };
  return demands.filter((demand) => isDemanded[demandedOf[demand]](demand));
};
