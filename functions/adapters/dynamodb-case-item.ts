import { monthOf } from '#domain/calendar/months.ts';
import { type Day, storedDay, textOf } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys } from '#domain/case/case.ts';
import type { CaseRow, StoredCase } from '#ports/cases.ts';
import { idIn, partitionOf, reportPartition } from './case-ids.ts';
import type { Item, Key } from './dynamodb-table.ts';
import { sha256 } from './sha256.ts';

export const shards = Array.from({ length: 16 }, (_, n) => `open#${n}`);

export const caseKey = (caseId: CaseId): Key => ({ pk: partitionOf(caseId), sk: 'CASE' });

const shardOf = (caseId: CaseId): string | undefined =>
  shards[Number.parseInt(sha256(caseId).slice(0, 1), 16)];

/** For indexes and the store's conditions. `workBy` ends with the id, so that a page can start anywhere. */
export const indexAttributes = (
  caseId: CaseId,
  { queue, dueOn, workBy, listedOn = workBy, assignee, wakeAt, fence, work, report }: CaseKeys,
) => ({
  ...fence,
  queue,
  dueOn,
  workBy: listedOn && queuePosition(listedOn, caseId),
  assignee,
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
    ...indexAttributes(caseId, keys),
  };
};

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
  } = item as unknown as StoredCase & CaseKeys;
  const place = { [kind === 'breach' ? 'listedOn' : 'workBy']: item.workBy && listedOnOf(item) };
  const due = kind === 'breach' ? {} : { dueOn };
  const keys = { stage, queue, ...due, ...place, assignee, wakeAt };
  const known = Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
  return {
    ...{ id: caseId, kind, state, revision, history, hash, runs, keys: known as unknown as CaseKeys },
    ...(floors === undefined ? {} : { floors }),
    ...(releaseFloor === undefined ? {} : { releaseFloor }),
  };
};

export const rowOf = (item: Item): CaseRow => {
  const { pk, kind, stage, queue, dueOn, assignee, revision, work } = item as unknown as CaseRow & Key;
  return {
    ...{ id: idIn(pk), kind, stage, queue, listedOn: listedOnOf(item), revision },
    ...(dueOn === undefined || kind === 'breach' ? {} : { dueOn }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(work === undefined ? {} : { work }),
  };
};
