import type { CaseId, Kind } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';

/** How the ids of a kind begin. */
export const prefixes: Readonly<Record<Kind, string>> = {
  request: 'REQ',
  breach: 'BRE',
  controller: 'CTL',
  account: 'ACC',
  deputies: 'DEP',
  sending: 'SND',
};

const kindOf = (caseId: CaseId): string | undefined =>
  Object.entries(prefixes).find(([, prefix]) => caseId.startsWith(`${prefix}-`))?.[0];

/** Whether a text can be the id of a case at all; what cannot is not asked for. */
export const isCaseId = (text: string): boolean =>
  kindOf(text) !== undefined && /^[A-Z]{3}-[A-Za-z0-9-]{1,100}$/.test(text);

/**
 * Partition of a case and of all that lies beside it, for example `REQUEST#REQ-…`.
 * @throws {NotFound} for what cannot be an id
 */
export const partitionOf = (caseId: CaseId): string => {
  if (!isCaseId(caseId)) throw new NotFound();
  return `${kindOf(caseId)?.toUpperCase()}#${caseId}`;
};

/** The id in a partition key. */
export const idIn = (partition: string): CaseId => partition.slice(partition.indexOf('#') + 1);
