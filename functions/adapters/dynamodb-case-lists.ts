import { isBefore } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { Kind } from '#domain/case/case.ts';
import type { CaseRow, Cases, OpenBy, ReportedCase, WakingCase } from '#ports/cases.ts';
import { discoveredIn, idIn, reportedKindOf } from './case-ids.ts';
import { dayBegins, openOf, pageOf, positionAfter } from './case-pages.ts';
import { queuePosition, rowOf, shards } from './dynamodb-case-item.ts';
import type { Item, Key, Selection, Table } from './dynamodb-table.ts';

const placeOf = ({ listedOn, id }: CaseRow): string => queuePosition(listedOn, id);

const firstOf = async (table: Table, selection: Selection, count: number): Promise<Item[]> => {
  const found: Item[] = [];
  if (count > 0)
    for await (const item of table.query({ ...selection, pageSize: count }))
      if (found.push(item) === count) break;
  return found;
};

/** Hidden rows: only of breaches without a commit since an earlier release, when they had no queue of their own. */
const firstRows = async (
  table: Table,
  selection: Selection,
  count: number,
  without: Kind | undefined,
): Promise<CaseRow[]> => {
  if (without === undefined) return (await firstOf(table, selection, count)).map(rowOf);
  const found: CaseRow[] = [];
  for await (const item of table.query({ ...selection, pageSize: 2 * count })) {
    const row = rowOf(item);
    if (row.kind !== without && found.push(row) === count) break;
  }
  return found;
};

interface OpenIndex {
  readonly index: string;
  readonly name: string;
}

const openIndexes: Readonly<Record<OpenBy, OpenIndex>> = {
  kind: { index: 'byKind', name: 'openAs' },
  company: { index: 'byCompany', name: 'openOf' },
  need: { index: 'byNeed', name: 'openFor' },
};

const queueIndex: OpenIndex = { index: 'byQueue', name: 'queue' };

/** Rows of an index are small: so many in one query. */
const rowsAtOnce = 1000;

/** Of one shard in one query: as many as a run looks at in a few seconds. */
const wakingAtOnce = 200;

const wakingOf = (item: Item): WakingCase => {
  const { pk, wakeAt } = item as unknown as WakingCase & Key;
  return { id: idIn(pk), wakeAt };
};

const firstOfKind = async (
  table: Table,
  selection: Selection,
  count: number,
  kind: Kind,
): Promise<CaseRow[]> => {
  const found: CaseRow[] = [];
  for await (const item of table.query({ ...selection, pageSize: rowsAtOnce })) {
    const row = rowOf(item);
    if (row.kind === kind && found.push(row) === count) break;
  }
  return found;
};

const reportedOf = ({ pk, report, reportedBy = '', signed }: Item): ReportedCase => {
  const id = idIn(String(pk));
  const line = { id, kind: reportedKindOf(id), report, head: reportedBy };
  return { ...line, ...(signed === undefined ? {} : { signed }) } as ReportedCase;
};

export const caseLists = (
  table: Table,
): Pick<
  Cases,
  'list' | 'listOpen' | 'listKind' | 'listAssigned' | 'reported' | 'discovered' | 'due' | 'waking'
> => ({
  list: async (queue, cursor, limit, without, from) => {
    const after = positionAfter(queue, cursor) || dayBegins(from);
    const queues = queue === undefined ? openOf(without) : [queue];
    const beyond = after === '' ? '' : ' AND #workBy > :after';
    const found = await Promise.all(
      queues.map((one) => {
        const values = { queue: one, ...(after === '' ? {} : { after }) };
        const selection = { index: 'byQueue', where: `#queue = :queue${beyond}`, values };
        return firstRows(table, selection, limit + 1, without);
      }),
    );
    return pageOf(
      queue,
      found.flat().sort((a, b) => byCodeUnit(placeOf(a), placeOf(b))),
      limit,
      placeOf,
    );
  },
  listOpen: async (by, values, cursor, limit, beside) => {
    const list = [by, ...values, ...(beside ? [beside] : [])].join(' ');
    const after = positionAfter(list, cursor);
    const beyond = after === '' ? '' : ' AND #workBy > :after';
    const from = ({ index, name }: OpenIndex, value: string) => {
      const given = { value, ...(after === '' ? {} : { after }) };
      return firstOf(table, { index, where: `#${name} = :value${beyond}`, values: given }, limit + 1);
    };
    const found = await Promise.all([
      ...values.map((value) => from(openIndexes[by], value)),
      ...(beside ? [from(queueIndex, beside)] : []),
    ]);
    const rows = found.flat().map(rowOf);
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
    const beyond = after === '' ? '' : ' AND #workBy > :after';
    const values = { queue, ...(after === '' ? {} : { after }) };
    const selection = { index: 'byQueue', where: `#queue = :queue${beyond}`, values };
    return pageOf(list, await firstOfKind(table, selection, limit + 1, kind), limit, placeOf);
  },
  listAssigned: async (assignee, cursor, limit, without) => {
    const list = `assignee ${assignee}`;
    const after = positionAfter(list, cursor);
    const beyond = after === '' ? '' : ' AND #workBy > :after';
    const values = { assignee, ...(after === '' ? {} : { after }) };
    const selection = { index: 'byAssignee', where: `#assignee = :assignee${beyond}`, values };
    return pageOf(list, await firstRows(table, selection, limit + 1, without), limit, placeOf);
  },
  reported: async (month, by) => {
    const [index, name] = by === 'receipt' ? ['byReceipt', 'receivedIn'] : ['byEnd', 'endedIn'];
    const found: ReportedCase[] = [];
    for await (const item of table.query({
      ...{ index, where: `#${name} = :month`, values: { month }, pageSize: rowsAtOnce },
    }))
      found.push(reportedOf(item));
    return found;
  },
  discovered: async (month) => {
    const values = { month: discoveredIn(month) };
    const found: string[] = [];
    for await (const { pk } of table.query({ index: 'byReceipt', where: '#receivedIn = :month', values }))
      found.push(idIn(String(pk)));
    return found;
  },
  due: async (before, limit) => {
    const where = '#openShard = :open AND #wakeAt < :before';
    const found = await Promise.all(
      shards.map((open) => firstOf(table, { index: 'byWake', where, values: { open, before } }, limit)),
    );
    const rank = (item: Item): string => `${item.wakeAt} ${item.pk}`;
    return found
      .flat()
      .sort((a, b) => byCodeUnit(rank(a), rank(b)))
      .slice(0, limit)
      .map(wakingOf);
  },
  async *waking(shard, from, before) {
    // A key condition has one bound; the other ends the loop.
    const [bound, at] = from === undefined ? [' AND #wakeAt < :at', before] : [' AND #wakeAt >= :at', from];
    const where = `#openShard = :open${at === undefined ? '' : bound}`;
    const values = { open: shards[shard], ...(at === undefined ? {} : { at }) };
    for await (const item of table.query({ index: 'byWake', where, values, pageSize: wakingAtOnce })) {
      const one = wakingOf(item);
      if (before !== undefined && !isBefore(one.wakeAt, before)) return;
      yield one;
    }
  },
});
