import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '#infra/constructs/alarms.ts';
import { sectionOf } from '#test/support/infra/markdown.ts';
import { sourcesIn, textOf } from '#test/support/infra/one-more-member.ts';
import { aslOf } from '#workflows/asl.ts';
import { picture } from '#workflows/picture.ts';
import { request } from '#workflows/request.ts';

const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const readme = read('README.md');
const contributing = read('.github/CONTRIBUTING.md');
const { scripts, dependencies } = JSON.parse(read('package.json'));

describe('README', () => {
  it('is read to its end: it has at most 120 lines', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(120);
  });

  it.each(['npm ci && npm start', 'npm ci && npm test'])(
    'has `%s` alone in a block, to be copied',
    (line) => {
      expect(readme).toContain(`\n\`\`\`sh\n${line}\n\`\`\`\n`);
    },
  );

  it('draws the request machine as it is, without the steps after a failure', () => {
    const drawn = /```mermaid\nflowchart TD\n(.*?)```/s.exec(readme)?.[1] ?? '';
    const statements = (text: string, separator: RegExp): readonly string[] =>
      text.split(separator).map((one) => one.trim());
    const all = statements(picture(aslOf(request)), /\n/).slice(2, -1);
    const ways = all.filter((one) => !/ -\.-> |\|otherwise\|/.test(one));
    const from = (one: string): string => /^\w+/.exec(one)?.[0] ?? '';
    const to = (one: string): string | undefined => /--> ?(?:\|.*\| )?(s\d+)$/.exec(one)?.[1];
    const reached = new Set(['start']);
    // As many rounds as there are lines reach every state.
    for (const _ of ways)
      for (const one of ways) if (reached.has(from(one))) reached.add(to(one) ?? from(one));
    const wanted = ways.filter((one) => reached.has(from(one)));

    expect(statements(drawn.trimEnd(), /[;\n]/).toSorted()).toEqual(wanted.toSorted());
  });

  it('has a row for every package that is in a bundle, with its license', () => {
    const rows = sectionOf(readme, '## Dependencies in the Lambda bundles').split('\n');
    const missing = Object.keys(dependencies).filter((name) => {
      const { license } = JSON.parse(read(`node_modules/${name}/package.json`));
      const short = name.replace(/^@aws-sdk\/(client)?/, '');
      return !rows.some((row) => row.includes(short) && row.endsWith(`| ${license} |`));
    });

    expect(missing).toEqual([]);
  });

  it.each([
    ['remind at 10 days', 'functions/domain/calendar/rulesets.ts', 'remindDaysBefore'],
    ['a new request kind', 'functions/domain/request/kinds.ts', 'kindPolicies'],
  ])('says where "%s" is decided', (wish, file, name) => {
    const row = sectionOf(readme, '## Where things live')
      .split('\n')
      .find((line) => line.includes(wish));

    expect(row).toContain(`\`${file}\``);
    expect(read(file)).toContain(name);
  });
});

describe('CONTRIBUTING', () => {
  it('says what every npm script does', () => {
    const commands = sectionOf(contributing, '## Commands');

    expect(
      Object.keys(scripts).filter((name) => !new RegExp(`\`(npm (run )?)?${name}\\b`).test(commands)),
    ).toEqual([]);
  });

  it('names every file that sends letters to officers', () => {
    const table = sectionOf(contributing, '### A new letter');
    const senders = sourcesIn('functions').filter((file) => textOf(file).includes("officer-letters.ts'"));

    expect(senders.length).toBeGreaterThan(5);
    expect(senders.filter((file) => !table.includes(`| \`${file}\` |`))).toEqual([]);
  });
});

it('infra/COST.md adds up', () => {
  const [, table = ''] = read('infra/COST.md').split('| | count × price | $ |\n|---|---|---|\n');
  const cents = table.split('| **total**')[0]!.matchAll(/\| (\d+\.\d\d) \|$/gm);
  const sum = [...cents].reduce((all, [, dollars]) => all + Math.round(Number(dollars) * 100), 0);

  expect(table).toContain(`| **total** | | **${(sum / 100).toFixed(2)}** |`);
});

describe.each([
  'README.md',
  'infra/DEPLOY.md',
  'infra/COST.md',
  'infra/RUNBOOK.md',
  'infra/local/README.md',
  '.github/CONTRIBUTING.md',
  'workflows/README.md',
])('%s', (file) => {
  const text = read(file);

  it('links to files and headings that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    const broken = links.filter(([, to = '', anchor]) => {
      const target = new URL(to, new URL(file, root));
      if (!existsSync(target)) return true;
      if (anchor === undefined) return false;
      const headings = readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm);
      return ![...headings].some(([, heading = '']) => anchorOf(heading) === anchor);
    });

    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it('names files and folders that are there', () => {
    const names = [...text.matchAll(/`((?:functions|infra|test|workflows|\.ci|\.github)\/[\w./-]+)`/g)];

    expect(names.map(([, name = '']) => name).filter((name) => !existsSync(new URL(name, root)))).toEqual([]);
  });
});
