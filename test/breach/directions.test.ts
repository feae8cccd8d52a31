import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isSettled, stageOf } from '#domain/breach/breach.ts';
import { breachNextStep } from '#domain/breach/clocks.ts';
import { mayNotifyAnyone } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { ownStopsIn } from '#domain/breach/own-stops.ts';
import { determined, direction, type Opened, opened } from '#test/support/breach/opened-doors.ts';
import { ann, ben, cho, id, noon, text } from '#test/support/domain/breach.ts';
import {
  account,
  askUrgent,
  close,
  confirmUrgent,
  countList,
  needy,
  sent,
  urgentWritten,
} from '#test/support/domain/notice.ts';
import { runs } from '#test/support/runs.ts';
import { waysOfDirecting } from './directions.corpus.ts';

/** Every planted fault is logged; thousands of lines hide a real one. */
const silenced = (['error', 'log'] as const).map((kind) => () => vi.spyOn(console, kind).mockReturnValue());
beforeAll(() => void silenced.map((silence) => silence()));
afterAll(() => void vi.restoreAllMocks());

const broken = '{"agency": "FBI", "until": ';
const correction = { until: '2026-12-30', reason: 'As written.' };

const stopsOf = async (world: Opened) => (await world.view()).ownStops.stops;
const revisionOf = async (world: Opened) => (await world.cases.read(breaches, id)).revision;

const review = async (
  world: Opened,
  n: number,
  by: string,
  over: object = {},
  groups = ['breach-officer'],
) => {
  const stop = (await stopsOf(world)).find((one) => one.n === n);
  const bodies = stop?.bodies.map(({ textSha256 }) => ({ textSha256, meant: 'nothing' }));
  const said = { bodies, reason: 'I asked them.', ...over };
  return world.send('own-stops/{n}/review', said, { n, by, groups });
};

/** No notice may go at this time, whatever else is done. */
const isShut = async (world: Opened, daysOn = 0): Promise<boolean> => {
  const state = await world.state();
  const at = new Date(world.clock.now() + daysOn * 86_400_000).toISOString();
  return !mayNotifyAnyone(state) && breachNextStep(state, at).nextStep !== 'release';
};

describe('ways of directing: each is taken as meant or leaves our own stop (R-11)', () => {
  const counts = { meant: 0, stopped: 0, early: 0 };
  it.each(waysOfDirecting)('$name', async ({ body, headers, meant }) => {
    const world = await opened();
    await determined(world);
    // The hold is over: nothing but what comes now keeps the customers waiting.
    world.clock.set(noon('2026-12-10'));
    const sent = typeof body === 'string' ? { headers } : { headers, bytes: body };
    const answer = await world.send('directions', typeof body === 'string' ? body : '', sent as never);
    const taken = (await world.view()).directions;
    const [stop] = await stopsOf(world);
    if (!(await isShut(world))) counts.early += 1;
    expect([await isShut(world), stop?.until]).toEqual([true, '2026-12-14']);
    if (answer.status === 202) {
      counts.meant += 1;
      expect([meant, taken.length]).toEqual([true, 1]);
      // The end as written; else the 30th day of an initial one, or the 2nd business day after a call.
      const end = ['2026-11-20', '2026-11-25', '2026-11-27', '2026-12-20', '2026-12-24'];
      expect(end).toContain(taken[0]?.until);
      expect(stop).toMatchObject({ replacedBy: 1 });
      return;
    }
    counts.stopped += 1;
    expect([meant, taken]).toEqual([undefined, []]);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).toMatchObject({ stoppedUntil: '2026-12-14', dpoTold: true });
    expect(await world.texts.read(id, answer.body.kept)).toBe(
      typeof body === 'string' ? body.slice(0, 65_536) : body.toString(isUtf8(body) ? 'utf8' : 'base64'),
    );
    expect(stop?.bodies.map(({ textSha256 }) => textSha256)).toEqual([answer.body.kept]);
    // Days pass, and nobody looks: it stays shut.
    world.clock.set(noon('2026-12-30'));
    expect(await isShut(world)).toBe(true);
  });
  it('at least sixty of them', () => {
    console.log(`ways of directing: ${JSON.stringify(counts)}`);
    expect(counts.early).toBe(0);
    expect(waysOfDirecting.length).toBeGreaterThanOrEqual(60);
    expect(counts.meant).toBeGreaterThanOrEqual(waysOfDirecting.filter(({ meant }) => meant).length);
  });
});

describe('the order at the door of directions (R-11)', () => {
  it('403 stops nothing; an unknown id stops nothing, and the DPO hears of it', async () => {
    const world = await opened();
    const before = await revisionOf(world);
    const forbidden = await world.send('directions', direction('2026-12-20'), { groups: ['loan officer'] });
    expect([forbidden.status, forbidden.body.kept]).toEqual([403, undefined]);
    const unknown = await world.send('directions', broken, { of: 'BRE-0000000000ABCDEFGHJKMNPQRS' });
    expect(unknown).toMatchObject({ status: 404, body: { dpoTold: true } });
    expect(unknown.body.stoppedUntil).toBeUndefined();
    expect(unknown.body.detail).toBe('Nothing was stopped. Pause sending and call the DPO.');
    expect(await revisionOf(world)).toBe(before);
  });

  it('what came for an unknown id is kept with the id and the officer, and the letter names both (R-11)', async () => {
    const world = await opened();
    const of = `BRE-TYPED-WRONG${'X'.repeat(200)}`;
    const { kept } = (await world.send('directions/{n}/correction', broken, { of, n: 3, by: ben })).body;
    expect(JSON.parse((await world.texts.read('BRE-unknown', kept)) ?? '')).toEqual({
      ...{ caseId: of.slice(0, 100), n: '3', by: ben, body: broken },
    });
    // Another id that nobody has is another letter, though the rest is the same.
    await world.send('directions/{n}/correction', broken, { of: 'BRE-OTHER', n: 3, by: ben });
    const letters = world.toDpo();
    expect(letters).toHaveLength(2);
    expect(letters[0]?.text).toContain(`Ask the officer ${ben} now`);
    expect(letters[0]?.text).toContain(of.slice(0, 100));
    expect(letters[1]?.text).toContain('BRE-OTHER');
    await world.send('directions', broken, { by: cho });
    expect(world.toDpo()[2]?.text).toContain(`Ask the officer ${cho} now`);
  });

  it('a store that cannot be read: what was typed is kept with the id, and nothing was stopped (R-11)', async () => {
    const world = await opened();
    world.refuseLooks(1);
    const answer = await world.send('directions', broken);
    expect(answer).toMatchObject({
      ...{ status: 500, body: { detail: 'Nothing was stopped. Pause sending and call the DPO.' } },
    });
    expect(await world.texts.read('BRE-unknown', answer.body.kept)).toContain(id);
  });

  it.each([
    { what: 'a direction', path: 'directions', body: direction('2026-12-20'), status: 202 },
    { what: 'what is none', path: 'directions', body: broken, status: 400 },
  ] as const)(
    'a replay of $what: answered from the state now, nothing written (law of stopping 7)',
    async ({ path, body, status }) => {
      const world = await opened();
      const headers = { 'idempotency-key': 'k-1' };
      const first = await world.send(path, body, { headers });
      const before = await revisionOf(world);
      world.clock.set(noon('2026-12-15'));
      // The days of our own stop are over.
      const { stoppedUntil: _, ...now } = first.body;
      expect(await world.send(path, body, { headers })).toEqual({ ...first, body: now });
      expect([first.status, await revisionOf(world)]).toEqual([status, before]);
      expect(world.toDpo()).toHaveLength(status === 202 ? 0 : 1);
      // Another body under the same key is no replay; neither is the same of another officer.
      await world.send(path, `${broken} `, { headers });
      expect((await stopsOf(world)).at(-1)).toMatchObject({ until: '2026-12-17' });
      const stoppedAgain = await revisionOf(world);
      await world.send(path, broken, { headers, by: ben });
      expect(await revisionOf(world)).toBeGreaterThan(stoppedAgain);
    },
  );

  it('the correction of a number that is none of ours stops us, too', async () => {
    const world = await opened();
    const answer = await world.send('directions/{n}/correction', correction, { n: 7 });
    expect(answer).toMatchObject({ status: 404, body: { stoppedUntil: '2026-11-27', dpoTold: true } });
  });

  it('the reply says which day no longer waits for a second officer', async () => {
    const world = await opened();
    await determined(world);
    await world.send('directions', direction('2026-12-20'));
    const correct = async (until: string, over: object = {}, by: string = ben) =>
      (await world.send('directions/{n}/correction', { ...correction, until, ...over }, { n: 1, by })).body;
    const first = await correct('2029-12-31', {}, ann);
    expect([first.waitsForSecondOfficer, first.replaced]).toEqual(['2029-12-31', undefined]);
    expect(await correct('2028-12-31')).toMatchObject({
      ...{ waitsForSecondOfficer: '2028-12-31', replaced: '2029-12-31' },
    });
    expect(await correct('2026-12-21', { documentHash: text })).toMatchObject({
      ...{ state: 'waiting', replaced: '2028-12-31' },
    });
    expect(await correct('2027-11-24')).toMatchObject({ state: 'accepted', replaced: '2026-12-21' });
  });

  it('a store that does not write: a 500 that says so, and the DPO is told', async () => {
    const world = await opened();
    world.refuseCommits(99);
    const answer = await world.send('directions', direction('2026-12-20'));
    expect(answer).toMatchObject({
      ...{ status: 500, body: { detail: 'Nothing was stopped. Pause sending and call the DPO.' } },
    });
    expect([answer.body.stoppedUntil, answer.body.dpoTold]).toEqual([undefined, true]);
    world.refuseCommits(0);
    expect(await stopsOf(world)).toEqual([]);
  });

  it('a fault before the stop is made good; one after it leaves the stop, and the 500 says until when', async () => {
    const world = await opened();
    world.refuseCommits(2);
    expect((await world.send('directions', direction('2026-12-20'))).status).toBe(202);
    world.clock.set(noon('2026-12-01'));
    world.refuseTexts(2);
    const answer = await world.send('directions', direction('2027-01-20'));
    expect(answer).toMatchObject({ status: 500, body: { stoppedUntil: '2026-12-03', dpoTold: true } });
    expect((await stopsOf(world)).at(-1)).toMatchObject({ state: 'in-force', replacedBy: null });
  });
});

describe('our own stop (R-11)', () => {
  it('is replaced by its own direction in the review only, and lists every other body without another stop', async () => {
    const world = await opened();
    await determined(world);
    await world.send('directions', broken);
    await world.send('directions', `${broken} `, { by: ben });
    await world.send('directions', direction('2026-12-20'));
    expect(await stopsOf(world)).toMatchObject([
      { n: 1, label: 'Our stop, no agency’s direction', until: '2026-11-27', replacedBy: null },
    ]);
    expect((await stopsOf(world))[0]?.bodies.map(({ by }) => by)).toEqual([ann, ben]);
    world.clock.set(noon('2026-12-01'));
    // Nobody who typed one of its bodies reviews it, and every body is explained.
    expect((await review(world, 1, ben)).body.code).toBe('same-person');
    expect((await review(world, 1, cho, { bodies: [] })).status).toBe(422);
    const [body = { textSha256: '' }] = (await stopsOf(world))[0]?.bodies ?? [];
    const meant = { ...body, meant: 'direction' };
    const other = (await stopsOf(world))[0]?.bodies.slice(1).map((one) => ({ ...one, meant: 'nothing' }));
    const bodies = (direction?: number) => ({ bodies: [{ ...meant, direction }, ...(other ?? [])] });
    expect((await review(world, 1, cho, bodies())).body.code).toBe('direction-not-recorded');
    expect((await review(world, 1, cho, bodies(1))).body).toEqual({ n: 1, reviewOwed: false });
    expect((await world.view()).ownStops.daysHeld).toBe(4);
  });

  it('a further one after its review is a supervisor’s or the DPO’s to answer, and a business day shorter', async () => {
    const world = await opened();
    await determined(world);
    await world.send('directions', broken);
    world.clock.set(noon('2026-12-01'));
    await review(world, 1, ben);
    expect((await world.send('directions', broken)).body.stoppedUntil).toBe('2026-12-02');
    expect((await stopsOf(world)).at(-1)).toMatchObject({ n: 2, waitsForSupervisor: true });
    expect((await review(world, 2, ben)).body.code).toBe('supervisor-must-answer');
    expect((await review(world, 2, ann, {}, ['breach-officer', 'dpo'])).body.code).toBe('same-person');
    const [body] = (await stopsOf(world)).at(-1)?.bodies ?? [];
    const meant = { bodies: [{ ...body, meant: 'direction' }], counselNote: 'Counsel agrees.' };
    const senior = ['breach-officer', 'supervisor'];
    expect((await review(world, 2, ben, meant, senior)).body.reviewOwed).toBe(true);
    expect((await stopsOf(world)).at(-1)).toMatchObject({ until: '2026-12-03', state: 'in-force' });
    expect((await review(world, 2, ben, {}, senior)).body.reviewOwed).toBe(false);
    expect((await stopsOf(world)).at(-1)).toMatchObject({ state: 'ended-early' });
    // Another officer's first is as long as any.
    expect((await world.send('directions', broken, { by: cho })).body.stoppedUntil).toBe('2026-12-03');
  });

  it('a further one that its direction replaced waits for no supervisor: the page asks nobody for what is refused', async () => {
    const world = await opened();
    await determined(world);
    await world.send('directions', broken);
    world.clock.set(noon('2026-12-01'));
    await review(world, 1, ben);
    await world.send('directions', direction('2026-12-20'));
    expect((await stopsOf(world)).at(-1)).toMatchObject({ n: 2, replacedBy: 1, waitsForSupervisor: false });
    const senior = ['breach-officer', 'supervisor'];
    expect((await review(world, 2, ben, {}, senior)).body.code).toBe('nothing-to-review');
  });

  it('two officers end a mistaken one early, and not one that lists what they were not shown', async () => {
    const world = await opened();
    await determined(world);
    await world.send('directions', broken);
    await world.send('own-stops/{n}/end', { reason: 'A slip of the mouse.' }, { n: 1 });
    const shown = async () => ({ proposalSha256: (await world.view()).proposals[0]?.proposalSha256 });
    const before = await shown();
    const path = 'own-stops/{n}/end/confirmation';
    expect((await world.send(path, before, { n: 1 })).body.code).toBe('same-person');
    await world.send('directions', 'The FBI called.');
    expect((await world.send(path, before, { n: 1, by: ben })).body.code).toBe('proposal-changed');
    expect((await world.send(path, await shown(), { n: 1, by: ben })).status).toBe(200);
    expect((await world.view()).clocks.customersMayBeToldOn).toBe('2026-12-05');
    // Its days are over; what was typed still has to be explained (law of stopping 3).
    expect(await stopsOf(world)).toMatchObject([{ state: 'review-owed' }]);
    expect(await isShut(world, 60)).toBe(true);
    expect((await review(world, 1, ben)).body).toEqual({ n: 1, reviewOwed: false });
    expect(await stopsOf(world)).toMatchObject([{ state: 'ended-early' }]);
  });

  it('in a withdrawn breach nothing is left to stop: what was typed is kept, and the DPO is told', async () => {
    const world = await opened();
    await determined(world);
    await world.send('determination/withdrawal', { reason: 'No breach.' });
    const [proposal] = (await world.view()).proposals;
    const shown = { proposalSha256: proposal?.proposalSha256 };
    await world.send('determination/withdrawal/confirmation', shown, { by: ben });
    expect(isSettled(await world.state())).toBe(true);
    const answer = await world.send('directions', direction('2026-12-20'));
    expect(answer).toMatchObject({ status: 409, body: { code: 'already-settled', dpoTold: true } });
    expect(answer.body.detail).toBe('Nothing was stopped. Pause sending and call the DPO.');
    expect(await world.texts.read(id, answer.body.kept)).toBe(JSON.stringify(direction('2026-12-20')));
    expect(ownStopsIn(await world.state())).toEqual([]);
  });
});

describe('the gate after any body (R-11)', () => {
  const act = fc.record({
    way: fc.nat(waysOfDirecting.length - 1),
    by: fc.constantFrom(ann, ben, cho),
    path: fc.constantFrom('directions', 'directions/{n}/correction'),
    hoursOn: fc.constantFrom(0, 1, 30, 100),
    /** Of the correction to the day that the reviewed direction already has. */
    isSame: fc.nat(5).map((n) => n === 0),
    faults: fc.constantFrom(0, 0, 1, 2, 3),
    texts: fc.constantFrom(0, 0, 1, 3),
    reviewer: fc.constantFrom(ann, ben, cho),
  });

  it('is shut: by our own stop, or by the direction that replaced it; an answer without either says that nothing was stopped', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
        const world = await opened();
        await determined(world);
        // Direction 1 is over and reviewed: whatever is said of it replaces nothing.
        await world.send('directions', direction('2026-11-27'), { by: cho });
        world.clock.set(noon('2026-12-09'));
        const question = { agency: 'FBI', official: 'Roe', askedAt: noon('2026-12-01'), asksForMore: 'no' };
        const said = { decision: 'release', stops: ['direction-1'], asked: [question] };
        const more = { reason: 'They did not answer.' };
        expect((await world.send('release-review', { ...said, ...more }, { by: ben })).status).toBe(200);
        let now = Date.parse(noon('2026-12-10'));
        for (const { way, by, path, hoursOn, faults, texts, reviewer, isSame } of acts) {
          now += hoursOn * 3_600_000;
          world.clock.set(new Date(now).toISOString());
          for (const { n, bodies } of await stopsOf(world))
            for (const { textSha256 } of bodies) {
              const explained = { bodies: [{ textSha256, meant: 'nothing' }] };
              await review(world, n, reviewer, explained, ['breach-officer', 'dpo']);
            }
          const same =
            isSame && path !== 'directions'
              ? JSON.stringify({ ...correction, until: '2026-11-27' })
              : undefined;
          const { body, headers } = same ? { body: same } : (waysOfDirecting[way] ?? { body: '' });
          world.refuseCommits(faults);
          world.refuseTexts(texts);
          const sent = typeof body === 'string' ? {} : { bytes: body };
          const how = { by, n: 1, ...(headers ? { headers } : {}), ...sent };
          const answer = await world.send(path, typeof body === 'string' ? body : '', how);
          world.refuseCommits(0);
          world.refuseTexts(0);
          const isTold = /Nothing was stopped/.test(answer.body.detail ?? '');
          expect([answer.status, isTold || (await isShut(world))]).toEqual([answer.status, true]);
          // Days pass, and nobody looks: neither a review nor its stop has vanished.
          expect([answer.status, isTold || (await isShut(world, 60))]).toEqual([answer.status, true]);
          if (answer.status >= 400 && !isTold) expect(answer.body.stoppedUntil).toMatch(/^20\d\d-/);
          if (answer.status >= 400) expect(answer.body.dpoTold).toBe(true);
        }
      }),
      { numRuns: runs(8, 60) },
    );
  }, 60_000);

  it('of a closed breach counts before anything leaves when it opens again', () => {
    const life = sent().do(account(countList()), close(countList()));
    life.do({ type: 'hold-for-entry', by: ann, textSha256: text });
    expect(stageOf(life.state)).toBe('closed');
    life.do({ type: 'reopen', because: 'letters-returned', rows: 1 });
    expect([stageOf(life.state), mayNotifyAnyone(life.state)]).toEqual(['held', false]);
  });

  it('ends a running urgent exception, which needs its two persons again', () => {
    const life = needy().do(askUrgent({ classes: ['vip'] }), urgentWritten(), confirmUrgent());
    expect(life.state.urgent?.confirmedBy).toBeDefined();
    const before = life.state.epoch;
    life.do({ type: 'hold-for-entry', by: ann, textSha256: text });
    expect(life.state).toMatchObject({ urgentEndedByStop: ['vip'], epoch: before + 1 });
    expect(life.state.urgent).toBeUndefined();
  });
});
