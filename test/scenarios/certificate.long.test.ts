import { setTimeout as wait } from 'node:timers/promises';
import { GetItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openData } from '#infra/commands/audit-data.ts';
import { entry } from '../support/campaigns.ts';
import { laptopDesk } from '../support/console/laptop-desk.ts';
import { words } from '../support/console/page-words.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { olive, omar, registerAccount } from '../support/requesters.ts';
import { entries } from '../support/transfers.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
  await registerAccount(laptop, '5550-1234', { email: 'ada@record.example' });
});
afterAll(() => laptop[Symbol.asyncDispose]());

const base = '/api/officer/certificates/2026/filing';
const sue = () => laptop.token('Sue Supervisor', ['supervisor']);
const dana = () => laptop.token('Dana DPO', ['dpo']);
const read = async () => (await laptop.call('GET', base, { bearer: await olive(laptop) })).body;
const send = async (path: string, json: object, bearer: string) =>
  laptop.call('POST', `${base}${path}`, { json, bearer });

/** Another system asks, a hundred things a call. */
const ask = async (batches: number): Promise<void> => {
  const checks = Array.from({ length: 100 }, () => ({
    account: '5550-1234',
    use: 'billing',
    recipient: 'own',
  }));
  for (let n = 0; n < batches; n += 1) {
    const bearer = await laptop.systemToken();
    expect((await laptop.call('POST', '/api/cpni/checks/batch', { json: { checks }, bearer })).status).toBe(
      200,
    );
  }
};

/** Ends of all answers, by year, as the table has them: a sorted list of the different ones. */
const ends = async (): Promise<Readonly<Record<string, { answers: number; ends: readonly unknown[] }>>> => {
  const { client, tableName, close } = await openData({ DATA: laptop.data });
  const found: Record<string, unknown[]> = {};
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName }))
    for (const item of Items.map((one) => unmarshall(one))) {
      const [, year] = /^CHK-(\d{4})/.exec(item.sk) ?? [];
      if (year !== undefined) found[year] = [...(found[year] ?? []), item.expiresAt];
    }
  await close();
  return Object.fromEntries(
    Object.entries(found).map(([year, all]) => [year, { answers: all.length, ends: [...new Set(all)] }]),
  );
};

const dated = async (): Promise<number> => {
  const { client, tableName, close } = await openData({ DATA: laptop.data });
  const Key = marshall({ pk: 'CHECK#2026', sk: 'DATING' });
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key }));
  await close();
  return Item ? unmarshall(Item).answers : 0;
};

const end = (instant: string): number => Date.parse(instant) / 1000;

describe('the certificate of a year, from its answers to the year after its filing (47 CFR 64.2009)', () => {
  it('a year is asked about, and records leave in it', async () => {
    await ask(12);
    const bearer = await olive(laptop);
    await laptop.call('POST', '/api/officer/transfers', { json: entries.T8, bearer });
    const sale = { ...entries.T8, case: 'sale', forValue: true, recipient: 'Broker Inc.' };
    const refused = await laptop.call('POST', '/api/officer/transfers', { json: sale, bearer });
    expect(refused.body.code).toBe('transfer-refused');
    await laptop.call('POST', '/api/officer/campaigns', {
      json: { ...entry, startsOn: '2026-12-01' },
      bearer,
    });
    expect(await ends()).toEqual({ 2026: { answers: 1200, ends: [undefined] } });
  });

  it('nobody records its filing before the year is over, and no officer at all', async () => {
    const filing = { filedOn: '2027-01-04', confirmation: '20270104-7' };
    expect((await send('', filing, await sue())).body.code).toBe('year-not-over');
    expect((await send('', filing, await omar(laptop))).status).toBe(403);
    await laptop.moveTo('2027-01-05T18:00:00Z');
    await ask(1);
    for (const filedOn of ['2026-12-31', '2027-01-06'])
      expect((await send('', { ...filing, filedOn }, await sue())).body.errors).toHaveLength(1);
    expect((await send('', filing, await sue())).body).toEqual({ year: 2026, stage: 'waiting' });
    expect((await send('', filing, await dana())).body.code).toBe('certificate-filed-before');
  });

  it('without the second person the DPO is told, and no answer has an end', async () => {
    await laptop.advance('P1DT2H');
    const told = (await laptop.mail('dpo@example.com')).filter(({ text }) => text.includes('CFL-2026'));
    expect(told.map(({ subject }) => subject)).toEqual(['A second person is needed: CFL-2026']);
    expect((await ends())[2026]).toEqual({ answers: 1200, ends: [undefined] });
  });

  it('confirmed, the answers get their end by themselves, also when the process dies halfway', async () => {
    const { proposalSha256 } = await read();
    expect((await send('/confirmation', { proposalSha256 }, await sue())).body.code).toBe('same-person');
    expect((await send('/confirmation', { proposalSha256 }, await dana())).body.stage).toBe('confirmed');
    expect((await read()).answers).toMatchObject({ answers: 0, doneAt: null });
    const moving = laptop.advance('PT1H').catch(() => undefined);
    while ((await dated()) < 100) await wait(20);
    await laptop.kill();
    await moving;
    await laptop.restart();
    await laptop.advance('PT2H');
    expect((await read()).answers).toEqual({
      ...{
        keptUntil: '2028-01-05T10:00:00.000Z',
        isKeptLonger: false,
        answers: 1200,
        percent: 100,
        doneAt: expect.any(String),
      },
    });
    expect(await ends()).toEqual({
      2026: { answers: 1200, ends: [end('2028-01-05T10:00:00Z')] },
      2027: { answers: 100, ends: [undefined] },
    });
  });

  it('a later day keeps them longer; an earlier one is refused', async () => {
    const correct = async (filedOn: string) =>
      send('/correction', { filedOn, confirmation: '20270105-9', reason: 'Filed anew.' }, await sue());
    expect((await correct('2027-01-03')).status).toBe(422);
    expect((await correct('2027-01-05')).body.stage).toBe('confirmed');
    await laptop.advance('PT2H');
    expect((await ends())[2026]).toEqual({ answers: 1200, ends: [end('2028-01-06T10:00:00Z')] });
  });

  it('the page shows it all, and what the certificate rests on', async () => {
    const officer = await laptopDesk(laptop, 'Omar Officer');
    const page = words((await officer.open('/officer/certificates/2026')).body);
    for (const said of [
      ...[
        'Filed',
        'Tuesday, January 5, 2027',
        '20270105-9',
        'Filed anew.',
        'All 1,200 answers to other systems in 2026',
      ],
      ...['0 in which an officer found a misuse', '2 entries of the log, also refused ones', 'Broker Inc.'],
      ...['Waits for a second person', '1 that begin in 2026', 'Download as a file (CSV)'],
    ])
      expect(page).toContain(said);
    expect(page).not.toContain('Record that the certificate was filed');
  });
});
