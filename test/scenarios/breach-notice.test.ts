import { afterAll, beforeAll, expect, it } from 'vitest';
import { get, post, stageOf } from '#test/support/breach/breach-life.ts';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import {
  agreeing,
  letters,
  mailAll,
  minutes,
  noticeOf,
  ready,
  refsOf,
  runsOf,
  toldAt,
} from '#test/support/notice/notice-life.ts';
import type { Row } from '#test/support/tellable.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await openLaptop(toldAt);
});
afterAll(() => laptop[Symbol.asyncDispose]());

/** 300 customers, of whom the last ten have no e-mail. */
const rows: readonly Row[] = Array.from({ length: 300 }, (_, n) => (n >= 290 ? { email: '' } : {}));

it('300 customers: nobody in the hold; a canary, then everybody once; accounted for, mailed, closed, with its evidence', async () => {
  const id = await ready(laptop, rows);
  await laptop.moveTo(minutes(-0.01));
  expect(await letters(laptop)).toEqual([]);
  expect(await stageOf(laptop, id)).toBe('held');

  await laptop.moveTo(minutes(9));
  expect(await stageOf(laptop, id)).toBe('released');
  expect(await letters(laptop)).toHaveLength(10);

  await laptop.moveTo(minutes(12));
  const told = await letters(laptop);
  expect(told.every(({ at }) => at >= minutes(0))).toBe(true);
  // In Denver it was still the day before.
  expect(told.every(({ text }) => text.includes('Date of this notice: Saturday, December 5, 2026'))).toBe(
    true,
  );
  const agreed = await agreeing(laptop, id, refsOf(300));
  expect(agreed).toEqual({ states: { delivered: 290, 'no-email': 10 }, letters: 290, marked: [], twice: [] });
  expect(await noticeOf(laptop, id)).toMatchObject({ status: 'sent', sent: 290, postal: 10, pending: 0 });

  await laptop.advance('P3D');
  expect(await noticeOf(laptop, id)).toMatchObject({ status: 'accounted', closedAt: null });
  const refused = await post(laptop, `/${id}/close`);
  expect([refused.status, refused.body.code]).toEqual([409, 'still-unaccounted']);
  expect(refused.body.errors).toMatchObject([{ code: 'paper-mail-left', rows: 10 }]);
  expect((await mailAll(laptop, id)).status).toBe(200);
  await laptop.advance('PT1M');
  expect(await stageOf(laptop, id)).toBe('closed');

  const evidence = await get(laptop, `/${id}/evidence`);
  expect(evidence.status).toBe(200);
  const runs = await runsOf(laptop);
  expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'SUCCEEDED'));
});
