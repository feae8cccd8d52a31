import { describe, expect, it } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import { restoreOwedIn } from '#domain/breach/restore.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { controllerId, controllers } from '#domain/controller/controller.ts';
import { listCases, listCasesInFile } from '#functions/case/list-cases.ts';
import { as, at, workWorld } from '#test/support/work-world.ts';

const working = { type: 'officer-asked' } as const;
const toOlive = { type: 'request-assigned', to: 'olive' } as const;
const message = { type: 'message-received', textSha256: 'a'.repeat(64) } as const;

const list = async (ports: ReturnType<typeof workWorld>, query = {}, ...groups: readonly string[]) =>
  (await listCases(ports)({ by: 'olive' }, { query, ...as(...(groups.length > 0 ? groups : ['officer'])) }))
    .body.items;

describe('a row of the work list', () => {
  it('of a request: who masked, which promise, how late, who is next and what is unread (R-17, R-24)', async () => {
    const ports = workWorld();
    const id = await ports.request({ dueOn: '2026-11-20', events: [working, toOlive, message] });
    expect(await list(ports)).toEqual([
      {
        ...{ id, noun: 'request', kind: 'access', stage: 'working', queue: 'officer' },
        capacity: 'account-holder',
        person: 'A… L… (A…@home.example)',
        waitsFor: { who: 'machine', words: 'our own system' },
        unread: 1,
        lateSystems: 0,
        assigned: 'olive',
        revision: 4,
        clock: 'due',
        due: {
          dueOn: '2026-11-20',
          promise: 'law',
          late: 4,
          words: 'The law gives one month, which ends before our 30 days.',
        },
      },
    ]);
  });

  it('of a person who was erased has no person, in the index neither', async () => {
    const ports = workWorld();
    const id = await ports.request({ name: 'Grace Hopper' });
    await ports.people.keepUntil(id, '', 1);
    expect(await list(ports)).toMatchObject([{ id, noun: 'request' }]);
    expect((await list(ports))[0]).not.toHaveProperty('person');
    expect(JSON.stringify(ports.stored.get(id)?.keys)).not.toMatch(/Grace|Hopper|home\.example/);
  });

  it('of a breach has a gate, no due date, and its law-enforcement date by that name (P37, P38)', async () => {
    const ports = workWorld();
    const id = await ports.breach();
    const [row] = await list(ports, {}, 'breach-officer');
    expect(row).toMatchObject({
      ...{ id, noun: 'breach', kind: 'Pretexting at the shop', clock: 'gate' },
      gate: { isOpen: false, words: expect.stringMatching(/^Nobody may be told yet\./) },
      lawEnforcementDueOn: '2026-12-04',
      next: { task: 'record-receipts', words: 'Report to law enforcement and record the receipts' },
      waitsFor: { who: 'officer', words: 'an officer' },
    });
    expect(JSON.stringify(row)).not.toMatch(/"(dueOn|workBy|listedOn|due|late)"|overdue/i);
    expect(ports.stored.get(id)?.keys).not.toHaveProperty('dueOn');
  });

  it('names the company as the register has it', async () => {
    const ports = workWorld();
    await ports.cases.open(controllers, controllerId('acme'), 'officer:sue', at, [
      { type: 'controller-registered', slug: 'acme', name: 'Acme Inc.', contractRef: 'C-1' },
    ]);
    const looked = {
      type: 'requester-looked-up',
      requesterType: 'data-subject',
      controller: 'acme',
    } as const;
    await ports.request({ events: [looked] });
    expect(await list(ports)).toMatchObject([{ controller: { slug: 'acme', name: 'Acme Inc.' } }]);
  });

  it('of a case from an earlier release is read from the case', async () => {
    const ports = workWorld();
    const id = await ports.request({ events: [message] });
    const stored = ports.stored.get(id)!;
    const { work: _, ...older } = stored.keys;
    ports.stored.set(id, { ...stored, keys: older });
    expect(await list(ports)).toMatchObject([{ id, kind: 'access', unread: 1, clock: 'due' }]);
  });
});

describe('the filters of the work list', () => {
  const filled = async () => {
    const ports = workWorld();
    const late = await ports.request({ dueOn: '2026-11-20', kind: 'delete' });
    const soon = await ports.request({ dueOn: '2026-11-26', events: [working, toOlive] });
    const looked = {
      type: 'requester-looked-up',
      requesterType: 'data-subject',
      controller: 'acme',
    } as const;
    const far = await ports.request({ events: [message, looked] });
    return { ports, late, soon, far };
  };

  it.each([
    [{ due: 'late' }, ['late']],
    [{ due: '3-days' }, ['soon']],
    [{ unread: 'yes' }, ['far']],
    [{ kind: 'delete' }, ['late']],
    [{ controller: 'acme' }, ['far']],
    [{ controller: 'acme', due: 'late' }, []],
    [{ controller: 'acm' }, []],
    [{ assignee: 'me' }, ['soon']],
    [{ assignee: 'nobody' }, ['late', 'far']],
    [{ noun: 'request', due: '' }, ['late', 'soon', 'far']],
    [{ noun: 'complaint' }, []],
  ] as const)('%o', async (query, names) => {
    const { ports, ...ids } = await filled();
    expect((await list(ports, query)).map(({ id }) => id)).toEqual(names.map((name) => ids[name]));
  });

  it('refuse the queue of breaches and a word without meaning alike (R-13)', async () => {
    const ports = workWorld();
    const refused = async (query: object) => {
      const fault = await list(ports, query).catch((one: unknown) => one);
      expect(fault).toBeInstanceOf(InvalidInput);
      return (fault as InvalidInput).faults;
    };
    expect(await refused({ queue: 'breach' })).toEqual(await refused({ queue: 'nonsense' }));
    expect(await refused({ noun: 'breach' })).toEqual(await refused({ noun: 'nonsense' }));
    expect(JSON.stringify(await refused({ queue: 'x' }))).not.toContain('breach');
  });
});

describe('the first page of a filtered list does not grow with the table', () => {
  const crowded = async () => {
    const ports = workWorld();
    for (let n = 0; n < 600; n += 1) await ports.request({ events: [working, toOlive] });
    const looked = {
      type: 'requester-looked-up',
      requesterType: 'data-subject',
      controller: 'acme',
    } as const;
    const one = await ports.request({ kind: 'delete', dueOn: '2026-11-20', events: [looked, message] });
    let reads = 0;
    const { list: queue, listOpen, listAssigned } = ports.cases;
    const counted =
      <A extends unknown[], R>(read: (...given: A) => R) =>
      (...given: A): R => {
        reads += 1;
        return read(...given);
      };
    Object.assign(ports.cases, {
      ...{ list: counted(queue), listOpen: counted(listOpen), listAssigned: counted(listAssigned) },
    });
    return { ports, one, reads: () => reads };
  };
  // None of them writes.
  let filled: ReturnType<typeof crowded> | undefined;

  it.each([
    [{ kind: 'delete' }, 1],
    [{ controller: 'acme' }, 1],
    [{ assignee: 'nobody' }, 1],
    [{ due: 'late' }, 1],
    [{ unread: 'yes' }, 1],
    [{ unread: 'yes', assignee: 'nobody' }, 1],
    [{ waits: 'systems' }, 0],
    [{ waits: 'second-officer', unread: 'yes' }, 0],
    [{ waits: 'paper-mail' }, 0],
    [{ noun: 'complaint' }, 0],
    [{ noun: 'account' }, 0],
    [{ kind: 'delete', controller: 'acme', due: 'late' }, 1],
  ] as const)('%o: one read', async (query, found) => {
    filled ??= crowded();
    const { ports, one, reads } = await filled;
    const before = reads();
    expect((await list(ports, query)).map(({ id }) => id)).toEqual(found === 1 ? [one] : []);
    expect(reads() - before).toBe(1);
  });
});

describe('the list of what is due in three days', () => {
  it('begins with what is due today, on the Friday before a weekend too (R-17)', async () => {
    const ports = workWorld();
    for (let n = 0; n < 60; n += 1) await ports.request({ dueOn: '2026-11-20' });
    // A Saturday, listed on its Friday.
    ports.clock.set('2026-11-28T18:00:00.000Z');
    const today = await ports.request({ dueOn: '2026-11-28', workBy: '2026-11-27' });
    const read: unknown[] = [];
    const { list: queue } = ports.cases;
    ports.cases.list = async (...given) => {
      read.push(given.at(-1));
      return queue(...given);
    };
    expect((await list(ports, { due: '3-days' })).map(({ id }) => id)).toEqual([today]);
    expect(read).toEqual(['2026-11-27']);
  });
});

describe('a list by what cases wait for', () => {
  const both = ['second-officer', 'second-officer unread'];
  const anyUnread = ['systems', 'second-officer', 'paper-mail', 'other'].map((who) => `${who} unread`);
  it.each([
    { asks: 'officer', query: { waits: 'second-officer' }, reads: [['need', both, undefined]] },
    { asks: 'breach-officer', query: { waits: 'second-officer' }, reads: [['need', both, 'breach']] },
    {
      asks: 'breach-officer',
      query: { waits: 'second-officer', kind: 'access' },
      reads: [['need', both, undefined]],
    },
    { asks: 'breach-officer', query: { unread: 'yes' }, reads: [['need', anyUnread, undefined]] },
    { asks: 'breach-officer', query: { waits: 'date' }, reads: [['breach', undefined]] },
    { asks: 'breach-officer', query: { due: 'late' }, reads: [[undefined, 'breach']] },
    { asks: 'officer', query: { waits: 'date' }, reads: [] },
    { asks: 'officer', query: { waits: 'agency' }, reads: [] },
  ])('$asks, $query: reads a breach for who may know of it alone (R-13)', async ({ asks, query, reads }) => {
    const ports = workWorld();
    await ports.breach();
    const made: unknown[] = [];
    const { list: queue, listOpen } = ports.cases;
    Object.assign(ports.cases, {
      list: (...given: Parameters<typeof queue>) => {
        made.push([given[0], given[3]]);
        return queue(...given);
      },
      listOpen: (...given: Parameters<typeof listOpen>) => {
        made.push([given[0], given[1], given[4]]);
        return listOpen(...given);
      },
    });
    await list(ports, query, asks);
    expect(made).toEqual(reads);
  });

  it('finds a request that waits so, and a breach for who may know of it (R-13)', async () => {
    const ports = workWorld();
    const returned = { type: 'letter-returned', kind: 'answer', of: 'x', how: 'bounced' } as const;
    const paper = await ports.request({ events: [working, returned as never] });
    const breach = await ports.breach();
    await ports.cases.change(breaches, breach, 'machine:reconcile', ({ state }) => restoreOwedIn(state, 2));
    const idsFor = async (waits: string, group: string) =>
      (await list(ports, { waits }, group)).map(({ id }) => id);
    for (const group of ['officer', 'breach-officer'])
      expect(await idsFor('paper-mail', group)).toEqual([paper]);
    expect(await idsFor('second-officer', 'breach-officer')).toEqual([breach]);
    expect(await idsFor('second-officer', 'officer')).toEqual([]);
  });
});

describe('the work list as a file', () => {
  it('is masked, runs no formula and holds all pages', async () => {
    const ports = workWorld();
    for (let n = 0; n < 130; n++) await ports.request({ name: '=HYPERLINK("x") Lovelace' });
    const file = await listCasesInFile(ports)({ by: 'olive' }, { query: {}, ...as('officer') });
    const lines = file.text?.trimEnd().split('\r\n') ?? [];
    expect(lines).toHaveLength(131);
    expect(lines[1]).toMatch(/^REQ-\d+,request,access,.*"'=… L… \(=…@home\.example\)",2026-12-24,0,/);
    expect(file.text).not.toMatch(/HYPERLINK|Lovelace/);
  });

  it('says when it ends before the list does', async () => {
    const ports = workWorld();
    const rows = ports.cases.list;
    const one = await ports.request();
    let read = 0;
    ports.cases.list = async (...given) => {
      const { items } = await rows(given[0], undefined, given[2], given[3]);
      return {
        items: Array.from({ length: 100 }, () => items[0]!),
        ...(++read < 30 ? { cursor: 'more' } : {}),
      };
    };
    const file = await listCasesInFile(ports)({ by: 'olive' }, { query: {}, ...as('officer') });
    const lines = file.text?.trimEnd().split('\r\n') ?? [];
    expect(lines[2000]).toContain(one);
    expect(lines.slice(2001)).toEqual(['This file ends after 2000 rows. The list has more: choose filters.']);
  });
});
