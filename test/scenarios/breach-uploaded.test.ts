import { expect, it } from 'vitest';
import { get, post, record } from '#test/support/breach/breach-life.ts';
import { openWorld } from '../support/open-world.ts';
import { until } from '../support/request-life.ts';
import { csvOf, uploader, writeLetter } from '../support/tellable.ts';

it('a list that was put at an upload’s address is frozen by its machine, read back and seen in a preview', async () => {
  await using world = await openWorld({ needs: 'none', on: 'laptop' });
  const { id } = (await post(world, '', { ...record, discoveredAt: '2026-01-05T15:00:00Z' })).body;
  const { id: uploadId, uploadUrl, headers } = (await post(world, `/${id}/uploads`, {}, uploader)).body;
  expect((await fetch(uploadUrl, { method: 'PUT', headers, body: csvOf(120) })).status).toBe(200);
  expect((await post(world, `/${id}/uploads/${uploadId}/freeze`, {}, uploader)).status).toBe(202);
  const notice = await until(async () => {
    const { notice: shown } = (await get(world, `/${id}`)).body;
    return shown.listSha256 === null ? undefined : shown;
  }, 'the list');
  expect(notice.frozen).toBe(120);
  await writeLetter(world, id);
  const { letters } = (await post(world, `/${id}/notice/preview`)).body;
  const to = letters.map((letter: { to: string }) => letter.to);
  expect([to.length, to[0], to[2]]).toEqual([3, 'c0@home.example', 'c119@home.example']);
  const evidence = await get(world, `/${id}/evidence`);
  expect([evidence.status, evidence.text.includes(notice.listSha256)]).toEqual([200, true]);
  expect((await get(world, `/${id}/postal.csv`)).status).toBe(200);
});
