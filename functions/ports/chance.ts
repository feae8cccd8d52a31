import type { CaseId, Kind } from '#domain/case/case.ts';

export interface Chance {
  /** A new id with 130 random bits, for example `REQ-7ZZ…`. */
  caseId(kind: Exclude<Kind, 'controller' | 'account' | 'deputies' | 'sending'>): CaseId;
}
