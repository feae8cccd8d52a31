import { afterAll, beforeAll, expect, it } from 'vitest';
import { post, stageOf } from '#test/support/breach/breach-life.ts';
import { minutes, noticeOf, ready, toldAt } from '#test/support/notice/notice-life.ts';
import { ours } from '#test/support/our-words.ts';
import {
  answer,
  cora,
  letterTo,
  officer,
  registerAcme,
  secret,
  status,
  statusKey,
  submit,
  until,
  verdict,
} from '#test/support/request-life.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated(toldAt);
});
afterAll(() => laptop[Symbol.asyncDispose]());

const items = (hold?: string) => [
  { what: ours('item-phone-number'), outcome: 'done' },
  {
    what: ours('item-call-records'),
    outcome: 'withheld',
    reasonCode: 'legal-hold',
    ...(hold ? { hold } : {}),
  },
];
const held = async (request: string, hold?: string) =>
  answer(
    laptop,
    request,
    { outcome: 'partly-done', items: items(hold) },
    await laptop.token('Bea Breach', ['breach-officer']),
  );
const codeOf = ({ status, body }: { status: number; body: { code?: string } }) =>
  `${status} ${body.code ?? ''}`;

it('what a legal hold kept is taken up again by itself in the hour after the record closes, without a word of the breach (R-10)', async () => {
  const id = await ready(laptop, 3);
  await registerAcme(laptop);
  const request: string = (await submit(laptop)).body.id;
  await verdict(laptop, await secret(laptop, request));
  await letterTo(laptop, 'privacy-officers@example.com', request, /waits for you/);
  expect(codeOf(await held(request))).toBe('422 hold-not-named');
  expect(codeOf(await held(request, `BRE-${'0'.repeat(26)}`))).toBe('409 no-legal-hold');
  // An officer learns of no breach whether it exists.
  for (const hold of [id, `BRE-${'0'.repeat(26)}`])
    expect(codeOf(await answer(laptop, request, { outcome: 'partly-done', items: items(hold) }))).toBe(
      '403 forbidden',
    );
  expect((await held(request, id)).status).toBe(200);
  const first = await letterTo(laptop, cora.email, request, /^Our answer/);
  expect(first.text).toContain('- Your phone number: done\n- Your call records: done\n');
  expect(first.text).not.toMatch(/left out|because the law/);
  expect((await noticeOf(laptop, id)).withheld).toEqual([{ request, state: 'kept' }]);
  const key = await statusKey(laptop, request);

  await laptop.moveTo(minutes(12));
  expect((await post(laptop, `/${id}/supplements`, { sameBreach: true, reason: 'A slip.' })).body).toEqual({
    n: 2,
  });
  await laptop.advance('P3D');
  expect([await stageOf(laptop, id), (await status(laptop, request, key)).body.stage]).toEqual([
    'released',
    'closed',
  ]);
  expect((await post(laptop, `/${id}/supplements/2/cancellation`, { reason: 'A slip.' })).body).toEqual({
    n: 2,
    state: 'canceled',
  });
  await until(async () => ((await stageOf(laptop, id)) === 'closed' ? true : undefined), 'the end');
  expect((await status(laptop, request, key)).body.stage).toBe('closed');
  await laptop.advance('PT1H');

  const { subject, text } = await letterTo(laptop, cora.email, request, /^We reopened/);
  expect(text).toContain('We had kept some records because the law required it. That has ended');
  expect(`${subject} ${text}`).not.toMatch(/BRE-|legal.hold|breach/i);
  await letterTo(laptop, 'privacy-officers@example.com', request, /waits for you/);
  expect((await status(laptop, request, key)).body).toMatchObject({ id: request, stage: 'working' });
  const found = await laptop.call('GET', `/api/officer/cases/${request}`, { bearer: await officer(laptop) });
  expect(found.body.clocks).toMatchObject([
    { what: 'first promise', dueOn: '2026-12-24', is: 'kept' },
    { what: 'promise', dueOn: '2027-01-06', is: 'running' },
  ]);
  expect(found.text).not.toMatch(/BRE-|legal-hold|hold-ended/);
  expect((await noticeOf(laptop, id)).withheld).toEqual([{ request, state: 'resumed' }]);
  expect(await noticeOf(laptop, id)).toMatchObject({
    ...{ status: 'closed', sent: 3, postal: 0, pending: 0, canceled: [2] },
    countedAt: expect.stringMatching(/^2026-12-08/),
    noticeLists: [{ n: 1, sent: 3 }],
  });
  expect(codeOf(await held(request, id))).toBe('409 no-legal-hold');
  expect((await answer(laptop, request)).status).toBe(200);
});
