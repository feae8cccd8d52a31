import { afterAll, describe, expect, it } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import type { CaseId, Commit } from '#domain/case/case.ts';
import { hashOf } from '#domain/case/chain.ts';
import { ChainBroken } from '#domain/case/errors.ts';
import { chance } from '#functions/adapters/chance.ts';
import { itemOf } from '#functions/adapters/dynamodb-case-item.ts';
import { memoryProvenCases } from '#functions/adapters/memory/cases.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import { dynamodbProvenCases } from '#functions/adapters/proven-case.ts';
import type { StoredCase } from '#ports/cases.ts';
import { startTable } from '#test/support/adapters/dynalite-table.ts';
import { caseId, holdOver, linesOf, noticeWorld } from '#test/support/notice/notice-world.ts';

const started = await startTable();
afterAll(() => started.stop());

const places = [
  ['the table in memory', new MemoryTable()],
  ['DynamoDB', started.table],
] as const;

/** Of any shape: whoever may write the item may write anything into it. */
// biome-ignore lint/suspicious/noExplicitAny: a tampered item has no type.
type Tampered = any;

const released = await (async () => {
  const world = await noticeWorld({ lines: linesOf(3) });
  await world.approve();
  world.clock.set(holdOver);
  await world.release();
  const stored = world.stored.get(caseId) as StoredCase;
  return { stored, item: itemOf(stored) };
})();

/** Each commit from the first on follows the one before it again, and the item names the last. */
const sealedAnew = (item: Tampered): void => {
  let prev = item.history[0].prev;
  for (const commit of item.history as Record<string, unknown>[]) {
    commit.prev = prev;
    commit.hash = hashOf(commit);
    prev = commit.hash;
  }
  item.hash = prev;
  item.revision = item.history.length;
};

const receiptIn = (item: Tampered) =>
  item.history
    .flatMap(({ events }: Commit) => events)
    .find(({ type }: { type: string }) => type === 'receipt-recorded');

const set =
  (path: string, to: unknown) =>
  (item: Tampered): void => {
    const names = path.split('.');
    const last = names.pop() ?? '';
    names.reduce((at, name) => at[name], item)[last] = to;
  };

/** In seconds, by ten days. */
const tenDaysBefore = (path: string) => (item: Tampered) => {
  const was = path.split('.').reduce((at, name) => at[name], item);
  set(path, was - 10 * 86_400)(item);
};

const earlier = '2026-11-14T18:00:00.000Z';
const first = 'state.notice.noticeLists.0';

const tampered: readonly [what: string, change: (item: Tampered) => void, found: RegExp][] = [
  ['the hold moved without a commit', tenDaysBefore('holdUntil'), /^holdUntil is /],
  ['the floor moved without a commit', tenDaysBefore('releaseFloor'), /^releaseFloor is /],
  ['the floor of one receipt moved', tenDaysBefore('floors.1.at'), /^floors\.1\.at is /],
  ['the stage set', set('stage', 'held'), /^stage is "held"/],
  ['the epoch set', set('epoch', 7), /^epoch is 7/],
  [
    'the hold in the state moved',
    set('state.hold.customersMayBeToldAt', earlier),
    /^state\.hold\.customersMayBeToldAt is /,
  ],
  [
    'a filing in the state moved',
    set('state.receipts.0.filedAt', earlier),
    /^state\.receipts\.0\.filedAt is /,
  ],
  [
    'another list frozen',
    set(`${first}.list.sha256`, 'a'.repeat(64)),
    /^state\.notice\.noticeLists\.0\.list\.sha256 is /,
  ],
  [
    'another letter approved',
    set(`${first}.everyone.approval.letterSha256`, 'a'.repeat(64)),
    /^state\.notice\.noticeLists\.0\.everyone\.approval\.letterSha256 is /,
  ],
  [
    'a state that says it is of an earlier release, and a floor moved',
    (item) => {
      set('state.folding', 0)(item);
      tenDaysBefore('releaseFloor')(item);
    },
    /^releaseFloor is /,
  ],
  [
    'the last commit removed',
    ({ history }) => void history.pop(),
    /^commit \d+ of \d+: \d+ commits are there/,
  ],
  ['a commit removed', ({ history }) => void history.splice(2, 1), /^commit 3 of \d+: its revision is 4/],
  ['a hash changed', set('history.1.hash', 'b'.repeat(64)), /^commit 2 .* does not match its hash/],
  ['an event changed', (item) => set('filedAt', earlier)(receiptIn(item)), /does not match its hash/],
  [
    'an event changed and every hash made anew',
    (item) => {
      set('filedAt', earlier)(receiptIn(item));
      sealedAnew(item);
    },
    /by its history/,
  ],
  [
    'a whole history made anew, ten days before, with its state: the floor of the store says otherwise',
    (item) => {
      for (const commit of item.history) set('at', commit.at.replace('2026-11-24', '2026-11-14'))(commit);
      set('filedAt', earlier)(receiptIn(item));
      sealedAnew(item);
      let state: Tampered;
      for (const { events, at } of item.history)
        for (const event of events) state = breaches.evolve(state, event, at);
      set('state', JSON.parse(JSON.stringify(state)))(item);
    },
    /^floors\.1\.at is /,
  ],
];

describe.each(places)('the history proves the case, in %s', (_, table) => {
  const provenCases = dynamodbProvenCases(table);
  const readOf = async (change: (item: Tampered) => void) => {
    const id: CaseId = caseId;
    const item = structuredClone(released.item) as Tampered;
    change(item);
    await table.remove({ pk: item.pk, sk: item.sk });
    await table.put(item);
    return provenCases.read(breaches, id);
  };

  it('a whole case is read as any other (I6)', async () => {
    const { revision, state, releaseFloor } = released.stored;
    expect(await readOf(() => {})).toMatchObject({ revision, state, releaseFloor });
  });

  it.each(tampered)('%s: it is not read (P38, I6)', async (_what, change, found) => {
    const fault = await readOf(change).catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(ChainBroken);
    expect((fault as Error).message.split('A person must check it: ')[1]).toMatch(found);
  });

  it('a state that an earlier release stored is played anew, floors that it did not write are added', async () => {
    const read = await readOf((item) => {
      item.state = { ...item.state, folding: 0, hold: { closures: [] } };
      for (const name of ['floors', 'releaseFloor', 'within']) delete item[name];
    });
    const { state, releaseFloor, floors } = released.stored;
    expect(read).toMatchObject({ state, releaseFloor, floors, isPlayedAnew: true });
  });

  it('the store’s clock may be ten minutes behind the one that wrote the commit (F5)', async () => {
    const read = await readOf((item) => {
      item.floors[1].at -= 600;
      item.releaseFloor -= 600;
    });
    expect(read.revision).toBe(released.stored.revision);
  });

  it('an unknown case is not found', async () => {
    await expect(provenCases.read(breaches, chance.caseId('breach'))).rejects.toThrow('nothing under');
  });
});

it('in memory it is the same answer', async () => {
  const store = new Map([[caseId, structuredClone(released.stored)]]);
  const provenCases = memoryProvenCases(store);
  expect((await provenCases.read(breaches, caseId)).state).toEqual(released.stored.state);
  const { keys } = released.stored;
  store.set(caseId, {
    ...structuredClone(released.stored),
    keys: { ...keys, fence: { ...keys.fence, holdUntil: 0 } },
  });
  await expect(provenCases.read(breaches, caseId)).rejects.toThrow('holdUntil is 0');
});
