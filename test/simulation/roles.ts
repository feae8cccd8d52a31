import { actionsOf } from '#infra/constructs/actions-of.ts';
import { denialsOf, type Family, familiesOf } from '#infra/constructs/families.ts';
import { type Powers, powers } from '#infra/constructs/powers.ts';
import type { FunctionName } from '#infra/functions.ts';
import { like } from '#test/support/infra/policies.ts';

/** A call of the table as IAM judges it. `keys`: of the items, `attributes`: that a write names; a query of an index has its name. */
export interface Asked {
  readonly action: 'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';
  readonly keys: readonly string[];
  readonly attributes?: readonly string[];
  readonly index?: string;
}

const among = (patterns: readonly string[], values: readonly string[]): boolean =>
  values.every((value) => patterns.some((pattern) => like(pattern, value)));

const covers = ({ leading, attributes }: Family, asked: Asked): boolean =>
  asked.keys.length > 0 &&
  among(leading, asked.keys) &&
  (attributes === undefined || (asked.attributes !== undefined && among(attributes, asked.attributes)));

/** Function → action → families that its role may use so. */
const known = new Map<string, ReadonlyMap<string, readonly Family[]>>();

const familiesFor = (of: FunctionName): ReadonlyMap<string, readonly Family[]> => {
  const row: Powers = powers[of];
  const families: Readonly<Record<string, Family>> = familiesOf(row);
  const pairs = [...actionsOf(row)].map((action) => action.split(' on ') as [string, string]);
  const byAction = Map.groupBy(pairs, ([action]) => action);
  return new Map(
    [...byAction].map(([action, each]) => [action, each.flatMap(([, target]) => families[target] ?? [])]),
  );
};

const isDenied = (row: Powers, { action, keys, attributes = [] }: Asked): boolean =>
  denialsOf(row).some(
    (one) =>
      one.action === action &&
      keys.some((key) => among(one.leading, [key])) &&
      attributes.some((name) => one.attributes.includes(name)),
  );

/** Whether the role of this function, as its powers say, allows the call. */
export const mayUse = (of: string, asked: Asked): boolean => {
  const name = of as FunctionName;
  if (asked.index !== undefined) return actionsOf(powers[name]).has(`Query on ${asked.index}` as never);
  if (isDenied(powers[name], asked)) return false;
  if (!known.has(of)) known.set(of, familiesFor(name));
  return (
    known
      .get(of)
      ?.get(asked.action)
      ?.some((family) => covers(family, asked)) ?? false
  );
};
