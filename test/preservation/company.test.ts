import { describe, expect, it } from 'vitest';
import { requests } from '#domain/request/request.ts';
import { nameCompanies } from '#functions/controller/name-companies.ts';
import { putController } from '#functions/controller/put-controller.ts';
import { mayErase } from '#functions/preservation/offers.ts';
import { beginPreservation } from '#functions/preservation/record-preservation.ts';
import { search } from '#functions/search/search.ts';
import type { Person } from '#ports/people.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';
import { received } from '#test/support/domain/request-life.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { requestIdOf } from '#test/support/preservations.ts';
import { lifeWith } from '#test/support/two-lives.ts';

stopTables();

const sandys = 'Sandy’s Café & Co.';
const slug = 'sandys';
const words = { matter: 'Doe v. Sandy', reference: '2:26-cv-00042', reason: 'Counsel told us to keep it.' };
const at = '2026-11-24T18:00:00.000Z';

describe.each(places)('$where: a preservation of a company (P47, R-9)', ({ open }) => {
  const world = async () => {
    const ports = { ...(await open()), letterhead, zone: 'America/Denver' };
    const put = (by: string, of: string, name: string) =>
      putController(ports)({ slug: of, name, contractRef: 'MSA 1', contacts: [], by } as never);
    return {
      ...ports,
      /** Two officers enter or rename it. */
      enter: async (name = sandys, of = slug) => {
        await put('ann', of, name);
        await put('ben', of, name);
      },
      hour: nameCompanies(ports),
      begin: (person = sandys) =>
        beginPreservation(ports)({ ...words, scope: 'person', person, by: 'sue' } as never),
      /** Received; its look-up finds what the register has. */
      receive: async (n: number, person: Partial<Person>, over: object = {}) => {
        const id = requestIdOf(n);
        const end = Date.parse('2028-12-24T00:00:00.000Z') / 1000;
        await ports.people.put(id, '', { name: 'Pat', email: `p${n}@home.example`, ...person }, end);
        await ports.cases.open(requests, id, 'requester', at, [received(over as never)]);
        const company = person.company && (await ports.register.resolve(person.company));
        if (company) await ports.people.setCompany(id, company);
        return id;
      },
      kept: async (id: string) => !(await mayErase(ports, (await ports.cases.read(requests, id)) as never)),
      found: async (typed: string) => {
        const said = { for: typed, by: 'olive' };
        const { body } = await search(ports as never)(said, { officer: { groups: ['officer'] } });
        return body.items.map(({ id }) => id);
      },
    };
  };
  const spellings = [sandys, 'sandys', 'SANDY`S CAFÉ & CO', "sandy's café&co"];

  it('covers each request that named it by name, by slug and in a spelling that resolves, and no other', async () => {
    const w = await world();
    await w.enter();
    const ids = await Promise.all(spellings.map((company, n) => w.receive(n, { company })));
    const other = await w.receive(8, { company: 'Sandys Diner' });
    await w.begin();
    expect(await Promise.all([...ids, other].map(w.kept))).toEqual([true, true, true, true, false]);
  });

  it('covers a request that came before the company was in the register, from the hour after it is', async () => {
    const w = await world();
    const early = await w.receive(1, { company: slug });
    await w.begin();
    expect(await w.kept(early)).toBe(false);
    await w.enter();
    await w.hour();
    expect([await w.kept(early), (await w.people.read(early))?.companyId]).toEqual([true, slug]);
    expect((await w.cases.read(requests, early)).state.company).toBe(slug);
    // By id from then on, also of a request that names it by what it is called later.
    await w.enter('Sandy Group');
    const later = await w.receive(2, { company: 'Sandy Group' });
    expect([await w.kept(early), await w.kept(later)]).toEqual([true, true]);
  });

  it('lets go of none when the company is renamed, and when another takes its name', async () => {
    const w = await world();
    await w.enter();
    const ids = await Promise.all(spellings.map((company, n) => w.receive(n, { company })));
    await w.begin();
    await w.enter('Sandy Group');
    await w.hour();
    await w.enter(sandys, 'impostor');
    await w.hour();
    expect(await Promise.all(ids.map(w.kept))).toEqual([true, true, true, true]);
    expect((await w.people.read(ids[0]!))?.companyId).toBe(slug);
  });

  it('covers by the name as typed what the register never had', async () => {
    const w = await world();
    const id = await w.receive(1, { company: 'Nobody’s Diner' });
    await w.begin('NOBODYS DINER');
    expect(await w.kept(id)).toBe(true);
  });

  it('a search by any of its names finds what named it by another (R-13, R-24)', async () => {
    const w = await world();
    const early = await w.receive(1, { company: slug });
    await w.enter();
    const byName = await w.receive(2, { company: sandys });
    await w.hour();
    for (const typed of spellings) {
      const found = await w.found(typed);
      expect([early, byName].filter((id) => !found.includes(id))).toEqual([]);
    }
  });

  it('a request that is erased is found by no id, and one over its end gets none', async () => {
    const w = await world();
    const early = await w.receive(1, { company: slug });
    w.clock.set('2028-12-25T00:00:00.000Z');
    await w.enter();
    await w.hour();
    expect([await w.people.read(early), (await w.cases.read(requests, early)).state.company]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('goes on after its page, does nothing twice, and costs one look where nothing changed', async () => {
    const w = await world();
    for (let n = 1; n <= 40; n += 1) await w.receive(n, { company: slug });
    await w.enter();
    await w.hour(1);
    const named = async () =>
      (
        await w.cases.findAll(
          requests,
          Array.from({ length: 40 }, (_, n) => requestIdOf(n + 1)),
        )
      ).filter(({ state }) => state.company === slug).length;
    const first = await named();
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(40);
    for (let n = 0; n < 4; n += 1) await w.hour(1);
    await w.hour();
    expect([await named(), await w.register.owed(10)]).toEqual([40, []]);
    const { revision } = await w.cases.read(requests, requestIdOf(1));
    await w.hour();
    expect((await w.cases.read(requests, requestIdOf(1))).revision).toBe(revision);
  });

  it('gives requests of an earlier release the id of a company that was there before', async () => {
    const w = await world();
    await w.enter();
    for (const one of await w.register.owed(10)) await w.register.settle(one);
    const id = requestIdOf(1);
    await w.people.put(id, '', { name: 'Pat', company: 'SANDYS' });
    await w.cases.open(requests, id, 'requester', at, [received()]);
    await w.hour();
    expect((await w.people.read(id))?.companyId).toBe(slug);
  });
});

describe('the register’s id at intake (R-9)', () => {
  it.each([
    { capacity: 'controller', controller: 'Acme Voice, Inc.' },
    { capacity: 'data-subject', controller: 'acme' },
    { capacity: 'data-subject', controller: 'ACME–Voice (Inc)' },
  ] as const)('$capacity, $controller: resolved by the look-up, and kept', async (typed) => {
    const life = await lifeWith({ company: 'known' });
    await life.submit(typed);
    expect((await life.people.read(life.id))?.companyId).toBe('acme');
  });

  it('a name that the register does not have gives none', async () => {
    const life = await lifeWith({ company: 'known' });
    await life.submit({ capacity: 'data-subject', controller: 'Acme Voices' });
    expect((await life.people.read(life.id))?.companyId).toBeUndefined();
  });
});
