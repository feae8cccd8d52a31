import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action, information, result } from '../support/broker-actions.ts';
import { laptopDesk } from '../support/console/laptop-desk.ts';
import { words } from '../support/console/page-words.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { olive, omar } from '../support/requesters.ts';

let laptop: Laptop;
const base = '/api/officer/broker-actions';
const page = '/officer/broker-actions';
const send = (path: string, json: object, bearer: string) =>
  laptop.call('POST', `${base}${path}`, { json, bearer });
const read = async (id: string) =>
  (await laptop.call('GET', `${base}/${id}`, { bearer: await olive(laptop) })).body;
const certificate = async (year: number) => {
  const officer = await laptopDesk(laptop, 'Omar Officer');
  return words((await officer.open(`/officer/certificates/${year}`)).body);
};

beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

describe('actions against data brokers, from the entry to the certificate (R-30, 47 CFR 64.2009(e))', () => {
  let id: string;

  it('before anything is recorded the certificate says that there is none', async () => {
    for (const said of [
      'None: no action against a data broker is recorded for 2026.',
      'None: no information about the processes of data brokers is recorded for 2026.',
    ])
      expect(await certificate(2026)).toContain(said);
  });

  it('officers record an action and information; nobody else does', async () => {
    const auditor = await laptop.token('Una Auditor', ['auditor']);
    expect((await send('', action, auditor)).status).toBe(403);
    const recorded = await send('', action, await olive(laptop));
    expect(recorded.status).toBe(201);
    ({ id } = recorded.body);
    expect((await send('', action, await olive(laptop))).body).toEqual({ id });
    const known = await send('/information', information, await omar(laptop));
    expect((await read(known.body.id)).kind).toBe('information');
  });

  it('two officers correct the same entry: one is told, and every entry is kept', async () => {
    const path = `/${id}/actions/1/correction`;
    const [first, second] = await Promise.all([
      send(path, { ...action, before: 'fcc' }, await olive(laptop)),
      send(path, { ...action, before: 'state-commission' }, await omar(laptop)),
    ]);
    expect([first.status, second.status].toSorted()).toEqual([201, 409]);
    const refused = first.status === 409 ? first : second;
    expect(refused.body.code).toBe('entry-corrected');
    const { entry, corrected } = await read(id);
    expect(entry).toMatchObject({ n: 2, corrects: 1 });
    expect(corrected.entries).toMatchObject([{ n: 1, action: { before: 'court' } }]);
  });

  it('a result in the next year is in the certificates of both years, also after a crash', async () => {
    await laptop.moveTo('2027-02-10T18:00:00Z');
    const officer = await laptopDesk(laptop, 'Olive Officer');
    const form = await officer.open(`${page}/${id}/do/record-result`);
    const shown = await officer.submit(form, {
      ...{ on: '2027-02-09', what: 'The broker closed its site.' },
    });
    expect(words(shown.body)).toContain('The result is recorded.');
    await laptop.kill();
    await laptop.restart();
    for (const year of [2026, 2027])
      expect(await certificate(year)).toMatch(
        /Proceedings instituted: Call Records Direct LLC.*1:26-cv-01234.*The broker closed its site\./,
      );
    expect(await certificate(2027)).toContain('None: no information about the processes of data brokers');
    expect(await certificate(2026)).toContain('Every call about call detail now needs the password.');
  });

  it('a result with a wrong day is refused, and the file of the year has each entry', async () => {
    const early = await send(`/${id}/results`, { ...result, on: '2026-01-01' }, await olive(laptop));
    expect([early.status, early.body.errors[0].pointer]).toEqual([422, '#/on']);
    const { text } = await laptop.call('GET', `${base}?year=2026`, {
      ...{ bearer: await olive(laptop), headers: { accept: 'text/csv' } },
    });
    expect(text.trim().split('\r\n')).toHaveLength(3);
    expect(text).toContain('2027-02-09: The broker closed its site.');
  });
});
