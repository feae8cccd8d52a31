import { uncorrectable } from '#domain/breach/correct-rules.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { readSince } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { nameOfRow, noticeListOf, rowsSeenIn } from '#domain/notice/state.ts';
import type { StoredBreach } from '#functions/breach/offers.ts';
import type { Files } from '#ports/files.ts';
import type { RowsCorrected } from '../contract.ts';
import { columnNames, type RowFields } from '../list/csv-header.ts';
import { freezeList } from '../list/freeze-list.ts';
import { openList } from '../list/frozen-list.ts';
import { sortingFor } from '../list/list-sorting.ts';
import { rejectionWords } from '../list/rejection-words.ts';
import type { RejectedRow, Rejection } from '../list/rejections.ts';
import type { Base } from '../list/sort-rows.ts';
import { frozenIn, keepList, type ListPorts, type OfList, whole } from '../list/take-recipients.ts';
import { rowsToCorrect } from './rejected-rows.ts';
import { rejectedOf } from './rows-to-finish.ts';

type Typed = RowsCorrected['rows'];

const placeOf = (name: string): string => name.replace(/^(\d+)-(\d+)$/, 'List $1, line $2');

/** Where an officer mends it; null: no single field is wrong. A new reason does not compile until somebody decides. */
const fieldOf: Readonly<Record<Rejection, keyof RowFields | null>> = {
  'no-reference': 'customerRef',
  'reference-too-long': 'customerRef',
  'name-too-long': 'name',
  'address-too-long': 'address',
  'no-address': 'address',
  'segment-too-long': 'segment',
  'too-many-segments': 'segment',
  'bad-date': 'addressSince',
  'not-utf-8': null,
  'line-too-long': null,
  'bad-quotes': null,
  'column-count': null,
  'line-break': null,
  'control-character': null,
  'address-changed': null,
  'on-other-list': null,
  duplicate: null,
  'empty-line': null,
  'header-again': null,
};

/** Whom the row is about and since when an address is known stay as uploaded. */
const corrected = (typed: RowFields, { ref, fields = {} }: RejectedRow): RowFields => {
  const isKnown = fields.addressSince !== undefined && readSince(fields.addressSince.trim()) !== undefined;
  return {
    ...typed,
    ...(ref !== undefined && { customerRef: ref }),
    ...(isKnown && { addressSince: fields.addressSince }),
  };
};

/** @throws {InvalidInput} for a name that is no row to correct, or for another customer's reference */
const rowsMeant = async (
  files: Files,
  seen: StoredBreach,
  typed: Typed,
  onto: number,
): Promise<ReadonlyMap<string, RowFields>> => {
  const meant = new Map<string, RowFields>();
  const faults = new Map(
    Object.keys(typed).map((name) => [
      `#/rows/${name}`,
      `${placeOf(name)}: There is no row to correct here.`,
    ]),
  );
  for await (const row of rowsToCorrect(files, seen, onto)) {
    const name = nameOfRow(row);
    const said = typed[name];
    if (said === undefined) continue;
    faults.delete(`#/rows/${name}`);
    const ref = said.customerRef?.trim();
    if (row.ref !== undefined && ref !== undefined && ref !== row.ref)
      faults.set(
        `#/rows/${name}/customerRef`,
        'This row has a reference that we can read. Leave it as it is.',
      );
    meant.set(name, corrected(said as RowFields, row));
  }
  if (faults.size > 0) throw new InvalidInput([...faults].map(([pointer, detail]) => ({ pointer, detail })));
  return meant;
};

const quoted = (cell = ''): string => `"${cell.replaceAll('"', '""')}"`;

/** A list as an officer would upload it, and the name of the row that starts on each line. */
const fileOf = (rows: ReadonlyMap<string, RowFields>) => {
  const [texts, names]: [string[], Map<number, string>] = [[columnNames.join(',')], new Map()];
  let line = 2;
  for (const [name, fields] of rows) {
    const text = columnNames.map((column) => quoted(fields[column])).join(',');
    texts.push(text);
    names.set(line, name);
    line += text.split('\n').length;
  }
  return { file: Buffer.from(`${texts.join('\n')}\n`), names };
};

const faultAt = (name: string, reason: Rejection) => {
  const [field, words] = [fieldOf[reason], rejectionWords[reason]];
  return field === null
    ? { pointer: `#/rows/${name}`, detail: `${placeOf(name)}: ${words}` }
    : { pointer: `#/rows/${name}/${field}`, detail: words };
};

/** @throws {InvalidInput} at the field or the row */
const mustBeGood = (rejected: readonly RejectedRow[], names: ReadonlyMap<number, string>): void => {
  const faults = rejected.map(({ line, reason }) => faultAt(names.get(line) ?? '', reason));
  if (faults.length > 0) throw new InvalidInput(faults);
};

/** The frozen list without the rows that are corrected now; each other row keeps its line. */
const baseOf = async (
  files: Files,
  { id, state }: StoredBreach,
  list: number,
  names: Iterable<string>,
): Promise<Base | undefined> => {
  const { list: frozen } = noticeListOf(noticeOf(state), list) ?? {};
  if (frozen === undefined) return undefined;
  const [{ everyone }, now] = [await openList(files, id, frozen.sha256), new Set(names)];
  return {
    recipients: everyone,
    rejected: async function* () {
      for await (const row of rejectedOf(files, id, frozen.sha256))
        if (!now.has(nameOfRow({ list, ...row }))) yield row;
    },
    unknownAccounts: frozen.unknownAccounts ?? 0,
    coveredByLists: frozen.coveredByLists ?? [],
  };
};

/**
 * Reads corrected rows by the same rules as a file, and freezes the list again with them. An approved list never changes: then
 * they become the list of a supplement, and stay open on the lists that they come from until an officer finishes them.
 * @throws {NotFound | UseSupplement | ListReliedOn | FileIsRead | NothingToCorrect | RowsFinished | OtherListChanged |
 * ListTooLarge | RowsChanged | InvalidInput}
 */
export const correctRows =
  (ports: ListPorts) =>
  async ({ caseId, by, list, rows }: Omit<OfList, 'n'> & RowsCorrected) => {
    const { cases, clock, files } = ports;
    const seen = await cases.read(breaches, caseId);
    const refusal = uncorrectable(seen.state, { list });
    if (refusal !== undefined) throw refusal;
    const meant = await rowsMeant(files, seen, rows, list);
    const { file, names } = fileOf(meant);
    const base = await baseOf(files, seen, list, meant.keys());
    const sorting = {
      ...(await sortingFor(ports, seen, list, instantText(clock.now()))),
      ...(base && { base }),
      mustTake: (rejected: readonly RejectedRow[]) => mustBeGood(rejected, names),
    };
    const answer = await freezeList(ports)(caseId, whole(file), sorting);
    const { checkedAgainst: _, ...frozen } = frozenIn(answer, sorting);
    const rowsSeen = rowsSeenIn(noticeOf(seen.state));
    const command = {
      ...frozen,
      type: 'correct-rows',
      list,
      by,
      rowsSeen,
      corrected: [...meant.keys()],
    } as const;
    await keepList(ports, seen, `officer:${by}`, command);
    return { body: { list, count: answer.count } };
  };
