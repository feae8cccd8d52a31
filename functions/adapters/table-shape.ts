import type { Kind } from '#domain/case/case.ts';

export type { Kind } from '#domain/case/case.ts';

/** Of a case's id, for example `REQ-…`. */
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

/** Of a case and everything beside it, up to `#`. */
export const partitionName = (kind: Kind): string => kind.toUpperCase();

/** Every key of the table for cases of this kind, as a pattern. */
export const keysOfKind = (kind: Kind): string => `${partitionName(kind)}#*`;

interface Index {
  readonly partitionKey: string;
  readonly sortKey: string;
  /** What it holds beside its keys. */
  readonly projected: readonly string[];
}

const namesIn = (names: string): readonly string[] => names.split(' ');

/** What a list shows, never the history (decision 0001). */
const listed = namesIn('kind id stage dueOn workBy wakeAt queue assignee revision work');

/** What a report counts. It changes with few commits, so the index costs few writes. */
const counted = namesIn('report reportedBy signed');

/**
 * `byQueue`: work list. `byAssignee`: one officer's open cases, or nobody's. `byKind`, `byCompany`: open cases of one kind or topic, and of
 * one company (decision 0070). `byNeed`: the few that wait for more than their officer or have an unread message (decision 0070). `byWake`: for reconcile, in 16 shards. `byReceipt`, `byEnd`: one month of reports each.
 */
const indexes = {
  byQueue: { partitionKey: 'queue', sortKey: 'workBy', projected: listed },
  byAssignee: { partitionKey: 'assignee', sortKey: 'workBy', projected: listed },
  byKind: { partitionKey: 'openAs', sortKey: 'workBy', projected: listed },
  byCompany: { partitionKey: 'openOf', sortKey: 'workBy', projected: listed },
  byNeed: { partitionKey: 'openFor', sortKey: 'workBy', projected: listed },
  byWake: { partitionKey: 'openShard', sortKey: 'wakeAt', projected: listed },
  byReceipt: { partitionKey: 'receivedIn', sortKey: 'pk', projected: counted },
  byEnd: { partitionKey: 'endedIn', sortKey: 'pk', projected: counted },
} as const satisfies Readonly<Record<string, Index>>;

export const tableShape = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  indexes,
} as const;

/** DynamoDB refuses to project an index's own keys again. */
export const projectedBeside = ({ partitionKey, sortKey, projected }: Index): string[] =>
  projected.filter((name) => name !== partitionKey && name !== sortKey);
