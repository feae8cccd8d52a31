import type { RecordClass } from '#domain/calendar/periods.ts';
import { partitionNames } from './case-ids.ts';
import type { Key } from './dynamodb-table.ts';

type OfItem = RecordClass | ((hasEnd: boolean) => RecordClass);

/** Partitions of their own: their name up to `#`. */
const byPartition: Readonly<Record<string, OfItem>> = {
  FIND: 'person',
  SECRET: (hasEnd) => (hasEnd ? 'ended-link' : 'link'),
  CHECK: 'cpni-decision',
  SEARCHES: 'search',
  IDEM: 'idempotency',
  COUNT: 'daily-count',
  OFFICERACT: 'act',
  SESSION: 'session',
  DRAFT: 'draft',
  DRILL: 'drill',
  WAITING: 'waiting-letter',
  OFFICERS: 'officer',
  OUTCOMES: 'history',
  SWEEP: 'history',
  SIGNAL: 'history',
  PUSH: 'history',
  NAME: 'register',
  CONTROLLERS: 'register',
};

/** Beside a request or a complaint, by the sort key up to `#`. */
const besideCase: Readonly<Record<string, RecordClass>> = {
  CASE: 'history',
  PERSON: 'person',
  TEXT: 'words',
  LETTER: 'words',
};

const besideRegister: Readonly<Record<string, RecordClass>> = {
  CASE: 'history',
  PERSON: 'register',
  TEXT: 'register',
  LETTER: 'register',
  DENIALS: 'pending-denial',
  PAGE: 'notice',
  DEFERRED: 'notice',
};

const head = (key: string): string => key.split('#')[0] ?? '';

const registers = new Set(partitionNames);

/** Row of the table of retention for an item of the table; undefined: it has none (P47). `hasEnd`: DynamoDB deletes it one day. */
export const recordClassOf = ({ pk, sk }: Key, hasEnd: boolean): RecordClass | undefined => {
  const [partition, sort] = [head(pk), head(sk)];
  if (pk.startsWith('DRILL#record#')) return 'drill-record';
  if (partition === 'REQUEST' || partition === 'COMPLAINT') return besideCase[sort];
  if (registers.has(partition)) return besideRegister[sort];
  const found = Object.hasOwn(byPartition, partition) ? byPartition[partition] : undefined;
  return typeof found === 'function' ? found(hasEnd) : found;
};

/** By the folder of a file's key. */
export const recordClassOfFolder: Readonly<Record<string, RecordClass>> = {
  'attached/': 'attached',
  'cases/': 'notice',
  'downloads/': 'download',
  'drafts/': 'draft-file',
  'email-events/': 'email-events',
  'erased/': 'erased-mark',
  'identity/': 'identity',
  'packages/': 'package',
  'preserved/': 'preserved-copy',
  'restrictions/': 'waiting-restriction',
  'uploads/': 'upload',
};
