import { beforeEach, describe, expect, it } from 'vitest';
import { NotFound } from '#domain/case/errors.ts';
import { ProposalChanged } from '#domain/case/proposals.ts';
import { NothingToConfirm, SamePerson } from '#domain/case/two-persons.ts';
import { confirmRoster } from '#functions/controller/confirm-roster.ts';
import { putController } from '#functions/controller/put-controller.ts';
import { listControllers, readController } from '#functions/controller/read-controllers.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const at = '2026-11-24T15:00:00.000Z';
const cora = { name: 'Cora', email: 'cora@acme.example' };
const carl = { name: 'Carl', email: 'carl@acme.example' };
const nova = { name: 'Nova', email: 'nova@acme.example' };
const moved = { name: 'CORA', email: 'cora@newco.example' };
const first = { name: 'Acme', contractRef: 'MSA', contacts: [cora, carl] };

const world = () => ({ ...inMemory(at), letterhead, zone: 'America/Denver' });
let ports: ReturnType<typeof world>;
beforeEach(async () => {
  ports = world();
  await ports.officers.see({
    ...{ sub: 'olive', name: 'Olive Officer', groups: ['officer'], lastSeenAt: at as never },
  });
});

const put = (by: string, over: object = {}, slug = 'acme') =>
  putController(ports)({ slug, ...first, ...over, by });
const view = async (group = 'officer', slug = 'acme') =>
  (await readController(ports)({ slug }, { officer: { groups: [group] } })).body;
const confirm = async (by: string, shown?: string) => {
  const proposalSha256 = shown ?? (await view()).change?.proposalSha256 ?? '';
  return (await confirmRoster(ports)({ slug: 'acme', by, proposalSha256 })).body;
};
const registered = async () => {
  await put('olive');
  await confirm('omar');
};

describe('one company (R-19)', () => {
  it('its first entry waits for a second officer, who is not the first, and shows what it adds', async () => {
    await put('olive');
    expect(await view()).toMatchObject({
      ...{ registered: false, contacts: [] },
      change: {
        ...{ by: 'olive', since: at, waitsFor: 'second-officer', byLetter: false },
        ...{ name: { from: '', to: 'Acme' }, added: [cora, carl], removed: [], changed: [] },
      },
      next: [
        {
          ...{
            action: 'confirm-roster',
            notBy: [{ officer: 'olive', name: 'Olive Officer', why: 'entered it' }],
          },
          ...{ mayBy: ['officer', 'supervisor', 'dpo'], path: '/api/officer/controllers/acme/confirmation' },
        },
      ],
    });
  });

  it('lists its contacts and since when each counts; an auditor reads no whole address', async () => {
    await registered();
    expect((await view()).contacts).toMatchObject([
      { ...cora, from: at },
      { ...carl, from: at },
    ]);
    expect(await view()).not.toHaveProperty('change');
    expect(JSON.stringify(await view('auditor'))).not.toMatch(/cora@|carl@/);
    expect((await view('auditor')).contacts).toMatchObject([{ email: 'c…@acme.example' }, {}]);
  });

  it('a change of people waits for a contact, and no officer can confirm it', async () => {
    await registered();
    await put('olive', { contacts: [moved, nova] });
    const { change, next } = await view();
    expect(change).toMatchObject({
      ...{ waitsFor: 'contact', added: [nova], removed: [carl] },
      changed: [{ name: 'Cora', from: cora, to: moved }],
    });
    expect([change?.proposalSha256, change?.name, next]).toEqual([undefined, undefined, []]);
    await expect(confirm('omar', '0'.repeat(64))).rejects.toThrow(NothingToConfirm);
  });

  it('on the signatory’s letter it cools down, and after that day it is in force', async () => {
    await registered();
    await put('olive', { contacts: [nova], signatoryLetter: 'file 7' });
    const cooling = (await confirm('omar')).change;
    expect(cooling).toMatchObject({ waitsFor: 'cool-down', byLetter: true });
    ports.clock.set(String(cooling?.effectiveAt));
    expect(await view()).toMatchObject({ contacts: [nova] });
    expect(await view()).not.toHaveProperty('change');
  });

  it('without a statement of a legal basis it is flagged, until two officers have entered one (P05)', async () => {
    await registered();
    expect((await view()).flag).toBe('missing');
    const attestation = { on: '2026-11-20', contact: cora.email, reference: 'DOC-7' };
    await put('olive', { attestation });
    expect(await view()).toMatchObject({
      flag: 'missing',
      change: {
        waitsFor: 'second-officer',
        attestation: { on: '2026-11-20', until: '2027-11-20', by: cora, reference: 'DOC-7' },
      },
    });
    expect(await confirm('omar')).toMatchObject({ attestation: { by: cora } });
    expect(await view()).not.toHaveProperty('flag');
    ports.clock.set('2027-11-21T15:00:00.000Z');
    expect((await view()).flag).toBe('old');
  });

  it.each([
    { attestation: { on: '2026-11-25', reference: 'DOC-7' }, pointer: '#/attestation/on' },
    {
      attestation: { on: '2026-11-20', contact: nova.email, reference: 'DOC-7' },
      pointer: '#/attestation/contact',
    },
  ])(
    'no statement of tomorrow, or by nobody in the entry (P05): $pointer',
    async ({ attestation, pointer }) => {
      await expect(put('olive', { attestation })).rejects.toMatchObject({ faults: [{ pointer }] });
      await expect(view()).rejects.toThrow(NotFound);
    },
  );

  it('its own list of regions takes the place of ours, in one order (P03)', async () => {
    await registered();
    expect(await view()).not.toHaveProperty('regions');
    await put('olive', { regions: ['eea', 'us', 'us'] });
    expect(await confirm('omar')).toMatchObject({ regions: ['us', 'eea'] });
  });

  it('an unknown company is not found', () => expect(view('officer', 'nobody')).rejects.toThrow(NotFound));
});

describe('a second officer confirms what they were shown (R-13)', () => {
  it('in one click: it counts as the identical entry does', async () => {
    await put('olive');
    expect(await confirm('omar')).toMatchObject({ registered: true, name: 'Acme', contacts: [cora, carl] });
    expect(await ports.register.resolve('acme')).toBe('acme');
  });

  it('not the officer who asked, and nothing twice', async () => {
    await put('olive');
    await expect(confirm('olive')).rejects.toThrow(SamePerson);
    const shown = (await view()).change?.proposalSha256;
    await confirm('omar', shown);
    await expect(confirm('omar', shown)).rejects.toThrow(NothingToConfirm);
  });

  it.each([
    { over: { name: 'Acme Ltd' } },
    { over: { contractRef: 'MSA 2' } },
    { over: { contacts: [cora] } },
    { over: { contacts: [{ ...cora, from: '2027-01-01T00:00:00.000Z' }, carl] } },
    { over: { signatoryLetter: 'file 7' } },
    { over: { attestation: { on: '2026-11-20', reference: 'DOC-7' } } },
    { over: { regions: ['us'] } },
  ])('not a version that $over has replaced meanwhile', async ({ over }) => {
    await put('olive');
    const shown = (await view()).change?.proposalSha256;
    await put('olive', over);
    await expect(confirm('omar', shown)).rejects.toThrow(ProposalChanged);
    expect((await view()).registered).toBe(false);
  });

  it('a repetition sends the letters that a crash cut off, once each', async () => {
    await registered();
    await put('olive', { contacts: [nova], signatoryLetter: 'file 7' });
    const shown = (await view()).change?.proposalSha256 ?? '';
    const cut = { ...ports.letters, sendOnce: () => Promise.reject(new Error('cut off')) };
    const said = { slug: 'acme', by: 'omar', proposalSha256: shown };
    await expect(confirmRoster({ ...ports, letters: cut })(said)).rejects.toThrow('cut off');
    expect(ports.mail.outbox).toHaveLength(0);
    for (let n = 0; n < 2; n++) await confirm('omar', shown);
    expect(ports.mail.outbox.map(({ to }) => to).toSorted()).toEqual([carl.email, cora.email]);
  });
});

describe('all companies (R-19)', () => {
  it('by slug, each with its contacts and what it waits for, also before it is registered', async () => {
    await put('olive', { name: 'Zeta' }, 'zeta');
    await registered();
    await put('olive', { contacts: [nova] });
    const { body } = await listControllers(ports)({}, { query: {}, officer: { groups: [] } });
    expect(body).toEqual({
      items: [
        {
          slug: 'acme',
          name: 'Acme',
          contractRef: 'MSA',
          registered: true,
          contacts: 2,
          waitsFor: 'contact',
          flag: 'missing',
        },
        {
          ...{ slug: 'zeta', name: 'Zeta', contractRef: 'MSA', registered: false, contacts: 0 },
          waitsFor: 'second-officer',
        },
      ],
    });
  });

  it('in pages of 50', async () => {
    for (let n = 100; n < 160; n++) await put('olive', { name: `Company ${n}` }, `c-${n}`);
    const page = (cursor = '') =>
      listControllers(ports)({}, { query: { cursor }, officer: { groups: [] } }).then(({ body }) => body);
    const one = await page();
    const two = await page(one.cursor);
    expect([one.items.length, two.items.length, two.cursor]).toEqual([50, 10, undefined]);
    expect(two.items[0]?.slug).toBe('c-150');
  });
});
