import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { get, held, post, stageOf } from '#test/support/breach/breach-life.ts';
import { until } from '#test/support/request-life.ts';
import { openSimulated } from '#test/support/simulated.ts';
import { tellable } from '#test/support/tellable.ts';

it('whom no e-mail reaches is on the postal list; the record closes when the last letter has its day, and not before (R-14)', async () => {
  await using laptop = await openSimulated('2026-11-24T17:00:00Z');
  const id = await held(laptop);
  await tellable(laptop, id, { rows: [{}, { email: '' }, { name: '=1+1', email: 'nobody' }, {}] });
  const postal = async () => parse((await get(laptop, `/${id}/postal.csv`)).text).slice(1);
  const mail = (rows: unknown, over = {}) =>
    post(laptop, `/${id}/postal`, { postedOn: '2026-12-09', rows, ...over });
  expect(await postal()).toEqual([]);

  // The hold, the sending and the wait for late bounces.
  await laptop.moveTo('2026-12-09T18:00:00Z');
  expect(await postal()).toEqual([
    ['1-0-1', 'C-1', 'Customer 1', '1 Main St', 'general', 'no-email', '', 'en'],
    ['1-0-2', 'C-2', "'=1+1", '2 Main St', 'general', 'no-email', '', 'en'],
  ]);
  expect((await laptop.mail()).filter(({ to }) => to.endsWith('@home.example'))).toHaveLength(2);
  expect((await post(laptop, `/${id}/close`)).body).toMatchObject({ status: 409, code: 'still-unaccounted' });

  expect((await mail('all', { count: 3 })).body).toMatchObject({ status: 409, code: 'count-differs' });
  expect((await mail(['1-0-2'])).body).toEqual({ paperMailed: 1 });
  expect(await stageOf(laptop, id)).toBe('released');
  expect((await mail('all', { count: 1 })).body).toEqual({ paperMailed: 1 });
  // The reply was lost: said again it is the same answer, before and after the closing.
  expect(await mail('all', { count: 1 })).toMatchObject({ status: 200, body: { paperMailed: 1 } });
  await until(async () => ((await stageOf(laptop, id)) === 'closed' ? true : undefined), 'the closing');

  expect(await mail('all', { count: 1 })).toMatchObject({ status: 200, body: { paperMailed: 1 } });

  const proof = parse((await get(laptop, `/${id}/proof.csv`)).text).slice(1);
  expect(proof.map((row: string[]) => [row[1], row[3], row.at(-1)])).toEqual([
    ['C-0', 'delivered', ''],
    ['C-1', 'no-email', '2026-12-09'],
    ['C-2', 'no-email', '2026-12-09'],
    ['C-3', 'delivered', ''],
  ]);
  const { chain, notice } = (await get(laptop, `/${id}/evidence`)).body;
  expect(chain.brokenAt).toBeNull();
  expect(notice.lists[0].tally).toMatchObject({ sent: 2, postal: 2, paperMailed: 2, open: 0 });
});
