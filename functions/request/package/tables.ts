import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { type Fault, InvalidInput } from '#domain/case/errors.ts';
import { linesKey } from '#domain/case/keys.ts';
import { accountFieldOf } from '#domain/request/field-classes.ts';
import { RecordsOfAnotherAccount } from '#domain/request/package-errors.ts';
import type { ZippedFile } from './zip.ts';

/** A row as pairs of name and value, however deep; numbers as JSON writes them. */
export type Row = readonly (readonly [name: string, value: string])[];

const maxFaults = 20;
const maxColumns = 200;

const faultIn = ({ name }: ZippedFile, detail: string): Fault => ({
  pointer: `#/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  detail: `${name}: ${detail}`,
});

const unreadable = (file: ZippedFile, detail: string): InvalidInput =>
  new InvalidInput([faultIn(file, detail)]);

const contentOf = (file: ZippedFile): string => {
  if (!isUtf8(file.bytes)) throw unreadable(file, 'Save the file as UTF-8.');
  return file.bytes.toString('utf8').replace(/^\uFEFF/, '');
};

function* csvRows(file: ZippedFile): Iterable<Row> {
  const text = contentOf(file).replaceAll('\r\n', '\n');
  let lines: readonly string[][];
  try {
    lines = parse(text, { skip_empty_lines: true }) as string[][];
  } catch (cause) {
    throw Object.assign(unreadable(file, 'We cannot read it as CSV with commas.'), { cause });
  }
  const [header = []] = lines;
  for (const row of lines.slice(1)) yield row.map((value, at) => [header[at] ?? '', value] as const);
}

/** Not by recursion: a file may nest deeper than the stack. */
export const pairsIn = (record: unknown): Row => {
  const found: (readonly [string, string])[] = [];
  const open: (readonly [string, unknown])[] = [['', record]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [name, value] = next;
    if (Array.isArray(value)) for (const one of value) open.push([name, one]);
    else if (typeof value === 'object' && value !== null)
      for (const entry of Object.entries(value)) open.push(entry);
    else found.push([name, value === null ? '' : String(value)]);
  }
  return found;
};

const parsed = (file: ZippedFile, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(file, 'We cannot read it as JSON.');
  }
};

function* jsonLines(file: ZippedFile): Iterable<Row> {
  for (const row of contentOf(file).split('\n')) if (row.trim() !== '') yield pairsIn(parsed(file, row));
}

function* jsonRows(file: ZippedFile): Iterable<Row> {
  const whole = parsed(file, contentOf(file));
  for (const record of Array.isArray(whole) ? whole : [whole]) yield pairsIn(record);
}

type Reading = 'whole' | ((file: ZippedFile) => Iterable<Row>);

/** By the end of the name. `whole`: no rows to look into, so the manifest says what is in it. No other type is taken. */
const readings: Readonly<Record<string, Reading>> = {
  csv: csvRows,
  jsonl: jsonLines,
  ndjson: jsonLines,
  json: jsonRows,
  pdf: 'whole',
  png: 'whole',
  jpg: 'whole',
  jpeg: 'whole',
  wav: 'whole',
  mp3: 'whole',
};

const readingOf = (file: ZippedFile): Reading => {
  const end = /\.([a-z0-9]+)$/i.exec(file.name)?.[1] ?? '';
  const reading = Object.hasOwn(readings, linesKey(end)) ? readings[linesKey(end)] : undefined;
  if (reading === undefined)
    throw unreadable(
      file,
      'We take tables as CSV or JSON, and documents as PDF, PNG, JPEG, WAV or MP3. Save a sheet as CSV.',
    );
  return reading;
};

type AccountField = ReturnType<typeof accountFieldOf>;

/** What we remember, however many names a file has. */
const mostNames = 1000;

/** Of each name once: a table has the same names in every row. */
export const fieldsByName = (): ((name: string) => AccountField) => {
  const known = new Map<string, AccountField>();
  return (name) => {
    if (known.has(name)) return known.get(name);
    const field = accountFieldOf(name);
    if (known.size < mostNames) known.set(name, field);
    return field;
  };
};

/** Why the row is not only of this account; undefined when it is. */
export const otherIn = (
  row: Row,
  fieldOf: (name: string) => AccountField,
  isTheirs: (value: string) => boolean,
): string | undefined => {
  const accounts = row.map(([name, value]) => [fieldOf(name), value] as const);
  const own = accounts.filter(([field]) => field === 'own');
  if (own.length === 0 || own.some(([, value]) => value.trim() === ''))
    return 'names no account. Each row needs a field “account”.';
  const isOther = accounts.some(
    ([field, value]) => field !== undefined && value.trim() !== '' && !isTheirs(value),
  );
  return isOther ? 'names another account.' : undefined;
};

/** Rows without the header: the pointer counts from 0, the sentence from 1. */
const rowFault = (file: ZippedFile, n: number, why: string): Fault => {
  const { pointer, detail } = faultIn(file, `row ${n + 1} ${why}`);
  return { pointer: `${pointer}/${n}`, detail };
};

export interface Read {
  /** Names of all columns, each once. */
  readonly columns: readonly string[];
  /** Of each table, by its file's name. */
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * Every row of every table is of this account and names no other (P34). A fault says which row, never what is in it.
 * @throws {RecordsOfAnotherAccount | InvalidInput}
 */
export const readTables = (files: readonly ZippedFile[], isTheirs: (value: string) => boolean): Read => {
  const columns = new Set<string>();
  const rows = new Map<string, number>();
  const faults: Fault[] = [];
  const fieldOf = fieldsByName();
  for (const file of files) {
    const reading = readingOf(file);
    if (reading === 'whole') continue;
    let n = 0;
    for (const row of reading(file)) {
      for (const [name] of row) columns.add(name);
      const why = otherIn(row, fieldOf, isTheirs);
      if (why !== undefined && faults.length < maxFaults) faults.push(rowFault(file, n, why));
      n += 1;
    }
    rows.set(file.name, n);
    if (columns.size > maxColumns) throw unreadable(file, `The tables have more than ${maxColumns} fields.`);
  }
  if (faults.length > 0) throw new RecordsOfAnotherAccount(faults);
  return { columns: [...columns], rows };
};
