import type { AddressOfRecord } from '#ports/address-of-record.ts';
import type { ScratchFile, ScratchFolder } from '#ports/scratch.ts';
import { type Columns, columnsOf, isHeader } from './csv-header.ts';
import { type CsvRecord, csvRecordsOf } from './csv-records.ts';
import { deliveryOf } from './delivery-of-row.ts';
import { readRow, refIn, type UploadedRow } from './read-row.ts';
import { type Recipient, recipientLine } from './recipient.ts';
import { RefSet } from './ref-set.ts';
import type { RejectedRow, Rejection } from './rejections.ts';

/** Each segment has a file open while the list is sorted. */
export const maxSegments = 200;

export interface Sorting {
  readonly addressOfRecord: AddressOfRecord;
  /** Since when an address may be the thief's. */
  readonly suspectFrom: string;
  readonly zone: string;
  /** References on the case’s other lists, which tell them, by the seals of these lists. */
  readonly told?: ReadonlyMap<string, RefSet>;
}

export interface Sorted {
  /** Rows by segment, in the file's order, as NDJSON. */
  readonly bySegment: ReadonlyMap<string, ScratchFile>;
  readonly refs: RefSet;
  /** Rows that were left out, as NDJSON. */
  readonly rejected: ScratchFile;
  readonly onPaper: number;
  readonly addressChanged: number;
  /** Seals of the other lists that tell somebody of this file. */
  readonly coveredByLists: readonly string[];
  /** Customers on the list whose account the register does not know; their rows stay as uploaded. */
  readonly unknownAccounts: number;
}

interface Read {
  readonly line: number;
  readonly row: UploadedRow;
}

/** Sorts an uploaded list by segment; its memory grows by no more than 32 bytes a row. */
export const sortRows = async (
  source: AsyncIterable<Uint8Array>,
  folder: ScratchFolder,
  { addressOfRecord, suspectFrom, zone, told }: Sorting,
): Promise<Sorted> => {
  const sheets = new Map<string, ScratchFile>();
  const [refs, rejected] = [new RefSet(), folder.createFile('rejected')];
  const coveredByLists = new Set<string>();
  const counts = { onPaper: 0, addressChanged: 0, unknownAccounts: 0 };
  const reject = (row: RejectedRow) => rejected.write(`${JSON.stringify(row)}\n`);

  const sheetOf = (segment: string): ScratchFile | undefined => {
    const sheet = sheets.get(segment) ?? (sheets.size < maxSegments ? folder.createFile(segment) : undefined);
    if (sheet) sheets.set(segment, sheet);
    return sheet;
  };
  const isEmailed = (ref: string): boolean => {
    const seals = [...(told ?? [])].flatMap(([seal, others]) => (others.has(ref) ? [seal] : []));
    for (const seal of seals) coveredByLists.add(seal);
    return seals.length > 0;
  };
  const freeze = async (line: number, row: Recipient, isKnown: boolean): Promise<void> => {
    const sheet = sheetOf(row.segment);
    if (sheet === undefined) return reject({ line, reason: 'too-many-segments', ref: row.ref });
    if (isEmailed(row.ref)) return reject({ line, reason: 'on-other-list', ref: row.ref });
    if (!refs.add(row.ref)) return reject({ line, reason: 'duplicate', ref: row.ref });
    if (!isKnown) counts.unknownAccounts += 1;
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
      const { line, row } = one;
      const known = registered.get(row.ref);
      const sorted = deliveryOf(row, known, suspectFrom, zone);
      if (typeof sorted === 'string') await reject({ line, reason: sorted, ref: row.ref });
      else await freeze(line, sorted, known !== undefined);
    }
  };

  let columns: Columns | undefined;
  for await (const records of csvRecordsOf(source)) {
    const [header, ...rest] = records;
    if (header === undefined) continue;
    const first = columns === undefined;
    columns ??= columnsOf('fields' in header ? header.fields : undefined);
    await take(readAll(first ? rest : records, columns));
  }
  columns ?? columnsOf(undefined);
  const inOrder = [...sheets].filter(([, sheet]) => sheet.size > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    bySegment: new Map(inOrder),
    refs,
    rejected,
    ...counts,
    coveredByLists: [...coveredByLists].sort(),
  };
};

const readAll = (records: readonly CsvRecord[], columns: Columns): readonly (Read | RejectedRow)[] =>
  records.map((record) => {
    const { line } = record;
    const read: UploadedRow | Rejection = 'fields' in record ? rowIn(record.fields, columns) : record.reason;
    return typeof read === 'string' ? { line, reason: read, ...refOf(record, columns) } : { line, row: read };
  });

const rowIn = (fields: readonly string[], columns: Columns): UploadedRow | Rejection =>
  isHeader(fields, columns) ? 'header-again' : readRow(fields, columns);

const refOf = (record: CsvRecord, columns: Columns): { ref?: string } => {
  const ref = 'fields' in record ? refIn(record.fields, columns) : undefined;
  return ref === undefined ? {} : { ref };
};
