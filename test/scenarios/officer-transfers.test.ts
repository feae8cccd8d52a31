import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { olive, omar, registerAccount } from '../support/requesters.ts';
import { entries } from '../support/transfers.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
  await registerAccount(laptop, '5550-1234', { email: 'ada@record.example' });
});
afterAll(() => laptop[Symbol.asyncDispose]());

const base = '/api/officer/transfers';
const sue = () => laptop.token('Sue Supervisor', ['supervisor']);
const record = async (json: object, bearer?: string) =>
  laptop.call('POST', base, { json, bearer: bearer ?? (await olive(laptop)) });
const read = async (id: string, bearer: string) => laptop.call('GET', `${base}/${id}`, { bearer });
const confirm = async (id: string, bearer: string) => {
  const { proposalSha256 } = (await read(id, bearer)).body;
  return laptop.call('POST', `${base}/${id}/confirmation`, { json: { proposalSha256 }, bearer });
};
const handOver = async (id: string, over: object = {}) =>
  laptop.call('POST', `${base}/${id}/hand-over`, {
    json: { leftAt: await laptop.now(), how: 'portal', ...over },
    bearer: await olive(laptop),
  });
const list = async (bearer: string, year = '2026') =>
  (await laptop.call('GET', `${base}?year=${year}`, { bearer })).body;

describe('the log of transfers', () => {
  it('a service provider gets records after two persons, and the log has the whole life (P19, P21)', async () => {
    const { status, body } = await record(entries.T8);
    expect([status, body.stage]).toEqual([201, 'waiting']);
    expect((await confirm(body.id, await olive(laptop))).body.code).toBe('same-person');
    expect((await handOver(body.id)).body.code).toBe('transfer-not-allowed');
    expect((await confirm(body.id, await omar(laptop))).body.stage).toBe('allowed');
    expect((await handOver(body.id)).body).toEqual({ id: body.id, stage: 'handed-over' });
    const { transfers } = await list(await omar(laptop));
    expect(transfers).toContainEqual(
      expect.objectContaining({
        id: body.id,
        stage: 'handed-over',
        case: 'T8',
        recipient: 'Billing House LLC',
      }),
    );
  });

  it('what lacks anything is refused with the field that lacks it, and logged (P11, P21)', async () => {
    const refused = await record({ ...entries.T8, clauseUntil: '2026-11-23' });
    expect([refused.status, refused.body.code]).toEqual([422, 'transfer-refused']);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/clauseUntil']);
    const again = await record({ ...entries.T8, clauseUntil: '2026-11-23' });
    expect(again.body.transfer).toBe(refused.body.transfer);
    expect((await read(refused.body.transfer, await omar(laptop))).body).toMatchObject({
      ...{ stage: 'refused', attempts: 2 },
    });
    expect((await record({ case: 'sale', forValue: true })).body.code).toBe('transfer-refused');
  });

  it('a second person declines, and nothing leaves; an emergency is looked at afterwards (P17)', async () => {
    const { id } = (await record(entries.T3)).body;
    const declining = async (one: string) =>
      laptop.call('POST', `${base}/${one}/declining`, {
        json: { reason: 'The paper asks for less.' },
        bearer: await omar(laptop),
      });
    expect((await declining(id)).body.stage).toBe('declined');
    const left = await record({ ...entries.T6, leftAt: await laptop.now() });
    expect(left.body.stage).toBe('to-review');
    const other = await record({ ...entries.T6, leftAt: await laptop.now(), danger: 'A bomb.' });
    expect((await confirm(left.body.id, await omar(laptop))).body.stage).toBe('handed-over');
    expect((await declining(other.body.id)).body.stage).toBe('disapproved');
  });

  it('without the second person within one business day the DPO is told (P17)', async () => {
    const { id } = (await record({ ...entries.T6, leftAt: await laptop.now(), danger: 'A fire.' })).body;
    await laptop.advance('P1DT2H');
    const told = (await laptop.mail('dpo@example.com')).filter(({ text }) => text.includes(id));
    expect(told.map(({ subject }) => subject)).toEqual([`A second person is needed: ${id}`]);
  });

  it('a clause that ends between the two persons and the hand-over stops it (P19)', async () => {
    const { id } = (await record({ ...entries.T8, clauseUntil: '2026-11-25' })).body;
    await confirm(id, await omar(laptop));
    await laptop.moveTo('2026-11-27T18:00:00Z');
    expect((await handOver(id)).body.code).toBe('transfer-refused');
  });

  it('under an order only its two, supervisors and the DPO know of it (P15)', async () => {
    const raw = `%PDF-1.7 ${'x'.repeat(100)}`;
    const kept = await laptop.call('POST', `${base}/documents`, {
      ...{ raw, headers: { 'content-type': 'application/pdf' } },
      bearer: await olive(laptop),
    });
    const processDocument = createHash('sha256').update(raw).digest('hex');
    expect(kept.body).toEqual({ sha256: processDocument, bytes: raw.length });
    const before = JSON.stringify(await list(await omar(laptop)));
    const { id } = (await record({ ...entries.T4, processDocument, nonDisclosure: true })).body;
    expect(JSON.stringify(await list(await omar(laptop)))).toBe(before);
    for (const path of [`transfers/${id}`, `transfers/${id}/document`, `cases/${id}`, `cases/${id}/export`])
      expect((await laptop.call('GET', `/api/officer/${path}`, { bearer: await omar(laptop) })).status).toBe(
        404,
      );
    expect((await confirm(id, await sue())).body.stage).toBe('allowed');
    expect((await list(await sue())).underOrder).toMatchObject([{ id, stage: 'allowed' }]);
    const { url } = (await laptop.call('GET', `${base}/${id}/document`, { bearer: await sue() })).body;
    expect(await (await fetch(url)).text()).toBe(raw);
  });
});
