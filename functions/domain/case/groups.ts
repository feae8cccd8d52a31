/** Groups in an officer's token. A person may be in several; none holds another. */
export const groups = ['officer', 'breach-officer', 'supervisor', 'dpo', 'stand-in', 'auditor'] as const;
export type Group = (typeof groups)[number];

/*
 * Who may call a route. Each officer's row of a contract names one of these; test/infra/groups.golden.md shows all of it.
 * An auditor reads. A stand-in reads what waits for a signature, and signs.
 */
export const requestWork = ['officer', 'supervisor', 'dpo'] as const;
export const requestReading = ['officer', 'supervisor', 'dpo', 'auditor'] as const;
/** A confirmation: a person who proposes nothing may stand in for the second officer. */
export const requestSigning = ['officer', 'supervisor', 'dpo', 'stand-in'] as const;
export const requestToSign = ['officer', 'supervisor', 'dpo', 'auditor', 'stand-in'] as const;
/**
 * Breach officers too: an answer that keeps something under the hold of a breach names that breach, which an officer
 * may not. Also for reading whose request it is, and for notes, which a breach has as well.
 */
export const answering = ['officer', 'breach-officer', 'supervisor', 'dpo'] as const;
export const caseReading = ['officer', 'breach-officer', 'supervisor', 'dpo', 'auditor'] as const;
export const caseToSign = ['officer', 'breach-officer', 'supervisor', 'dpo', 'auditor', 'stand-in'] as const;
export const breachWork = ['breach-officer', 'supervisor', 'dpo'] as const;
export const breachReading = ['breach-officer', 'supervisor', 'dpo', 'auditor'] as const;
export const breachSigning = ['breach-officer', 'supervisor', 'dpo', 'stand-in'] as const;
export const breachToSign = ['breach-officer', 'supervisor', 'dpo', 'auditor', 'stand-in'] as const;

/** Whether a person of these groups is in one of `wanted`; names are compared whole. */
export const isIn = (wanted: readonly Group[], theirs: readonly string[]): boolean =>
  wanted.some((group) => theirs.includes(group));

/** Whoever calls, of what a door says of them. */
export interface Reader {
  readonly officer: { readonly groups: readonly string[] };
}

/** A breach, or the switch of all customers' notices: of neither may an officer learn that it exists. */
export const isOfBreach = (caseId: string): boolean => /^(?:BRE|SND)-/.test(caseId);
