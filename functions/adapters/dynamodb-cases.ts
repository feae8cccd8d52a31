import { NotFound } from '#domain/case/errors.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';
import { type CaseStore, caseChanges, type Hazards, type How, manyOf } from './case-changes.ts';
import { releasedStage, runOf } from './case-commits.ts';
import { caseKey, caseOf, indexAttributes, itemOf } from './dynamodb-case-item.ts';
import { caseLists } from './dynamodb-case-lists.ts';
import type { Condition, Table } from './dynamodb-table.ts';
import type { Lowering } from './floors.ts';

const isNew: Condition = { if: 'attribute_not_exists(#pk)' };

/** The first run has no record. */
const stillRuns = (seen: number): string =>
  seen === 1 ? '(attribute_not_exists(#runs.#machine) OR #runs.#machine = :run)' : '#runs.#machine = :run';

const asSeen = '#revision = :seen AND #hash = :before';

/** Only a second person lowers a floor (decision 0020). */
const bySecondPerson = (lowers: readonly Lowering[]) => ({
  if: lowers
    .map(({ n }) => `#floors.#n${n}.#askedBy`)
    .map((askedBy) => ` AND attribute_exists(${askedBy}) AND ${askedBy} <> :confirmedBy`)
    .join(''),
  names: Object.fromEntries(lowers.map(({ n }) => [`n${n}`, String(n)])),
  values: lowers.length === 0 ? {} : { confirmedBy: lowers[0]?.confirmedBy },
});

/** Once written they stay: a breach without a determination has none of them. */
const storesOwn = ({ floors, releaseFloor, within }: StoredCase) => ({
  ...(floors === undefined ? {} : { floors, releaseFloor }),
  ...(within === undefined ? {} : { within }),
});

export const appendUpdate = (
  next: StoredCase,
  { machineToRun: machine, lowers, changesOwn }: How,
): [string, Condition] => {
  const [before, run] = [next.history.at(-1)?.prev, machine === undefined ? 1 : runOf(next.runs, machine)];
  const second = bySecondPerson(lowers);
  const own = changesOwn ? storesOwn(next) : {};
  const keys = Object.entries({ ...indexAttributes(next.id, next.keys), ...own });
  const [present, absent] = [
    keys.filter(([, value]) => value !== undefined),
    keys.filter(([, value]) => value === undefined),
  ];
  const set = [
    '#stage = :stage, #state = :state, #revision = :next, #hash = :hash',
    '#history = list_append(#history, :commit)',
    ...present.map(([name]) => `#${name} = :${name}`),
    ...(machine ? ['#runs.#machine = :nextRun'] : []),
  ];
  const remove = absent.length > 0 ? ` REMOVE ${absent.map(([name]) => `#${name}`).join(', ')}` : '';
  const values = {
    stage: next.keys.stage,
    state: next.state,
    seen: next.revision - 1,
    next: next.revision,
    before,
    hash: next.hash,
    commit: next.history.slice(-1),
    ...Object.fromEntries(present),
    ...second.values,
    ...(machine ? { run: run - 1, nextRun: run } : {}),
  };
  const stored = asSeen + second.if;
  return [
    `SET ${set.join(', ')}${remove}`,
    {
      if: machine ? `${stored} AND ${stillRuns(run - 1)}` : stored,
      values,
      names: { ...second.names, ...(machine ? { machine } : {}) },
    },
  ];
};

/** An ordinary commit cannot release, whatever the domain says. */
const ordinary: typeof appendUpdate = (next, how) => {
  const [change, condition] = appendUpdate(next, how);
  const also = next.keys.stage === releasedStage ? ' AND attribute_exists(#releasedAt)' : '';
  return [change, { ...condition, if: condition.if + also }];
};

export const storeOn = (table: Table): CaseStore => ({
  get: async (caseId) => {
    const found = await table.get(caseKey(caseId));
    return found && caseOf(found);
  },
  insert: (first) => table.put(itemOf(first), isNew),
  append: (next, how) => table.update(caseKey(next.id), ...ordinary(next, how)),
  setFloors: ({ id: caseId, revision: seen, hash: before, ...stored }) => {
    const own = Object.entries(storesOwn(stored as StoredCase)).filter(([, value]) => value !== undefined);
    return table.update(caseKey(caseId), `SET ${own.map(([name]) => `#${name} = :${name}`).join(', ')}`, {
      if: asSeen,
      values: { seen, before, ...Object.fromEntries(own) },
    });
  },
});

/** One item per case (decision 0001). */
export const dynamodbCases = (table: Table, needs: Hazards, tableGeneration = 1): Cases => {
  const store = storeOn(table);
  return {
    tableGeneration,
    ...caseChanges(store, needs),
    ...caseLists(table),
    findAll: manyOf(async (ids) => (await table.getAll(ids.map(caseKey))).map(caseOf)),
    raiseRun: async (caseId, machine, seen) => {
      const values = { run: seen, nextRun: seen + 1 };
      const raised = await table.update(caseKey(caseId), 'SET #runs.#machine = :nextRun', {
        if: `attribute_exists(#pk) AND ${stillRuns(seen)}`,
        names: { machine },
        values,
      });
      if (raised) return seen + 1;
      const stored = await store.get(caseId);
      if (stored === undefined) throw new NotFound();
      return runOf(stored.runs, machine);
    },
  };
};
