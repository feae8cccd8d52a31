import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isBusinessDay as isBusinessDayOfProduct } from '#domain/calendar/business-days.ts';
import { instantAt, storedDay } from '#domain/calendar/times.ts';
import { requests } from '#domain/request/request.ts';
import { firstCommit } from '#functions/adapters/case-commits.ts';
import { itemOf } from '#functions/adapters/dynamodb-case-item.ts';
import { received } from '#test/support/domain/request.ts';
import { chainFault } from './checker/chain.ts';
import { type CheckName, checks, violationsOf } from './checker/checker.ts';
import * as days from './checker/days.ts';
import { earlyBecause, opensAt } from './checker/gate.ts';
import { read } from './checker/reading.ts';
import type { Evidence, Item, Version } from './evidence.ts';
import { goodRun, ids, notice, page, steps, versionsOf } from './support/good-run.ts';
import { withCheck } from './support/made-checks.ts';
import { answered, posted, type Step, time } from './support/made-evidence.ts';
import { plantedOfHolders } from './support/made-holders.ts';
import {
  confirmed,
  denial,
  left,
  lifted,
  readBy,
  recorded,
  transfer,
  withTransfer,
} from './support/made-transfers.ts';

type Of = keyof typeof ids;

const withHistory = (of: Of, made: readonly Step[], last?: { stage: string }): Evidence => ({
  ...goodRun,
  history: [...goodRun.history.filter(({ item }) => item.id !== ids[of]), ...versionsOf(of, made, last)],
});

const without = (of: Of, ...types: readonly string[]): readonly Step[] =>
  steps[of].filter(([, , event]) => !types.includes(event?.type ?? ''));

const changed = (of: Of, type: string, over: Item): readonly Step[] =>
  steps[of].map(([at, actor, event]) =>
    event?.type === type ? [at, actor, { ...event, ...over }] : [at, actor, ...(event ? [event] : [])],
  );

const withLetters = (...more: Evidence['inbox']): Evidence => ({
  ...goodRun,
  inbox: [...goodRun.inbox, ...more],
});
const withReplies = (...more: Evidence['replies']): Evidence => ({
  ...goodRun,
  replies: [...goodRun.replies, ...more],
});
const reworded = (kind: string, change: (text: string) => string, which = 0): Evidence => {
  const letter = goodRun.inbox.filter(({ tags }) => tags.letter === kind)[which];
  return {
    ...goodRun,
    inbox: goodRun.inbox.map((one) => (one === letter ? { ...one, text: change(one.text) } : one)),
  };
};
const tampered = (of: Of, change: (item: Item) => Item): Evidence => ({
  ...goodRun,
  history: goodRun.history.map(
    (one): Version => (one.item.id === ids[of] ? { ...one, item: change(one.item) } : one),
  ),
});

const onPage = (over: Item): Evidence => ({ ...goodRun, items: [{ ...page, ...over }] });

const lost: Evidence = {
  ...goodRun,
  history: goodRun.history
    .filter(({ item }) => item.id !== ids.breach)
    .concat(
      versionsOf('breach'),
      versionsOf(
        'breach',
        [...steps.breach.slice(0, -1), steps.breach.at(-1) as Step].map(
          ([at, , ...events]): Step => [at, 'officer:olga', ...events],
        ),
      ),
    ),
};

const fbiDirects = {
  ...{ type: 'direction-accepted', n: 1, agency: 'FBI', until: '2026-11-27', writtenOn: '2026-11-26' },
  by: 'olive',
};
const oldPaper = { lift: 1, stops: ['direction-1'], writtenOn: '2019-11-26' };
/** By Omar, an hour after the office was asked and had answered. */
const reviewOf = (id: string) => ({
  ...{ type: 'release-reviewed', stops: [id], by: 'omar' },
  asked: [{ agency: 'FBI', askedAt: '2026-12-04T14:00:00.000Z', answeredAt: '2026-12-04T14:30:00.000Z' }],
});
const paused = { type: 'notice-paused', because: 'officer', n: 1, by: 'olive' };
const onAnyPage = { case: ids.breach, claim: 'o' };

/** Olive asks in her own words; nobody but she has signed them when they leave. */
const ownQuestion = 'Our note on it is own-111111-1.';
const askedInOwnWords = answered(
  '2026-11-25T19:00:00Z',
  'request workplace/olive',
  `/api/officer/requests/${ids.request}/questions`,
  { question: ownQuestion },
  { waits: { n: 1 } },
);
const held = { type: 'text-held', n: 1, as: 'question', heldSha256: 'h', by: 'olive' };
const withOwnWords = (signer: string, at: string): Evidence => {
  const made: readonly Step[] = [
    ...steps.request.slice(0, 2),
    ['2026-11-25T19:00:00Z', 'officer:olive', held],
    [at, `officer:${signer}`, { type: 'held-text-ended', n: 1, became: 'sent', by: signer }],
    ...steps.request.slice(2),
  ];
  const letter = posted(
    '2026-11-25T20:01:00Z',
    'cora@acme.example',
    { case: ids.request, letter: 'message', of: '1' },
    { text: ownQuestion },
  );
  const base = withHistory('request', made);
  return { ...base, inbox: [...base.inbox, letter], replies: [...base.replies, askedInOwnWords] };
};
/** Closed a month into the calm: until then a second answer waited. */
const waitsLong = ((): Evidence => {
  const run = withHistory('request', [
    ...steps.request,
    ['2027-02-10T18:00:00Z', 'machine:clock', { type: 'request-closed' }],
  ]);
  const heldTexts = [{ n: 1, as: 'answer', by: 'olive', since: '2026-12-02T18:00:00.000Z' }];
  return {
    ...run,
    history: run.history.map(
      (one): Version =>
        one.item.id === ids.request ? { ...one, item: { ...one.item, state: { heldTexts } } } : one,
    ),
  };
})();

/** Each breaks one promise, and no other. */
const planted: Readonly<Record<CheckName, Evidence>> = {
  'never early': {
    ...goodRun,
    inbox: [notice('2026-12-05T04:59:59Z'), ...goodRun.inbox.slice(1)],
  },
  'stops ended by law': withHistory('breach', [
    ...steps.breach.slice(0, 7),
    ['2026-11-26T15:00:00Z', 'officer:olive', fbiDirects],
    ['2026-11-27T15:00:00Z', 'officer:olive', { type: 'lift-asked', ...oldPaper, by: 'olive' }],
    ['2026-11-27T16:00:00Z', 'officer:omar', { type: 'stops-lifted', ...oldPaper, by: 'omar' }],
    ['2026-12-04T15:00:00Z', 'officer:omar', reviewOf('direction-1')],
    ...steps.breach.slice(7),
  ]),
  'halts ended by law': withHistory('breach', [
    ...steps.breach.slice(0, -1),
    ['2026-12-06T15:00:00Z', 'officer:olive', paused],
    ['2026-12-06T16:00:00Z', 'officer:omar', { type: 'notice-resumed', pauses: ['pause-1'], by: 'omar' }],
    ...steps.breach.slice(-1),
  ]),
  'released by law': withHistory('breach', [
    ...steps.breach.slice(0, 7),
    ['2026-12-05T04:59:00Z', 'machine:m', { type: 'breach-released' }],
    ...steps.breach.slice(8),
  ]),
  'no second page': {
    ...withHistory('breach', [
      ...steps.breach.slice(0, -1),
      ['2026-12-05T05:10:00.500Z', 'officer:olive', paused],
      ...steps.breach.slice(-1),
    ]),
    inbox: [
      ...goodRun.inbox,
      ...['1-1', '1-2'].map((page) =>
        posted('2026-12-05T05:10:02Z', 'other@home.example', { ...onAnyPage, page, position: '1' }),
      ),
    ],
  },
  'all notices stopped': withReplies(
    answered(
      '2026-12-05T05:08:00Z',
      'sue',
      '/api/officer/sending',
      { paused: true, reason: 'Odd.' },
      { id: 'stop-all-1' },
      { method: 'PUT' },
    ),
  ),
  'never late': {
    ...withHistory('breach', [
      ...without('breach', 'breach-released', 'breach-closed'),
      ['2026-12-07T05:06:00Z', 'machine:m', { type: 'breach-released' }],
    ]),
    inbox: [notice('2026-12-07T05:10:00Z'), ...goodRun.inbox.slice(1)],
  },
  'never twice': withLetters(notice('2026-12-05T05:20:00Z')),
  'no false doubt': onPage({ doubts: [0] }),
  'everyone accounted for': onPage({ postedOn: '\n' }),
  'told by a letter': { ...goodRun, inbox: goodRun.inbox.slice(1) },
  'answered, or told that we are late': withHistory('request', [
    ...without('request', 'answer-sent'),
    ['2026-12-25T18:00:00Z', 'machine:answer', { type: 'answer-sent' }],
  ]),
  'complaint acknowledged': withHistory('complaint', without('complaint', 'owed-letter-sent')),
  'complaint answered, or told why not': withHistory(
    'complaint',
    without('complaint', 'answer-given')
      .map(
        ([at, ...rest]): Step =>
          at === '2027-01-12T18:00:00Z' ? ['2027-01-20T18:00:00Z', ...rest] : [at, ...rest],
      )
      .toSpliced(2, 0, [
        '2026-12-25T18:00:00Z',
        'machine:m',
        { type: 'owed-letter-sent', kind: 'holding', of: '1' },
      ]),
  ),
  'nothing without an identity': withHistory(
    'request',
    without('request', 'verdict-given', 'identity-confirmed'),
  ),
  'verdict from the own secret': reworded('verification', (text) => text.replace(ids.request, ids.other)),
  'records by the own code': reworded('answer', (text) => text.replace('1234', '4321')),
  'two persons': withHistory('breach', changed('breach', 'notice-approved', { by: 'olive' })),
  'redirect is neutral': reworded('neutral-redirect', (text) => `${text} Acme knows you.`, 1),
  'company told': {
    ...goodRun,
    inbox: goodRun.inbox.filter(({ tags }) => tags.letter !== 'controller-notice'),
  },
  'restriction recorded': withHistory(
    'account',
    changed('account', 'restriction-recorded', { since: '2026-11-25T18:00:00.000Z' }),
  ),
  'uses asked first': withCheck({ use: 'same-category-marketing' }),
  'company decides about a child': withHistory('account', [
    ...steps.account,
    [
      '2026-11-30T18:00:00Z',
      'roster',
      {
        ...{ type: 'child-block-recorded', request: ids.redirected, channel: 'adoption' },
        since: '2026-11-30T18:00:00.000Z',
      },
    ],
  ]),
  'left by two': withTransfer({ steps: [recorded(), confirmed('olive'), left()] }),
  'second missing told': withTransfer({ steps: [recorded(), confirmed('omar', '2026-12-20T19:00:00Z')] }),
  'never to a denied use': withTransfer({
    ...{ steps: [recorded({ use: 'affiliates-other' }), confirmed(), left()], account: [lifted, denial] },
  }),
  'transfer is logged': withReplies(
    answered('2026-12-01T18:00:00Z', 'olive', '/api/officer/transfers', {}, { id: 'TRF-0' }),
  ),
  'sealed is unseen': withTransfer({
    steps: [recorded({ isSealed: true }), confirmed('sue'), left()],
    replies: [readBy('omar', { id: transfer })],
  }),
  'never sold': {
    ...goodRun,
    items: [...goodRun.items, { pk: 'CHECK#2026-12#1', sk: 'CHK-2026-12-1', use: 'sale', allowed: true }],
  },
  ...plantedOfHolders,
  'accepted is kept': withReplies(
    answered('2026-11-26T18:00:00Z', 'pat', `/api/requests/${ids.request}/withdrawal`, {}),
  ),
  'one key, one case': withReplies(
    answered(
      '2026-11-24T18:00:20Z',
      'cora',
      '/api/requests',
      { kind: 'delete' },
      { id: ids.other },
      { key: 'k' },
    ),
  ),
  'no server error': withReplies(
    answered(
      '2026-11-26T18:00:00Z',
      'pat',
      '/api/verdicts',
      {},
      {},
      {
        reply: { status: 500, headers: {}, text: '', body: undefined },
      },
    ),
  ),
  'history whole': tampered('complaint', (item) => ({
    ...item,
    history: (item.history as readonly Item[]).map((commit, n) =>
      n === 1 ? { ...commit, actor: 'officer:eve' } : commit,
    ),
  })),
  'history only grows': lost,
  'dates from the receipt': withHistory(
    'request',
    changed('request', 'request-received', { dueOn: '2026-12-25' }),
  ),
  'nothing open': withHistory('complaint', steps.complaint, {
    stage: 'working',
    wakeAt: '2027-06-02T00:00:00.000Z',
  } as { stage: string }),
  'somebody looks': {
    ...withHistory('complaint', steps.complaint, { stage: 'working' }),
    endAt: time('2027-02-01T00:00:00Z'),
  },
  'unread stays': tampered('complaint', (item) => ({
    ...item,
    queue: 'settled',
    state: { ...(item.state as Item), unread: 1 },
  })),
  'executions end': {
    ...goodRun,
    executions: [
      {
        name: `${ids.request}-response-clock-1`,
        machine: 'response-clock',
        status: 'RUNNING',
        startedAt: 0,
        state: 'Wait',
      },
    ],
  },
  'nothing personal': { ...goodRun, logs: ['{"fault":"Unavailable","about":"Pat Person"}'] },
  'breach unnamed': withLetters(
    posted('2026-12-01T18:00:00Z', 'pat@home.example', {}, { text: `See ${ids.breach}.` }),
  ),
  'seals say nothing': withReplies(
    answered(
      '2026-11-25T19:00:00Z',
      'request workplace/olive',
      `/api/officer/cases/${ids.request}`,
      undefined,
      {
        texts: { 'text-1': '{"reasonCode":"required-by-law"}' },
        textSha256: createHash('sha256').update('{"reasonCode":"legal-hold"}').digest('hex'),
      },
    ),
  ),
  'own words signed': withOwnWords('olive', '2026-11-25T20:00:00Z'),
  'no text waits': waitsLong,
};

describe('the checker', () => {
  it('finds nothing in a run that kept every promise', () => {
    expect(violationsOf(goodRun)).toEqual([]);
  });

  it.each([
    ['seal', 'a'.repeat(64)],
    ['plain digest', createHash('sha256').update('She asks again.').digest('hex')],
  ])('finds the %s of a kept text in a reply to an officer without breach access', (_, digest) => {
    const kept = { pk: `REQUEST#${ids.request}`, sk: `TEXT#${'a'.repeat(64)}`, text: 'She asks again.' };
    const path = `/api/officer/cases/${ids.request}`;
    const reply = { of: `2-${digest.slice(0, 16)}` };
    const run = withReplies(
      answered('2026-11-25T19:00:00Z', 'request workplace/omar', path, undefined, reply),
    );
    expect(violationsOf({ ...run, items: [...run.items, kept] })).toEqual([
      `seals say nothing: request workplace/omar: ${path} has a seal of ${kept.pk} ${kept.sk}`,
    ]);
  });

  it('has a planted violation for each check', () => {
    expect(Object.keys(planted)).toEqual(Object.keys(checks));
  });

  it.each(Object.entries(planted))('%s: its own violation is found, and no other', (name, run) => {
    const found = new Set(violationsOf(run).map((one) => one.split(':')[0]));
    expect([...found]).toEqual([name]);
  });
});

describe('an officer’s own words (R-10)', () => {
  const unsigned = (run: Evidence) => checks['own words signed'](read(run));

  it('leave once somebody else has signed them', () => {
    expect(unsigned(withOwnWords('sue', '2026-11-25T20:00:00Z'))).toEqual([]);
    expect(unsigned(withOwnWords('sue', '2026-11-25T20:02:00Z'))).toHaveLength(1);
  });
});

describe('a paper that an officer enters after its day', () => {
  const entered = (settledAt: string): Evidence =>
    withHistory('redirected', [
      ['2027-01-04T18:00:00Z', ...((steps.redirected[0]?.slice(1) ?? []) as [string])],
      [settledAt, 'machine:m', { type: 'requester-redirected' }],
    ]);
  const late = (run: Evidence): readonly string[] =>
    checks['answered, or told that we are late'](read(run)).filter((one) => one.startsWith(ids.redirected));

  it('need not be told that it is late where its first word settles it, and must be where it waits', () => {
    expect(late(entered('2027-01-04T18:05:00Z'))).toEqual([]);
    expect(late(entered('2027-01-06T18:05:00Z'))).toHaveLength(1);
  });
});

describe('a restriction that the small form took', () => {
  const [form] = steps.restriction;
  const restricted = (id: string, at: string): readonly string[] =>
    checks['restriction recorded'](
      read(
        withReplies(
          answered(
            at,
            'ines',
            '/restriction',
            { account: '4711' },
            {},
            {
              reply: { status: 200, headers: {}, text: `Your receipt: ${id}`, body: undefined },
            },
          ),
        ),
      ),
    );

  it('has a case that counts from the form, however late it was taken in', () => {
    const at = String(form?.[0]);
    expect(restricted(ids.restriction, at)).toEqual([]);
    expect(restricted('REQ-0000000000000000000000LST0', at)).toEqual([
      'REQ-0000000000000000000000LST0: a restriction was received, and there is no case',
    ]);
    expect(restricted(ids.restriction, '2026-11-23T18:00:00Z')).toHaveLength(1);
  });
});

describe('a letter that went twice', () => {
  const unknown = { ...notice(), outcomeUnknown: true };
  const run = (first: typeof unknown, doubts: readonly number[]): Evidence => ({
    ...goodRun,
    inbox: [first, notice('2026-12-05T05:40:00Z'), ...goodRun.inbox.slice(1)],
    items: [{ ...page, doubts }],
    faults: [{ at: 'sender/ses.send.1', kind: 'reply-lost', time: 0 }],
  });

  it.each([
    { first: unknown, doubts: [0], isLawful: true, because: 'nobody could know, and it is marked' },
    { first: unknown, doubts: [], isLawful: false, because: 'it is not marked' },
    { first: notice(), doubts: [0], isLawful: false, because: 'its outcome was known' },
  ])('lawful: $isLawful ($because)', ({ first, doubts, isLawful }) => {
    expect(violationsOf(run(first, doubts)).length === 0).toBe(isLawful);
  });
});

const breachWith = (...more: readonly Step[]) =>
  read(
    withHistory(
      'breach',
      [...steps.breach, ...more].sort(([a], [b]) => a.localeCompare(b)),
    ),
  ).cases.find(({ id }) => id === ids.breach)!;

describe('the gate of the checker', () => {
  const direction = { agency: 'FBI', writtenOn: '2026-12-01', n: 1, initial: true, by: 'olive' };
  const released = { type: 'breach-released' };

  it.each<{ more: readonly Step[]; at: string; is: boolean; because: string }>([
    {
      more: [],
      at: '2026-12-05T05:06:00Z',
      is: true,
      because: 'after seven full business days and Thanksgiving',
    },
    { more: [], at: '2026-12-05T05:05:59Z', is: false, because: 'the release comes a second later' },
    {
      more: [
        [
          '2026-12-05T05:07:00Z',
          'officer:olive',
          { type: 'direction-accepted', until: '2026-12-31', ...direction },
        ],
      ],
      at: '2026-12-05T05:10:00Z',
      is: false,
      because: 'a direction was accepted',
    },
    {
      more: [
        [
          '2026-12-05T05:07:00Z',
          'officer:olive',
          { type: 'direction-received', until: '2026-12-31', ...direction },
        ],
      ],
      at: '2026-12-05T05:07:04Z',
      is: true,
      because: 'the letter was under way when the direction came',
    },
    {
      more: [
        [
          '2026-12-05T05:07:00Z',
          'officer:olive',
          { type: 'direction-received', until: '2026-12-31', ...direction },
        ],
      ],
      at: '2026-12-05T05:07:06Z',
      is: false,
      because: 'every sender asks before the next second (law of stopping 8)',
    },
    {
      more: [
        [
          '2026-12-01T18:00:00Z',
          'officer:olive',
          { type: 'direction-accepted', until: '2026-12-08', ...direction },
        ],
        ['2026-12-09T05:10:00Z', 'machine:m', released],
      ],
      at: '2026-12-09T05:11:00Z',
      is: false,
      because: 'nobody reviewed the direction',
    },
    {
      more: [
        [
          '2026-12-01T18:00:00Z',
          'officer:olive',
          { type: 'direction-accepted', until: '2026-12-08', ...direction },
        ],
        [
          '2026-12-09T15:00:00Z',
          'officer:omar',
          {
            ...{ type: 'release-reviewed', stops: ['direction-1'], by: 'omar' },
            asked: [
              { agency: 'FBI', askedAt: '2026-12-02T18:00:00.000Z', answeredAt: '2026-12-03T18:00:00.000Z' },
            ],
          },
        ],
        ['2026-12-09T15:10:00Z', 'machine:m', released],
      ],
      at: '2026-12-09T15:11:00Z',
      is: true,
      because: 'its last day is over, and it was reviewed',
    },
    {
      more: [
        [
          '2026-12-03T18:00:00Z',
          'officer:olive',
          { type: 'stop-set', agency: 'FBI', because: 'verbal', from: '2026-12-03T18:00:00.000Z', n: 1 },
        ],
        ['2026-12-07T18:00:00Z', 'machine:m', released],
      ],
      at: '2026-12-07T18:01:00Z',
      is: false,
      because: 'a call stops us through the second business day, a Monday here',
    },
    {
      more: [
        ['2026-12-03T18:00:00Z', 'officer:omar', { type: 'closure-added', on: '2026-12-04', by: 'omar' }],
      ],
      at: '2026-12-05T05:06:00Z',
      is: false,
      because: 'the FCC was closed on one of the seven days',
    },
    {
      more: [['2026-12-05T05:07:00Z', 'officer:omar', { type: 'restore-owed', generation: 2 }]],
      at: '2026-12-05T05:20:00Z',
      is: false,
      because: 'the restored record is not confirmed',
    },
  ])('$at: may be told: $is ($because)', ({ more, at, is }) => {
    expect(earlyBecause(breachWith(...more), { at: time(at) }) === undefined).toBe(is);
  });

  it.each([
    { filedAt: '2026-11-24T23:30:00-07:00', opens: '2026-12-08', because: 'in New York it is the next day' },
    {
      filedAt: '2026-11-24T21:59:00-07:00',
      opens: '2026-12-05',
      because: 'in New York it is still the 24th',
    },
    {
      filedAt: '2026-03-02T23:59:30-05:00',
      opens: '2026-03-12',
      because: 'daylight saving starts inside the hold',
    },
  ])('filed at $filedAt: from $opens ($because)', ({ filedAt, opens }) => {
    const made = changed('breach', 'receipt-recorded', { filedAt, recordedAt: filedAt });
    const { events } = read(withHistory('breach', made)).cases.find(({ id }) => id === ids.breach)!;
    expect(opensAt(events)).toBe(days.startOf(days.newYork, opens));
  });
});

describe('the calendar of the checker', () => {
  it('has the business days of the product, 2026 through 2033', () => {
    const differ = Array.from({ length: 8 * 365 + 2 }, (_, n) => days.plusDays('2026-01-01', n)).filter(
      (day) => days.isBusinessDay(day) !== isBusinessDayOfProduct(storedDay(day)),
    );
    expect(differ).toEqual([]);
  });

  it.each([
    { at: '2026-11-25T04:59:59Z', zone: days.newYork, day: '2026-11-24' },
    { at: '2026-11-25T05:00:00Z', zone: days.newYork, day: '2026-11-25' },
    { at: '2026-11-25T06:59:59Z', zone: 'America/Denver', day: '2026-11-24' },
    { at: '2027-07-01T03:59:59Z', zone: days.newYork, day: '2027-06-30' },
  ])('$at is $day in $zone', ({ at, zone, day }) => {
    expect(days.dayIn(zone, time(at))).toBe(day);
  });

  it.each([
    { told: '2027-03-07T23:59:30-05:00', from: '2027-03-16T04:00:00.000Z', because: 'spring' },
    { told: '2026-10-28T10:00:00-04:00', from: '2026-11-05T05:00:00.000Z', because: 'autumn' },
    { told: '2026-11-24T15:00:00-05:00', from: '2026-12-02T05:00:00.000Z', because: 'no change of clocks' },
  ])('168 hours after $told: the first midnight is $from ($because)', ({ told, from }) => {
    expect(new Date(days.midnightFrom(time(told) + 168 * 3_600_000)).toISOString()).toBe(from);
  });

  it.each([
    { from: '2027-01-31', month: '2027-02-28' },
    { from: '2026-12-15', month: '2027-01-15' },
  ])('a month after $from is $month', ({ from, month }) => {
    expect(days.plusMonth(from)).toBe(month);
  });

  it('counts seven business days over Thanksgiving', () => {
    expect(days.plusBusinessDays('2026-11-24', 7)).toBe('2026-12-04');
  });

  it.each([
    { from: '2033-01-18', to: '2033-01-21', because: 'January 20, 2033 is not counted (law of stopping 9)' },
    { from: '2032-01-19', to: '2032-01-21', because: '2032 is no inauguration year' },
    { from: '2085-01-19', to: '2085-01-23', because: 'January 20, 2085 is a Saturday, the 21st a Sunday' },
    {
      from: '2041-01-17',
      to: '2041-01-22',
      because: 'January 20, 2041 is a Sunday: the 21st is not counted',
    },
  ])('the second full day after $from is $to ($because)', ({ from, to }) => {
    expect(days.plusFullDays(from, 2)).toBe(to);
  });
});

describe('the hash chain of the checker', () => {
  const at = instantAt(time('2026-11-24T18:00:00Z'));
  const stored = itemOf(firstCommit(requests, ids.request, 'requester', at, [received()], 'nonce'));

  it('accepts what the product wrote', () => {
    expect(chainFault(stored)).toBeUndefined();
  });

  it('refuses it under another name', () => {
    expect(chainFault({ ...stored, id: ids.other })).toContain('does not follow');
  });
});
