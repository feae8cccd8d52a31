import { describe, expect, it } from 'vitest';
import { shortPathOf } from '#functions/breach/action-rows.ts';
import { determined, direction, type Opened, opened } from '#test/support/breach/opened-doors.ts';
import { ann, ben, cho, noon } from '#test/support/domain/breach.ts';

const headers = { 'idempotency-key': 'k-1' };
const body = direction('2026-12-20');

const openedDay = async (): Promise<Opened> => {
  const world = await opened();
  await determined(world);
  return world;
};

const lifted = async (world: Opened): Promise<void> => {
  world.clock.set(noon('2026-12-01'));
  const asked = await world.send(
    'lifts',
    {
      stops: ['direction-1'],
      ...{ agency: 'FBI', official: 'Roe', reference: 'FBI-78', writtenOn: '2026-12-01' },
    },
    { by: ben },
  );
  expect(asked).toMatchObject({ status: 202, body: { n: 1, state: 'waiting' } });
  const confirmAt = shortPathOf('confirm-lift').replace('{n}', '1');
  const proposal = (await world.view()).proposals.find((one) => one.confirmAt.endsWith(confirmAt));
  const { proposalSha256 } = proposal ?? { proposalSha256: '' };
  const confirmed = await world.send('lifts/{n}/confirmation', { proposalSha256 }, { n: 1, by: cho });
  expect(confirmed).toMatchObject({ status: 200, body: { state: 'accepted' } });
};

describe('a direction that is sent again is answered from the state now (R-11, law of stopping 7)', () => {
  it('two officers lifted it meanwhile: nothing is recorded, and the answer says lifted', async () => {
    const world = await openedDay();
    expect(await world.send('directions', body, { headers })).toMatchObject({
      status: 202,
      body: { n: 1, state: 'accepted' },
    });
    await lifted(world);
    const { revision } = await world.view();
    expect(await world.send('directions', body, { headers })).toMatchObject({
      status: 202,
      body: { n: 1, state: 'lifted' },
    });
    expect((await world.view()).revision).toBe(revision);
  });

  it('its days are over: the answer says ended, and after the review reviewed', async () => {
    const world = await openedDay();
    await world.send('directions', body, { headers });
    world.clock.set(noon('2026-12-22'));
    const again = () => world.send('directions', body, { headers });
    expect((await again()).body).toMatchObject({ n: 1, state: 'ended', until: '2026-12-20' });
    const reviewed = await world.send(
      'release-review',
      {
        ...{ decision: 'release', stops: ['direction-1'], reason: 'Asked in writing.' },
        asked: [
          {
            ...{ agency: 'FBI', official: 'Roe', asksForMore: 'no', answer: 'No.' },
            ...{ askedAt: noon('2026-12-21'), answeredAt: noon('2026-12-21') },
          },
        ],
      },
      { by: ben },
    );
    expect(reviewed).toMatchObject({ status: 200, body: { reviewOwed: false } });
    expect((await again()).body).toMatchObject({ n: 1, state: 'reviewed' });
  });

  it('another direction was recorded meanwhile: the answer is about the first', async () => {
    const world = await openedDay();
    await world.send('directions', body, { headers });
    const second = direction('2026-12-30', { agency: 'USSS', reference: 'USSS-1' });
    expect((await world.send('directions', second, { by: ben })).body).toMatchObject({ n: 2 });
    expect((await world.send('directions', body, { headers })).body).toMatchObject({
      n: 1,
      state: 'accepted',
    });
    expect((await world.view()).directions).toHaveLength(2);
  });

  it('a refused entry names the day of our own stop only while that stop runs', async () => {
    const world = await openedDay();
    const wrong = '{"agency": "FBI", ';
    const first = await world.send('directions', wrong, { headers, by: ann });
    expect(first.body).toMatchObject({ stoppedUntil: '2026-11-27' });
    expect((await world.send('directions', wrong, { headers, by: ann })).body).toEqual(first.body);
    world.clock.set(noon('2026-12-01'));
    const later = await world.send('directions', wrong, { headers, by: ann });
    expect([later.status, later.body.code]).toEqual([first.status, first.body.code]);
    expect(later.body).not.toHaveProperty('stoppedUntil');
  });
});
