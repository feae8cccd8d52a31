import { describe, expect, it } from 'vitest';
import { breachNextStep } from '#domain/breach/clocks.ts';
import { determined, direction, type Opened, opened } from '#test/support/breach/opened-doors.ts';
import { ann, ben, cho, noon } from '#test/support/domain/breach.ts';

/** After every date: `review` while one is owed, `approval` when no silence bars the letters, which nobody wrote here. */
const atTheEnd = async (world: Opened) => breachNextStep(await world.state(), noon('2027-01-20')).nextStep;
const statesOf = async (world: Opened) => (await world.view()).directions.map(({ id, state }) => [id, state]);
const letter = {
  ...{ agency: 'FBI', official: 'Special Agent Roe', reference: 'FBI-90', writtenOn: '2026-11-25' },
};
const lift = (world: Opened, stops: readonly string[], over: object = {}) =>
  world.send('lifts', { ...letter, stops, ...over });
const confirm = async (world: Opened, path: string, n: number) => {
  const { proposals } = await world.view();
  const shown = proposals.find(({ confirmAt }) => confirmAt.endsWith(path.replace('{n}', String(n))));
  const proposalSha256 = shown?.proposalSha256 ?? '0'.repeat(64);
  return world.send(path, { proposalSha256 }, { n, by: ben });
};
const question = (over: object = {}) => ({
  ...{ agency: 'FBI', office: 'Denver', official: 'Roe', askedAt: noon('2026-12-28') },
  ...{ answeredAt: noon('2026-12-28'), answer: 'Go ahead.', asksForMore: 'no' },
  ...over,
});
const review = (world: Opened, stops: readonly string[], asked: readonly object[], by: string = ben) =>
  world.send('release-review', { decision: 'release', stops, asked, reason: 'They were asked.' }, { by });

/** The FBI's Denver office through December 20, its Reno office through December 22. It is the day after. */
const offices = async (): Promise<Opened> => {
  const world = await opened();
  await determined(world);
  await world.send('directions', direction('2026-12-20', { office: 'Denver', reference: 'FBI-77' }));
  await world.send('directions', direction('2026-12-22', { office: 'Reno', reference: 'FBI-78' }));
  world.clock.set(noon('2026-11-25'));
  return world;
};

describe('two offices of one agency, at the door (law of stopping 3, 5)', () => {
  it('the lift of the second leaves the first', async () => {
    const world = await offices();
    expect(await lift(world, ['direction-2'])).toEqual({ status: 202, body: { n: 1, state: 'waiting' } });
    expect(await confirm(world, 'lifts/{n}/confirmation', 1)).toEqual({
      status: 200,
      body: { n: 1, state: 'accepted' },
    });
    expect(await statesOf(world)).toEqual([
      ['direction-1', 'in-force'],
      ['direction-2', 'lifted'],
    ]);
    expect((await world.view()).clocks.customersMayBeToldOn).toBe('2026-12-21');
    expect(await atTheEnd(world)).toBe('review');
  });

  it('the lift of the first leaves the second', async () => {
    const world = await offices();
    await lift(world, ['direction-1']);
    await confirm(world, 'lifts/{n}/confirmation', 1);
    expect((await world.view()).clocks.customersMayBeToldOn).toBe('2026-12-23');
  });

  it('the correction of the second to an earlier day leaves the first', async () => {
    const world = await offices();
    const earlier = { until: '2026-12-08', documentHash: 'd', reason: 'Read again.' };
    expect((await world.send('directions/{n}/correction', earlier, { n: 2 })).status).toBe(200);
    expect((await confirm(world, 'directions/{n}/confirmation', 2)).status).toBe(200);
    const { directions, clocks } = await world.view();
    expect(directions.map(({ until }) => until)).toEqual(['2026-12-20', '2026-12-08']);
    expect(clocks.customersMayBeToldOn).toBe('2026-12-21');
  });

  it.each([
    { over: { writtenOn: '2019-03-01' }, status: 422, code: 'lift-older-than-direction' },
    { over: { writtenOn: '2026-11-24' }, status: 422, code: 'reference-not-named' },
    {
      over: { writtenOn: '2026-11-24', namesReferences: ['FBI-78'] },
      status: 422,
      code: 'reference-not-named',
    },
    { over: { writtenOn: '2026-11-24', namesReferences: ['fbi-77'] }, status: 202, code: undefined },
    { over: { agency: 'USSS' }, status: 422, code: 'other-agency' },
    { over: { stops: ['direction-9'] }, status: 422, code: 'invalid-input' },
    { over: { stops: [] }, status: 422, code: 'invalid-input' },
    { over: { stops: undefined }, status: 422, code: 'invalid-input' },
  ])('a lift of the first with $over: $status $code', async ({ over, status, code }) => {
    const answer = await lift(await offices(), ['direction-1'], over);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('a correction after the lift was asked makes its confirmation refuse (law of stopping 5)', async () => {
    const world = await offices();
    await lift(world, ['direction-1']);
    world.clock.set('2026-11-25T18:00:00.000Z');
    await world.send('directions/{n}/correction', { until: '2026-12-20', reason: 'As written.' }, { n: 1 });
    const refused = await confirm(world, 'lifts/{n}/confirmation', 1);
    expect([refused.status, refused.body.code]).toEqual([422, 'lift-older-than-direction']);
    expect((await statesOf(world))[0]).toEqual(['direction-1', 'in-force']);
  });

  it('two agencies that are neither the FBI nor the USSS are not one (law of stopping 5, 6)', async () => {
    const world = await opened();
    await determined(world);
    const call = { verbal: true, calledBack: '+1 202 555 0100', writtenOn: '2026-11-24' };
    await world.send('directions', { ...call, agency: 'Sheriff of Reno' });
    world.clock.set(noon('2026-12-28'));
    const other = { agency: 'Denver Police', writtenOn: '2026-12-28' };
    expect((await lift(world, ['direction-1'], other)).body.code).toBe('other-agency');
    const asked = question({ agency: 'Denver Police', office: undefined, askedAt: noon('2026-12-27') });
    expect((await review(world, ['direction-1'], [asked])).body.code).toBe('office-not-heard');
    const same = { ...other, agency: 'sheriff of  RENO' };
    expect((await review(world, ['direction-1'], [{ ...asked, agency: same.agency }])).status).toBe(200);
    await world.send(
      'directions',
      { ...call, agency: 'Sheriff of Reno', counselNote: 'Agreed.' },
      { by: cho },
    );
    expect((await lift(world, ['direction-2'], same)).status).toBe(202);
  });
});

describe('a review, at the door (law of stopping 6)', () => {
  /** The FBI's and the Secret Service's have ended; it is December 29. */
  const ended = async (): Promise<Opened> => {
    const world = await opened();
    await determined(world);
    await world.send('directions', direction('2026-12-20', { office: 'Denver' }));
    await world.send('directions', direction('2026-12-22', { agency: 'USSS' }));
    world.clock.set(noon('2026-12-29'));
    return world;
  };
  const both = ['direction-1', 'direction-2'];
  const usss = question({ agency: 'USSS', office: undefined });

  it('the word of the FBI clears the FBI’s alone; the Secret Service is asked by itself', async () => {
    const world = await ended();
    expect((await review(world, both, [question()])).body.code).toBe('office-not-heard');
    expect((await review(world, ['direction-1'], [question()])).body).toEqual({
      decision: 'release',
      reviewOwed: true,
    });
    expect(await atTheEnd(world)).toBe('review');
    expect((await review(world, ['direction-2'], [usss])).body).toEqual({
      decision: 'release',
      reviewOwed: false,
    });
    expect(await atTheEnd(world)).toBe('approval');
  });

  it.each([
    {
      what: 'another office of the same agency',
      asked: [question({ office: 'Reno' })],
      code: 'office-not-heard',
    },
    { what: 'no office', asked: [question({ office: undefined })], code: 'office-not-heard' },
    {
      what: 'the office before its writing',
      asked: [question({ askedAt: noon('2026-11-23') })],
      code: 'office-not-heard',
    },
    {
      what: 'the office that has been silent for one business day',
      asked: [question({ answeredAt: undefined, answer: undefined })],
      code: 'office-not-heard',
    },
    {
      what: 'the office that asks for more',
      asked: [question({ asksForMore: 'yes' })],
      code: 'answer-asks-for-more',
    },
    { what: 'nobody', asked: [], code: 'invalid-input' },
    { what: 'the office in another spelling', asked: [question({ office: ' denver ' })], code: undefined },
  ])('asked $what: $code', async ({ asked, code }) => {
    const world = await ended();
    const answer = await review(world, ['direction-1'], asked);
    expect([answer.status, answer.body.code]).toEqual([code === undefined ? 200 : 422, code]);
    expect(await atTheEnd(world)).toBe('review');
  });

  it('silence of two business days is enough', async () => {
    const world = await ended();
    const silent = question({ askedAt: noon('2026-12-23'), answeredAt: undefined, answer: undefined });
    expect((await review(world, ['direction-1'], [silent])).status).toBe(200);
  });

  it('not by who recorded one of those that it lists', async () => {
    const world = await opened();
    await determined(world);
    await world.send('directions', direction('2026-12-20', { office: 'Denver' }));
    await world.send('directions', direction('2026-12-22', { agency: 'USSS' }), { by: cho });
    world.clock.set(noon('2026-12-29'));
    expect((await review(world, both, [question(), usss], ann)).body.code).toBe('same-person');
    expect((await review(world, ['direction-2'], [usss], ann)).status).toBe(200);
    expect((await review(world, ['direction-1'], [question()], cho)).body.reviewOwed).toBe(false);
  });
});
