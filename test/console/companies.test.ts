import { beforeEach, describe, expect, it } from 'vitest';
import { confirmRoster } from '#functions/controller/confirm-roster.ts';
import { putController } from '#functions/controller/contract.ts';
import { putController as put } from '#functions/controller/put-controller.ts';
import { listControllers, readController } from '#functions/controller/read-controllers.ts';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { membersOf, namesOn } from '#test/support/console/names-on-page.ts';
import { holderActs } from '#test/support/holders.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const world = () => ({ ...inMemory('2026-11-24T15:00:00.000Z'), letterhead, zone: 'America/Denver' });
let ports: ReturnType<typeof world>;
beforeEach(() => {
  ports = world();
});

const [olive, omar] = ['sub-of-Olive', 'sub-of-Omar'];
const cora = { name: 'Cora', email: 'cora@acme.example' };
const enter = (contacts = [cora], by = olive) =>
  put(ports)({ slug: 'acme', name: 'Acme', contractRef: 'MSA', contacts, by });
const reader = { officer: { groups: ['officer'] } };
const view = async () => (await readController(ports)({ slug: 'acme' }, reader)).body;
const officers = { officers: [{ sub: olive, name: 'Olive', groups: ['officer'] }] };

const shown = async (name: string, groups: readonly string[] = ['officer'], more: object = {}) => {
  const room = consoleWorld({
    'GET /api/officer/controllers/acme': await view().catch(() => undefined),
    'GET /api/officer/officers': officers,
    ...more,
  });
  return { ...room, officer: await room.signedIn(groups, name) };
};

describe('companies at the console (P43, R-19)', () => {
  it('says what would appear where no company is entered', async () => {
    const { officer } = await shown('Omar', ['auditor'], {
      'GET /api/officer/controllers?cursor=': (
        await listControllers(ports)(undefined, { ...reader, query: {} })
      ).body,
    });
    const body = String((await officer.get('/officer/companies')).body);
    expect([body.includes('No company is entered'), body.includes('/companies/new')]).toEqual([true, false]);
  });

  it('shows a pending change as a difference, and another officer confirms it in one click', async () => {
    await enter();
    const { proposalSha256 } = (await view()).change ?? {};
    const { officer, calls } = await shown('Omar', ['officer'], {
      'POST /api/officer/controllers/acme/confirmation': {},
    });
    const body = String((await officer.get('/officer/companies/acme')).body);
    expect(body).toContain('<ins>Cora, cora@acme.example</ins>');
    expect(body).toContain('href="/officer/work?controller=acme"');
    const sealed = JSON.stringify(proposalSha256);
    expect(body).toContain(`name="proposalSha256" value="${sealed.replaceAll('"', '&quot;')}"`);
    const reply = await officer.post('/officer/companies/acme/confirm', {
      proposalSha256: sealed,
      step: 'send',
    });
    expect(reply.headers.location).toBe('/officer/companies/acme?done=confirm');
    expect(calls.at(-1)?.body).toEqual({ proposalSha256 });
  });

  it.each([
    { name: 'Olive', groups: ['officer'], why: 'Not you: you entered this change.' },
    { name: 'Audrey', groups: ['auditor'], why: 'but not Olive, who entered it.' },
  ])('$name cannot confirm it, and reads why (R-13)', async ({ name, groups, why }) => {
    await enter();
    const { officer } = await shown(name, groups);
    const body = String((await officer.get('/officer/companies/acme')).body);
    expect([body.includes(why), body.includes('Confirm the change')]).toEqual([true, false]);
  });

  it('says what a change waits for that no officer can confirm', async () => {
    await enter();
    const { proposalSha256 = '' } = (await view()).change ?? {};
    await confirmRoster(ports)({ slug: 'acme', by: omar, proposalSha256 });
    await enter([cora, { name: 'Nova', email: 'nova@acme.example' }]);
    const { officer } = await shown('Omar');
    expect(String((await officer.get('/officer/companies/acme')).body)).toContain(
      'waits for a contact of the company',
    );
  });

  it('a new entry asks for each member that the API takes; another row comes by a post', async () => {
    const { officer } = await shown('Olive');
    const first = await officer.get('/officer/companies/new');
    expect(namesOn(first)).toEqual(expect.arrayContaining([...membersOf(putController.body), 'slug']));
    const typed = { 'contacts.0.name': 'Cora', step: 'more.contacts' };
    const more = String((await officer.post('/officer/companies/new', typed)).body);
    expect([more.includes('contacts.3.name'), more.includes('value="Cora"')]).toEqual([true, true]);
  });

  it('sends the rows that have a contact, and when new ones may act', async () => {
    const { officer, calls } = await shown('Olive', ['officer'], {
      'PUT /api/officer/controllers/acme-travel': {},
    });
    const reply = await officer.post('/officer/companies/new', {
      ...{ slug: 'acme-travel', name: 'Acme Travel', contractRef: 'MSA-2', step: 'send' },
      ...{ 'contacts.0.name': '', 'contacts.1.name': 'Cora', 'contacts.1.email': cora.email },
      ...{ 'from.date': '2026-12-01', 'from.time': '09:00' },
    });
    expect(reply.headers.location).toBe('/officer/companies/acme-travel?done=enter');
    const body = calls.at(-1)?.body;
    expect(body).toEqual({
      ...{ name: 'Acme Travel', contractRef: 'MSA-2' },
      contacts: [{ ...cora, from: '2026-12-01T09:00:00-07:00' }],
    });
    expect(putController.body.safeParse(body).success).toBe(true);
  });

  it('an emptied row takes a contact off; a fault is beside the contact that it is about (R-19)', async () => {
    const nova = { name: 'Nova', email: 'nova@acme.example' };
    await enter([cora, nova]);
    const { proposalSha256 = '' } = (await view()).change ?? {};
    await confirmRoster(ports)({ slug: 'acme', by: omar, proposalSha256 });
    const detail = 'Give an email address.';
    const errors = [{ pointer: '#/contacts/0/email', detail }];
    const { officer, calls } = await shown('Olive', ['officer'], {
      'PUT /api/officer/controllers/acme': { status: 422, code: 'invalid-input', detail: 'Wrong.', errors },
    });
    const reply = await officer.post('/officer/companies/acme/change', {
      ...{ name: 'Acme', contractRef: 'MSA', step: 'send' },
      ...{ 'contacts.0.name': '', 'contacts.0.email': '' },
      ...{ 'contacts.1.name': 'Nova', 'contacts.1.email': 'nova' },
    });
    expect(calls.at(-1)?.body).toMatchObject({ contacts: [{ name: 'Nova', email: 'nova' }] });
    const body = String(reply.body);
    expect(body).toContain('id="contacts.0.email-error"');
    expect([...body.matchAll(/value="(Cora|Nova|nova)[^"]*"/g)].map(([, one]) => one)).toEqual([
      ...['Nova', 'nova'],
    ]);
  });

  it('flags a company without a statement, on its page and in the list (P05)', async () => {
    await enter();
    const { proposalSha256 = '' } = (await view()).change ?? {};
    await confirmRoster(ports)({ slug: 'acme', by: omar, proposalSha256 });
    const list = (await listControllers(ports)(undefined, { ...reader, query: {} })).body;
    const { officer, calls } = await shown('Olive', ['officer'], {
      'GET /api/officer/controllers?cursor=': list,
      'PUT /api/officer/controllers/acme': {},
    });
    for (const page of ['/officer/companies', '/officer/companies/acme'])
      expect(String((await officer.get(page)).body)).toContain('No statement of a legal basis');
    await officer.post('/officer/companies/acme/change', {
      ...{ name: 'Acme', contractRef: 'MSA', step: 'send' },
      ...{ 'contacts.0.name': cora.name, 'contacts.0.email': cora.email },
      ...{ 'attestation.on': '2026-11-20', 'attestation.reference': 'DOC-7', regions: 'us' },
    });
    const attestation = { on: '2026-11-20', reference: 'DOC-7' };
    expect(calls.at(-1)?.body).toMatchObject({ attestation, regions: ['us'] });
    expect(putController.body.safeParse(calls.at(-1)?.body).success).toBe(true);
  });

  it('shows a new statement and list to the officer who confirms them (P03, P05)', async () => {
    await enter();
    const { proposalSha256 = '' } = (await view()).change ?? {};
    await confirmRoster(ports)({ slug: 'acme', by: omar, proposalSha256 });
    const attestation = { on: '2026-11-20', reference: 'DOC-7' };
    const terms = { attestation, regions: ['us' as const] };
    await put(ports)({
      slug: 'acme',
      name: 'Acme',
      contractRef: 'MSA',
      contacts: [cora],
      by: olive,
      ...terms,
    });
    const { officer } = await shown('Omar');
    const body = String((await officer.get('/officer/companies/acme')).body);
    expect(body).toContain('<ins>Friday, November 20, 2026, by the contract’s signatory; filed: DOC-7</ins>');
    expect(body).toContain('<ins>The United States</ins>');
  });

  it('warns of a system that can hold its data outside its regions (P03)', async () => {
    await put(ports)({
      ...{ slug: 'acme', name: 'Acme', contractRef: 'MSA', contacts: [cora], by: olive },
      regions: ['us'],
    });
    const { proposalSha256 = '' } = (await view()).change ?? {};
    await confirmRoster(ports)({ slug: 'acme', by: omar, proposalSha256 });
    const systems = holderActs(ports);
    await systems.enter({ region: 'eea' });
    const bodyNow = async () =>
      String((await (await shown('Omar')).officer.get('/officer/companies/acme')).body);
    expect(await bodyNow()).not.toContain('billing (the European');
    await systems.confirm();
    expect(await bodyNow()).toContain(
      'billing (the European Economic Area): data of companies can be there, outside the regions of this contract.',
    );
  });

  it('a known short name is no new company', async () => {
    await enter();
    const { officer, calls } = await shown('Omar');
    const reply = await officer.post('/officer/companies/new', { slug: 'acme', step: 'check' });
    expect([reply.status, String(reply.body).includes('A company has this short name.')]).toEqual([
      409,
      true,
    ]);
    expect(calls.filter(({ method }) => method === 'PUT')).toEqual([]);
  });
});
