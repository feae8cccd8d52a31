import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HolderEntry } from '#functions/holder/contract.ts';
import { ours } from '#test/support/our-words.ts';
import { laptopDesk } from '../support/console/laptop-desk.ts';
import { words } from '../support/console/page-words.ts';
import { billing, proof } from '../support/holders.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { answer, cora, letterTo, registerAcme, secret, submit, verdict } from '../support/request-life.ts';
import {
  askAsHolder,
  caseOf,
  controllerAnswer,
  inStage,
  lettersAbout,
  linkIn,
  olive,
  omar,
  registerAccount,
  typedAt,
} from '../support/requesters.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
  await registerAcme(laptop);
  await registerAccount(laptop, '5550-1234', { email: 'hanna@record.example' });
});
afterAll(() => laptop[Symbol.asyncDispose]());

const holders = '/api/officer/holders';
const crm: HolderEntry = {
  ...{ ...billing, slug: 'crm', name: 'Rolodex CRM' },
  asks: ['access', 'delete', 'export'],
};
const carl = 'carl@acme.example';

const post = (path: string, json: object, bearer: string) => laptop.call('POST', path, { json, bearer });
const shown = async (slug: string) =>
  (await laptop.call('GET', `${holders}/HLD-${slug}`, { bearer: await olive(laptop) })).body;

const confirm = async (slug: string) => {
  const { proposalSha256 } = await shown(slug);
  return post(`${holders}/HLD-${slug}/confirmation`, { proposalSha256 }, await omar(laptop));
};
const enter = async (entry: HolderEntry) => {
  await post(holders, entry, await olive(laptop));
  return confirm(entry.slug);
};

/** As the owner of the system told Olive. */
const record = async (id: string, n: number, holder: string, said = 'done', over: object = {}) =>
  post(
    `/api/officer/requests/${id}/holder-instructions/${n}/answer`,
    { holder, answer: said, search: proof, ...over },
    await olive(laptop),
  );

const instructed = async (id: string): Promise<readonly { n: number; holder: string; dueOn: string }[]> =>
  (await caseOf(laptop, id)).state.holderInstructions ?? [];

/** Cora asks for Acme, and confirms; Carl hears of it. */
const coraAsks = async (kind: string): Promise<string> => {
  const { id } = (await submit(laptop, { kind })).body;
  await verdict(laptop, await secret(laptop, id));
  await letterTo(laptop, carl, id, /./);
  await inStage(laptop, id, 'working');
  return id;
};

describe('the systems that hold the data (R-21, P19, P33)', () => {
  it('two officers put two systems into the register', async () => {
    expect((await post(holders, billing, await olive(laptop))).status).toBe(201);
    const { proposalSha256 } = await shown('billing');
    const alone = await post(`${holders}/HLD-billing/confirmation`, { proposalSha256 }, await olive(laptop));
    expect(alone.body.code).toBe('same-person');
    expect((await confirm('billing')).body).toMatchObject({ stage: 'in-force' });
    expect((await enter(crm)).status).toBe(200);
  });

  it('a company’s deletion: instructed when its contacts had their two business days, not before', async () => {
    const id = await coraAsks('delete');
    await laptop.moveTo('2026-11-27T18:00:00Z');
    expect(await instructed(id)).toEqual([]);
    // Thanksgiving is no business day.
    await laptop.moveTo('2026-11-28T18:00:00Z');
    expect(await instructed(id)).toMatchObject([
      { n: 1, holder: 'billing', dueOn: '2026-12-17' },
      { n: 2, holder: 'crm', dueOn: '2026-12-17' },
    ]);
    expect((await shown('billing')).instructions).toMatchObject([{ request: id, n: 1, late: false }]);

    expect((await answer(laptop, id)).body).toMatchObject({
      code: 'holders-silent',
      detail: expect.stringContaining('2 systems'),
    });
    expect((await record(id, 1, 'crm')).body.code).toBe('other-holder');
    expect((await record(id, 1, 'billing')).status).toBe(200);
    expect((await record(id, 1, 'billing', 'nothing')).body.code).toBe('holder-answered-before');
    expect((await answer(laptop, id)).body.detail).toContain('1 system');
    expect((await record(id, 2, 'crm', 'nothing')).status).toBe(200);
    expect((await answer(laptop, id)).status).toBe(200);
    await inStage(laptop, id, 'closed');
    expect((await shown('crm')).instructions).toEqual([]);
    expect((await record(id, 2, 'crm')).body.code).toBe('holder-answered-before');
  });

  it('an objection comes first: no system is instructed while it stands', async () => {
    const id = await coraAsks('deactivate');
    const link = await linkIn(laptop, carl, id, /./);
    expect((await controllerAnswer(laptop, link, 'object')).status).toBe(200);
    await laptop.advance('P7D');
    expect(await instructed(id)).toEqual([]);
  });

  it('late systems: before the officer, and in the DPO’s letter of the morning', async () => {
    const id = await askAsHolder(laptop, '5550-1234', { kind: 'delete' });
    await verdict(laptop, await linkIn(laptop, 'hanna@record.example', id, /^Please confirm/));
    await inStage(laptop, id, 'working');
    await laptop.advance('PT2H');
    expect(await instructed(id)).toHaveLength(2);
    const dueOn = (await instructed(id))[0]?.dueOn;
    await laptop.moveTo(`${dueOn}T20:00:00Z`);
    const row = async () =>
      (await laptop.call('GET', '/api/officer/cases', { bearer: await olive(laptop) })).body.items.find(
        (one: { id: string }) => one.id === id,
      );
    expect(await row()).toMatchObject({ waitsFor: { who: 'systems' }, lateSystems: 0 });
    await laptop.advance('P1D');
    expect(await row()).toMatchObject({ lateSystems: 2 });
    expect(await shown('crm')).toMatchObject({ open: 1, late: 1 });
    const dpo = (await laptop.mail('dpo@example.com')).at(-1);
    expect(dpo?.text).toContain('a system that holds data was late with its answer for 1 request.');

    const removal = await post(`${holders}/HLD-crm/removal`, { reason: 'Old.' }, await olive(laptop));
    expect(removal.body.code).toBe('holder-busy');

    // In part: the person reads which items, and of no system.
    expect((await record(id, 1, 'billing')).status).toBe(200);
    const refused = await record(id, 2, 'crm', 'refused', { search: undefined, reason: 'A court order.' });
    expect(refused.status).toBe(200);
    expect((await answer(laptop, id)).body.code).toBe('holder-not-done');
    const items = [
      { what: ours('item-bills'), outcome: 'done' },
      { what: ours('item-chats'), outcome: 'refused', reasonCode: 'rights-of-others' },
    ];
    expect((await answer(laptop, id, { outcome: 'partly-done', items })).status).toBe(200);
    await inStage(laptop, id, 'closed');
    const letters = [
      ...(await lettersAbout(laptop, id, typedAt('5550-1234'))),
      ...(await lettersAbout(laptop, id, 'hanna@record.example')),
    ];
    expect(letters.map(({ subject }) => subject)).toContainEqual(expect.stringMatching(/^Our answer/));
    const ofSystems = /Ledgerline|Rolodex|\bcrm\b|court order|billing team/i;
    for (const { text, html } of letters) expect(`${text}${html}`).not.toMatch(ofSystems);
  });

  it('a system without open instructions leaves the register, and is not asked again', async () => {
    await post(`${holders}/HLD-crm/removal`, { reason: 'Switched off.' }, await olive(laptop));
    expect((await confirm('crm')).body).toMatchObject({ stage: 'removed' });
    const { id } = (await submit(laptop, { kind: 'correct' })).body;
    await verdict(laptop, await secret(laptop, id));
    await inStage(laptop, id, 'working');
    await laptop.advance('PT2H');
    expect((await instructed(id)).map(({ holder }) => holder)).toEqual(['billing']);
    expect((await letterTo(laptop, cora.email, id, /^Please confirm/)).text).not.toContain('Ledgerline');
  });
});

describe('the same on the console’s pages, by keyboard and form alone', () => {
  it('Olive enters a system, Omar reads it and confirms', async () => {
    const olives = await laptopDesk(laptop, 'Olive Officer');
    const form = await olives.open('/officer/holders/new');
    const typed = { slug: 'archive', name: 'Tape archive', holds: 'billing', keys: 'email', region: 'us' };
    const asked = { owner: 'tapes@example.com', clause: 'Our own system.', asks: 'correct' };
    const page = words((await olives.submit(form, { ...typed, ...asked })).body);
    for (const said of ['HLD-archive', 'Tape archive', 'Bills and payments', 'tapes@example.com'])
      expect(page).toContain(said);
    expect(page).toContain('The entry waits for another officer.');

    const omars = await laptopDesk(laptop, 'Omar Officer');
    const confirming = await omars.open('/officer/holders/HLD-archive/do/confirm-holder');
    expect(words((await omars.submit(confirming)).body)).toContain('In the register');
    // A change starts with the entry in force: what Omar leaves as it is stays.
    const change = await omars.open('/officer/holders/HLD-archive/do/enter-holder');
    expect(omars.data(change, {}).form).toMatchObject({ ...typed, slug: '"archive"', ...asked });
    const list = words((await omars.open('/officer/holders')).body);
    for (const said of ['Tape archive', 'Removed', 'Rolodex CRM']) expect(list).toContain(said);
  });

  it('Olive sees on the request what a system owes, and records its answer', async () => {
    const { id } = (await submit(laptop, { kind: 'correct' })).body;
    await verdict(laptop, await secret(laptop, id));
    await inStage(laptop, id, 'working');
    await laptop.advance('PT2H');
    const olives = await laptopDesk(laptop, 'Olive Officer');
    const before = words((await olives.open(`/officer/requests/${id}`)).body);
    for (const said of ['Systems that hold data', 'archive', 'No answer yet']) expect(before).toContain(said);
    const form = await olives.open(`/officer/requests/${id}/do/record-holder-answer?n=1`);
    expect(words(form.body)).toContain('Instruction 1 to archive: Correct data.');
    const unproved = words((await olives.submit(form, { answer: 'done' })).body);
    expect(unproved).toContain('Say how, when and by whom the system was searched.');
    const proved = {
      ...{ answer: 'done', 'search.keys': 'email address', 'search.searchedBy': 'tape team' },
      ...{ 'search.from': '2020-01-01', 'search.until': '2026-11-20', 'search.searchedOn': '2026-11-24' },
    };
    const after = words((await olives.submit(form, proved)).body);
    for (const said of ['Did all of it', 'tape team', 'The answer of the system is recorded.'])
      expect(after).toContain(said);
  });
});

describe('a system that answers by itself (decision 0058)', () => {
  const token = () => laptop.systemToken(undefined, 'billing');
  const get = async (path: string, bearer: string) =>
    laptop.call('GET', `/api/holder/instructions${path}`, { bearer });

  it('two officers enter its client; a deletion goes out and comes back', async () => {
    expect((await get('', await token())).body.code).toBe('no-holder');
    expect((await enter({ ...billing, client: 'laptop-billing' })).status).toBe(200);
    const id = await askAsHolder(laptop, '5550-1234', { kind: 'delete' });
    await verdict(laptop, await linkIn(laptop, 'hanna@record.example', id, /^Please confirm/));
    await inStage(laptop, id, 'working');
    await laptop.advance('PT2H');

    const { instructions } = (await get('', await token())).body;
    const mine = instructions.find(({ request }: { request: string }) => request === id);
    expect(Object.keys(mine).sort()).toEqual(['dueOn', 'n', 'request']);
    const place = `/${id}/${mine.n}`;
    expect((await get(place, await token())).body).toMatchObject({
      asks: 'delete',
      keys: { 'account-number': '5550-1234', email: 'hanna@record.example' },
    });
    const send = async (bearer: string) =>
      post(`/api/holder/instructions${place}/answer`, { answer: 'done', search: proof }, bearer);
    expect((await send(await token())).status).toBe(200);
    expect((await send(await token())).body.code).toBe('holder-answered-before');
    expect((await answer(laptop, id)).status).toBe(200);
    await inStage(laptop, id, 'closed');
  });

  it('no officer, and no other system, opens its door; its token opens no other', async () => {
    expect((await get('', await olive(laptop))).status).toBe(401);
    expect((await get('', await laptop.systemToken(undefined, 'marketing'))).status).toBe(403);
    const officers = await laptop.call('GET', holders, { bearer: await token() });
    expect(officers.status).toBe(401);
  });
});
