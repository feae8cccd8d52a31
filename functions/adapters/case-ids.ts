import type { Month } from '#domain/calendar/months.ts';
import type { CaseId, Kind } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';

export const prefixes: Readonly<Record<Kind, string>> = {
  request: 'REQ',
  complaint: 'CMP',
  breach: 'BRE',
  controller: 'CTL',
  account: 'ACC',
  import: 'IMP',
  deputies: 'DEP',
  sending: 'SND',
  closures: 'FCC',
  digest: 'DIG',
  certificate: 'CER',
  'certificate-filing': 'CFL',
  breaker: 'BRK',
  transfer: 'TRF',
  campaign: 'CAM',
  downtime: 'DWN',
  'broker-action': 'BKA',
  holder: 'HLD',
  preservation: 'PRV',
  'certificate-room': 'CRM',
  training: 'TRN',
  sentences: 'OUR',
};

const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries(prefixes).map(([kind, prefix]) => [prefix, kind]),
);

const kindOf = (caseId: CaseId): string | undefined => kinds.get(caseId.slice(0, caseId.indexOf('-')));

export const isCaseId = (text: string): boolean =>
  kindOf(text) !== undefined && /^[A-Z]{3}-[A-Za-z0-9-]{1,100}$/.test(text);

/** Reports of breaches are in partitions of their own: who reads the others reads nothing of a breach. */
export const reportPartition = (caseId: CaseId, month: Month): string =>
  kindOf(caseId) === 'breach' ? discoveredIn(month) : month;

export const discoveredIn = (month: Month): string => `breach ${month}`;

export const reportedKindOf = (caseId: CaseId) => kindOf(caseId) as 'request' | 'complaint';

const partitionName = (kind: string): string => kind.toUpperCase();

/** Names of the partitions of each kind, up to `#`. */
export const partitionNames: readonly string[] = Object.keys(prefixes).map(partitionName);

/** `REQUEST#REQ-…`, shared by a case and everything beside it. @throws {NotFound} for no id */
export const partitionOf = (caseId: CaseId): string => {
  if (!isCaseId(caseId)) throw new NotFound();
  return `${partitionName(kindOf(caseId) ?? '')}#${caseId}`;
};

export const idIn = (partition: string): CaseId => partition.slice(partition.indexOf('#') + 1);
