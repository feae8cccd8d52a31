import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '#infra/constructs/alarms.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

const { ofType, one } = synthesized();

/** Words that tell an engineer that a breach is open, or what is done about one (P40). */
const revealing = [
  ...[
    'breach',
    'cpni',
    'leak',
    'incident',
    'hold',
    'held',
    'release',
    'customer',
    'recipient',
    'notice',
    'noticed',
  ],
  ...[
    'notify',
    'notified',
    'notification',
    'direction',
    'law enforcement',
    'agency',
    'agencies',
    'police',
    'fbi',
    'usss',
  ],
  ...['secret service', 'fcc', 'urgent exception', 'too early', 'told early', 'canary'],
];
const words = new RegExp(`\\b(${revealing.join('|')})(s|es)?\\b`, 'i');
/** Names are read in words: `customer-notice`, `LettersReturned`, `/aws/lambda/p-send-notice`. */
const inWords = (text: string): string => text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[-_/.#:]+/g, ' ');
const tells = (text: string): string | undefined => words.exec(inWords(text))?.[0];

/** Every text below a value, keys left out. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const runbook = readFileSync(new URL('../../infra/RUNBOOK.md', import.meta.url), 'utf8');
const paragraphs = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((part) => [anchorOf(part.split('\n')[0] ?? ''), part]),
);
const dpoTopic = ofType('AWS::SNS::Topic').find(({ Properties }) =>
  Properties.TopicName.endsWith('-laptop-dpo'),
)?.id;
const alarms = ofType('AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm').map(
  ({ id, Type, Properties }) => ({
    id,
    name: (Properties.AlarmName ?? Properties.CompositeAlarmName ?? Properties.AlarmName) as string,
    isForDpo:
      Type === 'AWS::CloudWatch::Alarm' && JSON.stringify(Properties.AlarmActions).includes(`"${dpoTopic}"`),
    Properties,
  }),
);
const engineers = alarms.filter(({ isForDpo }) => !isForDpo);
const ofDpo = alarms.filter(({ isForDpo }) => isForDpo);

describe('what an engineer is emailed tells nobody that a breach is open (P40)', () => {
  it.each(engineers)('$name: its name, text, metric and dimensions', ({ id, Properties }) => {
    const { AlarmRule: _, AlarmActions: __, OKActions: ___, ...emailed } = Properties;

    expect([id, ...textsIn(emailed)].flatMap((text) => tells(text) ?? [])).toEqual([]);
  });

  it('the same words are found in what only the DPO gets', () => {
    const found = ofDpo.filter(({ Properties }) =>
      textsIn(Properties).some((text) => tells(text) !== undefined),
    );

    expect(ofDpo.length).toBeGreaterThan(5);
    expect(found).toHaveLength(ofDpo.length);
  });

  it('a word is found in a name, in a metric and in a sentence, and not in another word', () => {
    expect(
      ['p-customer-notice-failed', 'NoticesPaused', '/aws/lambda/p-release-breach', 'A hold ends.'].map(
        tells,
      ),
    ).toEqual(['customer', 'Notices', 'release', 'hold']);
    expect(['threshold', 'cases that stop', 'household'].flatMap((text) => tells(text) ?? [])).toEqual([]);
  });

  it('no engineer hears how many runs one machine lost: the total minus the others would tell', () => {
    const perMachine = engineers.filter(({ Properties }) =>
      JSON.stringify(Properties).includes('StateMachineArn'),
    );

    expect(perMachine).toEqual([]);
  });
});

describe('the dashboard of the engineers', () => {
  const body = one('AWS::CloudWatch::Dashboard').Properties.DashboardBody;

  it('has no word that tells', () => {
    expect(textsIn(body).flatMap((text) => tells(text) ?? [])).toEqual([]);
  });

  it('shows every alarm of theirs, the one over all of them too', () => {
    for (const { id } of engineers) expect(JSON.stringify(body)).toContain(`"${id}"`);
  });

  it('shows no alarm of the DPO', () => {
    for (const { id } of ofDpo) expect(JSON.stringify(body)).not.toContain(`"${id}"`);
  });
});

describe('the runbook', () => {
  it('an urgent entry: what the person on call reads names no matter', () => {
    expect(tells(paragraphs.get('an-entry-was-not-carried-out') ?? 'release')).toBeUndefined();
  });

  it.each(alarms)('$name says what it means and where to read on', ({ Properties }) => {
    const [, anchor = ''] =
      /What to do: infra\/RUNBOOK\.md#([\w-]+)$/.exec(Properties.AlarmDescription) ?? [];

    expect([...paragraphs.keys()]).toContain(anchor);
  });

  it.each(alarms)('$name is in the table at the top, with its paragraph', ({ name, Properties }) => {
    const short = name.replace('privacy-clock-laptop-', '');
    const [, heading = ''] = new RegExp(`^\\|[^|]*\`${short}\`[^|]*\\| ([^|]+) \\|`, 'm').exec(runbook) ?? [];

    expect(Properties.AlarmDescription).toMatch(new RegExp(`#${anchorOf(heading)}$`));
  });
});
