/** Uses a caller of the check may name. `disclosure`: the customer named the recipient in writing (47 U.S.C. 222(c)(2)). */
export type Use =
  | 'emergency'
  | 'required-by-law'
  | 'provide-service'
  | 'billing'
  | 'protect-rights-or-fraud'
  | 'same-category-marketing'
  | 'own-communications-marketing'
  | 'agents-affiliates-communications-marketing'
  | 'own-other-marketing'
  | 'affiliates-other'
  | 'third-parties'
  | 'one-call'
  | 'disclosure';

/** Words a caller may send that name no use: the closed list of R-6 has none of them. */
export type NotAUse = 'sale' | 'inbound-call-once' | 'win-back';

/** Registered recipients have a CPNI clause in force (P27). An affiliate provides communications-related services unless the case says otherwise. */
export type Recipient = 'company' | 'affiliate' | 'agent' | 'registered third party' | 'unregistered';

/** Whether a notice has every sentence of 47 CFR 64.2008(c) and is in force for what is asked. */
export type NoticeFitness = 'fit' | 'unfit';

/** A denial by the customer, counted from its receipt. */
export interface Restriction {
  readonly use: Use | 'all';
  readonly daysAgo: number;
}

/** A customer's express yes, for one use by one recipient, verified. */
export interface OptIn {
  readonly recipient: Recipient;
  readonly use: Use;
  readonly daysAgo: number;
  readonly notice: NoticeFitness;
}

/** A mailing that takes silence as a yes. */
export interface OptOut {
  /** Calendar days since it was mailed or emailed; the day of sending is day 0. */
  readonly mailedDaysAgo: number;
  /** Absent: paper, whose wait starts on the third day. Email went to a customer who had agreed to email. */
  readonly by?: 'email';
  readonly answer: 'no' | 'none';
  readonly notice: 'opt-in' | 'opt-out';
  /** Two people recorded that counsel confirmed the text. Without it an `opt-out` notice rests on text that we only recall. */
  readonly isConfirmedByCounsel: boolean;
  readonly uses: readonly Use[];
  /** Recipients that the notice names (47 CFR 64.2008(c)(2)). */
  readonly recipients: readonly Recipient[];
  /** It came back, and no other was sent. */
  readonly isUndelivered?: true;
}

/** The customer's yes on this call. */
export interface GivenOnCall {
  /** Negative: its time is in the future. */
  readonly minutesAgo: number;
  /** Absent: nobody is named who heard it. */
  readonly agent?: string;
  /** Absent: no notice is named that was read out. */
  readonly notice?: NoticeFitness;
}

/** The customer's request to disclose to somebody, verified (47 U.S.C. 222(c)(2)). */
export interface Designation {
  readonly recipient: Recipient;
  readonly isWritten: boolean;
  readonly daysAgo: number;
}

/** What is true of the account at the moment of the question. */
export interface AccountFacts {
  readonly known: boolean;
  /** Signs of a customer under 16 block the account (P22). */
  readonly childBlock?: true;
  readonly restriction?: Restriction;
  readonly optIn?: OptIn;
  readonly optOut?: OptOut;
  readonly given?: GivenOnCall;
  readonly designation?: Designation;
  /** Neither accounts nor recipients can be read. */
  readonly registerDown?: true;
}

export type Expected = 'allowed' | 'refused';

export interface CpniCase {
  readonly name: string;
  readonly use: Use | NotAUse;
  readonly recipient: Recipient;
  readonly direction?: 'inbound' | 'outbound';
  /** With recipient `affiliate`: one that provides no communications-related services. */
  readonly isOutsideCommunications?: true;
  readonly account: AccountFacts;
  /** `refused`: any answer that is not `allowed: true`, also a refusal of the question. */
  readonly expected: Expected;
  readonly cites: readonly string[];
  /** The cell's own text was not read, only recalled: it refuses until counsel confirms. */
  readonly isRecalled?: true;
}
