import { instantText } from '#domain/calendar/instants.ts';
import { type DoorAct, judgedDoors } from './judged-doors.ts';
import { determined } from './opened-doors.ts';

/** When, by whom, at which door of the breach, with what; or what happens to it instead, in words (`happens` of the doors). */
export type Act = readonly [at: string, by: string, path: string, body: object, how?: DoorAct];

const official = 'Special Agent Roe';
const letter = (over: object = {}) => ({
  ...{ agency: 'FBI', office: 'Seattle Field Office', until: '2026-12-10', reference: 'FBI-1' },
  ...{ writtenOn: '2026-11-24', official, zone: 'America/New_York' },
  ...over,
});
const second = letter({ office: 'Denver Field Office', reference: 'FBI-2', until: '2026-12-08' });
export const lift = (stops: readonly string[], over: object = {}) => ({
  ...{ stops, agency: 'FBI', official, reference: 'L-1', writtenOn: '2026-11-26' },
  ...over,
});
export const asked = (over: object = {}) => ({
  ...{ agency: 'FBI', office: 'Seattle Field Office', official, answer: 'No.', asksForMore: 'no' },
  ...{ askedAt: '2026-12-11T14:00:00.000Z', answeredAt: '2026-12-11T15:00:00.000Z' },
  ...over,
});
export const review = (stops: readonly string[], ...questions: readonly object[]) => ({
  ...{ decision: 'release', stops, asked: questions, reason: 'Asked in writing.' },
});
const confirmation = '{confirmed as shown}';
export const confirms = (at: string, by: string, path: string, how: DoorAct = {}): Act => [
  ...([at, by, path, { proposalSha256: confirmation }] as const),
  how,
];

/** Officers do these acts; then it is that late. @returns what the law says of them, and whether a release went through */
export const after = async (acts: readonly Act[], at: string, isTold = true) => {
  const { world, act, happens, triesRelease, events, wrong, barred } = await judgedDoors();
  if (isTold) await determined(world);
  for (const [when, by, path, body, how] of acts) {
    world.clock.set(when);
    const shown = JSON.stringify(body).includes(confirmation)
      ? { proposalSha256: (await world.view()).proposals[0]?.proposalSha256 ?? '0'.repeat(64) }
      : body;
    await (happens[path]?.(by, body) ?? act(by, path, shown, how));
  }
  world.clock.set(instantText(Date.parse(at)));
  await triesRelease();
  const types = await events();
  return {
    ...{ wrong: await wrong(), barred: await barred(), types },
    isReleased: types.includes('breach-released'),
  };
};

const [first, other]: readonly Act[] = [
  ['2026-11-24T18:00:00.000Z', 'ann', 'directions', letter()],
  ['2026-11-24T19:00:00.000Z', 'ann', 'directions', second],
] as const;
export const both = [first as Act, other as Act];
/** By telephone, typed in by an officer: two full business days. */
const call = {
  ...{ agency: 'FBI', verbal: true, official, writtenOn: '2026-12-03', calledBack: '+1 202 555 0100' },
  counselNote: 'Counsel knows of the call.',
};
const ofHeadOffice = { office: undefined, answeredAt: '2026-12-08T14:00:00.000Z' };
const urgentReceipt = {
  ...{ agency: 'all', filedAt: '2026-11-24T17:30:00.000Z', receipt: 'C-2', urgentNeedIndicated: true },
};
const afterEight = '2026-12-09T18:00:00.000Z';
export const afterAll = '2026-12-15T18:00:00.000Z';

/** Each bars customers at that moment: what the officers did there ends nothing (law of stopping, the rule in brackets). */
export const earlyWays: readonly {
  readonly way: string;
  readonly acts: readonly Act[];
  readonly at: string;
}[] = [
  {
    way: 'a lift of the second letter of an agency, while the first stands (4)',
    acts: [
      ...both,
      ['2026-11-27T15:00:00.000Z', 'ben', 'lifts', lift(['direction-2'])],
      confirms('2026-11-27T16:00:00.000Z', 'cho', 'lifts/{n}/confirmation', { n: 1 }),
    ],
    at: afterEight,
  },
  {
    way: 'a correction of the second letter to an earlier day, while the first stands (4)',
    acts: [
      ...both,
      [
        ...(['2026-11-27T15:00:00.000Z', 'ben', 'directions/{n}/correction'] as const),
        { until: '2026-11-28', reason: 'Read again.', documentHash: 'd'.repeat(64) },
        { n: 2 },
      ],
      confirms('2026-11-27T16:00:00.000Z', 'cho', 'directions/{n}/confirmation', { n: 2 }),
    ],
    at: afterEight,
  },
  {
    way: 'a lift of years ago (5)',
    acts: [
      first as Act,
      ['2026-11-27T15:00:00.000Z', 'ben', 'lifts', lift(['direction-1'], { writtenOn: '2019-11-26' })],
      confirms('2026-11-27T16:00:00.000Z', 'cho', 'lifts/{n}/confirmation', { n: 1 }),
    ],
    at: afterEight,
  },
  {
    way: 'a lift of the day of the writing that names no reference (5)',
    acts: [
      first as Act,
      ['2026-11-24T20:00:00.000Z', 'ben', 'lifts', lift(['direction-1'], { writtenOn: '2026-11-24' })],
      confirms('2026-11-24T21:00:00.000Z', 'cho', 'lifts/{n}/confirmation', { n: 1 }),
    ],
    at: afterEight,
  },
  {
    way: 'a lift that waited while a later day came (6)',
    acts: [
      first as Act,
      ['2026-11-27T15:00:00.000Z', 'ben', 'lifts', lift(['direction-1'])],
      [
        ...(['2026-11-27T15:30:00.000Z', 'ann', 'directions/{n}/correction'] as const),
        { until: '2026-12-14', reason: 'Read again.' },
        { n: 1 },
      ],
      confirms('2026-11-27T16:00:00.000Z', 'cho', 'lifts/{n}/confirmation', { n: 1 }),
    ],
    at: '2026-12-12T18:00:00.000Z',
  },
  {
    way: 'a review that asked another agency than the one that directed (6)',
    acts: [
      ['2026-11-24T18:00:00.000Z', 'ann', 'directions', letter({ agency: 'USSS' })],
      ['2026-12-11T18:00:00.000Z', 'ben', 'release-review', review(['direction-1'], asked())],
    ],
    at: afterAll,
  },
  {
    way: 'a review of one of two (6)',
    acts: [...both, ['2026-12-11T18:00:00.000Z', 'ben', 'release-review', review(['direction-1'], asked())]],
    at: afterAll,
  },
  {
    way: 'a review of the replacement, of which the replaced has its own (4)',
    acts: [
      first as Act,
      ['2026-11-24T19:00:00.000Z', 'ann', 'directions', { ...second, replaces: 1 }],
      [
        ...(['2026-12-11T18:00:00.000Z', 'ben', 'release-review'] as const),
        review(['direction-2'], asked({ office: 'Denver Field Office' })),
      ],
    ],
    at: afterAll,
  },
  {
    way: 'a review by who recorded the direction (6)',
    acts: [
      first as Act,
      ['2026-12-11T18:00:00.000Z', 'ann', 'release-review', review(['direction-1'], asked())],
    ],
    at: afterAll,
  },
  {
    way: 'a question of years ago (6)',
    acts: [
      first as Act,
      [
        ...(['2026-12-11T18:00:00.000Z', 'ben', 'release-review'] as const),
        review(['direction-1'], asked({ askedAt: '2019-12-11T14:00:00.000Z' })),
      ],
    ],
    at: afterAll,
  },
  {
    way: 'an answer that asks for more silence (6)',
    acts: [
      first as Act,
      [
        ...(['2026-12-11T18:00:00.000Z', 'ben', 'release-review'] as const),
        review(['direction-1'], asked({ asksForMore: 'yes' })),
      ],
    ],
    at: afterAll,
  },
  {
    way: 'our own stop that two officers ended, and nobody explained (3)',
    acts: [
      ['2026-12-04T18:00:00.000Z', 'ann', 'directions', { agency: 'FBI' }],
      ['2026-12-04T19:00:00.000Z', 'ben', 'own-stops/{n}/end', { reason: 'A slip.' }, { n: 1 }],
      confirms('2026-12-04T20:00:00.000Z', 'cho', 'own-stops/{n}/end/confirmation', { n: 1 }),
    ],
    at: afterAll,
  },
  {
    way: 'a closing day that is added while a telephone stop runs: its days end a day later (10)',
    acts: [
      ['2026-12-03T18:00:00.000Z', 'ann', 'directions', call],
      ['2026-12-04T15:00:00.000Z', 'cho', 'a closing day is added', { on: '2026-12-07' }],
      [
        ...(['2026-12-08T16:00:00.000Z', 'ben', 'release-review'] as const),
        review(['direction-1'], asked({ ...ofHeadOffice, askedAt: '2026-12-08T13:00:00.000Z' })),
      ],
    ],
    at: afterEight,
  },
  {
    way: 'a restore that two officers confirm: what they were shown stays open (3)',
    acts: [
      first as Act,
      ['2026-11-27T14:00:00.000Z', 'nobody', 'the table is restored', {}],
      confirms('2026-11-27T15:00:00.000Z', 'ben', 'restore/confirmation'),
      confirms('2026-11-27T16:00:00.000Z', 'cho', 'restore/confirmation'),
    ],
    at: afterAll,
  },
  {
    way: 'a consultation about an urgent need of before a silence that was lifted since (10)',
    acts: [
      ['2026-11-24T18:00:00.000Z', 'ann', 'law-enforcement-receipts', urgentReceipt],
      ['2026-11-25T18:00:00.000Z', 'ann', 'directions', letter()],
      ['2026-11-27T15:00:00.000Z', 'ben', 'lifts', lift(['direction-1'])],
      confirms('2026-11-27T16:00:00.000Z', 'cho', 'lifts/{n}/confirmation', { n: 1 }),
      [
        ...(['2026-12-01T17:00:00.000Z', 'ann', 'urgent-exception'] as const),
        {
          ...{ agency: 'FBI', contact: official, consultedAt: '2026-11-25T15:00:00.000Z' },
          ...{ outcome: 'no-objection', class: 'sim-swap' },
        },
      ],
      confirms('2026-12-01T17:30:00.000Z', 'ben', 'urgent-exception/confirmation'),
    ],
    at: '2026-12-01T18:00:00.000Z',
  },
  {
    way: 'a lift of the replacement, while the replaced stands (4)',
    acts: [
      first as Act,
      ['2026-11-24T19:00:00.000Z', 'ann', 'directions', { ...second, replaces: 1 }],
      ['2026-11-27T15:00:00.000Z', 'ben', 'lifts', lift(['direction-2'])],
      confirms('2026-11-27T16:00:00.000Z', 'cho', 'lifts/{n}/confirmation', { n: 1 }),
    ],
    at: afterEight,
  },
];

/** A press of the button that stops one notice. */
export const stop = (at: string, by: string, reason: string, how: DoorAct = {}): Act => [
  ...([at, by, 'notice/pause', { reason }] as const),
  how,
];
export const resume = (at: string, by: string, pauses: readonly string[]): Act => [
  ...([at, by, 'notice/resume', { pauses, reason: 'Found out why.' }] as const),
];

/** Two officers decide that nothing is reported, and that customers are told all the same. */
export const excused = (said: object): readonly Act[] => [
  [
    ...(['2026-11-24T18:00:00.000Z', 'ann', 'determination'] as const),
    {
      ...{ determinedAt: '2026-11-24T17:00:00.000Z', reason: 'Logs.', ...said },
      ...{ reportToLawEnforcement: false, tellCustomers: 'yes' },
    },
  ],
  confirms('2026-11-24T18:10:00.000Z', 'ben', 'determination/confirmation'),
];
