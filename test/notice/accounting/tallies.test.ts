import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pageItem } from '#functions/adapters/ledger-item.ts';
import {
  applyDeferredEvents,
  countList,
  markPagePaperMailed,
  type PostalRow,
  postalRows,
} from '#functions/notice/accounting/tallies.ts';
import { sealOf } from '#functions/notice/list/recipient.ts';
import { drainStatusOf } from '#functions/notice/sending/drain.ts';
import {
  caseId,
  listOf,
  message,
  pagesOf,
  recipient,
  recorder,
  reportSent,
  run,
  runThrough,
  sendingWorld,
} from '#test/support/notice/sending.ts';

const sent = async () => {
  const world = sendingWorld();
  const pages = pagesOf(3, 4);
  await runThrough(world, pages);
  const [first, second] = world.bulkEmail.outbox;
  if (first && second) await recorder(world)([message(first, 'bounced'), message(second, 'delivered')]);
  return { world, pages };
};

describe('accounting for everyone', () => {
  it('frozen = sent + postal', async () => {
    const { world } = await sent();
    const tally = {
      sent: 8,
      delivered: 1,
      postal: 4,
      paperMailed: 0,
      open: 0,
      possibleDuplicates: 0,
      paperOnly: 3,
    };
    expect(await countList(world.ledger, caseId)).toEqual(tally);
    expect(await countList(world.ledger, caseId, '2')).toMatchObject({ sent: 0, postal: 0 });
  });

  it('the postal list has everybody who goes by post, with address and reason, and the day once it is recorded', async () => {
    const { world, pages } = await sent();
    const all = async () => {
      const found: PostalRow[] = [];
      for await (const row of postalRows(world.ledger, listOf(pages), caseId, '1')) found.push(row);
      return found;
    };
    expect((await all()).map(({ ref, because, address }) => [ref, because, address])).toEqual([
      ['C-0', 'bounced', '0 Main St'],
      ['C-3', 'no-email', '3 Main St'],
      ['C-7', 'no-email', '7 Main St'],
      ['C-11', 'no-email', '11 Main St'],
    ]);
    const key = { caseId, list: '1', page: 0 };
    const isMeant = (at: number) => [0, 1, 3].includes(at);
    expect(await markPagePaperMailed(world.ledger, key, isMeant, { postedOn: '2026-12-09' })).toBe(2);
    expect(await markPagePaperMailed(world.ledger, key, isMeant, { postedOn: '2026-12-10' })).toBe(0);
    expect((await all()).map(({ postedOn }) => postedOn)).toEqual([
      '2026-12-09',
      '2026-12-09',
      undefined,
      undefined,
    ]);
    expect(await countList(world.ledger, caseId)).toMatchObject({ postal: 4, paperMailed: 2 });
  });

  it('told, when a direction asks, are people who had a letter by email or on paper', async () => {
    const { world } = await sent();
    expect(await drainStatusOf(world, caseId)).toEqual({ alreadyTold: 9 });
    const isMeant = (at: number) => at === 0 || at === 3;
    await markPagePaperMailed(world.ledger, { caseId, list: '1', page: 0 }, isMeant, {
      postedOn: '2026-12-09',
    });
    expect(await drainStatusOf(world, caseId)).toEqual({ alreadyTold: 10 });
  });

  it('while nobody knows whether a letter went out the number waits for its events, 15 minutes at most', async () => {
    const lost = () =>
      sendingWorld(
        {},
        (_, { position }) => (position === '1' ? { outcome: 'unknown', error: 'TimeoutError' } : undefined),
        () => true,
      );
    const [heard, silent] = [lost(), lost()];
    for (const world of [heard, silent]) {
      await run(world, pagesOf(1, 4));
      const { until = '' } = (await drainStatusOf(world, caseId)) as { until?: string };
      expect(Date.parse(until) - world.clock.now()).toBeGreaterThan(0);
    }
    await reportSent(heard);
    expect(await drainStatusOf(heard, caseId)).toEqual({ alreadyTold: 3 });
    silent.clock.advance(15 * 60_000);
    expect(await drainStatusOf(silent, caseId)).toEqual({ alreadyTold: 2 });
  });

  it('an event that was kept and never applied is applied before the final account', async () => {
    const { world } = await sent();
    const { messageId = '', tags } = world.bulkEmail.outbox[2] ?? {};
    const event = { position: 2, messageId, owner: tags?.claim ?? '', type: 'bounced' } as const;
    await world.ledger.deferEvents({ caseId, list: '1', page: 0 }, [event]);
    await applyDeferredEvents(world.ledger, caseId, '1');
    expect(await countList(world.ledger, caseId)).toMatchObject({ sent: 7, postal: 5 });
  });

  it('costs 0.12 write units a recipient: the page, and its deliveries in two batches; its part of the claim 0.08', () => {
    const rows = Array.from({ length: 50 }, (_, n) => {
      const one = recipient(n, { ref: `8015550${String(n).padStart(4, '0')}` });
      const messageId = `0100018c2f3e${(0x4a5b + 90 * n).toString(16)}-${randomUUID()}-000000`;
      return { ref: one.ref, hash: sealOf(one), state: 'delivered' as const, messageId };
    });
    const owner = '3b241101-e2bb-4255-8caf-4136c566a962';
    const page = pageItem({ caseId, list: '1', page: 0, owner, writtenAt: '2026-12-05T05:10:00.000Z', rows });
    const item = { pk: `BREACH#${caseId}`, sk: 'PAGE#1#0000000', ...page };
    const bytes = Object.entries(item).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    const [pageUnits, caseUnits] = [Math.ceil(bytes / 1024), 20];
    expect(pageUnits).toBe(2);
    expect((3 * pageUnits) / 50).toBeLessThanOrEqual(0.15);
    expect((2 * caseUnits) / 500).toBeLessThanOrEqual(0.08);
  });
});
