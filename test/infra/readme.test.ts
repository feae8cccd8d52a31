import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const readme = read('README.md');

describe('README', () => {
  it('adds up what it costs', () => {
    const [, table = ''] = readme.split('| | count × price | $ |\n|---|---|---|\n');
    const cents = table.split('| **together**')[0]!.matchAll(/\| (\d+\.\d\d) \|$/gm);
    const sum = [...cents].reduce((all, [, dollars]) => all + Math.round(Number(dollars) * 100), 0);

    expect(table).toContain(`| **together** | | **${(sum / 100).toFixed(2)}** |`);
  });

  it('says what every npm script does', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const [, commands = ''] = readme.split('## Commands');

    expect(scripts.filter((name) => !new RegExp(`\`(npm (run )?)?${name}\\b`).test(commands))).toEqual([]);
  });

  it('names folders and decisions that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, to = '']) => to);
    const folders = [...readme.matchAll(/^\| `([\w/]+)`/gm)]
      .map(([, to = '']) => to)
      .filter((to) => /^(functions|infra|test|workflows)/.test(to));

    expect([...links, ...folders].filter((to) => !existsSync(new URL(to, root)))).toEqual([]);
  });

  it('has a row for every package that is in a bundle', () => {
    const [, table = ''] = readme.split('At run time, in the Lambda bundles:');
    const packages = Object.keys(JSON.parse(read('package.json')).dependencies);

    expect(packages.filter((name) => !table.includes(name.replace(/^@aws-sdk\/(client)?/, '')))).toEqual([]);
  });
});
