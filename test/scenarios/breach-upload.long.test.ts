import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { get, post, recorded } from '#test/support/breach/breach-life.ts';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import { until } from '#test/support/request-life.ts';
import { csvOf, uploader } from '#test/support/tellable.ts';

const rows = 60_000;

const freeze = async (laptop: Laptop, id: string): Promise<void> => {
  const { id: uploadId, uploadUrl, headers } = (await post(laptop, `/${id}/uploads`, {}, uploader)).body;
  await fetch(uploadUrl, { method: 'PUT', headers, body: csvOf(rows) });
  await post(laptop, `/${id}/uploads/${uploadId}/freeze`, {}, uploader).catch(() => undefined);
};

const frozen = async (laptop: Laptop, id: string) => {
  for (let tries = 20; tries > 0; tries--) {
    const found = await until(async () => {
      const { notice } = (await get(laptop, `/${id}`)).body;
      return notice.listSha256 === null ? undefined : notice;
    }, 'the list').catch(() => undefined);
    if (found !== undefined) return found;
  }
  throw new Error('the list was never frozen');
};

describe('a large list, whatever happens while it is being read', () => {
  it('is frozen once and is the same list: killed before, after and in the middle of it', async () => {
    await using laptop = await openLaptop('2026-11-24T17:00:00Z');
    const seals: string[] = [];
    for (const kill of ['kill-before', 'kill-after', 'in the middle', 'not at all']) {
      const id = await recorded(laptop);
      if (kill.startsWith('kill'))
        await laptop.faults({ task: [{ function: 'freeze-list', do: kill, times: 1 }] });
      await freeze(laptop, id);
      if (kill === 'in the middle') {
        await wait(400);
        await laptop.kill();
      }
      if (kill !== 'not at all') {
        await laptop.died();
        await laptop.restart();
      }
      const { listSha256, frozen: count } = await frozen(laptop, id);
      expect([kill, count]).toEqual([kill, rows]);
      seals.push(listSha256);
      const { timeline } = (await get(laptop, `/${id}`)).body;
      const events = timeline.flatMap((one: { events: string[] }) => one.events);
      expect(events.filter((type: string) => type === 'list-frozen')).toHaveLength(1);
    }
    expect(new Set(seals).size).toBe(1);
  });
});
