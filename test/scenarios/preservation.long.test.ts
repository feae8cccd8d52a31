import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openData } from '#infra/commands/audit-data.ts';
import { laptopDesk } from '../support/console/laptop-desk.ts';
import { words } from '../support/console/page-words.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { statusKey, submit } from '../support/request-life.ts';
import { olive } from '../support/requesters.ts';

const run = promisify(execFile);

let laptop: Laptop;
let [ada, bob] = ['', ''];
beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const base = '/api/officer/preservations';
const sue = () => laptop.token('Sue Supervisor', ['supervisor']);
const dana = () => laptop.token('Dana DPO', ['dpo']);
const send = async (path: string, json: object, bearer: string) =>
  laptop.call('POST', `${base}${path}`, { json, bearer });
const read = async () => (await laptop.call('GET', `${base}/PRV-0001`, { bearer: await sue() })).body;
const caseOf = async (id: string) =>
  (await laptop.call('GET', `/api/officer/cases/${id}`, { bearer: await olive(laptop) })).body;

/** Asks, and takes it back on the status page. */
const asked = async (name: string): Promise<string> => {
  const email = `${name.toLowerCase()}@home.example`;
  const person = { name, email, capacity: 'account-holder', controller: undefined, account: '5001' };
  const { id } = (await submit(laptop, { ...person, kind: 'inquiry', details: `Words of ${name}.` })).body;
  const key = await statusKey(laptop, id, email);
  const { status } = await laptop.call('POST', `/api/requests/${id}/withdrawal`, { bearer: key });
  expect(status).toBe(200);
  return id;
};

/** Not hour by hour: what became due in between is done once it is on again. */
const switchedOffUntil = async (startAt: string): Promise<void> => {
  await laptop.kill();
  rmSync(join(laptop.data, 'clock.json'));
  await laptop.restart({ START_AT: startAt });
};

/** Every item of the table whose text has these words. */
const itemsWith = async (...said: readonly string[]): Promise<number> => {
  const { client, tableName, close } = await openData({ DATA: laptop.data });
  let found = 0;
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName }))
    found += Items.filter((item) => said.some((one) => JSON.stringify(item).includes(one))).length;
  await close();
  return found;
};

const command = async (script: string, ...words_: readonly string[]) =>
  run('npm', ['run', '-s', script, '--', ...words_], { env: { ...process.env, DATA: laptop.data } }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }) => ({ code: Number(code), stdout: String(stdout) }),
  );

describe('a lawsuit makes us keep what one person wrote; everything else goes at its end (P47)', () => {
  it('a supervisor begins it, and other officers see no trace', async () => {
    [ada, bob] = [await asked('Ada'), await asked('Bob')];
    const entry = { matter: 'Doe v. Carrier', reference: '2:26-cv-00042', reason: 'Counsel told us.' };
    const whole = { ...entry, scope: 'person', person: 'ada@home.example' };
    expect((await send('', whole, await olive(laptop))).status).toBe(403);
    expect((await send('', whole, await sue())).body).toEqual({ id: 'PRV-0001', stage: 'recorded' });
    await laptop.advance('PT2H');
    expect(await read()).toMatchObject({ stage: 'in-force', kept: { cases: 1, expired: 0 } });
    const search = (bearer: string) =>
      laptop.call('POST', '/api/officer/search', { json: { for: 'PRV-0001' }, bearer });
    expect((await search(await sue())).body.items).toHaveLength(1);
    expect((await search(await olive(laptop))).body.items).toEqual([]);
  });

  it('the dry run counts by class what two years later is due, and every item has a row', async () => {
    const { code, stdout } = await command('ops', 'retention', '--dry-run', '2029-01-10T00:00:00Z');
    expect(stdout).toMatch(/Time over: 1 cases\. Kept by a preservation: 1 more\./);
    expect(stdout).toMatch(/ {2}words: [1-9]\d* to erase/);
    expect([code, stdout.includes('WITHOUT A ROW')]).toEqual([0, false]);
  });

  it('two years later Bob’s data is erased and Ada’s is there; both histories are whole', async () => {
    await switchedOffUntil('2029-01-08T18:00:00Z');
    await laptop.advance('P2D');
    expect(await itemsWith('Words of Bob', 'bob@home.example')).toBe(0);
    expect(await itemsWith('Words of Ada', 'ada@home.example')).toBeGreaterThan(1);
    const [ofAda, ofBob] = [await caseOf(ada), await caseOf(bob)];
    expect([ofAda.person?.name !== undefined, ofBob.person]).toEqual([true, undefined]);
    const types = ofBob.timeline.flatMap(({ events }: { events: { type: string }[] }) =>
      events.map(({ type }) => type),
    );
    expect(types.at(-1)).toBe('personal-data-erased');
    expect(await command('audit', 'verify')).toMatchObject({ code: 0 });
  });

  it('the page says what is kept, and two officers end it', async () => {
    const browser = await laptopDesk(laptop, 'Sue Supervisor');
    const page = words((await browser.open('/officer/preservations/PRV-0001')).body);
    expect(page).toMatch(/In force.*Doe v\. Carrier.*1 case has no end/);
    expect((await send('/PRV-0001/end', { reason: 'Dismissed.' }, await sue())).status).toBe(200);
    const { proposalSha256 } = await read();
    expect((await send('/PRV-0001/end/confirmation', { proposalSha256 }, await sue())).body.code).toBe(
      'same-person',
    );
    expect((await send('/PRV-0001/end/confirmation', { proposalSha256 }, await dana())).body.stage).toBe(
      'ending',
    );
    await laptop.advance('P2D');
    expect((await read()).stage).toBe('ended');
    expect(await itemsWith('Words of Ada')).toBe(0);
    expect(await command('audit', 'verify')).toMatchObject({ code: 0 });
  });
});
