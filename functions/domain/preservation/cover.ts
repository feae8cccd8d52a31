import { type Day, isAfter, isBefore, storedDay } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';

/** What a preservation is about; one of these. */
export const scopes = ['person', 'account', 'case', 'period'] as const;
export type Scope = (typeof scopes)[number];

/** Whose records must be kept. Keys are those by which officers find a case (find-keys.ts). */
export interface Cover {
  readonly keys?: readonly string[];
  /** Slugs in the register of companies. */
  readonly companies?: readonly string[];
  /** Entries of the register of accounts. */
  readonly accounts?: readonly CaseId[];
  readonly case?: CaseId;
  /** Days of receipt, both inclusive; company zone. */
  readonly days?: { readonly from: Day; readonly to: Day };
}

export interface CaseFacts {
  readonly id: CaseId;
  /** Company zone. */
  readonly receivedOn: Day;
  readonly account?: CaseId;
  readonly keys: readonly string[];
  /** Slugs: what the register said at any time that the person typed. */
  readonly companies: readonly string[];
}

/** Whether the records of this case must be kept (P47): of a company, by the register's id or by the name as typed. */
export const covers = (cover: Cover, { id, receivedOn, account, keys, companies }: CaseFacts): boolean =>
  cover.case === id ||
  (account !== undefined && cover.accounts?.includes(account) === true) ||
  keys.some((key) => cover.keys?.includes(key)) ||
  companies.some((one) => cover.companies?.includes(one)) ||
  (cover.days !== undefined && !isBefore(receivedOn, cover.days.from) && !isAfter(receivedOn, cover.days.to));

/**
 * Whether the answers to CPNI checks of this year must be kept: those of a person or an account are spread over all years, so every
 * year is kept whole. A case has none.
 */
export const coversAnswersOf = (cover: Cover, year: number): boolean => {
  if (cover.days === undefined) return cover.case === undefined;
  const { from, to } = cover.days;
  return !isAfter(from, storedDay(`${year}-12-31`)) && !isBefore(to, storedDay(`${year}-01-01`));
};
