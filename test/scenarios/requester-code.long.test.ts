import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOn, pathOf, posted, waiting, waits } from '#test/support/officer-actions.ts';
import { corrections } from '#test/support/records.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import { answer, letterTo, status, statusKey } from '../support/request-life.ts';
import {
  askAsHolder,
  caseOf,
  inStage,
  lettersAbout,
  officers,
  olive,
  putAccount,
  registerAccount,
  typedAt,
} from '../support/requesters.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const postal = 'Hanna Holder\n3 Post Road\nDenver CO 80202';

const ask = (on: MovedWorld, account: string) => askAsHolder(on, account, { kind: 'cpni-correct' });

const type = (on: MovedWorld, request: string, secret: string, verdict = 'confirm') =>
  on.call('POST', '/api/verdicts', { json: { secret, verdict, request } });

describe('the holder of an account that no mail reaches (R-18)', () => {
  it('gets a code by post, types it, and the same case goes on to its answer by post', async () => {
    await registerAccount(laptop, '6001', { postal });
    const id = await ask(laptop, '6001');
    const letter = await waits(laptop, id, 'code-letter');
    const page = await laptop.call('GET', pathOf(letter), { bearer: await olive(laptop) });
    expect(page.text).toContain('3 Post Road');
    expect(page.text).not.toMatch(/typed-6001|Cora|6001|█/);
    const code = await codeOn(laptop, letter);
    expect(code).toMatch(/^\d{4} \d{4}$/);
    expect((await posted(laptop, letter, { postedOn: '2026-11-24' })).status).toBe(200);
    expect((await answer(laptop, id)).body.code).toBe('not-verified');

    const wrong = await type(laptop, id, code === '1234 5678' ? '8765 4321' : '1234 5678');
    expect([wrong.status, wrong.body.code]).toEqual([404, 'wrong-code']);
    expect((await type(laptop, id, code)).status).toBe(200);
    expect((await type(laptop, id, code)).body.code).toBe('already-decided');
    await letterTo(laptop, officers, id, /waits for you/);
    expect((await answer(laptop, id, { corrections })).status).toBe(200);
    await posted(laptop, await waits(laptop, id, 'answer'), { postedOn: '2026-11-24' });
    await inStage(laptop, id, 'closed');
    expect((await lettersAbout(laptop, id, typedAt('6001'))).map(({ subject }) => subject)).toEqual([
      `We have your request ${id}`,
    ]);
    const kept = JSON.stringify(await caseOf(laptop, id));
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(code.replace(' ', ''));
  });

  it('a link that comes back is no letter for the post: it is given up, and a code goes by post, or an officer asks', async () => {
    await registerAccount(laptop, '6009', { email: 'dead@record.example', postal });
    await laptop.faults({ ses: [{ do: 'bounce', to: 'dead@record.example' }] });
    const id = await ask(laptop, '6009');
    const link = await waits(laptop, id, 'verification', 'no-address');
    const bearer = await olive(laptop);
    const printed = await laptop.call('GET', pathOf(link), { bearer });
    expect([printed.status, printed.body.code]).toEqual([409, 'letter-link-invalid']);
    const json = { reason: 'The address is closed.' };
    const giveUp = (letter: typeof link) =>
      laptop.call('POST', `${pathOf(letter)}/undeliverable`, { json, bearer });
    await giveUp(link);
    const code = await codeOn(laptop, await waits(laptop, id, 'code-letter'));
    expect((await type(laptop, id, code)).status).toBe(200);

    await registerAccount(laptop, '6010', { email: 'dead@record.example' });
    const alone = await ask(laptop, '6010');
    await giveUp(await waits(laptop, alone, 'verification', 'no-address'));
    await laptop.faults({ clear: true });
    expect((await caseOf(laptop, alone)).queue).toBe('officer');
  });

  it('on the page, without JavaScript: the request’s page leads there, opening it decides nothing', async () => {
    await registerAccount(laptop, '6002', { postal });
    const id = await ask(laptop, '6002');
    const letter = await waits(laptop, id, 'code-letter');
    const code = await codeOn(laptop, letter);
    const key = await statusKey(laptop, id, typedAt('6002'));
    const own = await laptop.call('POST', '/status', { form: { code: `${id}.${key}` } });
    expect(own.text).toContain(`href="/verify?request=${id}"`);
    const form = await laptop.call('GET', `/verify?request=${id}`);
    expect(form.text).toContain(`value="${id}"`);
    await laptop.call('GET', `/verify?request=${id}&secret=${encodeURIComponent(code)}&answer=confirm`);
    const send = (fields: Record<string, string>) =>
      laptop.call('POST', '/verify', { form: { step: 'answer', answer: 'confirm', ...fields } });
    expect((await send({ secret: code })).text).toContain('Enter the reference from the same letter');
    const refused = await send({ secret: '0000 0000', request: id });
    expect([refused.status, refused.text.includes('does not match this reference')]).toEqual([404, true]);
    expect((await send({ secret: code, request: id.toLowerCase() })).text).toContain(
      'You confirmed the request',
    );
    await letterTo(laptop, officers, id, /waits for you/);
  });

  it('five wrong tries burn it; a new letter, three a day, has a new code and ends the old one', async () => {
    await using own = await openSimulated('2026-11-24T18:00:00Z');
    await registerAccount(own, '6003', { postal });
    const id = await ask(own, '6003');
    const key = await statusKey(own, id, typedAt('6003'));
    const renew = () => own.call('POST', `/api/requests/${id}/link`, { bearer: key });
    const first = await waits(own, id, 'code-letter');
    const code = await codeOn(own, first);
    // While it waits for the post, whoever asks for a new one gets this one.
    await renew();
    await own.advance('PT1M');
    expect((await waiting(own)).filter(({ caseId }) => caseId === id)).toEqual([first]);
    await posted(own, first, { postedOn: '2026-11-24' });
    for (let n = 0; n < 5; n += 1) await type(own, id, `9000 000${n}`);
    expect((await type(own, id, code)).body.code).toBe('wrong-code');

    await own.advance('P1D');
    expect((await renew()).status).toBe(202);
    const second = await waits(own, id, 'code-letter');
    expect(second.of).not.toBe(first.of);
    const newer = await codeOn(own, second);
    expect(newer).not.toBe(code);
    expect((await own.call('GET', pathOf(first), { bearer: await olive(own) })).body.code).toBe(
      'letter-link-invalid',
    );
    expect((await type(own, id, newer)).status).toBe(200);
    expect((await caseOf(own, id)).state.verdict).toBe('confirm');
  });

  it('works after the pause, until the due date, in the same case (R-23); no reminder sends another', async () => {
    await using own = await openSimulated('2026-11-24T18:00:00Z');
    await registerAccount(own, '6004', { postal });
    const id = await ask(own, '6004');
    const letter = await waits(own, id, 'code-letter');
    const code = await codeOn(own, letter);
    await own.moveTo('2026-12-08T18:00:00Z');
    expect(await caseOf(own, id)).toMatchObject({ stage: 'lapsed', queue: 'officer' });
    await posted(own, letter, { postedOn: '2026-12-08' });
    const key = await statusKey(own, id, typedAt('6004'));
    expect((await status(own, id, key)).body.stage).toBe('lapsed');
    expect((await waiting(own)).filter(({ caseId }) => caseId === id)).toEqual([]);
    expect((await type(own, id, code)).status).toBe(200);
    expect(await inStage(own, id, 'working')).toMatchObject({
      dueOn: '2026-12-24',
      state: { receivedOn: '2026-11-24' },
    });
    await letterTo(own, officers, id, /waits for you/);
  });

  it('an address that changed meanwhile is none any more: the code ends, and is not printed', async () => {
    await registerAccount(laptop, '6005', { postal });
    const id = await ask(laptop, '6005');
    const letter = await waits(laptop, id, 'code-letter');
    const code = await codeOn(laptop, letter);
    await putAccount(laptop, '6005', { postal: '9 Thief Lane\nReno NV 89501' }, await olive(laptop));
    expect((await type(laptop, id, code)).body.code).toBe('wrong-code');
    const page = await laptop.call('GET', pathOf(letter), { bearer: await olive(laptop) });
    expect(page.body.code).toBe('letter-link-invalid');
    const gone = await laptop.call('POST', `${pathOf(letter)}/undeliverable`, {
      json: { reason: 'The address has changed.' },
      bearer: await olive(laptop),
    });
    expect(gone.status).toBe(200);
    await letterTo(laptop, officers, id, /waits for you/);
  });

  it('who says “not mine” stops it, and a young postal address gets no letter', async () => {
    await registerAccount(laptop, '6006', { postal });
    const id = await ask(laptop, '6006');
    const code = await codeOn(laptop, await waits(laptop, id, 'code-letter'));
    expect((await type(laptop, id, code, 'not-mine')).status).toBe(200);
    await letterTo(laptop, officers, id, /waits for you/);
    expect((await answer(laptop, id)).body.code).toBe('not-verified');

    await putAccount(laptop, '6007', { postal }, await olive(laptop));
    const young = await ask(laptop, '6007');
    await letterTo(laptop, officers, young, /waits for you/);
    expect((await waiting(laptop)).filter(({ caseId }) => caseId === young)).toEqual([]);
  });

  it('a wrong code, an unknown reference and a request without any code are refused in the same bytes (R-8)', async () => {
    await registerAccount(laptop, '6008', { postal });
    await registerAccount(laptop, '6009', { email: 'mail@record.example' });
    const requests = ['6008', '6009', '6999'].map((account) => ask(laptop, account));
    const ids = [...(await Promise.all(requests)), 'REQ-00000000000000000000000000', 'anything'];
    await waits(laptop, ids[0] ?? '', 'code-letter');
    const replies = new Set<string>();
    for (let n = 0; n < 7; n += 1)
      for (const id of ids) {
        const { status: code, text } = await type(laptop, id, `7000 000${n}`);
        replies.add(`${code} ${text}`);
      }
    expect(replies.size).toBe(1);
  });
});
