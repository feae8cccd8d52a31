import { monthOf } from '#domain/calendar/months.ts';
import { compareTimes, isBefore, textOf } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import { NotFound } from '#domain/case/errors.ts';
import { needOf } from '#domain/case/needs.ts';
import { openQueues } from '#domain/case/queues.ts';
import type { ReportFacts } from '#domain/case/report-facts.ts';
import type { CaseRow, Cases, OpenBy, ProvenCases, StoredCase } from '#ports/cases.ts';
import { type CaseStore, caseChanges, type Hazards, manyOf } from '../case-changes.ts';
import { type BesideLine, releasedStage, runOf } from '../case-commits.ts';
import { reportedKindOf, reportPartition } from '../case-ids.ts';
import { dayBegins, openOf, pageOf, positionAfter } from '../case-pages.ts';
import { itemOf, nobody, shardNumberOf } from '../dynamodb-case-item.ts';
import { isSecondPerson } from '../floors.ts';
import { provenCasesOver } from '../proven-case.ts';
import { copyOf } from './copy.ts';

const placeOf = ({ listedOn, id: caseId }: Pick<CaseRow, 'listedOn' | 'id'>): string =>
  `${textOf(listedOn)} ${caseId}`;

const readOf = (kept: StoredCase): StoredCase => {
  const found = copyOf(kept);
  // As in DynamoDB, reads leave out the fence and what only lists read.
  const { fence: _, work: __, report: ___, ...keys } = found.keys;
  return { ...found, keys };
};

export const storeIn = (cases: Map<string, StoredCase>): CaseStore => ({
  get: async (caseId) => {
    const found = cases.get(caseId);
    return found && readOf(found);
  },
  insert: async (first) => {
    if (cases.has(first.id)) return false;
    cases.set(first.id, copyOf(first));
    return true;
  },
  setFloors: async (floored) => {
    const stored = cases.get(floored.id);
    if (stored?.hash !== floored.hash) return false;
    cases.set(floored.id, copyOf({ ...floored, keys: stored.keys, runs: stored.runs }));
    return true;
  },
  append: async (next, { machineToRun: machine, lowers, changesOwn }) => {
    const stored = cases.get(next.id);
    if (stored?.revision !== next.revision - 1 || stored.hash !== next.history.at(-1)?.prev) return false;
    if (!lowers.every((one) => isSecondPerson(stored.floors, one))) return false;
    if (machine && runOf(stored.runs, machine) !== runOf(next.runs, machine) - 1) return false;
    const runs = machine ? { ...stored.runs, [machine]: runOf(next.runs, machine) } : stored.runs;
    const { fence } = next.keys;
    // A commit keeps fence attributes that it does not name.
    const keys = fence ? { ...next.keys, fence: { ...stored.keys.fence, ...fence } } : next.keys;
    const { floors, releaseFloor, within } = stored;
    const own = changesOwn ? {} : { floors, releaseFloor, within };
    cases.set(next.id, copyOf({ ...next, keys, runs, ...own }));
    return true;
  },
});

/** As in DynamoDB, an ordinary commit cannot release. */
const ordinary = (cases: Map<string, StoredCase>): CaseStore => {
  const store = storeIn(cases);
  const isLetGo = (caseId: string): boolean => cases.get(caseId)?.keys.fence?.releasedAt !== undefined;
  return {
    ...store,
    append: async (next, how) =>
      (next.keys.stage !== releasedStage || isLetGo(next.id)) && store.append(next, how),
  };
};

const rowOf = ({ id: caseId, kind, revision, keys }: StoredCase): CaseRow[] => {
  const { stage, queue, dueOn, workBy, listedOn = workBy, assignee, work } = keys;
  if (queue === undefined || listedOn === undefined) return [];
  const known = { ...(dueOn && { dueOn }), ...(assignee && { assignee }), ...(work && { work }) };
  return [copyOf({ id: caseId, kind, stage, queue, listedOn, revision, ...known })];
};

const isNobodys = ({ assignee, work, queue }: CaseRow): boolean =>
  assignee === undefined && work !== undefined && openQueues.some((open) => open === queue);

const facetOf: Readonly<Record<OpenBy, (row: CaseRow) => string | undefined>> = {
  kind: ({ work }) => work?.what,
  company: ({ work }) => work?.controller,
  need: ({ work }) => work && needOf(work),
};

/** Same commits and races as in DynamoDB. */
export const memoryCases = (
  needs: Hazards,
  cases = new Map<string, StoredCase>(),
  tableGeneration = 1,
): Cases => ({
  tableGeneration,
  ...caseChanges(ordinary(cases), needs),
  findAll: manyOf(async (ids) => ids.flatMap((caseId) => cases.get(caseId) ?? []).map(readOf)),
  raiseRun: async (caseId, machine, seen) => {
    const stored = cases.get(caseId);
    if (stored === undefined) throw new NotFound();
    const run = runOf(stored.runs, machine);
    if (run !== seen) return run;
    cases.set(caseId, { ...stored, runs: { ...stored.runs, [machine]: run + 1 } });
    return run + 1;
  },
  list: async (queue, cursor, limit, without, from) => {
    const after = positionAfter(queue, cursor) || dayBegins(from);
    const queues: readonly string[] = queue === undefined ? openOf(without) : [queue];
    const rows = [...cases.values()]
      .flatMap(rowOf)
      .filter((row) => queues.includes(row.queue) && placeOf(row) > after && row.kind !== without);
    return pageOf(
      queue,
      rows.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
      limit,
      placeOf,
    );
  },
  listOpen: async (by, values, cursor, limit, beside) => {
    const list = [by, ...values, ...(beside ? [beside] : [])].join(' ');
    const after = positionAfter(list, cursor);
    const rows = [...cases.values()]
      .flatMap(rowOf)
      .filter((row) => openQueues.some((open) => open === row.queue))
      .filter((row) => values.includes(facetOf[by](row) ?? '') || row.queue === beside)
      .filter((row) => byCodeUnit(placeOf(row), after) > 0);
    return pageOf(
      list,
      rows.sort((a, b) => byCodeUnit(placeOf(a), placeOf(b))),
      limit,
      placeOf,
    );
  },
  listKind: async (kind, queue, cursor, limit, from) => {
    const list = `${kind} ${queue}`;
    const after = positionAfter(list, cursor) || dayBegins(from);
    const rows = [...cases.values()]
      .flatMap(rowOf)
      .filter((row) => row.kind === kind && row.queue === queue && placeOf(row) > after);
    return pageOf(
      list,
      rows.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
      limit,
      placeOf,
    );
  },
  listAssigned: async (assignee, cursor, limit, without) => {
    const list = `assignee ${assignee}`;
    const after = positionAfter(list, cursor);
    const rows = [...cases.values()]
      .flatMap(rowOf)
      .filter((row) => (assignee === nobody ? isNobodys(row) : row.assignee === assignee))
      .filter((row) => placeOf(row) > after && row.kind !== without);
    return pageOf(
      list,
      rows.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
      limit,
      placeOf,
    );
  },
  reported: async (month, by) =>
    [...cases.values()].flatMap(({ id, keys: { report, fence } }) => {
      const day = by === 'receipt' ? report?.receivedOn : report?.end?.on;
      if (day === undefined || reportPartition(id, monthOf(day)) !== month) return [];
      const { reportedBy: head = '', signed } = (fence ?? {}) as BesideLine;
      const line = { id, kind: reportedKindOf(id), report: report as ReportFacts, head };
      return [copyOf({ ...line, ...(signed && { signed }) })];
    }),
  discovered: async (month) =>
    [...cases.values()].flatMap(({ id, kind, keys: { report } }) =>
      kind === 'breach' && report && monthOf(report.receivedOn) === month ? [id] : [],
    ),
  due: async (before, limit) =>
    [...cases.values()]
      .flatMap(({ id: caseId, keys: { wakeAt } }) =>
        wakeAt !== undefined && isBefore(wakeAt, before) ? [{ caseId, wakeAt }] : [],
      )
      .sort((a, b) => compareTimes(a.wakeAt, b.wakeAt) || byCodeUnit(a.caseId, b.caseId))
      .slice(0, limit)
      .map(({ caseId, wakeAt }) => ({ id: caseId, wakeAt })),
  async *waking(shard, from, before) {
    yield* [...cases.values()]
      .flatMap(({ id, keys: { wakeAt } }) => (wakeAt === undefined ? [] : [{ id, wakeAt }]))
      .filter(
        ({ id, wakeAt }) =>
          shardNumberOf(id) === shard &&
          !(from && isBefore(wakeAt, from)) &&
          (before === undefined || isBefore(wakeAt, before)),
      )
      .sort((a, b) => compareTimes(a.wakeAt, b.wakeAt) || byCodeUnit(a.id, b.id));
  },
});

export const memoryProvenCases = (cases: ReadonlyMap<string, StoredCase>): ProvenCases =>
  provenCasesOver(async (caseId) => {
    const found = cases.get(caseId);
    return found && itemOf(copyOf(found));
  });
