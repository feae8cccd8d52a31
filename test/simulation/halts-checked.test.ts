import { describe, expect, it } from 'vitest';
import type { Step } from './support/made-evidence.ts';
import { type Act, barredAt, made, typedAt, unlawful } from './support/made-stops.ts';

const later = '2026-12-30T18:00:00Z';
const releasedLater: Act = ['2026-12-30T15:00:00Z', made.released];

describe('a halt ends by who may, and only where it is named (law of stopping 3)', () => {
  const atRelease: Act = ['2026-12-05T05:06:00Z', made.released];
  it.each<{ what: string; acts: readonly Act[]; wrong: readonly string[]; barred: string | undefined }>([
    {
      what: 'its author within one business day',
      acts: [
        ['2026-12-07T15:00:00Z', made.paused(1, 'ann')],
        ['2026-12-08T20:00:00Z', made.resumed(['pause-1'], 'ann')],
      ],
      wrong: [],
      barred: undefined,
    },
    {
      what: 'its author after that',
      acts: [
        ['2026-12-07T15:00:00Z', made.paused(1, 'ann')],
        ['2026-12-09T06:00:00Z', made.resumed(['pause-1'], 'ann')],
      ],
      wrong: ['pause-1 ended, and ann alone ended it after its business day'],
      barred: 'pause-1 is open',
    },
    {
      what: 'another alone',
      acts: [
        ['2026-12-07T15:00:00Z', made.paused(1, 'ann')],
        ['2026-12-07T16:00:00Z', made.resumed(['pause-1'], 'ben')],
      ],
      wrong: ['pause-1 ended, and ben alone ended what ann had stopped'],
      barred: 'pause-1 is open',
    },
    {
      what: 'two officers',
      acts: [
        ['2026-12-07T15:00:00Z', made.paused(1, 'ann')],
        ['2026-12-09T16:00:00Z', made.resumeAsked(['pause-1'], 'ben')],
        ['2026-12-09T17:00:00Z', made.resumed(['pause-1'], 'cho')],
      ],
      wrong: [],
      barred: undefined,
    },
    {
      what: 'a second pause of another officer stays, where only the first is named',
      acts: [
        ['2026-12-07T15:00:00Z', made.paused(1, 'ann')],
        ['2026-12-07T15:30:00Z', made.paused(2, 'ben')],
        ['2026-12-07T16:00:00Z', made.resumed(['pause-1'], 'ann')],
      ],
      wrong: [],
      barred: 'pause-2 is open',
    },
    {
      what: 'a canary: one officer',
      acts: [
        ['2026-12-07T15:00:00Z', made.paused(1, 'machine:m', 'canary')],
        ['2026-12-07T16:00:00Z', made.resumed(['pause-1'], 'ann')],
      ],
      wrong: [],
      barred: undefined,
    },
    {
      what: 'the command line: one officer does not',
      acts: [
        ['2026-12-07T15:00:00Z', made.paused(1, 'engineer', 'command-line')],
        ['2026-12-07T16:00:00Z', made.resumed(['pause-1'], 'ann')],
      ],
      wrong: ['pause-1 ended, and two officers must end a stop of the command line'],
      barred: 'pause-1 is open',
    },
    {
      what: 'an act that names nothing',
      acts: [
        ['2026-12-07T15:00:00Z', made.paused(1, 'ann')],
        ['2026-12-07T16:00:00Z', { type: 'notice-resumed', by: 'ann' } as never],
      ],
      wrong: ['a resume names nothing, while pause-1 is open'],
      barred: 'pause-1 is open',
    },
    {
      what: 'an old resume of an old pause',
      acts: [
        ['2026-12-07T15:00:00Z', { type: 'notice-paused', because: 'officer', by: 'ann' } as never],
        ['2026-12-07T16:00:00Z', { type: 'notice-resumed', by: 'ben' } as never],
      ],
      wrong: [],
      barred: undefined,
    },
  ])('$what', ({ acts, wrong, barred }) => {
    expect(unlawful([atRelease, ...acts])).toEqual(wrong);
    expect(barredAt('2026-12-10T15:00:00Z', [atRelease, ...acts])).toBe(barred);
  });
});

it('a press of Stop that is answered from a kept answer is found (law of stopping 7)', () => {
  const acts: readonly Act[] = [
    ['2026-11-30T15:00:00Z', made.paused(1, 'ann')],
    ['2026-11-30T16:00:00Z', made.resumed(['pause-1'], 'ann')],
  ];
  const press = typedAt('notice/pause', { reason: 'Odd.' }, {});
  const answer = { ...press, reply: { ...press.reply!, status: 200 } };
  expect(unlawful(acts, [answer])).toEqual([
    'ann pressed Stop at 2026-12-01T15:00:00.000Z, and nothing stopped',
  ]);
  expect(unlawful(acts.slice(0, 1), [answer])).toEqual([]);
});

describe('a determination excuses only what it can (R-4, law of stopping 2)', () => {
  const determined = (over: object): readonly Step[] => [
    ['2026-11-24T18:00:01Z', 'officer:ann', { type: 'breach-recorded', by: 'ann' }],
    [
      '2026-11-24T18:10:00Z',
      'officer:ann',
      { ...{ type: 'breach-determined', report: false, tell: true, by: 'ann' }, ...over },
    ],
    [
      '2026-11-24T18:11:00Z',
      'officer:ben',
      { type: 'determination-confirmed', ruleset: 'policy-2018', by: 'ben' },
    ],
  ];
  const atOnce: Act = ['2026-11-24T18:20:00Z', made.released];
  it.each([
    { over: { within2011: 'no', reasonCode: 'no-cpni' }, because: undefined },
    { over: { within2011: 'yes', reasonCode: 'false-alarm' }, because: 'no agency was told' },
    { over: { within2011: 'unclear', reasonCode: 'state-law-only' }, because: 'no agency was told' },
    { over: { within2011: 'no', reasonCode: 'false-alarm' }, because: 'no agency was told' },
    { over: { within2011: 'no', reasonCode: 'no-cpni', tell: false }, because: 'nobody is to be told' },
  ])('$over: $because', ({ over, because }) => {
    expect(barredAt('2026-11-24T18:30:00Z', [atOnce], determined(over))).toBe(because);
  });

  it('a withdrawn one tells nobody until there is another', () => {
    const withdrawn: Act = ['2026-12-06T15:00:00Z', { type: 'determination-withdrawn', by: 'ben' } as never];
    expect(barredAt(later, [withdrawn, releasedLater])).toBe('nobody is to be told');
    const again: Act = [
      '2026-12-07T15:00:00Z',
      { type: 'breach-determined', report: true, by: 'ann' } as never,
    ];
    expect(barredAt(later, [withdrawn, again, releasedLater])).toBeUndefined();
  });
});

describe('an urgent class waits for every silence and halt (law of stopping 2 and 10)', () => {
  const filed: readonly Step[] = [
    ['2026-11-24T18:00:01Z', 'officer:ann', { type: 'breach-recorded', by: 'ann' }],
    ['2026-11-24T18:10:00Z', 'officer:ann', { type: 'breach-determined', report: true, by: 'ann' }],
    [
      '2026-11-24T19:00:00Z',
      'officer:ann',
      {
        ...{ type: 'receipt-recorded', n: 1, tells: ['USSS', 'FBI'], urgentNeedIndicated: true, by: 'ann' },
        ...{ filedAt: '2026-11-24T18:30:00.000Z', recordedAt: '2026-11-24T19:00:00.000Z' },
      },
    ],
  ];
  const exception = (consultedAt: string): readonly Act[] => [
    [
      '2026-11-26T15:00:00Z',
      { ...{ type: 'urgent-exception-asked', agency: 'FBI', consultedAt, by: 'ann' } } as never,
    ],
    ['2026-11-26T16:00:00Z', { type: 'urgent-exception-confirmed', by: 'ben' } as never],
  ];
  const stopped: readonly Act[] = [
    ['2026-11-25T15:00:00Z', made.own(1, '2026-11-25T15:00:00.000Z', { until: '2026-11-25' })],
    ['2026-11-25T16:00:00Z', made.explained(1, 'a', 'ben')],
    ['2026-11-25T17:00:00Z', { type: 'own-stop-end-asked', n: 1, by: 'ben' } as never],
    ['2026-11-25T18:00:00Z', { type: 'own-stop-ended', n: 1, by: 'cho' } as never],
  ];
  it.each<{ what: string; acts: readonly Act[]; barred: RegExp | undefined }>([
    { what: 'may be told', acts: exception('2026-11-26T14:00:00.000Z'), barred: undefined },
    {
      what: 'not on a consultation before the filing',
      acts: exception('2026-11-24T18:00:00.000Z'),
      barred: /^not before/,
    },
    {
      what: 'after the latest silence was recorded it may',
      acts: [...stopped, ...exception('2026-11-26T14:00:00.000Z')],
      barred: undefined,
    },
    {
      what: 'not on a consultation before the latest silence',
      acts: [...stopped, ...exception('2026-11-25T14:00:00.000Z')],
      barred: /^not before/,
    },
    {
      what: 'not with a pause open',
      acts: [...exception('2026-11-26T14:00:00.000Z'), ['2026-11-26T17:00:00Z', made.paused(1, 'ann')]],
      barred: /^pause-1 is open/,
    },
  ])('$what', ({ acts, barred }) => {
    const because = barredAt('2026-11-26T18:00:00Z', acts, filed);
    expect(because).toEqual(barred === undefined ? undefined : expect.stringMatching(barred));
  });
});
