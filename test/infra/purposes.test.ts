import { expect, it } from 'vitest';
import { functions } from '#infra/functions.ts';
import { type Purpose, purposeOf, purposes } from '#infra/purposes.ts';

const named = Object.entries(purposeOf);

it('every job has a purpose of the closed list, and each purpose has a job (P06, R-27)', () => {
  expect(named.map(([name]) => name).toSorted()).toEqual(Object.keys(functions).toSorted());
  const used = new Set<string>(named.map(([, purpose]) => purpose));
  expect([...used].toSorted()).toEqual(Object.keys(purposes).toSorted());
});

it('an auditor reads for what each job processes data (P06)', async () => {
  const rows = Object.entries(purposes).map(([purpose, words]) => {
    const jobs = named.filter(([, of]) => of === (purpose as Purpose)).map(([name]) => `\`${name}\``);
    return `| ${words} | ${jobs.toSorted().join(', ')} |`;
  });
  const table = ['| Purpose | Jobs |', '|---|---|', ...rows].join('\n');
  await expect(`${table}\n`).toMatchFileSnapshot('./purposes.golden.md');
});
