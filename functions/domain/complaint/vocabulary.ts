/** What it is about, as the person says. `work-data`: data about their work for us, or their application (P56). */
export const topics = ['request', 'phone-records', 'work-data', 'other'] as const;
export type Topic = (typeof topics)[number];

/** A new topic does not compile until every policy is decided. */
export interface TopicPolicy {
  /** The federal agency that letters name (R-16, P57); `linked`: that of the request. */
  readonly agency: 'fcc' | 'ftc' | 'linked';
  /** For data protection authorities in place of the independent body (P56, R-25). */
  readonly isWorkData: boolean;
}

export const topicPolicies: Readonly<Record<Topic, TopicPolicy>> = {
  request: { agency: 'linked', isWorkData: false },
  'phone-records': { agency: 'fcc', isWorkData: false },
  'work-data': { agency: 'ftc', isWorkData: true },
  other: { agency: 'ftc', isWorkData: false },
};

/** A company has its contract; arbitration is for persons. */
export const complainants = ['person', 'company'] as const;
export type Complainant = (typeof complainants)[number];

export interface ComplainantPolicy {
  readonly mayArbitrate: boolean;
}

export const complainantPolicies: Readonly<Record<Complainant, ComplainantPolicy>> = {
  person: { mayArbitrate: true },
  company: { mayArbitrate: false },
};

export const complaintOutcomes = ['upheld', 'partly', 'not-upheld'] as const;
export type Outcome = (typeof complaintOutcomes)[number];

export interface OutcomePolicy {
  readonly apologizes: boolean;
  /** Whether it may reopen the request complained of. */
  readonly mayReopen: boolean;
}

export const outcomePolicies: Readonly<Record<Outcome, OutcomePolicy>> = {
  upheld: { apologizes: true, mayReopen: true },
  partly: { apologizes: true, mayReopen: true },
  'not-upheld': { apologizes: false, mayReopen: false },
};

/** What the officer found of phone records; the yearly certificate counts all but `none`. */
export const cpniMisuses = ['none', 'employee-access', 'disclosed-to-unauthorized', 'online-access'] as const;
export type CpniMisuse = (typeof cpniMisuses)[number];

export interface MisusePolicy {
  /** In the certificate of the year (47 CFR 64.2009(e)). */
  readonly isCounted: boolean;
}

export const misusePolicies: Readonly<Record<CpniMisuse, MisusePolicy>> = {
  none: { isCounted: false },
  'employee-access': { isCounted: true },
  'disclosed-to-unauthorized': { isCounted: true },
  'online-access': { isCounted: true },
};

/** Before binding arbitration (P55); the first step is our own answer. */
export const recourseSteps = ['body', 'authority'] as const;
export type RecourseStep = (typeof recourseSteps)[number];

/** Each comes after another, or first after our answer. */
export const stepsBefore: Readonly<Record<RecourseStep, RecourseStep | undefined>> = {
  body: undefined,
  authority: 'body',
};
