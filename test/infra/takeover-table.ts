/*
 * `npm run takeover` prints what whoever has taken over a function could do to each item of the table: the evaluator's answer over the
 * roles as synthesized. test/infra/takeover.test.ts compares it with takeover.golden.md.
 */
import { prefixes } from '#functions/adapters/table-shape.ts';
import { familiesOf } from '#infra/constructs/families.ts';
import { inPascal } from '#infra/constructs/handler.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { roles } from '#test/support/infra/granted.ts';
import { allows, type Role } from '#test/support/infra/policies.ts';

const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/privacy-clock-laptop-cases';

/** Letter of a cell → the action. `q` is a query by the table's own key. */
const actions = {
  ...{ g: 'GetItem', b: 'BatchGetItem', q: 'Query', p: 'PutItem', u: 'UpdateItem', d: 'DeleteItem' },
} as const;
type Letter = keyof typeof actions;
const letters = Object.keys(actions) as Letter[];

/** What a takeover would write, worst first: a case with another hold and floor, one whose floor stays, or what is beside a case. */
const written = [
  { attributes: ['pk', 'sk', 'stage', 'state', 'history', 'floors', 'releaseFloor', 'within'], shown: '*' },
  { attributes: ['pk', 'sk', 'stage', 'state', 'history'], shown: '[*]' },
  { attributes: ['pk', 'sk'], shown: '(*)' },
] as const;

/** One key of each family: of each kind of case, and of each family of its own. */
const examples: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(prefixes).map(([kind, prefix]) => [
      kind.toUpperCase(),
      `${kind.toUpperCase()}#${prefix}-1`,
    ]),
  ),
  ...Object.fromEntries(
    Object.values(familiesOf({}))
      .flatMap(({ leading }) => leading)
      .map((pattern) => [pattern.replace(/#?\*$/, ''), pattern.replace('*', 'x')]),
  ),
};
export const items = Object.keys(examples);

const roleOf = (name: FunctionName): Role => {
  const role = roles.find((one) => one.name === `${inPascal(name)}Role`);
  if (role === undefined) throw new Error(`${name} has no role`);
  return role;
};

const asks = (role: Role, letter: Letter, key: string, named?: readonly string[]): boolean =>
  allows(role, {
    ...{ action: `dynamodb:${actions[letter]}`, resource: table },
    keys: { 'dynamodb:LeadingKeys': [key], ...(named === undefined ? {} : { 'dynamodb:Attributes': named }) },
  });

/** Letters of the actions that the role allows on the item, in brackets where not on all of it; `c`: the claims of who sends. */
export const cellOf = (name: FunctionName, item: string): string => {
  const [role, key] = [roleOf(name), examples[item] ?? ''];
  const cells = letters.map((letter) => {
    const most = written.find(({ attributes }) => asks(role, letter, key, attributes));
    return most?.shown.replace('*', letter) ?? '';
  });
  const claims = item === 'BREACH' && asks(role, 'u', key, ['pk', 'sk', 'claims']) ? 'c' : '';
  return cells.join('') + claims;
};

export const takeoverTable = (): string =>
  [
    '# What a function that was taken over could do to the table',
    '',
    'A line for each function and family of items that its role may touch, from the policies as synthesized (decision 0084).',
    '`g` GetItem, `b` BatchGetItem, `q` Query, `p` PutItem, `u` UpdateItem, `d` DeleteItem, `c` UpdateItem of the claims of who sends.',
    "In square brackets: not a breach's floors, nor whether 47 CFR 64.2011 applies. In round ones: nothing that makes an item a case, only",
    'what is kept beside it and attributes that are no part of a hold. A function without a line touches nothing. Indexes are not here: a',
    "query of an index is matched by the index's own key and cannot be bound to a family. It reads what lists show, never a history.",
    '',
    '| function | may |',
    '|---|---|',
    ...(Object.keys(functions) as FunctionName[]).flatMap((name) => {
      const cells = items.map((item) => [item, cellOf(name, item)]).filter(([, cell]) => cell !== '');
      return cells.length === 0
        ? []
        : [`| ${name} | ${cells.map(([item, cell]) => `${item} ${cell}`).join(', ')} |`];
    }),
    '',
  ].join('\n');

if (import.meta.main) console.log(takeoverTable());
