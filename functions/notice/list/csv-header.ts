import { InvalidInput } from '#domain/case/errors.ts';
import { findKey } from '#domain/case/keys.ts';

const required = ['customerRef', 'name', 'email', 'address', 'segment'] as const;
const optional = ['addressSince', 'locale'] as const;

/** By column; other columns are ignored. */
export type Columns = Readonly<Record<(typeof required)[number], number>> &
  Readonly<Partial<Record<(typeof optional)[number], number>>>;

export const columnNames: readonly (keyof Columns)[] = [...required, ...optional];
/** A row by column, as uploaded or typed. */
export type RowFields = Readonly<Partial<Record<keyof Columns, string>>>;

const refused = (detail: string): InvalidInput => new InvalidInput([{ pointer: '#', detail }]);

/** Any order and case. @throws {InvalidInput} */
export const columnsOf = (header: readonly string[] | undefined): Columns => {
  const wanted = `The first line of the list is the header ${required.join(',')}`;
  if (header === undefined) throw refused(`${wanted}, in UTF-8.`);
  const names = header.map(findKey);
  const missing = required.filter((name) => !names.includes(findKey(name)));
  if (missing.length > 0) throw refused(`${wanted}. Missing: ${missing.join(', ')}.`);
  const known = columnNames.filter((name) => names.includes(findKey(name)));
  const twice = known.filter((name) => names.indexOf(findKey(name)) !== names.lastIndexOf(findKey(name)));
  if (twice.length > 0) throw refused(`The header has a column twice: ${twice.join(', ')}.`);
  return Object.fromEntries(known.map((name) => [name, names.indexOf(findKey(name))])) as unknown as Columns;
};

/** From two files joined into one. */
export const isHeader = (fields: readonly string[], columns: Columns): boolean =>
  required.every((name) => findKey(fields[columns[name]] ?? '') === findKey(name));
