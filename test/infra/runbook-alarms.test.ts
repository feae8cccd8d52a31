import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '#infra/constructs/alarms.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';
import { blocksIn, textOfPage } from '#test/support/rehearsal/command-blocks.ts';

const runbook = textOfPage('infra/RUNBOOK.md');
// With the former names of tasks, as a stage that engineers look after.
const { ofType, stacks, all } = synthesized(settingsOf('dev'));
const prefix = 'privacy-clock-dev-';
const names = new Set([
  ...stacks,
  ...[...JSON.stringify(all).matchAll(new RegExp(`${prefix}([a-z0-9-]+)`, 'g'))].map(([, name = '']) => name),
]);

const paragraphs = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.split('\n')[0] ?? '', part]),
);
const withCommands = new Set(blocksIn(runbook).map(({ heading }) => heading));
/** What to do first is no command. */
const firstIsNoCommand: Readonly<Record<string, string>> = {
  'The breaker is open': 'An officer closes it on a page of the console.',
};

const dpoTopic = ofType('AWS::SNS::Topic').find(({ Properties }) =>
  Properties.TopicName.endsWith('-dpo'),
)?.id;
const severityOf = (actions: unknown): string => {
  const text = JSON.stringify(actions);
  const topics = ofType('AWS::SNS::Topic').filter(({ id }) => text.includes(`"${id}"`));
  const words = { 'on-call': 'page', tickets: 'ticket', dpo: 'DPO' };
  return Object.entries(words)
    .filter(([topic]) => topics.some(({ Properties }) => Properties.TopicName === `${prefix}${topic}`))
    .map(([, word]) => word)
    .join(' and ');
};
const alarms = ofType('AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm').map(({ Properties }) => ({
  name: (Properties.AlarmName ?? Properties.CompositeAlarmName).replace(prefix, '') as string,
  anchor: Properties.AlarmDescription.split('#').at(-1) as string,
  tells: severityOf(Properties.AlarmActions),
  isForDpo: JSON.stringify(Properties.AlarmActions).includes(`"${dpoTopic}"`),
}));

const root = new URL('../../', import.meta.url).pathname;
const written = globSync('functions/**/*.ts', { cwd: root })
  .map((path) => readFileSync(`${root}${path}`, 'utf8'))
  .join('\n');

describe('infra/RUNBOOK.md, read at night', () => {
  it.each(alarms.filter(({ isForDpo }) => !isForDpo))('$name leads to a first command', ({ anchor }) => {
    const [heading = '', text = ''] = [...paragraphs].find(([one]) => anchorOf(one) === anchor) ?? [];
    const named = [...text.matchAll(/"([A-Z][^"]+)"/g)].map(([, other = '']) => other);

    expect([heading, ...named].some((one) => withCommands.has(one)) || heading in firstIsNoCommand).toBe(
      true,
    );
  });

  it.each(alarms)('$name: its table says whom it tells', ({ name, tells }) => {
    const [, said] = new RegExp(`^\\|[^|]*\`${name}\`[^|]*\\|[^|]+\\| ([^|]+) \\|$`, 'm').exec(runbook) ?? [];

    expect(said).toBe(tells);
  });

  it('every function, log, queue, key and alarm that it names is in a stage', () => {
    const named = [...runbook.matchAll(/(?:<p>|\$P)-([a-z0-9-]*[a-z0-9])/g)].map(([, name = '']) => name);
    const words = [...runbook.matchAll(/^(?:lines|are_red) (.+)$/gm)].flatMap(([line = '', rest = '']) =>
      line.startsWith('lines') ? rest.split(' ').slice(0, 1) : rest.split(' '),
    );
    const known = [...names];
    // The table after a restore is no table yet.
    const unknown = [...named, ...words].filter(
      (name) =>
        !/^cases-\d$/.test(name) && !names.has(name) && !known.some((one) => one.startsWith(`${name}-`)),
    );

    expect(named.length).toBeGreaterThan(100);
    expect(words.length).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });

  it('a filter compares the texts of the access log with texts: a number finds nothing', () => {
    expect(runbook.match(/\$\.\w+ = (?!")/g)).toBeNull();
  });

  it('every line that it looks for is a code in functions/', () => {
    const codes = [...runbook.matchAll(/^lines \S+ (\S+)$/gm)].map(([, code = '']) => code);

    expect(codes.filter((code) => !written.includes(code))).toEqual([]);
  });
});
