import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type FunctionName, functions } from '#infra/functions.ts';
import type { MachineName } from '#ports/workflows.ts';
import { machines } from '#workflows/machines.ts';
import { type Methods, type Ports, portActions } from './port-actions.ts';

/**
 * Everything a function may do beyond its own log: the methods of each port that it calls, and the machines that it
 * starts. What is not here is refused.
 */
export type Powers = { readonly [P in keyof Ports]?: readonly (keyof Methods<Ports[P]>)[] } & {
  readonly starts?: readonly MachineName[];
};

const some = (names: readonly string[]) => z.optional(z.array(z.enum(names)));
const row = z.strictObject({
  ...Object.fromEntries(
    Object.entries(portActions).map(([port, methods]) => [port, some(Object.keys(methods))]),
  ),
  starts: some(machines.map(({ name }) => name)),
});
const table = z.strictObject(Object.fromEntries(Object.keys(functions).map((name) => [name, row])));

/** @throws where a row is missing or one too many, or names a method or a machine that is not there */
export const checkedPowers = (rows: unknown): Readonly<Record<FunctionName, Powers>> =>
  table.parse(rows) as Readonly<Record<FunctionName, Powers>>;

/** Function → powers, as `npm run powers` wrote them from the bundles (decision 0011). */
export const powers = checkedPowers(
  JSON.parse(readFileSync(new URL('powers.json', import.meta.url), 'utf8')),
);
