import type { Day, Instant } from '#domain/calendar/times.ts';
import { type Region, regionCodes } from '#domain/case/regions.ts';
import { isSale } from '#domain/choice/sale.ts';
import { type DeniableUse, isDeniable, type Use, uses } from '#domain/choice/uses.ts';
import {
  casePolicies,
  type RecipientKind,
  recipientKinds,
  type TransferCase,
  type TransferData,
  transferCases,
  transferData,
} from './cases.ts';

/** Papers by which an authority can ask (P15). */
const processes = {
  subpoena: true,
  'court-order': true,
  warrant: true,
  regulator: true,
  'national-security': true,
} as const;
export type ProcessKind = keyof typeof processes;
export const processKinds = Object.keys(processes) as readonly ProcessKind[];

/** How an officer made sure that the paper is real. The number on the paper itself proves nothing. */
const waysToValidate = {
  'called-back': true,
  'served-in-person': true,
  'authority-portal': true,
  counsel: true,
} as const;
export type Validation = keyof typeof waysToValidate;
export const validations = Object.keys(waysToValidate) as readonly Validation[];

/**
 * As an officer typed it: everything may be missing, and `case`, `recipientKind`, `region`, `data` and `use` may be any words.
 * What is missing or in no list is refused, and the refusal is in the log (P11, P21).
 */
export interface Entry {
  readonly case?: string | undefined;
  readonly recipientKind?: string | undefined;
  readonly recipient?: string | undefined;
  readonly address?: string | undefined;
  /** Where the recipient has the data (P03). */
  readonly region?: string | undefined;
  readonly data?: string | undefined;
  /** The company's instruction, for data that we store for it (P07). */
  readonly instruction?: string | undefined;
  /** Numbers of accounts. */
  readonly accounts?: readonly string[] | undefined;
  /** How many people it is about, where they are known by no account. Never of CPNI. */
  readonly persons?: number | undefined;
  /** The specific data; of CPNI as 47 CFR 64.2009(c) asks. */
  readonly what?: string | undefined;
  readonly use?: string | undefined;
  /** Whether the company gets money or anything else of value for the data (P28). */
  readonly forValue?: boolean | undefined;
  readonly needed?: boolean | undefined;
  readonly disclosed?: boolean | undefined;
  readonly belief?: string | undefined;
  readonly law?: string | undefined;
  readonly process?: ProcessKind | undefined;
  /** SHA-256 (hex) of a document that we keep. */
  readonly processDocument?: string | undefined;
  readonly validation?: Validation | undefined;
  readonly validatedOn?: Day | undefined;
  readonly scope?: string | undefined;
  /** Whether an order forbids us to tell anybody. */
  readonly nonDisclosure?: boolean | undefined;
  readonly matter?: string | undefined;
  readonly emergency?: boolean | undefined;
  readonly danger?: string | undefined;
  /** Of an emergency alone: it left before anybody could approve it. */
  readonly leftAt?: Instant | undefined;
  /** SHA-256 (hex) of a document that we keep. */
  readonly undertaking?: string | undefined;
  readonly signedOn?: Day | undefined;
  readonly contractRef?: string | undefined;
  /** Last day on which the clause binds. */
  readonly clauseUntil?: Day | undefined;
  readonly protectsCpni?: boolean | undefined;
  /** `REQ-…` of the permission. */
  readonly consent?: string | undefined;
  /** SHA-256 (hex) of a file of statistics that passed the check (P09). */
  readonly statistics?: string | undefined;
  /** `REQ-…` of a request to disclose. */
  readonly request?: string | undefined;
}

export const caseIn = ({ case: said }: Entry): TransferCase | undefined =>
  transferCases.find((one) => one === said);

export const recipientKindIn = ({ recipientKind }: Entry): RecipientKind | undefined =>
  recipientKinds.find((one) => one === recipientKind);

export const regionIn = ({ region }: Entry): Region | undefined => regionCodes.find((one) => one === region);

export const dataIn = ({ data }: Entry): TransferData | undefined => transferData.find((one) => one === data);

/** A case with a single use has it, unless another was typed. */
export const useIn = (entry: Entry): Use | undefined => {
  const transferCase = caseIn(entry);
  const allowed: readonly Use[] = transferCase === undefined ? uses : casePolicies[transferCase].uses;
  return allowed.length === 1 && entry.use === undefined
    ? allowed[0]
    : allowed.find((one) => one === entry.use);
};

/** What the customer can deny: the use that was typed, or in a case of consent what the recipient is to us (P20, P27). */
export const deniableIn = (entry: Entry): DeniableUse | undefined => {
  if (caseIn(entry) === 'T9')
    return recipientKindIn(entry) === 'affiliate' ? 'affiliates-other' : 'third-parties';
  const use = useIn(entry);
  return use !== undefined && isDeniable(use) ? use : undefined;
};

/** Refused for everybody, and alarmed: we never sell CPNI (P28). */
export const isSaleAttempt = ({ forValue, case: said, recipientKind, use }: Entry): boolean =>
  forValue === true || [said, recipientKind, use].some((one) => one !== undefined && isSale(one));

/**
 * Seen only by who made it and by supervisors and the DPO. A legal process about whose order nobody has said anything
 * counts as under one.
 */
export const isUnderOrder = (entry: Entry): boolean =>
  entry.nonDisclosure ?? (entry.processDocument !== undefined || caseIn(entry) === 'T4');
