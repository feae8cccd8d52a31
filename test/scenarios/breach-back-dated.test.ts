import { expect, it } from 'vitest';
import { ann, ben, post, receipt, record, stageOf, toldOn } from '#test/support/breach/breach-life.ts';
import { openWorld } from '../support/open-world.ts';
import { until } from '../support/request-life.ts';
import { tellable } from '../support/tellable.ts';
import type { World } from '../support/world.ts';

const holdsAndReleases = async (world: World): Promise<void> => {
  const { id } = (await post(world, '', { ...record, discoveredAt: '2026-01-05T15:00:00Z' })).body;
  await post(world, `/${id}/determination`, {
    determinedAt: '2026-01-06T15:00:00Z',
    within2011: 'unclear',
    reason: 'Shown by the logs.',
  });
  await tellable(world, id);
  expect((await receipt(world, id, '2026-01-07T15:00:00Z')).body.state).toBe('waiting');
  expect(await stageOf(world, id)).toBe('held');
  expect((await post(world, `/${id}/law-enforcement-receipts/1/confirmation`, {}, ann)).status).toBe(409);
  expect((await post(world, `/${id}/law-enforcement-receipts/1/confirmation`, {}, ben)).status).toBe(200);
  expect(await toldOn(world, id)).toBe('2026-01-17');
  await until(async () => ((await stageOf(world, id)) === 'released' ? true : undefined), 'the release');
};

it('back-dated, confirmed receipts: the breach is held, then released by itself, whatever the clock shows', async () => {
  await using world = await openWorld({ needs: 'none' });
  await holdsAndReleases(world);
});
