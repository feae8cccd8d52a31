import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { prefixes } from '#functions/adapters/table-shape.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import type { MachineName } from '#ports/workflows.ts';
import { machines } from '#workflows/machines.ts';
import type { Kinds } from './families.ts';
import { type Methods, type Ports, portActions } from './port-actions.ts';

/** What a function may do beyond writing its own log. All else is denied. */
export type Powers = Kinds & { readonly [P in keyof Ports]?: readonly (keyof Methods<Ports[P]>)[] } & {
  readonly starts?: readonly MachineName[];
};

const some = (names: readonly string[]) => z.optional(z.array(z.enum(names)));
const row = z.strictObject({
  ...Object.fromEntries(
    Object.entries(portActions).map(([port, methods]) => [port, some(Object.keys(methods))]),
  ),
  starts: some(machines.map(({ name }) => name)),
  nouns: some(Object.keys(prefixes)),
  writes: some(Object.keys(prefixes)),
  opens: some(Object.keys(prefixes)),
  floors: some(Object.keys(prefixes)),
});
const table = z.strictObject(Object.fromEntries(Object.keys(functions).map((name) => [name, row])));

/** @throws for a missing function, and for an unknown function, port, method or machine */
export const checkedPowers = (rows: unknown): Readonly<Record<FunctionName, Powers>> =>
  table.parse(rows) as Readonly<Record<FunctionName, Powers>>;

/** `npm run powers` writes them from the bundles (decision 0011). */
export const powers = checkedPowers(
  JSON.parse(readFileSync(new URL('powers.json', import.meta.url), 'utf8')),
);
