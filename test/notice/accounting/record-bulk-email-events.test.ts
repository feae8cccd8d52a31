import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryLedger } from '#functions/adapters/memory/ledger.ts';
import { recordBulkEmailEvents } from '#functions/notice/accounting/record-bulk-email-events.ts';
import type { LedgerPage } from '#ports/ledger.ts';
import {
  caseId,
  countRows,
  message,
  pagesOf,
  recorder,
  run,
  runThrough,
  sendingWorld,
  topic,
} from '#test/support/notice/sending.ts';

const sentWorld = async (pages = 2, rows = 4) => {
  const world = sendingWorld();
  await runThrough(world, pagesOf(pages, rows));
  return { world, record: recorder(world), letters: world.bulkEmail.outbox };
};
type Letters = Awaited<ReturnType<typeof sentWorld>>['letters'];

const states = async (world: Parameters<typeof countRows>[0]) =>
  (await countRows(world)).map(({ state }) => state);

describe('what the post office reports', () => {
  it('each event changes its own recipient and nobody else', async () => {
    const { world, record, letters } = await sentWorld();
    const [first, second, third, fourth, fifth] = letters as [...Letters, never, never, never, never, never];
    const messages = [
      message(first, 'delivered'),
      message(second, 'bounced'),
      message(third, 'complained'),
      message(fourth, 'rejected'),
      message(fifth, 'sent'),
    ];
    expect(await record(messages)).toEqual({ failed: [], applied: 5, kept: 0, unknown: 0 });
    expect(await states(world)).toEqual([
      ...['delivered', 'bounced', 'complained', 'no-email'],
      ...['rejected', 'sent', 'sent', 'no-email'],
    ]);
  });

  it('order and repetition mean nothing: the same events in any order, any number of times, the same ledger', async () => {
    const types = ['sent', 'delivered', 'bounced', 'complained', 'rejected'] as const;
    const some = fc.array(fc.record({ at: fc.nat(5), type: fc.constantFrom(...types) }), { maxLength: 12 });
    const check = async (events: { at: number; type: (typeof types)[number] }[], seed: number) => {
      const [one, other] = [await sentWorld(), await sentWorld()];
      const messagesOf = (letters: Letters) =>
        events.map(({ at, type }) => message(letters[at] as Letters[0], type));
      await one.record(messagesOf(one.letters));
      const shuffled = messagesOf(other.letters)
        .flatMap((each) => [each, each])
        .sort((a, b) => ((a.messageId.length * seed) % 7) - ((b.messageId.length * seed) % 5));
      for (const each of shuffled) await other.record([each]);
      expect(await states(one.world)).toEqual(await states(other.world));
    };
    await fc.assert(fc.asyncProperty(some, fc.integer({ min: 1, max: 1000 }), check), { numRuns: 60 });
  });

  it('an event that crosses the writing of its page counts at once', async () => {
    const { world, letters } = await sentWorld(1);
    const key = { caseId, list: '1', page: 0 };
    const written = (await world.ledger.read(key)) as LedgerPage;
    const ledger = memoryLedger();
    const crossed: typeof ledger.deferEvents = async (...events) => {
      await ledger.write(written, undefined);
      await ledger.deferEvents(...events);
    };
    const ports = { ...world, emailEventsTopic: topic, ledger: { ...ledger, deferEvents: crossed } };

    const counts = await recordBulkEmailEvents(ports)([message(letters[0] as Letters[0], 'bounced')]);

    expect(counts).toMatchObject({ applied: 1, kept: 0, unknown: 0 });
    expect((await ledger.read(key))?.rows[0]?.state).toBe('bounced');
  });

  it.each([
    { what: 'another message id', forge: (one: Letters[0]) => ({ ...one, messageId: 'made-up' }) },
    {
      what: 'another position',
      forge: (one: Letters[0]) => ({ ...one, tags: { ...one.tags, position: '1' } }),
    },
    {
      what: 'a page that is not there',
      forge: (one: Letters[0]) => ({ ...one, tags: { ...one.tags, page: '1-77' } }),
    },
    { what: 'another list', forge: (one: Letters[0]) => ({ ...one, tags: { ...one.tags, page: '2-0' } }) },
    {
      what: 'another case',
      forge: (one: Letters[0]) => ({ ...one, tags: { ...one.tags, case: caseId.replace('7', '8') } }),
    },
    {
      what: 'an id that is none',
      forge: (one: Letters[0]) => ({ ...one, tags: { ...one.tags, case: '../x' } }),
    },
  ])('a forged event with $what is counted and dropped', async ({ forge }) => {
    const { world, record, letters } = await sentWorld();
    const before = await countRows(world);
    const forged = forge(letters[0] as Letters[0]);
    expect(await record([message(forged, 'bounced')])).toMatchObject({ applied: 0, kept: 0, unknown: 1 });
    expect(await countRows(world)).toEqual(before);
    for (const page of [0, 1, 77])
      expect(await world.ledger.deferredEvents({ caseId, list: '1', page })).toEqual([]);
  });

  it('of a letter that was not sent yet nobody outside can say that it was', async () => {
    const world = sendingWorld({}, (_, { position }) =>
      position === '1' ? { outcome: 'stopped', error: 'AccountSendingPausedException' } : undefined,
    );
    await run(world, pagesOf(1, 4));
    const before = await countRows(world);
    expect(before[1]?.state).toBe('waiting');
    const tags = { ...world.bulkEmail.outbox[0]?.tags, position: '1', claim: 'guessed' };
    for (const type of ['sent', 'delivered', 'bounced'] as const)
      expect(await recorder(world)([message({ messageId: 'made-up', tags }, type)])).toMatchObject({
        unknown: 1,
      });
    expect(await countRows(world)).toEqual(before);
  });

  it('what is not from our topic, or no event at all, is counted and dropped', async () => {
    const { world, letters } = await sentWorld();
    const elsewhere = recordBulkEmailEvents({ ...world, emailEventsTopic: 'arn:aws:sns:::other' });
    const [first] = letters as [Letters[0]];
    expect(await elsewhere([message(first, 'bounced')])).toMatchObject({ applied: 0, unknown: 1 });
    const { body } = message(first, 'bounced');
    const bodies = ['', 'null', '[]', '{"Type":"Notification"}', body.slice(1), JSON.parse(body).Message];
    const { unknown } = await recorder(world)(bodies.map((one, n) => ({ messageId: String(n), body: one })));
    expect(unknown).toBe(bodies.length);
  });

  it('before its page is written a letter is known by its claim, which nobody outside knows', async () => {
    const world = sendingWorld();
    const key = { caseId, list: '1', page: 0 };
    const gone = new Promise<never>(() => {});
    const ledger = { ...world.ledger, write: () => gone };
    void run(world, pagesOf(1, 4), { ledger });
    await expect.poll(() => world.bulkEmail.outbox.length).toBe(3);
    const [letter] = world.bulkEmail.outbox as [Letters[0]];
    const forged = { ...letter, tags: { ...letter.tags, claim: 'guessed' } };
    expect(await recorder(world)([message(forged, 'sent')])).toMatchObject({ kept: 0, unknown: 1 });
    expect(await recorder(world)([message(letter, 'sent')])).toMatchObject({ kept: 1, unknown: 0 });
    expect(await world.ledger.deferredEvents(key)).toHaveLength(1);
  });

  it('a page of fifty deliveries is one write', async () => {
    const world = sendingWorld();
    await runThrough(world, pagesOf(4, 50));
    let writes = 0;
    const ledger = {
      ...world.ledger,
      write: (...given: [LedgerPage, LedgerPage | undefined]) => {
        writes += 1;
        return world.ledger.write(...given);
      },
    };
    const record = recordBulkEmailEvents({ ...world, emailEventsTopic: topic, ledger });
    await record(world.bulkEmail.outbox.map((letter) => message(letter, 'sent')));
    expect(writes).toBe(0);
    await record(world.bulkEmail.outbox.map((letter) => message(letter, 'delivered')));
    expect(writes).toBe(4);
    await record(world.bulkEmail.outbox.map((letter) => message(letter, 'delivered')));
    expect(writes).toBe(4);
  });

  it('that letters came back is told, also when it is heard again; a store that fails has its messages again', async () => {
    const { world, letters } = await sentWorld();
    const [first, second] = letters as [Letters[0], Letters[0]];
    const heard: unknown[] = [];
    const reopenAfterReturn = async (id: string) => void heard.push(id);
    const record = recordBulkEmailEvents({ ...world, emailEventsTopic: topic }, reopenAfterReturn);
    await record([message(first, 'bounced'), message(second, 'complained'), message(first, 'delivered')]);
    await record([message(first, 'bounced')]);
    await record([message(first, 'sent')]);
    expect(heard).toEqual([caseId, caseId]);
    const down = { ...world.ledger, read: async () => Promise.reject(new Error('down')) };
    const failing = recordBulkEmailEvents({ ...world, emailEventsTopic: topic, ledger: down });
    expect(await failing([message(first, 'bounced')])).toMatchObject({
      failed: ['bounced-0100-1'],
      unknown: 0,
    });
  });
});
