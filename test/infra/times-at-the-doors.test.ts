import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fieldsOf, innerOf, type Schema } from '#test/support/schemas.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What every file that has schemas exports; entries and the laptop's servers run when they are imported. */
const files = globSync(['functions/**/*.ts', 'infra/local/*.ts'], { cwd: root })
  .filter((file) => !file.endsWith('.lambda.ts'))
  .filter((file) => /from 'zod(\/mini)?'/.test(readFileSync(root + file, 'utf8')))
  .sort();

interface Field {
  readonly path: string;
  readonly schema: Schema;
}

/** Every field of a schema, however deep, by its path. */
const deepFieldsOf = (schema: Schema, path: string): readonly Field[] => [
  ...fieldsOf(schema).flatMap(([name, field]) => [
    { path: `${path}.${name}`, schema: field },
    ...deepFieldsOf(field, `${path}.${name}`),
  ]),
  ...innerOf(schema).flatMap((one) => deepFieldsOf(one, path)),
];

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'def' in value && 'safeParse' in value;

/** The schemas of what is exported: one, or those of a door's row, or of a record of rows. */
const schemasOf = (value: unknown, name: string): readonly (readonly [string, Schema])[] => {
  if (isSchema(value)) return [[name, value]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    schemasOf(inner, key === 'body' || key === 'params' ? name : `${name}.${key}`),
  );
};

const fields = (
  await Promise.all(
    files.map(async (file) => {
      const exported: Record<string, unknown> = await import(root + file);
      return Object.entries(exported)
        .flatMap(([name, value]) => schemasOf(value, name))
        .flatMap(([name, schema]) => deepFieldsOf(schema, `${file} ${name}`));
    }),
  )
).flat();

const times = ['2026-11-24', '2026-11-24T15:00:00-05:00', '2026-11-24T15:00:00Z'];
const forged = [
  '9999-12-31',
  '9999-12-31T23:59:59-05:00',
  '+010000-01-01T00:00:00Z',
  '2099-01-01',
  '2099-01-01T00:00:00Z',
  '2026-02-30',
  '2026-11-24T24:00:00Z',
  '2026-11-24T15:00:00',
  '2026-11-24t15:00:00z',
  '',
  'hello',
];
const tooOld = ['1985-12-31', '0001-01-01', '1985-12-31T23:59:59Z'];

/** Named like times, and none, or taken whatever is typed. */
const others: Readonly<Record<string, string>> = {
  'functions/case/contract.ts handOver.to': 'the successor’s user ID',
  'functions/breach/action-rows.ts actionRows.record-duty.to': 'the recipient of a duty, in words',
  'functions/breach/fields.ts duty.to': 'the same',
  'functions/breach/action-rows.ts actionRows.approve-notice.fccClosedSince': 'no, or a list of days (R-28)',
  'functions/breach/fields.ts approval.fccClosedSince': 'the same',
  'functions/notice/contract.ts correctRows.rows.addressSince':
    'a cell of a list, refused as one of a file is',
  'functions/case/contract.ts reconcileInput.goesOn': 'what a run hands on',
  'functions/case/contract.ts reconcileInput.goesOn.from': 'the places of its own shards',
  'infra/local/faults.ts faultOrder.ses.to': 'an e-mail address',
  'functions/breach/action-rows.ts actionRows.record-direction.until':
    'never refused: what is no day is further notice (R-11)',
  'functions/breach/action-rows.ts actionRows.correct-direction.until': 'the same',
  'functions/breach/fields.ts direction.until': 'the same',
};

const accepts = ({ schema }: Field, value: unknown): boolean => schema.safeParse(value).success;
const isNamedSo = ({ path }: Field): boolean =>
  /(?:At|On|Until|Since|From|To)$|\.(?:at|on|since|until|from|to|day|date)$/.test(path);
/** Words, a number, a telephone number, a code: what takes one of them is no time, though a day fits it. */
const noTime = ['hello', 'Hello there, all of you', '7', '+1 801 555 0100', '12345678'];
const isDated = (field: Field): boolean =>
  times.some((time) => accepts(field, time)) && !noTime.some((text) => accepts(field, text));

const dated = fields
  .filter((field) => isNamedSo(field) || isDated(field))
  .filter(({ path }) => others[path] === undefined);

describe('an instant or a day, at every door, lies in 1986 through 2098 (R-2)', () => {
  it('finds the doors', () => {
    expect(dated.length).toBeGreaterThan(25);
    const paths = fields.map(({ path }) => path);
    expect(Object.keys(others).filter((path) => !paths.includes(path))).toEqual([]);
  });

  it.each([...new Map(dated.map((field) => [field.path, field])).values()])('$path', (field) => {
    expect(times.filter((time) => accepts(field, time))).not.toEqual([]);
    expect(forged.filter((time) => accepts(field, time))).toEqual([]);
    // An old address is never refused for it; it is kept as 1986-01-01.
    if (!field.path.endsWith('.since')) expect(tooOld.filter((time) => accepts(field, time))).toEqual([]);
  });

  it('no schema reads times in another way', () => {
    const own = files.filter((file) =>
      /z\.iso\.|Temporal\.(?:Instant|PlainDate)\.from|z\.date\(/.test(readFileSync(root + file, 'utf8')),
    );
    expect(own).toEqual(['infra/local/move-order.ts']);
  });
});
