import { afterAll, beforeAll, expect, it } from 'vitest';
import { currentNotice } from '#domain/choice/notices.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import { answer, letterTo, until, verdict } from '../support/request-life.ts';
import { askAsHolder, inStage, linkIn, olive, omar, registerAccount } from '../support/requesters.ts';
import { entries } from '../support/transfers.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const number = '6102';
const holder = 'rosa@record.example';
const third = 'third-parties:example-home-security';
const base = '/api/officer/transfers';

const ask = (kind: string, choices: readonly string[]) =>
  askAsHolder(laptop, number, { kind, email: 'rosa@typed.example', choices });

const transfer = async (consent: string) =>
  laptop.call('POST', base, {
    json: { ...entries.T9, accounts: [number], recipient: 'Example Home Security, Inc.', consent },
    bearer: await olive(laptop),
  });

it('a permission for one company, a transfer by consent, and its end when it is taken back (P20, P27)', async () => {
  await registerAccount(laptop, number, { email: holder });
  const consent = await ask('cpni-permit', [third]);
  expect((await transfer(consent)).body.errors).toMatchObject([{ pointer: '#/consent' }]);

  await verdict(laptop, await linkIn(laptop, holder, consent, /^Please confirm/));
  expect((await answer(laptop, consent)).status).toBe(200);
  await inStage(laptop, consent, 'closed');
  const letter = await letterTo(laptop, holder, consent, /^Your permission is recorded/);
  expect(letter.text).toMatch(/no others:\s+- use by other companies, by Example Home Security, Inc\.\n/);
  expect(letter.text).not.toContain('example-home-security');
  expect(letter.text).toContain(currentNotice.id);

  const other = { ...entries.T9, accounts: [number], recipient: 'Acme Home Security', consent };
  const elsewhere = await laptop.call('POST', base, { json: other, bearer: await olive(laptop) });
  expect(elsewhere.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '#/recipient',
    '#/consent',
  ]);

  const { id, stage } = (await transfer(consent)).body;
  expect(stage).toBe('waiting');
  const read = (await laptop.call('GET', `${base}/${id}`, { bearer: await omar(laptop) })).body;
  expect(read.entry).toMatchObject({
    ...{ recipient: 'Example Home Security, Inc.', contractRef: 'Data agreement 2026-2, section 4' },
  });
  const { proposalSha256 } = read;
  await laptop.call('POST', `${base}/${id}/confirmation`, {
    ...{ json: { proposalSha256 }, bearer: await omar(laptop) },
  });

  await ask('cpni-restrict', [third]);
  const account = `/api/officer/accounts/${number}`;
  await until(async () => {
    const { choices } = (await laptop.call('GET', account, { bearer: await olive(laptop) })).body;
    return choices.find(({ is }: { is: string }) => is === 'denied');
  }, 'the restriction');
  const handOver = await laptop.call('POST', `${base}/${id}/hand-over`, {
    json: { leftAt: await laptop.now(), how: 'portal' },
    bearer: await olive(laptop),
  });
  expect(handOver.body.code).toBe('transfer-refused');
});
