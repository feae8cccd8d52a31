import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, newYork } from '#domain/calendar/instants.ts';
import { noBreach } from '#functions/breach/refused-entry.ts';
import { determined, direction, type Opened, opened } from '#test/support/breach/opened-doors.ts';
import { ann, ben, id, noon } from '#test/support/domain/breach.ts';

describe('the end of a direction is never refused (R-11)', () => {
  it.each(
    [
      '2099-12-31',
      '9999-12-31',
      '+010000-01-01',
      'until further notice',
      'further-notice',
      '2026-13-45',
      '12/31/2026',
      20_991_231,
      { year: 2099 },
      ['2099-12-31'],
      true,
      'a long story. '.repeat(300).trim(),
    ].map((typed) => ({ typed, shown: JSON.stringify(typed).slice(0, 40) })),
  )(
    '$shown: the 30th day of an initial one, one year for an extension, the words kept',
    async ({ typed }) => {
      const world = await opened();
      await determined(world);
      expect(await world.send('directions', direction(typed))).toMatchObject({
        status: 202,
        body: { n: 1, state: 'accepted', until: '2026-12-24' },
      });
      expect(await world.send('directions', direction(typed))).toMatchObject({
        status: 202,
        body: { n: 2, state: 'accepted', until: '2027-11-24' },
      });
      expect((await world.view()).directions).toMatchObject([
        { kind: 'initial', until: '2026-12-24', untilAsTyped: typed },
        { kind: 'extension', until: '2027-11-24', untilAsTyped: typed },
      ]);
      expect((await world.view()).clocks.customersMayBeToldOn).toBe('2027-11-25');
      expect(world.toDpo()).toEqual([]);
    },
  );

  it('nor that of its correction', async () => {
    const world = await opened();
    await determined(world);
    await world.send('directions', direction('2026-12-01'));
    const corrected = await world.send(
      'directions/{n}/correction',
      { until: '9999-12-31', reason: 'As written.' },
      { n: 1 },
    );
    expect(corrected).toMatchObject({ status: 200, body: { n: 1, until: '2026-12-24' } });
  });

  it('one that names no end at all leaves our own stop', async () => {
    const world = await opened();
    await determined(world);
    for (const typed of [undefined, null, '', '  '])
      expect(await world.send('directions', direction(typed))).toMatchObject({
        ...{ status: 422, body: { code: 'direction-incomplete', stoppedUntil: '2026-11-27', dpoTold: true } },
      });
    const { directions } = await world.state();
    expect(directions.map((one) => one.kind === 'stop' && one.because)).toEqual(['our-own']);
    expect((await world.view()).ownStops.stops[0]?.bodies).toHaveLength(4);
  });
});

describe('an entry that is refused is kept as it was typed, and the refusal names it (R-2)', () => {
  it.each([
    {
      path: 'law-enforcement-receipts',
      body: { agency: 'all', filedAt: '2026-01-01T00:00:00Z', receipt: 'C-1' },
      names: '#/filedAt',
    },
    {
      path: 'determination',
      body: { determinedAt: '1985-06-01T00:00:00Z', within2011: 'yes', reason: 'Logs.' },
      names: '#/determinedAt',
    },
    {
      path: 'record-correction',
      body: { discoveredAt: '9999-12-31T23:59:59-05:00', reason: 'Wrong.' },
      names: '#/discoveredAt',
    },
  ] as const)('$path', async ({ path, body, names }) => {
    const world = await opened();
    if (path === 'law-enforcement-receipts') await determined(world);
    const { status, body: answer } = await world.send(path, body);
    expect([status, answer.errors[0].pointer]).toEqual([422, names]);
    expect(JSON.parse((await world.texts.read(id, answer.kept)) ?? '')).toEqual(body);
    await world.send(path, body);
    const { history } = await world.cases.read(breaches, id);
    const refusals = history.flatMap(({ events }) => events).filter(({ type }) => type === 'entry-refused');
    expect(refusals).toEqual([
      { type: 'entry-refused', entry: path, code: 'invalid-input', by: ann, textSha256: answer.kept },
    ]);
    expect(world.toDpo()).toEqual([]);
  });

  it.each(['REQ-0000000000ABCDEFGHJKMNPQRS', 'BRE-0000000000ABCDEFGHJKMNPQRS', '../%00'])(
    'and one that names no breach is kept with those of none: %s',
    async (of) => {
      const world = await opened();
      const body = { discoveredAt: '9999-12-31T23:59:59-05:00', reason: 'Wrong.' };
      const { status, body: answer } = await world.send('record-correction', body, { of });
      expect(status).toBe(422);
      expect(JSON.parse((await world.texts.read(noBreach, answer.kept)) ?? '')).toEqual(body);
    },
  );

  it('a true receipt is recorded when two officers have corrected the discovery', async () => {
    const world = await opened();
    await determined(world);
    const filed = { agency: 'all', filedAt: '2026-09-20T15:00:00Z', receipt: 'C-2' };
    expect((await world.send('law-enforcement-receipts', filed)).status).toBe(422);
    const asked = await world.send('record-correction', {
      discoveredAt: '2026-09-19T15:00:00Z',
      reason: 'Found earlier.',
    });
    expect(asked).toMatchObject({ status: 202, body: { state: 'waiting' } });
    expect((await world.view()).recordCorrection).toMatchObject({
      asked: { discoveredAt: '2026-09-19T15:00:00.000Z' },
    });
    const seen = { proposalSha256: (await world.view()).proposals[0]?.proposalSha256 };
    expect(await world.send('record-correction/confirmation', seen)).toMatchObject({
      status: 409,
      body: { code: 'same-person' },
    });
    expect((await world.send('record-correction/confirmation', seen, { by: ben })).status).toBe(200);
    expect((await world.send('law-enforcement-receipts', filed)).status).toBe(201);
  });
});

describe('every refusal at the door of directions tells the DPO at once (R-11)', () => {
  const refusals: readonly {
    path: string;
    body: unknown;
    status: number;
    of?: string;
    n?: number;
  }[] = [
    { path: 'directions', body: direction('2026-12-20', { writtenOn: '2027-01-01' }), status: 422 },
    { path: 'directions', body: direction('2026-12-20', { writtenOn: '1985-01-01' }), status: 422 },
    { path: 'directions', body: direction('2026-12-20', { agency: '' }), status: 422 },
    { path: 'directions', body: '{"agency": "FBI", "until": ', status: 400 },
    { path: 'directions', body: '', status: 422 },
    { path: 'directions', body: direction('2026-12-20'), of: 'BRE-0000000000ABCDEFGHJKMNPQRS', status: 404 },
    { path: 'directions', body: direction('2026-12-20'), of: 'REQ-0000000000ABCDEFGHJKMNPQRS', status: 404 },
    { path: 'directions', body: direction('2026-12-20'), of: '../%00', status: 404 },
    {
      path: 'directions/{n}/correction',
      body: { until: '2026-12-20', reason: 'As written.' },
      n: 7,
      status: 404,
    },
    { path: 'directions/{n}/correction', body: { until: '2026-12-20' }, n: 1, status: 422 },
  ];
  it.each(refusals)('$path $of $body: $status', async ({ path, body, status, of = id, n = 0 }) => {
    const world = await opened();
    const answer = await world.send(path, body, { of, n });
    expect(answer).toMatchObject({
      status,
      body: { dpoTold: true, kept: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const [letter, ...others] = world.toDpo();
    expect(others).toEqual([]);
    expect(letter?.text).toContain(answer.body.kept);
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    const [beside, kept] =
      of === id ? [id, sent] : [noBreach, JSON.stringify({ caseId: of, n: String(n), by: ann, body: sent })];
    expect(await world.texts.read(beside, answer.body.kept)).toBe(kept);
  });

  it('the same one again within the minute is one letter, later another', async () => {
    const world = await opened();
    for (const seconds of [0, 1, 61]) {
      world.clock.set(new Date(Date.parse(noon('2026-11-24')) + seconds * 1000).toISOString());
      await world.send('directions', direction('2026-12-20', { writtenOn: '2027-01-01' }));
    }
    expect(world.toDpo()).toHaveLength(2);
  });

  it('the officer reads it when the letter did not go', async () => {
    const world = await opened(new Error('no mail'));
    const answer = await world.send('directions', direction('2026-12-20', { writtenOn: '2027-01-01' }));
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', dpoTold: false } });
  });
});

describe('whatever is typed as a time (R-2, R-11)', () => {
  const two = fc.integer({ min: 0, max: 61 }).map((n) => String(n).padStart(2, '0'));
  const year = fc.oneof(
    fc.constantFrom('1985', '1986', '2026', '2028', '2098', '2099', '9999', '0000', '+010000', '-000001'),
    fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0')),
  );
  const dayText = fc.oneof(
    fc.tuple(year, two, two).map((parts) => parts.join('-')),
    fc.constantFrom('2026-02-29', '2028-02-29', '2026-11-24', '2098-12-31', '1986-01-01'),
  );
  const zone = fc.constantFrom(
    'Z',
    'z',
    '',
    '-05:00',
    '+14:00',
    '-14:59',
    '+23:59',
    '-00:00',
    '+05',
    '[America/New_York]',
  );
  const clockText = fc.constantFrom(
    '00:00',
    '24:00',
    '24:00:00',
    '23:59:59',
    '23:59:60',
    '12:00:00.123456789',
    '12:00:00,5',
    '12:00:00.1',
  );
  const instantText = fc
    .tuple(dayText, fc.constantFrom('T', 't', ' '), clockText, zone)
    .map((parts) => parts.join(''));
  const typed = fc.oneof(dayText, instantText, fc.string(), fc.integer(), fc.constant(null));

  const bodies: Readonly<Record<string, (time: unknown) => readonly [string, object]>> = {
    until: (time) => ['directions', direction(time)],
    writtenOn: (time) => ['directions', direction('2026-12-01', { writtenOn: time })],
    'writtenOn of a call': (time) => ['directions', { agency: 'USSS', verbal: true, writtenOn: time }],
    'corrected until': (time) => [
      'directions/{n}/correction',
      { until: time, reason: 'As written.', documentHash: 'd' },
    ],
    determinedAt: (time) => ['determination', { determinedAt: time, within2011: 'yes', reason: 'Logs.' }],
    filedAt: (time) => ['law-enforcement-receipts', { agency: 'USSS', filedAt: time, receipt: 'C-1' }],
    'corrected filedAt': (time) => [
      'law-enforcement-receipts/{n}/correction',
      { filedAt: time, confirmationHash: 'd', reason: 'Typo.' },
    ],
    discoveredAt: (time) => ['record-correction', { discoveredAt: time, reason: 'Wrong.' }],
    occurredFrom: (time) => ['record-correction', { occurredFrom: time, reason: 'Wrong.' }],
    askedAt: (time) => [
      'release-review',
      {
        decision: 'wait',
        asked: [
          {
            agency: 'FBI',
            official: 'Roe',
            askedAt: time,
            answeredAt: time,
            answer: 'None.',
            asksForMore: 'no',
          },
        ],
        reason: 'Asked.',
        until: time,
      },
    ],
    dueOn: (time) => [
      'other-duties',
      { law: 'A law', to: 'A regulator', owner: 'counsel', dueOn: time, doneOn: time },
    ],
  };

  it('no date yields a 500; an end of a direction is recorded, and its customers wait', async () => {
    const acts = fc.array(fc.tuple(fc.constantFrom(...Object.keys(bodies)), typed), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(acts, fc.boolean(), async (sequence, isDetermined) => {
        const world = await opened();
        if (isDetermined) await determined(world);
        for (const [name, time] of sequence) {
          const [path, body] = bodies[name]?.(time) ?? ['copies', {}];
          const before = await world.state();
          const { status, body: answer } = await world.send(path, body, { n: 1, by: ben });
          expect([name, time, status < 500]).toEqual([name, time, true]);
          // An earlier end than the agency's last is a direction of its own (law of stopping 4).
          if (name === 'until' && status !== 202) expect(answer.code).toBe('direction-incomplete');
          const after = await world.state();
          const was = before.hold.customersMayBeToldAt;
          if (was !== undefined && path.startsWith('directions'))
            expect(Date.parse(after.hold.customersMayBeToldAt ?? '')).toBeGreaterThanOrEqual(Date.parse(was));
          for (const one of JSON.stringify(after).match(/"\d{4}-\d\d-\d\dT[^"]*"/g) ?? [])
            expect(one).toMatch(/T\d\d:\d\d:\d\d\.\d{3}Z"$/);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a call that a written direction replaced (R-7)', () => {
  const stateOf = async (world: Opened) => (await world.view()).directions.map(({ state }) => state);

  it('keeps its own days, then ends like any other and owes its own review (law of stopping 4)', async () => {
    const world = await opened();
    await determined(world);
    await world.send('directions', {
      agency: 'FBI',
      verbal: true,
      calledBack: '+1 202 555 0100',
      writtenOn: '2026-11-24',
    });
    await world.send('directions', direction('2026-12-10', { replaces: 1 }));
    expect(await stateOf(world)).toEqual(['in-force', 'in-force']);
    const over = addBusinessDays(civilDate(noon('2026-11-24'), newYork), 4).toString();
    world.clock.set(noon(over));
    expect(await stateOf(world)).toEqual(['ended', 'in-force']);
    world.clock.set(noon('2026-12-11'));
    expect(await stateOf(world)).toEqual(['ended', 'ended']);
    expect((await world.view()).directions[0]).toMatchObject({ id: 'direction-1', replacedBy: 2 });
    const question = { agency: 'FBI', official: 'Roe', askedAt: noon('2026-12-01'), asksForMore: 'no' };
    const said = { decision: 'release', asked: [question], reason: 'They did not answer.' };
    const cleared = async (stop: string) =>
      (await world.send('release-review', { ...said, stops: [stop] }, { by: ben })).body;
    expect(await cleared('direction-1')).toEqual({ decision: 'release', reviewOwed: true });
    expect(await stateOf(world)).toEqual(['reviewed', 'ended']);
    expect(await cleared('direction-2')).toEqual({ decision: 'release', reviewOwed: false });
  });
});
