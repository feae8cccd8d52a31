import { describe, expect, it } from 'vitest';
import { dynamodbWaitingLetters } from '#functions/adapters/dynamodb-waiting-letters.ts';
import type { Mailbox, WaitingLetter } from '#ports/waiting-letters.ts';
import { startTable } from '#test/support/adapters/dynalite-table.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';
import { testClock } from '#test/support/memory.ts';

stopTables();

const start = Date.parse('2026-11-24T15:00:00.000Z');
const hour = 3_600_000;
const mailbox: Mailbox = { id: 'm1', lane: 'asks', to: 'cora@acme.example' };

const eachOf = async <T>(all: AsyncIterable<T>): Promise<readonly T[]> => {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  return found;
};

const asking = (n: number, over: Partial<WaitingLetter> = {}): WaitingLetter => ({
  caseId: `REQ-${String(n).padStart(26, '0')}`,
  kind: 'verification',
  of: '1',
  since: `2026-11-24T15:00:00.${String(n).padStart(3, '0')}Z`,
  link: { purpose: 'verify', serial: 1, expiresAt: '2026-12-04T15:00:00.000Z' },
  ...over,
});

describe.each(places)('letters that wait, $where', ({ open }) => {
  const all = async () => (await open()).waiting;
  const ids = async (waiting: Awaited<ReturnType<typeof all>>, limit = 9) =>
    (await waiting.read(mailbox.id, limit))?.waiting.map(({ caseId }) => Number(caseId.slice(4)));

  it('come in the order in which they began to wait, each once (S12)', async () => {
    const waiting = await all();
    for (const n of [2, 1, 3, 1]) await waiting.add(mailbox, asking(n), start);
    expect(await ids(waiting)).toEqual([1, 2, 3]);
    expect(await ids(waiting, 2)).toEqual([1, 2]);
    expect(await waiting.read('another', 9)).toBeUndefined();
    expect((await waiting.read(mailbox.id, 1))?.mailbox).toEqual(mailbox);
  });

  it('a mailbox whose letters are all held lets others go first, and comes back (decision 0036)', async () => {
    const waiting = await all();
    await waiting.add(mailbox, asking(1), start);
    await waiting.defer(mailbox.id, start + hour);
    expect(await eachOf(waiting.due(start + hour - 1))).toEqual([]);
    expect(await eachOf(waiting.due(start + hour))).toEqual([mailbox.id]);
    expect(await ids(waiting)).toEqual([1]);
    await waiting.defer('another', start);
    await waiting.claim(mailbox.id, { window: 1, letters: [asking(1)], onPaper: true }, start);
    await waiting.defer(mailbox.id, start);
    expect((await waiting.read(mailbox.id, 9))?.open).toMatchObject({ onPaper: true });
    expect(await eachOf(waiting.due(start + hour - 1))).toEqual([]);
  });

  it('a case keeps its place while its link works, and no longer', async () => {
    const waiting = await all();
    const [first, renewed] = [asking(1), asking(1, { of: '2' })];
    await waiting.add(mailbox, first, start);
    expect(await waiting.add(mailbox, renewed, start + hour)).toEqual(first);
    expect(await ids(waiting)).toEqual([1]);
    const later = Date.parse('2026-12-04T15:00:00.000Z');
    expect(await waiting.add(mailbox, renewed, later)).toEqual(renewed);
    const replaced = asking(1, {
      of: '4',
      link: { purpose: 'verify', serial: 4, expiresAt: '2026-12-09T00:00:00.000Z' },
    });
    await waiting.add(mailbox, asking(2), start);
    expect(await waiting.add(mailbox, { ...replaced, caseId: asking(2).caseId }, start)).toMatchObject({
      of: '4',
    });
  });

  it('one list per window: one run claims it, and a dead one is found open (S12)', async () => {
    const waiting = await all();
    await waiting.add(mailbox, asking(1), start);
    const list = { window: 7, letters: [asking(1)] };
    const claims = await Promise.all([waiting.claim('m1', list, start), waiting.claim('m1', list, start)]);
    expect(claims.toSorted()).toEqual([false, true]);
    await waiting.add(mailbox, asking(2), start);
    expect(await waiting.read('m1', 9)).toMatchObject({ open: list, waiting: [], lastAt: start });
    expect(await waiting.list('m1', 7)).toEqual(list.letters);
    expect(await waiting.claim('m1', { ...list, window: 8 }, start)).toBe(false);

    await waiting.close('m1', list, start + hour);
    expect(await ids(waiting)).toEqual([2]);
    expect(await waiting.list('m1', 7)).toEqual(list.letters);
    expect(await waiting.claim('m1', list, start + hour)).toBe(false);
    expect(await waiting.claim('m1', { ...list, window: 8 }, start + hour)).toBe(true);
  });

  it('a listed case is not listed again while its link works', async () => {
    const waiting = await all();
    await waiting.add(mailbox, asking(1), start);
    const list = { window: 7, letters: [asking(1)] };
    await waiting.claim('m1', list, start);
    await waiting.close('m1', list, start + hour);
    expect(await waiting.add(mailbox, asking(1, { of: '2' }), start + hour)).toEqual(asking(1));
    expect(await ids(waiting)).toEqual([]);
  });

  it('a mailbox is due at its first letter, then a list apart, until it rests', async () => {
    const waiting = await all();
    expect(await eachOf(waiting.due(start))).toEqual([]);
    await waiting.add(mailbox, asking(1), start);
    await waiting.add({ ...mailbox, id: 'm2' }, asking(2), start - 1);
    expect(await eachOf(waiting.due(start))).toEqual(['m2', 'm1']);
    const list = { window: 7, letters: [asking(1)] };
    await waiting.claim('m1', list, start);
    await waiting.close('m1', list, start + hour);
    expect(await eachOf(waiting.due(start + hour - 1))).toEqual(['m2']);
    expect(await eachOf(waiting.due(start + hour))).toEqual(['m2', 'm1']);
    await waiting.rest('m1', (await waiting.read('m1', 1))?.turn ?? 0);
    expect(await eachOf(waiting.due(start + 9 * hour))).toEqual(['m2']);
  });

  it('a letter that comes while a mailbox goes to rest keeps it awake', async () => {
    const waiting = await all();
    await waiting.add(mailbox, asking(1), start);
    const seen = await waiting.read('m1', 9);
    await waiting.drop('m1', seen?.waiting ?? []);
    await waiting.add(mailbox, asking(2), start);
    await waiting.rest('m1', seen?.turn ?? 0);
    expect([await eachOf(waiting.due(start)), await ids(waiting)]).toEqual([['m1'], [2]]);
  });

  it('waits as long as no list has it, and longer than links work (R-5, S12)', async () => {
    const { waiting, clock } = await open();
    await waiting.add(mailbox, asking(1), start);
    clock.advance(60 * 24 * hour);
    expect([await eachOf(waiting.due(clock.now())), await ids(waiting)]).toEqual([['m1'], [1]]);
  });

  it('a dropped letter leaves its place, also for a new link', async () => {
    const waiting = await all();
    await waiting.add(mailbox, asking(1), start);
    await waiting.drop('m1', [asking(1)]);
    expect(await ids(waiting)).toEqual([]);
    await waiting.add(mailbox, asking(1, { of: '2' }), start);
    expect(await ids(waiting)).toEqual([1]);
  });

  it('letters without a link are told apart by kind and subject', async () => {
    const waiting = await all();
    const { link: _, ...told } = asking(1);
    for (const kind of ['acknowledgement', 'lapse', 'lapse'] as const)
      await waiting.add(mailbox, { ...told, kind }, start);
    expect((await waiting.read('m1', 9))?.waiting.map(({ kind }) => kind)).toEqual([
      'acknowledgement',
      'lapse',
    ]);
  });
});

it('the table forgets a mailbox when it rests, and nothing that waits (R-5, R-24)', async () => {
  const { table, stop } = await startTable();
  const waiting = dynamodbWaitingLetters(table, testClock(new Date(start).toISOString()));
  const forgotten = async (): Promise<Record<string, boolean>> => {
    const rows = table.query({ where: '#pk = :pk', values: { pk: 'WAITING#m1' }, pageSize: 9 });
    const kinds = (await eachOf(rows)).map(({ sk, expiresAt }) => [
      (sk as string).split('#')[0],
      expiresAt !== undefined,
    ]);
    return Object.fromEntries(kinds);
  };
  await waiting.add(mailbox, asking(1), start);
  expect(await forgotten()).toEqual({ CASE: false, MAILBOX: false, WAITS: false });
  const list = { window: 7, letters: [asking(1)] };
  await waiting.claim('m1', list, start);
  await waiting.close('m1', list, start + hour);
  await waiting.rest('m1', (await waiting.read('m1', 1))?.turn ?? 0);
  expect(await forgotten()).toEqual({ CASE: true, LIST: true, MAILBOX: true });
  await waiting.add(mailbox, asking(2), start + hour);
  expect((await forgotten()).MAILBOX).toBe(false);
  await stop();
});
