import { describe, expect, it } from 'vitest';
import { deliveryOf } from '#domain/request/delivery.ts';
import type { Request } from '#domain/request/state.ts';
import { accessWorld, jsonl, number } from '#test/support/access-world.ts';
import { sha256Of } from '#test/support/unzipped.ts';

const bills = [
  { class: 'billing', id: 'INV-1', at: '2026-03-01', amount: '42.00' },
  { class: 'billing', id: 'INV-2', at: '2026-04-01T09:30:00Z', amount: '43.00' },
];
const contact = { class: 'contact-details', id: 7, name: '<b>Ada</b>' };
const ticket = { class: 'support-cases', id: 'S-1', at: '2025-12-31', topic: 'Outage' };

/** Both systems handed over their data, and it is packed. */
const packed = async () => {
  const w = await accessWorld();
  await w.hands('billing', jsonl(...bills, contact));
  await w.hands('crm', jsonl({ ...contact, id: 8 }, ticket));
  await w.pack();
  return w;
};

describe('the records of an access request (R-21, P34)', () => {
  it('one archive of what all systems handed over, each class in one file', async () => {
    const w = await packed();
    const files = await w.files();
    expect([...files.keys()]).toEqual([
      ...['data/contact-details.jsonl', 'data/billing.jsonl', 'data/support-cases.jsonl'],
      ...['schema/record.json', 'index.html', 'manifest.json'],
    ]);
    expect(files.get('data/contact-details.jsonl')).toEqual(jsonl(contact, { ...contact, id: 8 }));
    expect(files.get('data/billing.jsonl')).toEqual(jsonl(...bills));
    expect(JSON.parse(String(files.get('schema/record.json')))).toMatchObject({ required: ['class'] });
  });

  it('the manifest has the hash and size of every other file, and the period', async () => {
    const w = await packed();
    const files = await w.files();
    const manifest = JSON.parse(String(files.get('manifest.json')));
    expect(manifest).toMatchObject({ case: w.id, account: number });
    expect(manifest).toMatchObject({ period: { from: '2025-12-31', until: '2026-04-01' } });
    expect(manifest.files.map(({ rows }: { rows: number }) => rows)).toEqual([2, 2, 1, 0, 0]);
    const others = [...files].filter(([name]) => name !== 'manifest.json');
    expect(manifest.files).toMatchObject(
      others.map(([name, content]) => ({ name, bytes: content.length, sha256: sha256Of(content) })),
    );
  });

  it('no file of it names a system or an officer', async () => {
    for (const content of (await (await packed()).files()).values())
      expect(String(content)).not.toMatch(/ledgerline|crm|olive/i);
  });

  it('its page shows the first records of each class, escaped, without a script', async () => {
    const w = await accessWorld();
    const many = Array.from({ length: 25 }, (_, n) => ({ class: 'billing', id: `INV-${n}` }));
    await w.hands('billing', jsonl(...many, contact));
    await w.pack();
    const page = String((await w.files()).get('index.html'));
    expect(page).toContain('The first 20 of 25. All are in data/billing.jsonl.');
    expect(page).toContain('&lt;b&gt;Ada&lt;/b&gt;');
    expect(page).not.toMatch(/<b>|<script|INV-20/);
  });

  it('a last line without its end is a line of its own', async () => {
    const w = await accessWorld();
    await w.hands('billing', jsonl(contact).subarray(0, -1));
    await w.hands('crm', jsonl({ ...contact, id: 8 }));
    await w.pack();
    expect((await w.files()).get('data/contact-details.jsonl')).toEqual(
      jsonl(contact, { ...contact, id: 8 }),
    );
  });

  it('packed again it changes nothing; what another system adds is packed anew', async () => {
    const w = await accessWorld();
    await w.hands('billing', jsonl(...bills));
    expect(await w.pack()).toEqual({ packed: 1 });
    const first = await w.archive();
    expect(await w.pack()).toEqual({ packed: 0 });
    await w.hands('crm', jsonl(ticket));
    expect(await w.pack()).toEqual({ packed: 1 });
    expect([...(await w.files()).keys()]).toContain('data/support-cases.jsonl');
    expect(await w.archive()).not.toEqual(first);
  });

  it('a system that answers while it is packed is in the next archive', async () => {
    const w = await accessWorld();
    await w.hands('billing', jsonl(...bills));
    const { writeArchive } = w.systemPackages;
    Object.assign(w.systemPackages, {
      writeArchive: async (...given: Parameters<typeof writeArchive>) => {
        Object.assign(w.systemPackages, { writeArchive });
        await w.hands('crm', jsonl(ticket));
        return writeArchive(...given);
      },
    });
    await w.pack();
    expect((await w.stateOf()).package).toBeUndefined();
    await w.pack();
    expect([...(await w.files()).keys()]).toContain('data/support-cases.jsonl');
  });

  it('the archive that an officer uploaded is never replaced', async () => {
    const w = await accessWorld();
    await w.change(() => [{ type: 'package-kept', sha256: 'a'.repeat(64), bytes: 1 }]);
    await w.hands('billing', jsonl(...bills));
    expect(await w.pack()).toEqual({ packed: 0 });
    expect((await w.stateOf()).package).toMatchObject({ sha256: 'a'.repeat(64) });
  });

  it('one request that fails keeps none of the others from it, and somebody hears', async () => {
    const w = await packed();
    await w.change(() => [{ type: 'package-reviewed', sha256: '', leaveOut: ['billing'], by: 'olive' }]);
    const read = w.people.read;
    Object.assign(w.people, { read: () => Promise.reject(new Error('the table does not answer')) });
    await expect(w.pack()).rejects.toThrow('does not answer');
    Object.assign(w.people, { read });
    expect(await w.pack()).toEqual({ packed: 1 });
  });
});

describe('data that we cannot take opens its instruction again, and nothing is packed', () => {
  const line = (text: string) => Buffer.from(`${text}\n`);
  it.each([
    ['no JSON', line('{"class":'), 'line', 1],
    ['a list', line('[]'), 'line', 1],
    ['null', line('null'), 'line', 1],
    ['an empty line', Buffer.concat([jsonl(...bills), line('')]), 'line', 3],
    ['a line of more than 1 MB', jsonl({ class: 'billing', x: 'y'.repeat(1_100_000) }), 'line', 1],
    ['no class', jsonl({ id: '1' }), 'class', 1],
    ['a class that there is not', jsonl({ class: 'gossip' }), 'class', 1],
    ['a class of another system', jsonl(...bills, ticket), 'class', 3],
    ['a class in two blocks', jsonl(...bills, contact, ...bills), 'class', 4],
    ['an id that is an object', jsonl({ class: 'billing', id: {} }), 'field', 1],
    ['an at in words', jsonl({ class: 'billing', at: 'yesterday' }), 'field', 1],
    ['no account', line('{"class":"billing"}'), 'account', 1],
    ['another account', jsonl(...bills, { class: 'billing', account: '5550-9999' }), 'account', 3],
    ['the account otherwise spelled', jsonl({ class: 'billing', account: '55501234' }), 'account', 1],
    ['another account deep inside', jsonl({ class: 'billing', to: [{ account: '1' }] }), 'account', 1],
  ])('%s', async (_, content, because, at) => {
    const w = await accessWorld();
    await w.hands('crm', jsonl(ticket));
    await w.hands('billing', content);
    expect(await w.pack()).toEqual({ packed: 0 });
    const [billing, crm] = (await w.stateOf()).holderInstructions ?? [];
    expect(billing).toMatchObject({ refusedPackage: { because, line: at } });
    expect(billing).not.toHaveProperty('answer');
    expect(crm).toHaveProperty('answer');
    expect([...w.inBucket.keys()].filter((key) => key.endsWith('.zip'))).toEqual([]);
    await w.hands('billing', jsonl(...bills));
    expect(await w.pack()).toEqual({ packed: 1 });
  });

  it.each([
    ['changed in the store', (store: Map<string, Buffer>, key: string) => store.set(key, jsonl(contact))],
    ['gone from the store', (store: Map<string, Buffer>, key: string) => store.delete(key)],
  ])('a file that is %s', async (_, happens) => {
    const w = await accessWorld();
    await w.hands('billing', jsonl(...bills));
    happens(w.inBucket, [...w.inBucket.keys()][0] ?? '');
    await w.pack();
    expect((await w.stateOf()).holderInstructions?.[0]).toMatchObject({
      refusedPackage: { because: 'hash' },
    });
  });
});

describe('an officer reviews what the systems handed over before it goes', () => {
  /** Whether the download may go; without the address, which comes after. */
  const maySend = (request: Request): string => {
    try {
      deliveryOf(request, { outcome: 'done', delivery: 'download' }, undefined, undefined);
      return 'sent';
    } catch (refusal) {
      return (refusal as { code: string }).code;
    }
  };

  it('nothing leaves before, and only who opened it can review it', async () => {
    const w = await packed();
    expect(maySend(await w.stateOf())).toBe('package-not-reviewed');
    await expect(w.review()).rejects.toMatchObject({ code: 'package-not-read' });
    await w.open();
    await w.review();
    expect(maySend(await w.stateOf())).toBe('no-address-of-record');
  });

  it('a class that stays out is packed out of it, and the archive says nothing of it (R-10)', async () => {
    const w = await packed();
    await w.open();
    const leaveOut = ['billing'] as const;
    await expect(w.review({ leaveOut })).rejects.toMatchObject({ code: 'package-reason-missing' });
    await w.review({ leaveOut, textSha256: 'f'.repeat(64) });
    expect(maySend(await w.stateOf())).toBe('package-behind');
    await w.pack();
    for (const [name, content] of await w.files())
      if (name !== 'schema/record.json') expect(`${name} ${content}`).not.toMatch(/billing|INV-1|amount/i);
    expect(maySend(await w.stateOf())).toBe('package-not-reviewed');
    await w.open();
    await w.review({ leaveOut, textSha256: 'f'.repeat(64) });
    expect(maySend(await w.stateOf())).toBe('no-address-of-record');
  });

  it('a review of an archive that was packed again meanwhile is refused', async () => {
    const w = await accessWorld();
    await w.hands('billing', jsonl(...bills));
    await w.pack();
    await w.open();
    const { sha256 } = (await w.stateOf()).package ?? { sha256: '' };
    await w.hands('crm', jsonl(ticket));
    await expect(w.review()).rejects.toMatchObject({ code: 'package-behind' });
    await w.pack();
    await w.open();
    await expect(w.review({ sha256 })).rejects.toMatchObject({ code: 'package-not-current' });
  });

  it('is offered only of an archive that we packed', async () => {
    const w = await accessWorld();
    await expect(w.review()).rejects.toMatchObject({ code: 'package-missing' });
  });
});

describe('who may see it', () => {
  it.each([
    ['13-15', 0],
    [undefined, 0],
    ['under-13', 1],
  ] as const)('a parent’s request about a child of %s: %s archives (R-20)', async (childAge, count) => {
    const w = await accessWorld();
    await w.hands('billing', jsonl(...bills));
    const stored = w.stored.get(w.id);
    if (stored === undefined) throw new Error('the request is stored');
    const state = { ...(stored.state as Request), capacity: 'guardian', childAge };
    w.stored.set(w.id, { ...stored, state } as never);
    const { packed: made } = await w.pack();
    expect(made).toBe(count);
  });
});
