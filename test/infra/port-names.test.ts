import { describe, expect, it } from 'vitest';
import { misnamedIn } from '#infra/commands/port-names.ts';
import { rowOf } from '#infra/constructs/port-use.ts';

/*
 * Powers are read from the bundles (decision 0011). The reader would miss each of these ways to call a port or start a machine;
 * `npm run check` looks for them everywhere in functions/.
 */

const unseen = [
  ['another name, taken apart', 'const { cases: c } = ports; c.find(noun, id);', ['cases: c', 'c.find']],
  ['another name', 'const c = ports.cases; c.find(noun, id);', ['c = ports.cases', 'c.find']],
  ['a method by itself', 'const { find } = cases; find(noun, id);', ['find']],
  ['a method by another name', 'const { find: look } = cases; look(noun, id);', ['find: look']],
  ['a name that is computed', "cases['find'](noun, id);", ["cases['find']"]],
  [
    'another name as a parameter',
    '((c: Ports["cases"]) => c.find(noun, id))(cases);',
    ['c: Ports["cases"]', 'c.find'],
  ],
  ['a shape of its own', 'look(cases);', ['cases']],
  ['a shape of its own, as a member', 'lookIn({ store: cases });', ['cases']],
  [
    'something else under the name of a port',
    '((cases: Store) => cases.find(noun, id))(other);',
    ['cases.find'],
  ],
] as const;

/** The usual ways. */
const seen = [
  'cases.find(noun, id);',
  'ports.cases.find(noun, id);',
  'const { tableGeneration } = cases; use(tableGeneration);',
  '((ports: Pick<Ports, "cases">) => ports.cases.find(noun, id))({ cases });',
];

const planted = (line: string): string => `
import type { Ports } from '#ports/index.ts';
interface Store { find(noun: unknown, id: string): unknown }
declare const ports: Ports;
declare const noun: never;
declare const other: Store;
declare const look: (store: Store) => void;
declare const lookIn: (given: { store: Store }) => void;
declare const use: (given: unknown) => void;
export const planted = (id: string) => { const { cases } = ports; ${line} use([cases, other, look, lookIn]); };
`;

const fileOf = (n: number) => `functions/case/planted-${n}.ts`;
const lines = [...unseen.map(([, line]) => line), ...seen];
const found = misnamedIn(Object.fromEntries(lines.map((line, n) => [fileOf(n), planted(line)])));
const foundIn = (n: number) =>
  found.flatMap((one) => (one.startsWith(`${fileOf(n)}: `) ? [one.slice(fileOf(n).length + 2)] : []));

describe('a port’s method is called on the port’s own name', () => {
  it.each(unseen.map(([what, , says], n) => ({ what, says, n })))('$what is found', ({ says, n }) => {
    expect(foundIn(n).toSorted()).toEqual([...says].toSorted());
  });

  it.each(seen.map((line, n) => ({ line, n: unseen.length + n })))('$line is fine', ({ n }) => {
    expect(foundIn(n)).toEqual([]);
  });
});

describe('a machine is named where it is started', () => {
  const bundle = (line: string) => `// functions/case/planted.ts\n${line}\n`;

  it.each([
    ['workflows2.ensure(machine, after);'],
    ['workflows.ensure(late ? "breach" : "request", after);'],
    ['commitAndStart(workflows, machine, change);'],
    ['commitAndStart(workflows, (after) => machinesOf(after), change);'],
    ['ensureEach(ports.workflows, machines, after, next);'],
    ['ensureEach(workflows, [...machines, "request"], after, next);'],
    ['var go = commitAndStart;'],
    ['var go = workflows.nudge;'],
  ])('%s is refused', (line) => {
    expect(() => rowOf(bundle(line))).toThrow('no machine is named');
  });

  it.each([
    ['workflows.ensure("breach", after);', ['breach']],
    ['commitAndStart3(\n  ports.workflows2,\n  "response-clock",\n  change\n);', ['response-clock']],
    ['ensureEach(workflows, ["request", "response-clock"], after, next);', ['request', 'response-clock']],
  ])('%s is read', (line, starts) => {
    expect(rowOf(bundle(line)).starts).toEqual(starts);
  });
});

describe('which functions may move a breach’s floors is read from where they commit (decision 0084)', () => {
  const breach = 'var breaches2 = { kind: "breach", evolve, keys };\n';
  const row = (line: string) => rowOf(`// functions/breach/planted.ts\n${breach}${line}\n`);

  it.each([
    ['await carryOutAny2(ports, id, actor, command);', ['breach']],
    ['await ports.releases.release(breaches2, id, actor, decide);', ['breach']],
    ['await carryOut(ports, id, actor, { type: "refresh-dates" });', undefined],
    ['await cases.change(breaches2, id, actor, decide);', undefined],
  ])('%s: %s', (line, floors) => {
    expect(row(line).floors).toEqual(floors);
  });

  it('and which open one, from where they open it', () => {
    expect(row('await cases.open(breaches2, id, actor, at, first);')).toMatchObject({
      ...{ opens: ['breach'], writes: ['breach'] },
    });
    expect(row('await cases.change(breaches2, id, actor, decide);').opens).toBeUndefined();
  });
});
