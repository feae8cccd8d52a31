import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inPascal } from '#infra/constructs/handler.ts';
import { checkedPowers, powers } from '#infra/constructs/powers.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { granted, needed, roles } from '#test/support/infra/granted.ts';
import { machines } from '#workflows/machines.ts';

/*
 * No emulator knows what a role should allow. So: powers.json says which methods of which port a function calls and which machines it
 * starts, for a review to read (powers.prove.test.ts holds it against the bundles); port-actions.ts says what those ask of AWS (held
 * against the adapters in test/adapters); the role must allow exactly that, on exactly the resources that belong to it.
 */

const names = Object.keys(functions) as FunctionName[];

describe('what each function may do is what powers.json says', () => {
  it.each(names)('%s: said and granted are the same, 1.00 both ways', (name) => {
    expect(granted(name)).toEqual(needed(powers[name]));
  });
});

describe('what each machine may do is what its golden definition says', () => {
  it.each(machines)('$name calls the functions of its tasks and no others', ({ name }) => {
    const golden = new URL(`../workflows/${name}.asl.json`, import.meta.url);
    const text = readFileSync(golden, 'utf8');
    const called = [...new Set([...text.matchAll(/"FunctionName": "([^"]+)"/g)].map(([, one]) => one))];
    const role = roles.find((one) => one.name === `${inPascal(name)}Role`);
    const allowed = role?.grants
      .filter(({ action }) => action === 'lambda:InvokeFunction')
      .map(({ resource }) => resource);

    expect(allowed?.toSorted()).toEqual(called.toSorted());
    expect(text).not.toContain(':states:startExecution');
  });
});

describe('powers.json is read as it must be', () => {
  it.each([
    ['a function that is not there', { ...powers, 'let-go': {} }],
    ['a function without a row', { ...powers, reconcile: undefined }],
    ['a port that is not there', { ...powers, reconcile: { table: ['read'] } }],
    ['a method that is not there', { ...powers, reconcile: { cases: ['erase'] } }],
    ['a machine that is not there', { ...powers, reconcile: { starts: ['stop-clock'] } }],
  ])('%s is refused', (_, rows) => {
    expect(() => checkedPowers(rows)).toThrow();
  });
});
