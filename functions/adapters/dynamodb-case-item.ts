import { monthOf } from '#domain/calendar/months.ts';
import { type Day, storedDay, textOf } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys } from '#domain/case/case.ts';
import { needOf } from '#domain/case/needs.ts';
import { openQueues } from '#domain/case/queues.ts';
import { type CaseRow, type StoredCase, wakeShards } from '#ports/cases.ts';
import { idIn, partitionOf, reportPartition } from './case-ids.ts';
import type { Item, Key } from './dynamodb-table.ts';
import { sha256 } from './sha256.ts';

export const shards = Array.from({ length: wakeShards }, (_, n) => `open#${n}`);

export const caseKey = (caseId: CaseId): Key => ({ pk: partitionOf(caseId), sk: 'CASE' });

/** Of `wakeShards`. */
export const shardNumberOf = (caseId: CaseId): number => Number.parseInt(sha256(caseId).slice(0, 1), 16);

const shardOf = (caseId: CaseId): string | undefined => shards[shardNumberOf(caseId)];

/** Stands for an officer in the index; no `sub` is it. A breach has no officer's place there unless it has an officer. */
export const nobody = 'nobody';

/** What open cases are found by, beside their queue; a breach by nothing. */
const facetsOf = ({ queue, work, assignee }: CaseKeys) => {
  const open = openQueues.some((one) => one === queue) ? work : undefined;
  return {
    assignee: assignee ?? (open && nobody),
    openAs: open?.what,
    openOf: open?.controller,
    openFor: open && needOf(open),
  };
};

/** For indexes and the store's conditions. `workBy` ends with the id, so that a page can start anywhere. */
export const indexAttributes = (caseId: CaseId, keys: CaseKeys) => ({
  ...keysIn(caseId, keys),
  ...facetsOf(keys),
});

const keysIn = (
  caseId: CaseId,
  { queue, dueOn, workBy, listedOn = workBy, wakeAt, fence, work, report }: CaseKeys,
) => ({
  ...fence,
  queue,
  dueOn,
  workBy: listedOn && queuePosition(listedOn, caseId),
  wakeAt,
  openShard: wakeAt && shardOf(caseId),
  work,
  receivedIn: report && reportPartition(caseId, monthOf(report.receivedOn)),
  endedIn: report?.end && monthOf(report.end.on),
  report,
});

export const queuePosition = (listedOn: Day, caseId: CaseId): string => `${textOf(listedOn)} ${caseId}`;

const listedOnOf = ({ workBy }: Item): Day => storedDay((workBy as string).split(' ')[0] ?? '');

export const itemOf = ({
  id: caseId,
  kind,
  state,
  revision,
  history,
  hash,
  keys,
  runs,
  floors,
  releaseFloor,
  within,
}: StoredCase): Item & Key => {
  const { stage } = keys;
  return {
    ...caseKey(caseId),
    kind,
    id: caseId,
    stage,
    state,
    revision,
    history,
    hash,
    runs,
    floors,
    releaseFloor,
    within,
    ...indexAttributes(caseId, keys),
  };
};

const officerOf = (stored: string | undefined): string | undefined =>
  stored === nobody ? undefined : stored;

export const caseOf = (item: Item): StoredCase => {
  const {
    id: caseId,
    kind,
    state,
    revision,
    history,
    hash,
    runs,
    stage,
    queue,
    dueOn,
    assignee,
    wakeAt,
    floors,
    releaseFloor,
    within,
  } = item as unknown as StoredCase & CaseKeys;
  const place = { [kind === 'breach' ? 'listedOn' : 'workBy']: item.workBy && listedOnOf(item) };
  const due = kind === 'breach' ? {} : { dueOn };
  const keys = { stage, queue, ...due, ...place, assignee: officerOf(assignee), wakeAt };
  const known = Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
  return {
    ...{ id: caseId, kind, state, revision, history, hash, runs, keys: known as unknown as CaseKeys },
    ...(floors === undefined ? {} : { floors }),
    ...(releaseFloor === undefined ? {} : { releaseFloor }),
    ...(within === undefined ? {} : { within }),
  };
};

export const rowOf = (item: Item): CaseRow => {
  const { pk, kind, stage, queue, dueOn, revision, work } = item as unknown as CaseRow & Key;
  const assignee = officerOf(item.assignee as string | undefined);
  return {
    ...{ id: idIn(pk), kind, stage, queue, listedOn: listedOnOf(item), revision },
    ...(dueOn === undefined || kind === 'breach' ? {} : { dueOn }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(work === undefined ? {} : { work }),
  };
};
