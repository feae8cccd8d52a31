import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOn, pathOf, posted, sees, signed, waits } from '#test/support/officer-actions.ts';
import { searches } from '#test/support/records.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import { answer, status, statusKey } from '../support/request-life.ts';
import {
  askAsHolder,
  caseOf,
  check,
  inStage,
  lettersAbout,
  lookedThrough,
  olive,
  putAccount,
  registerAccount,
  second,
  typedAt,
} from '../support/requesters.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const postal = 'Hanna Holder\n3 Post Road\nDenver CO 80202';
const callDetail = 'Calls of 3 March: 10:14 to +1 303 555 0177, 4 minutes.';

/** Somebody asks to examine the records of this account, and two officers know who it is. */
const verified = async (account: string, evidence = 'call-to-number-of-record'): Promise<string> => {
  const id = await askAsHolder(laptop, account);
  await sees(laptop, id, 'acknowledged', ({ state }) => state.requesterType === 'account');
  await check(laptop, id, evidence);
  expect((await second(laptop, id)).body.verified).toBe(true);
  return id;
};

describe('records of a service (R-18)', () => {
  it('are posted to the address of record; the request is answered when an officer has posted them, not before', async () => {
    await registerAccount(laptop, '8001', { postal, email: 'hanna@record.example' });
    const id = await verified('8001');
    const key = await statusKey(laptop, id, typedAt('8001'));
    const done = { message: callDetail, delivery: 'post', searches };
    expect((await answer(laptop, id, { message: callDetail })).body.code).toBe('delivery-missing');
    expect((await answer(laptop, id, done)).body.code).toBe('records-not-declared');
    expect((await lookedThrough(laptop, id, '8999')).body.code).toBe('records-of-another-account');
    expect((await lookedThrough(laptop, id, '8001')).status).toBe(200);
    expect((await answer(laptop, id, done)).status).toBe(202);
    expect((await signed(laptop, id)).status).toBe(200);
    const letter = await waits(laptop, id, 'answer');
    expect(await caseOf(laptop, id)).toMatchObject({ stage: 'answering', queue: 'officer' });
    expect((await status(laptop, id, key)).body.stage).toBe('working');
    const page = await laptop.call('GET', pathOf(letter), { bearer: await olive(laptop) });
    expect(page.text).toContain('3 Post Road');
    expect(page.text).toContain('The records are enclosed with this letter.');

    const elsewhere = { postedOn: '2026-11-24', address: 'Thea Thief\n9 Thief Lane\nReno NV 89501' };
    expect((await posted(laptop, letter, elsewhere)).body.code).toBe('not-of-record');
    expect((await posted(laptop, letter, { postedOn: '2026-11-24' })).status).toBe(200);
    expect((await inStage(laptop, id, 'closed')).state).toMatchObject({
      outcome: 'done',
      answer: { delivery: 'post' },
    });
    expect((await status(laptop, id, key)).body.stage).toBe('closed');
    for (const { text, html } of await laptop.mail()) expect(`${text}${html}`).not.toContain('555 0177');
    expect((await lettersAbout(laptop, id, 'hanna@record.example')).map(({ subject }) => subject)).toEqual([
      `Please confirm request ${id}`,
    ]);
  });

  it.each([
    { account: '8002', code: 'no-postal-address-of-record', because: 'there is no such account' },
    { account: '8003', code: 'address-too-young', because: 'the address is younger than 30 days' },
  ])('are refused with $code where $because', async ({ account, code }) => {
    if (account === '8003') await putAccount(laptop, account, { postal }, await olive(laptop));
    const id = await verified(account);
    expect((await answer(laptop, id, { delivery: 'post', searches })).body.code).toBe(code);
    expect((await answer(laptop, id, { delivery: 'in-person', searches })).body.code).toBe(
      'not-seen-in-person',
    );
    expect((await caseOf(laptop, id)).stage).toBe('working');
  });

  it('are handed over to a person who showed valid photo ID', async () => {
    const id = await verified('8004', 'photo-id-in-person');
    await lookedThrough(laptop, id, '8004');
    expect((await answer(laptop, id, { delivery: 'in-person', searches })).status).toBe(200);
    await inStage(laptop, id, 'closed');
  });

  it('do not follow an address that changes while they wait: nothing is posted, and an officer answers anew', async () => {
    await registerAccount(laptop, '8005', { postal });
    const id = await verified('8005');
    await lookedThrough(laptop, id, '8005');
    await answer(laptop, id, { delivery: 'post', searches });
    const letter = await waits(laptop, id, 'answer');
    await putAccount(
      laptop,
      '8005',
      { postal: 'Thea Thief\n9 Thief Lane\nReno NV 89501' },
      await olive(laptop),
    );
    expect((await posted(laptop, letter, { postedOn: '2026-11-24' })).body.code).toBe('not-of-record');
    const bearer = await olive(laptop);
    const json = { reason: 'The address has changed.' };
    expect((await laptop.call('POST', `${pathOf(letter)}/undeliverable`, { json, bearer })).status).toBe(200);
    await sees(
      laptop,
      id,
      'with an officer again',
      ({ stage, queue }) => stage === 'working' && queue === 'officer',
    );
    expect((await answer(laptop, id, { delivery: 'post', searches })).body.code).toBe('address-too-young');
    await laptop.moveTo('2026-12-24T18:00:00Z');
    expect((await answer(laptop, id, { delivery: 'post', searches })).status).toBe(200);
    const anew = await waits(laptop, id, 'answer');
    expect(anew.of).not.toBe(letter.of);
    await posted(laptop, anew, { postedOn: '2026-12-24' });
    await inStage(laptop, id, 'closed');
  });
});

it('a code by post, then the records by post: nobody but the holder had either', async () => {
  await using own = await openSimulated('2026-11-24T18:00:00Z');
  await registerAccount(own, '8006', { postal });
  const id = await askAsHolder(own, '8006', { kind: 'access' });
  const code = await codeOn(own, await waits(own, id, 'code-letter'));
  const json = { secret: code, verdict: 'confirm', request: id };
  expect((await own.call('POST', '/api/verdicts', { json })).status).toBe(200);
  expect((await answer(own, id)).body.code).toBe('delivery-missing');
  await lookedThrough(own, id, '8006');
  expect((await answer(own, id, { delivery: 'post', searches })).status).toBe(200);
  await posted(own, await waits(own, id, 'answer'), { postedOn: '2026-11-24' });
  await inStage(own, id, 'closed');
});
