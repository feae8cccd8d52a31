import type { Month } from '#domain/calendar/months.ts';
import type { CaseId, Kind } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import { partitionName, prefixes } from './table-shape.ts';

const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries(prefixes).map(([kind, prefix]) => [prefix, kind as Kind]),
);

const kindOf = (caseId: CaseId): Kind | undefined => kinds.get(caseId.slice(0, caseId.indexOf('-')));

export const isCaseId = (text: string): boolean =>
  kindOf(text) !== undefined && /^[A-Z]{3}-[A-Za-z0-9-]{1,100}$/.test(text);

/** An id of another kind is no case of this one, and is not looked up. */
export const isIdOf = (kind: Kind, text: string): boolean => kindOf(text) === kind && isCaseId(text);

/** Reports of breaches are in partitions of their own: who reads the others reads nothing of a breach. */
export const reportPartition = (caseId: CaseId, month: Month): string =>
  kindOf(caseId) === 'breach' ? discoveredIn(month) : month;

export const discoveredIn = (month: Month): string => `breach ${month}`;

export const reportedKindOf = (caseId: CaseId) => kindOf(caseId) as 'request' | 'complaint';

/** Names of the partitions of each kind, up to `#`. */
export const partitionNames: readonly string[] = (Object.keys(prefixes) as Kind[]).map(partitionName);

/** `REQUEST#REQ-…`, shared by a case and everything beside it. @throws {NotFound} for no id */
export const partitionOf = (caseId: CaseId): string => {
  const kind = kindOf(caseId);
  if (kind === undefined || !isCaseId(caseId)) throw new NotFound();
  return `${partitionName(kind)}#${caseId}`;
};

export const idIn = (partition: string): CaseId => partition.slice(partition.indexOf('#') + 1);
