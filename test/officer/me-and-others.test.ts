import { describe, expect, it } from 'vitest';
import { deputiesId, deputyList } from '#domain/case/deputies.ts';
import { putDeputy } from '#functions/case/put-deputy.ts';
import { readDeputies } from '#functions/officer/read-deputies.ts';
import { readOfficers } from '#functions/officer/read-officers.ts';
import { seeMe } from '#functions/officer/see-me.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const at = '2026-11-24T15:00:00.000Z';
const zone = 'America/Denver';

const world = () => ({ ...inMemory(at), letterhead, zone });
type World = ReturnType<typeof world>;

const signedIn = (sub: string, name: string, ...groups: readonly string[]) =>
  [{ by: sub }, { officer: { sub, name, groups } }] as const;
const olive = signedIn('s-olive', 'Olive Officer', 'officer');
const omar = signedIn('s-omar', 'Omar Officer', 'officer');
const bea = signedIn('s-bea', 'Bea Breach', 'breach-officer');
const sue = signedIn('s-sue', 'Sue Supervisor', 'supervisor');
const audrey = signedIn('s-audrey', 'Audrey Auditor', 'auditor');

const everybodyIn = async (w: World) => {
  for (const one of [olive, omar, bea, sue, audrey]) await seeMe(w)(...one);
};

const deputize = (w: World, from: string, to: string, who = olive, deputy = 's-omar') =>
  putDeputy(w)(
    { by: who[0].by, deputy, from: from as never, to: to as never },
    { officer: { groups: who[1].officer.groups } },
  );

const leaves = (w: World, officer: string, to: string, on: string) =>
  w.cases.change(deputyList, deputiesId, 'officer:s-sue', () => [
    { type: 'officer-left', officer, to, on: on as never } as const,
  ]);

describe('GET /api/officer/me', () => {
  it('says who I am, for which company, and which day it is there', async () => {
    const w = world();
    w.clock.set('2026-11-25T06:30:00.000Z');
    const [by, { officer }] = signedIn('s-olive', 'Olive Officer', 'staff', 'officer', 'everyone');
    expect((await seeMe(w)(by, { officer })).body).toEqual({
      ...{ sub: 's-olive', name: 'Olive Officer', groups: ['officer'] },
      ...{ companyName: 'Example Communications', zone, today: '2026-11-24', standsInFor: [] },
    });
  });

  it('is remembered, with the groups that count here and no other', async () => {
    const w = world();
    await seeMe(w)(...signedIn('s-olive', 'Olive Officer', 'staff', 'supervisor', 'officer'));
    expect(await w.officers.list()).toEqual([
      { sub: 's-olive', name: 'Olive Officer', groups: ['officer', 'supervisor'], lastSeenAt: at },
    ]);
  });

  it.each([
    { today: '2026-11-30', isDeputy: false, because: 'the day before' },
    { today: '2026-12-01', isDeputy: true, because: 'the first day' },
    { today: '2026-12-14', isDeputy: true, because: 'the last day' },
    { today: '2026-12-15', isDeputy: false, because: 'the day after' },
  ])('$because, both know of the deputy: $isDeputy (R-24)', async ({ today, isDeputy }) => {
    const w = world();
    await everybodyIn(w);
    await deputize(w, '2026-12-01', '2026-12-14');
    w.clock.set(`${today}T19:00:00.000Z`);
    const until = { until: '2026-12-14' };
    expect((await seeMe(w)(...olive)).body.deputy).toEqual(
      isDeputy ? { officer: { sub: 's-omar', name: 'Omar Officer' }, ...until } : undefined,
    );
    expect((await seeMe(w)(...omar)).body.standsInFor).toEqual(
      isDeputy ? [{ officer: { sub: 's-olive', name: 'Olive Officer' }, ...until }] : [],
    );
  });

  it('a successor stands in without an end, also for the deputy’s days (R-24)', async () => {
    const w = world();
    await everybodyIn(w);
    await deputize(w, '2026-11-01', '2026-12-14');
    await leaves(w, 's-omar', 's-sue', '2026-11-20');
    expect((await seeMe(w)(...sue)).body.standsInFor).toEqual([
      { officer: { sub: 's-olive', name: 'Olive Officer' }, until: '2026-12-14' },
      { officer: { sub: 's-omar', name: 'Omar Officer' } },
    ]);
    expect((await seeMe(w)(...omar)).body.standsInFor).toEqual([]);
  });
});

describe('GET /api/officer/officers', () => {
  it('names everybody who has signed in, and nothing about their work', async () => {
    const w = world();
    await everybodyIn(w);
    expect((await readOfficers(w)(...olive)).body.officers).toEqual([
      { sub: 's-audrey', name: 'Audrey Auditor', groups: ['auditor'] },
      { sub: 's-bea', name: 'Bea Breach', groups: ['breach-officer'] },
      { sub: 's-olive', name: 'Olive Officer', groups: ['officer'] },
      { sub: 's-omar', name: 'Omar Officer', groups: ['officer'] },
      { sub: 's-sue', name: 'Sue Supervisor', groups: ['supervisor'] },
    ]);
  });

  it.each([
    { who: olive, sees: false },
    { who: signedIn('s-stan', 'Stan Standin', 'stand-in'), sees: false },
    { who: bea, sees: true },
    { who: sue, sees: true },
    { who: audrey, sees: true },
  ])('$who.1.officer.name sees when others were here: $sees (R-13)', async ({ who, sees }) => {
    const w = world();
    await everybodyIn(w);
    w.clock.advance(3_600_000);
    const { officers } = (await readOfficers(w)(...who)).body;
    expect(officers.map(({ lastSeenAt }) => lastSeenAt)).toEqual(officers.map(() => (sees ? at : undefined)));
  });
});

describe('GET /api/officer/deputies (R-24)', () => {
  const planned = async () => {
    const w = world();
    await everybodyIn(w);
    await deputize(w, '2026-12-01', '2026-12-14');
    await deputize(w, '2026-11-20', '2026-11-24', sue, 's-audrey');
    await deputize(w, '2026-11-01', '2026-11-23', omar, 's-sue');
    return w;
  };
  const ofSue = {
    officer: { sub: 's-sue', name: 'Sue Supervisor' },
    deputy: { sub: 's-audrey', name: 'Audrey Auditor' },
    ...{ from: '2026-11-20', to: '2026-11-24', inForce: true },
    getsCases: { sub: 's-audrey', name: 'Audrey Auditor' },
  };
  const ofOlive = {
    officer: { sub: 's-olive', name: 'Olive Officer' },
    deputy: { sub: 's-omar', name: 'Omar Officer' },
    ...{ from: '2026-12-01', to: '2026-12-14', inForce: false },
  };

  it.each([
    { who: sue, sees: [ofSue, ofOlive], ofEverybody: true },
    { who: signedIn('s-dana', 'Dana DPO', 'dpo'), sees: [ofSue, ofOlive], ofEverybody: true },
    { who: olive, sees: [ofOlive], ofEverybody: false },
    { who: omar, sees: [ofOlive], ofEverybody: false },
    { who: audrey, sees: [ofSue], ofEverybody: false },
    { who: bea, sees: [], ofEverybody: false },
  ])('$who.1.officer.name: those in force and planned, not those that are over', async (expected) => {
    const w = await planned();
    const { body } = await readDeputies(w)(...expected.who);
    const { ofEverybody, sees: deputies } = expected;
    expect(body).toEqual({ ofEverybody, today: '2026-11-24', deputies, left: [] });
  });

  it('where the deputy has left, the successor gets the cases, and the hand-over is listed', async () => {
    const w = await planned();
    await leaves(w, 's-audrey', 's-bea', '2026-11-24');
    const { body } = await readDeputies(w)(...bea);
    expect(body.deputies).toEqual([]);
    expect(body.left).toEqual([
      {
        officer: { sub: 's-audrey', name: 'Audrey Auditor' },
        ...{ successor: { sub: 's-bea', name: 'Bea Breach' }, on: '2026-11-24' },
      },
    ]);
    expect((await readDeputies(w)(...sue)).body.deputies[0]?.getsCases?.name).toBe('Bea Breach');
  });

  it('before anybody named a deputy, nothing', async () => {
    const { body } = await readDeputies(world())(...sue);
    expect(body).toEqual({ ofEverybody: true, today: '2026-11-24', deputies: [], left: [] });
  });
});
