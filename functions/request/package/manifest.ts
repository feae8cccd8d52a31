import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { isBefore } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { exactKey } from '#domain/case/keys.ts';
import { type ClassifiedField, classify } from '#domain/request/field-classes.ts';
import { RecordsOfAnotherAccount } from '#domain/request/package-errors.ts';
import type { Request } from '#domain/request/state.ts';
import { accountIdOf, accountNumber, spellingOf } from '#functions/account/contract.ts';
import { type Check, day, line } from '#functions/case/contract.ts';
import type { Read } from './tables.ts';
import type { ZippedFile } from './zip.ts';

export const manifestName = 'manifest.json';

/** What the export says of its records (P34). */
const stated = z.object({
  case: line(104, 'Give the reference of the request; it begins with REQ-.'),
  account: accountNumber,
  period: z.object({
    from: day('Give the first day of the records, like 2026-01-01.'),
    until: day('Give the last day of the records, like 2026-06-30.'),
  }),
  systems: z
    .array(line(200, 'Name the system.'))
    .check(
      z.minLength(1, 'Name each system that the records come from.'),
      z.maxLength(50, 'Name at most 50.'),
    ),
  /** Of files that are no tables; we read the names of a table's columns ourselves. */
  fields: z.optional(
    z.array(line(100, 'Name the field.')).check(z.maxLength(200, 'Name at most 200 fields.')),
  ),
  files: z.optional(
    z
      .array(
        z.object({
          name: line(200, 'Name the file.'),
          sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'Give the SHA-256 in 64 hex digits.')),
        }),
      )
      .check(z.maxLength(100, 'Name at most 100 files.')),
  ),
});
export type Stated = z.output<typeof stated>;

/** As it goes to the person inside the archive, and stays beside the case. */
export interface Manifest extends Omit<Stated, 'fields' | 'files'> {
  readonly fields: readonly ClassifiedField[];
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    /** Each of this account, as we checked. */
    readonly rows?: number;
    /** We cannot read it: two officers looked through it before it left (P34). */
    readonly declared?: true;
  }[];
}

const wrong = (pointer: string, detail: string): InvalidInput => new InvalidInput([{ pointer, detail }]);

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @throws {InvalidInput} */
export const statedIn = (zipped: readonly ZippedFile[], check: Check): Stated => {
  const file = zipped.find(({ name }) => name === manifestName);
  if (file === undefined)
    throw wrong('#/manifest.json', 'Put a file manifest.json into the ZIP file, as the page shows.');
  let read: unknown;
  try {
    read = JSON.parse(file.bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw wrong('#/manifest.json', 'We cannot read manifest.json. Is it JSON?');
  }
  const said = check(stated, read);
  if (isBefore(said.period.until, said.period.from))
    throw wrong('#/period/until', 'The last day is before the first day.');
  return said;
};

type Bound = Pick<Request, 'account' | 'spelling'>;

/** P34. Only the spelling tells accounts apart that share a number. @throws {RecordsOfAnotherAccount} */
export const mustBeTheirs = (caseId: string, { account, spelling }: Bound, said: Stated): void => {
  const isTheirs =
    accountIdOf(said.account) === account &&
    (spelling === undefined || spellingOf(said.account) === spelling);
  const faults = [
    ...(said.case === caseId ? [] : [{ pointer: '#/case', detail: 'The manifest names another request.' }]),
    ...(isTheirs ? [] : [{ pointer: '#/account', detail: 'The manifest names another account.' }]),
  ];
  if (faults.length > 0) throw new RecordsOfAnotherAccount(faults);
};

/** Whether a row, too, says this account: written as in the manifest. */
export const isAccountOf = (said: Stated): ((value: string) => boolean) => {
  const own = exactKey(said.account);
  return (value) => value === said.account || exactKey(value) === own;
};

/** Files that the manifest lists are there, unchanged, and no others. @throws {InvalidInput} */
export const mustBeListed = ({ files: listed }: Stated, zipped: readonly ZippedFile[]): void => {
  if (listed === undefined) return;
  const faults = [
    ...listed.flatMap(({ name, sha256 }, at) => {
      const found = zipped.find((file) => file.name === name);
      if (found === undefined)
        return [{ pointer: `#/files/${at}`, detail: `The ZIP file has no file ${name}.` }];
      if (sha256Of(found.bytes) === sha256) return [];
      return [
        { pointer: `#/files/${at}/sha256`, detail: `${name} is not the file that the manifest lists.` },
      ];
    }),
    ...zipped
      .filter(({ name }) => !listed.some((one) => one.name === name))
      .map(({ name }) => ({ pointer: '#/files', detail: `The manifest does not list ${name}.` })),
  ];
  if (faults.length > 0) throw new InvalidInput(faults.slice(0, 20));
};

export const manifestOf = (
  { fields = [], files: _, ...said }: Stated,
  files: readonly ZippedFile[],
  { columns, rows }: Read,
): Manifest => ({
  ...said,
  fields: [...new Set([...columns, ...fields])].map(classify),
  files: files.map(({ name, bytes }) => {
    const read = rows.get(name);
    const facts = { name, bytes: bytes.length, sha256: sha256Of(bytes) };
    return read === undefined ? { ...facts, declared: true } : { ...facts, rows: read };
  }),
});
