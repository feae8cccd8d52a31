import type { Instant } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import { stateIn } from '#domain/notice/states.ts';
import { localeOf } from '#functions/letters/catalog.ts';
import type { AddressOfRecord } from '#ports/address-of-record.ts';
import type { ScratchFile, ScratchFolder } from '#ports/scratch.ts';
import { type Columns, columnsOf, isHeader, type RowFields } from './csv-header.ts';
import { type CsvRecord, csvRecordsOf } from './csv-records.ts';
import { deliveryOf } from './delivery-of-row.ts';
import { fieldsToCorrect, readRow, refIn, type UploadedRow } from './read-row.ts';
import { type Recipient, recipientLine } from './recipient.ts';
import type { RejectedRow } from './rejections.ts';
import { foundBy, RowsAlike } from './rows-alike.ts';

/** Each segment keeps a file open. */
export const maxSegments = 200;

/** Groups of references spelled alike; we count all and show an approver this many. */
const maxAlikeShown = 50;

/** A frozen list that gets the file's rows besides its own. */
export interface Base {
  readonly recipients: () => AsyncIterable<Recipient>;
  readonly rejected: () => AsyncIterable<RejectedRow>;
  readonly unknownAccounts: number;
  readonly coveredByLists: readonly string[];
}

export interface Sorting {
  readonly addressOfRecord: AddressOfRecord;
  readonly suspectFrom: Instant;
  readonly zone: string;
  /** Customers on the case's other lists, by seal. */
  readonly told?: ReadonlyMap<string, RowsAlike>;
  readonly base?: Base;
  /** Gets what is rejected of the file, before anything is kept. @throws {InvalidInput} */
  readonly mustTake?: (rejected: readonly RejectedRow[]) => void;
}

interface Read {
  readonly line: number;
  readonly row: UploadedRow;
  readonly uploaded: () => RowFields;
}

/**
 * NDJSON in file order by segment, at most 96 bytes of memory a row.
 * Rows of unknown accounts stay as uploaded.
 */
export const sortRows = async (
  source: AsyncIterable<Uint8Array>,
  folder: ScratchFolder,
  { addressOfRecord, suspectFrom, zone, told, base, mustTake }: Sorting,
) => {
  const sheets = new Map<string, ScratchFile>();
  const [customers, rejected] = [new RowsAlike(), folder.createFile('rejected')];
  const coveredByLists = new Set(base?.coveredByLists);
  const alike = new Set<string>();
  const states = new Map<string, number>();
  const { unknownAccounts = 0 } = base ?? {};
  const counts = { onPaper: 0, addressChanged: 0, unknownAccounts, spelledAlike: 0, inSpanish: 0 };
  const refused: RejectedRow[] = [];
  const write = (row: RejectedRow) => rejected.write(`${JSON.stringify(row)}\n`);
  const reject = (row: RejectedRow) => {
    if (mustTake !== undefined) refused.push(row);
    return write(row);
  };

  const sheetOf = (segment: string): ScratchFile | undefined => {
    const sheet = sheets.get(segment) ?? (sheets.size < maxSegments ? folder.createFile(segment) : undefined);
    if (sheet) sheets.set(segment, sheet);
    return sheet;
  };
  const isOnOtherList = (row: Recipient): boolean => {
    const seals = [...(told ?? [])].flatMap(([seal, others]) =>
      others.has(row.ref) || others.hasLetter(row) ? [seal] : [],
    );
    for (const seal of seals) coveredByLists.add(seal);
    return seals.length > 0;
  };
  const freeze = async (
    line: number,
    row: Recipient,
    isKnown: boolean,
    uploaded: Read['uploaded'],
  ): Promise<void> => {
    const sheet = sheetOf(row.segment);
    if (sheet === undefined)
      return reject({ line, reason: 'too-many-segments', ref: row.ref, fields: uploaded() });
    if (isOnOtherList(row)) return reject({ line, reason: 'on-other-list', ref: row.ref });
    const isAlike = [customers, ...(told?.values() ?? [])].some((others) => others.hasAlike(row.ref));
    if (!customers.add(row)) return reject({ line, reason: 'duplicate', ref: row.ref });
    if (isAlike) {
      counts.spelledAlike += 1;
      if (alike.size < maxAlikeShown) alike.add(foundBy(row.ref));
    }
    if (!isKnown) counts.unknownAccounts += 1;
    if (localeOf(row.locale) === 'es') counts.inSpanish += 1;
    const state = stateIn(row.address);
    states.set(state, (states.get(state) ?? 0) + 1);
    if (row.onPaper) counts.onPaper += 1;
    if (row.onPaper === 'address-changed') counts.addressChanged += 1;
    await sheet.write(recipientLine(row));
  };
  const take = async (rows: readonly (Read | RejectedRow)[]): Promise<void> => {
    const refsRead = rows.flatMap((one) => ('row' in one ? [one.row.ref] : []));
    const registered = await addressOfRecord.lookUp(refsRead, suspectFrom);
    for (const one of rows) {
      if ('reason' in one) {
        await reject(one);
        continue;
      }
      const { line, row, uploaded } = one;
      const known = registered.get(row.ref);
      const sorted = deliveryOf(row, known, suspectFrom, zone);
      if (typeof sorted === 'string') await reject({ line, reason: sorted, ref: row.ref });
      // A corrected row makes no second letter.
      else if (mustTake !== undefined && customers.has(row.ref))
        await reject({ line, reason: 'duplicate', ref: row.ref });
      else await freeze(line, sorted, known !== undefined, uploaded);
    }
  };

  if (base !== undefined) {
    for await (const row of base.recipients()) await freeze(0, row, true, () => ({}));
    for await (const row of base.rejected()) await write(row);
  }
  let columns: Columns | undefined;
  for await (const records of csvRecordsOf(source)) {
    const [header, ...rest] = records;
    if (header === undefined) continue;
    const first = columns === undefined;
    columns ??= columnsOf('fields' in header ? header.fields : undefined);
    await take(readAll(first ? rest : records, columns));
  }
  columns ?? columnsOf(undefined);
  mustTake?.(refused);
  const inOrder = [...sheets].filter(([, sheet]) => sheet.size > 0).sort(([a], [b]) => byCodeUnit(a, b));
  return {
    bySegment: new Map(inOrder),
    customers,
    rejected,
    alike,
    ...counts,
    states: Object.fromEntries([...states].sort(([a], [b]) => byCodeUnit(a, b))),
    coveredByLists: [...coveredByLists].sort(byCodeUnit),
  };
};

const readAll = (records: readonly CsvRecord[], columns: Columns): readonly (Read | RejectedRow)[] =>
  records.map((record) => {
    if ('reason' in record) return record;
    const { line, fields } = record;
    const row = isHeader(fields, columns) ? 'header-again' : readRow(fields, columns);
    if (typeof row !== 'string') return { line, row, uploaded: () => fieldsToCorrect(fields, columns) };
    const ref = refIn(fields, columns);
    return {
      ...{ line, reason: row, fields: fieldsToCorrect(fields, columns) },
      ...(ref === undefined ? {} : { ref }),
    };
  });
