import { beforeEach, describe, expect, it } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import { TooManySearches, Unavailable } from '#domain/case/errors.ts';
import { requests } from '#domain/request/request.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { recordAction } from '#functions/broker-action/record-broker-action.ts';
import { recordCampaign } from '#functions/campaign/record-campaign.ts';
import { putController } from '#functions/controller/put-controller.ts';
import { recordDowntime } from '#functions/downtime/record-downtime.ts';
import { beginPreservation } from '#functions/preservation/record-preservation.ts';
import type { FoundPage } from '#functions/search/contract.ts';
import { search } from '#functions/search/search.ts';
import { recordTraining } from '#functions/training/record-training.ts';
import { action } from '#test/support/broker-actions.ts';
import { entry } from '#test/support/campaigns.ts';
import { recorded } from '#test/support/domain/breach.ts';
import { received } from '#test/support/domain/request-life.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';
import { training } from '#test/support/trainings.ts';

const at = '2026-11-24T18:00:00.000Z';
const ref = (prefix: string, letter: string) => `${prefix}-${letter.repeat(26)}`;
const [known, breach] = [ref('REQ', 'A'), ref('BRE', 'B')];
const pat = { name: 'Pat Doe', email: 'pat@home.example', account: '7001', company: 'Acme Voice' };

let ports: ReturnType<typeof world>;
const world = () => ({ ...inMemory(at), letterhead, zone: 'America/Denver' });

const open = async (id: string, person: { name: string; email?: string; company?: string }) => {
  await ports.people.put(id, '', person);
  await ports.cases.open(requests, id, 'requester', at, [
    received({ kind: 'inquiry', capacity: 'former-customer' }),
  ]);
};

const searched = async (typed: string, groups = ['officer'], cursor?: string): Promise<FoundPage> => {
  const said = { for: typed, by: 'olive', ...(cursor ? { cursor } : {}) };
  return (await search(ports)(said, { officer: { groups } })).body;
};
const idsIn = async (typed: string, groups?: string[]) =>
  (await searched(typed, groups)).items.map(({ id }) => id);

beforeEach(async () => {
  ports = world();
  await open(known, pat);
});

describe('an officer finds (R-24)', () => {
  it.each([
    { typed: known.toLowerCase(), by: ['reference'] },
    { typed: 'PAT@home.example', by: ['email'] },
    { typed: '70 01', by: ['account'] },
    { typed: 'No. 7001', by: ['account'] },
    { typed: 'account number 7001', by: ['account'] },
    { typed: 'acme  voice', by: ['company'] },
  ])('a request by "$typed", with the person masked', async ({ typed, by }) => {
    expect((await searched(typed)).items).toEqual([
      {
        ...{ kind: 'request', id: known, by, stage: 'received', about: 'inquiry', receivedAt: at },
        ...{ person: 'P… D…', path: `/api/officer/cases/${known}` },
      },
    ]);
  });

  it('a campaign by its reference, with spaces and in capitals; no reader of breaches alone does', async () => {
    const { id } = (await recordCampaign(ports)({ ...entry, by: 'ann' } as never)).body;
    const path = `/api/officer/campaigns/${id}`;
    const row = { kind: 'campaign', id, by: ['reference'], stage: 'waiting', receivedAt: at, path };
    expect((await searched(` ${id.toUpperCase()} `)).items).toEqual([row]);
    expect(await idsIn(id, ['breach-officer'])).toEqual([]);
    expect(await idsIn(`CAM-${'0'.repeat(40)}`)).toEqual([]);
  });

  it('a downtime and an action against a data broker by their references, and no reader of breaches alone does', async () => {
    const down = { mechanism: 'phone', from: '2026-11-24T15:00:00.000Z', what: 'The lines were cut.' };
    const { id } = (await recordDowntime(ports)({ ...down, by: 'ann' } as never)).body;
    const broker = (await recordAction(ports)({ ...action, by: 'ann' } as never)).body.id;
    expect(await searched(id)).toMatchObject({
      items: [{ kind: 'downtime', id, receivedAt: at, path: `/api/officer/downtimes/${id}` }],
    });
    expect(await searched(broker)).toMatchObject({
      items: [{ kind: 'broker-action', id: broker, path: `/api/officer/broker-actions/${broker}` }],
    });
    for (const one of [id, broker]) expect(await idsIn(one, ['breach-officer'])).toEqual([]);
  });

  it('a training by its reference, for who may read the certificate alone (R-13)', async () => {
    const { id } = (await recordTraining(ports)({ ...training, by: 'sue' } as never)).body;
    expect(await idsIn(id, ['auditor'])).toEqual([id]);
    expect(await idsIn(id, ['officer', 'breach-officer', 'stand-in'])).toEqual([]);
  });

  it('a preservation by its number, for supervisors alone (P47)', async () => {
    const lawsuit = {
      matter: 'Doe v. Carrier',
      reference: '7',
      reason: 'Counsel.',
      scope: 'person',
      person: 'a@b.example',
    };
    const { id } = (await beginPreservation(ports)({ ...lawsuit, by: 'sue' } as never)).body;
    expect(await idsIn(id.toLowerCase(), ['supervisor'])).toEqual([id]);
    expect(await idsIn(id, ['officer', 'breach-officer', 'auditor', 'stand-in'])).toEqual([]);
    expect(await idsIn('PRV-0002', ['supervisor'])).toEqual([]);
  });

  it('a company and an account by the same text as a request, the registers first', async () => {
    const company = { name: '7001', contractRef: 'MSA', contacts: [] };
    for (const by of ['olive', 'omar']) await putController(ports)({ slug: 'seven', ...company, by });
    await putAccount(ports)({ number: '70-01', name: 'Ina Lee', addressOfRecord: {}, by: 'olive' });
    const { items, searchedBy } = await searched('7001');
    expect(searchedBy).toEqual(['account', 'company']);
    expect(items.map(({ kind, name, person, path }) => [kind, name ?? person, path.split('/')[3]])).toEqual([
      ['controller', '7001', 'controllers'],
      ['account', 'I… L…', 'accounts'],
      ['request', 'P… D…', 'cases'],
    ]);
    expect(await idsIn('7001', ['breach-officer'])).toEqual([known]);
  });

  it('by the number alone what was typed with a word before it, and an account by both (R-5)', async () => {
    await open(ref('REQ', 'C'), { name: 'Cy Doe', account: 'Cuenta N.º 70-01' } as never);
    await putAccount(ports)({ number: '70-01', name: 'Ina Lee', addressOfRecord: {}, by: 'olive' });
    for (const typed of ['7001', 'No. 7001', 'Mi cuenta es: 7001']) {
      const { items, searchedBy } = await searched(typed);
      expect(searchedBy).toEqual(['account', 'company']);
      expect(items.map(({ kind, person }) => [kind, person])).toEqual([
        ['account', 'I… L…'],
        ['request', 'P… D…'],
        ['request', 'C… D…'],
      ]);
    }
  });

  it('nothing by a part of a value, by a name, or by signs alone', async () => {
    for (const typed of ['pat@home', 'home.example', 'Acme', '700', 'Pat Doe', '---'])
      expect(await searched(typed)).toMatchObject({ items: [] });
  });

  it('no case without a receipt, and none whose person is gone', async () => {
    await ports.people.put(ref('REQ', 'C'), '', { name: 'Early', email: 'early@home.example' });
    expect(await idsIn('early@home.example')).toEqual([]);
    await ports.people.keepUntil(known, '', Date.parse(at) / 1000 + 60);
    ports.clock.advance(60_000);
    expect(await idsIn(pat.email)).toEqual([]);
  });

  it('every request of one person, page by page', async () => {
    const others = [...'CDEFGHJKMNPQRSTVWXYZ123456'].map((letter) => ref('REQ', letter));
    for (const id of others) await open(id, pat);
    const first = await searched(pat.email);
    const second = await searched(pat.email, undefined, first.cursor);
    expect(second.cursor).toBeUndefined();
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([known, ...others].toSorted());
  });
});

describe('a breach is found by its reference, by readers of breaches alone (R-13)', () => {
  /** Every call of a port, in order. */
  const answered = async (typed: string, groups: string[]) => {
    const calls: string[] = [];
    const heard = <T extends object>(port: string, real: T): T =>
      new Proxy(real, {
        get: (of, name) => {
          const method = Reflect.get(of, name);
          if (typeof method !== 'function') return method;
          return (...said: unknown[]) => {
            calls.push(`${port}.${String(name)}`);
            return method.apply(of, said);
          };
        },
      });
    const { cases, people, register, lookups, counters } = ports;
    const over = { cases, people, register, lookups, counters };
    const listening = Object.fromEntries(
      Object.entries(over).map(([name, port]) => [name, heard(name, port)]),
    );
    const { body } = await search({ ...ports, ...listening })(
      { for: typed, by: 'olive' },
      { officer: { groups } },
    );
    return { bytes: JSON.stringify(body), calls };
  };

  it('an officer gets the same bytes by the same calls, whether it exists or not', async () => {
    const before = await answered(breach, ['officer']);
    await ports.cases.open(breaches, breach, 'officer:beth', at, [recorded(at)]);
    expect(await answered(breach, ['officer'])).toEqual(before);
    expect(await answered(ref('BRE', 'C'), ['officer'])).toEqual(before);
    expect(before.calls).toEqual(['counters.take', 'lookups.record']);
  });

  it.each(['breach-officer', 'supervisor', 'dpo'])(
    '$0: finds it, with no word of what happened',
    async (group) => {
      await ports.cases.open(breaches, breach, 'officer:beth', at, [recorded(at)]);
      expect((await searched(breach.toLowerCase(), [group])).items).toEqual([
        expect.objectContaining({ kind: 'breach', id: breach, path: `/api/officer/breaches/${breach}` }),
      ]);
      expect(await idsIn(ref('BRE', 'C'), [group])).toEqual([]);
    },
  );
});

describe('a search is recorded and limited (R-24)', () => {
  it('keeps who searched for what kind and when, and not what was typed', async () => {
    await searched(pat.email);
    await searched(known);
    expect(ports.searches).toMatchObject([
      { by: 'olive', at, kinds: ['email'] },
      { by: 'olive', at, kinds: ['reference'] },
    ]);
    expect(JSON.stringify(ports.searches)).not.toMatch(/pat|home|REQ/);
  });

  it('takes 120 different texts an hour from one officer; the same text again is no other one', async () => {
    for (let n = 0; n < 120; n++) await searched(`${1000 + n}`);
    await searched('1000');
    await expect(searched('999')).rejects.toThrow(TooManySearches);
    expect(ports.searches).toHaveLength(121);
    const other = search(ports)({ for: '999', by: 'omar' }, { officer: { groups: ['officer'] } });
    await expect(other).resolves.toBeDefined();
    ports.clock.advance(3_600_000);
    await expect(searched('999')).resolves.toBeDefined();
  });

  it('shows nothing before it is recorded, and nothing that cannot be recorded', async () => {
    const { promise: isKept, resolve: keep } = Promise.withResolvers<void>();
    const { lookups } = ports;
    let isShown = false;
    const slow = { ...ports, lookups: { ...lookups, record: () => isKept } };
    const reader = { officer: { groups: ['officer'] } };
    const shown = search(slow)({ for: pat.email, by: 'olive' }, reader).then(({ body }) => {
      isShown = true;
      return body.items.length;
    });
    await new Promise(setImmediate);
    expect(isShown).toBe(false);
    keep();
    expect(await shown).toBe(1);
    const record = async () => {
      throw new Unavailable('The case store');
    };
    const down = search({ ...ports, lookups: { ...lookups, record } })(
      { for: pat.email, by: 'olive' },
      reader,
    );
    await expect(down).rejects.toThrow(Unavailable);
  });

  it('is recorded where it cannot be read', async () => {
    const find = async () => {
      throw new Unavailable('The case store');
    };
    const down = { ...ports, lookups: { ...ports.lookups, find } };
    const asked = search(down)({ for: pat.email, by: 'olive' }, { officer: { groups: ['officer'] } });
    await expect(asked).rejects.toThrow(Unavailable);
    expect(ports.searches).toHaveLength(1);
  });

  it('reads nothing beyond the limit, so that no time tells what is there', async () => {
    for (let n = 0; n < 120; n++) await searched(`${1000 + n}`);
    let read = 0;
    const find = async () => {
      read += 1;
      return { items: [] };
    };
    const watched = { ...ports, lookups: { ...ports.lookups, find } };
    const asked = search(watched)({ for: pat.email, by: 'olive' }, { officer: { groups: ['officer'] } });
    await expect(asked).rejects.toThrow(TooManySearches);
    expect(read).toBe(0);
  });
});
