import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API } from 'typescript/unstable/sync';
import { expect, it } from 'vitest';
import { heldPromises } from '#infra/commands/held-promises.ts';

const left = {
  named: 'const one = start(); await other(); return one;',
  readInABranch: "const one = start(); const answer = await other(); return answer === 'yes' && (await one);",
  lookedAtInABranchOnly: 'const one = start(); if (flag) return one; await other(); return one;',
  thenWithoutAnEnd: 'const one = start().then(String); await other(); return one;',
  givenAway: 'let one: Promise<string>; one = start(); await other(); return one;',
  oneOfTwo: 'const [one, two] = [start(), start()]; await two; return one;',
  many: 'const all = names.map(start); await other(); return Promise.all(all);',
  readInside: 'const one = start(); const later = () => one; await other(); return later();',
  whileReading: 'const one = start(); for await (const _ of rows()) console.log(await one);',
  withoutAName: 'return Promise.all([start(), await other()]);',
  inALoop: 'for (const _ of names) { const one = start(); await other(); await one; }',
};

const fine = {
  together: 'const one = start(); const two = other(); return Promise.all([one, two]);',
  atOnce: 'const one = start(); await one; await other(); return one;',
  caught: 'const one = start().catch(String); await other(); return one;',
  handled: 'const one = start(); one.catch(() => {}); await other(); return one;',
  settled: 'const one = Promise.allSettled([start()]); await other(); return one;',
  afterwards: 'await other(); const one = start(); return one;',
  elsewhere: 'const one = start(); const later = async () => { await other(); }; return [await one, later];',
  otherBranch: 'if (flag) { const one = start(); return one; } await other(); return undefined;',
  noPromise: 'const one = String(flag); await other(); return one;',
};

const program = (bodies: Readonly<Record<string, string>>): string =>
  [
    'declare const flag: boolean; declare const names: string[];',
    'declare const start: (name?: string) => Promise<string>; declare const other: () => Promise<string>;',
    'declare const rows: () => AsyncIterable<string>;',
    ...Object.entries(bodies).map(
      ([name, body]) => `export const ${name} = async (): Promise<unknown> => { ${body} };`,
    ),
  ].join('\n');

it('a promise that is left alone while something else is awaited is found, one that is looked at together is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'held-'));
  const options = {
    target: 'ES2024',
    lib: ['ES2024', 'DOM'],
    module: 'NodeNext',
    strict: true,
    noEmit: true,
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...options, types: [] } }),
  );
  writeFileSync(join(folder, 'left.ts'), program(left));
  writeFileSync(join(folder, 'fine.ts'), program(fine));
  const api = new API();
  const [project] = api.updateSnapshot({ openProjects: [join(folder, 'tsconfig.json')] }).getProjects();
  const found = project === undefined ? [] : heldPromises(project, [folder]);
  api.close();
  rmSync(folder, { recursive: true });
  const names = Object.keys(left);
  const lines = found.map((breachesPath) => /(left|fine)\.ts:(\d+)/.exec(breachesPath)?.slice(1) ?? []);
  expect([
    ...new Set(lines.map(([file, line]) => (file === 'left' ? names[Number(line) - 4] : line))),
  ]).toEqual(expect.arrayContaining(names));
  expect(
    lines.filter(([file]) => file === 'fine').map(([, line]) => Object.keys(fine)[Number(line) - 4]),
  ).toEqual([]);
});
