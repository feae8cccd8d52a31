import { randomInt, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import { dynamodbLedger } from '#functions/adapters/dynamodb-ledger.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import { eventIn, textOfEvent } from '#functions/adapters/page-event-text.ts';
import type { PageEvent } from '#ports/ledger.ts';

const types = ['sent', 'delivered', 'rejected', 'bounced', 'complained'] as const;
const idOf = (number: number): string =>
  `0100${randomInt(2 ** 40)
    .toString(16)
    .padStart(12, '0')}-${randomUUID()}-${String(number).padStart(6, '0')}`;
const event = (over: Partial<PageEvent> = {}): PageEvent => ({
  ...{ position: 7, messageId: idOf(0), owner: randomUUID(), type: 'delivered' },
  ...over,
});

describe('an event that comes before its page', () => {
  it('takes less than half of its JSON: three write units for 45 events', () => {
    const all = Array.from({ length: 45 }, (_, position) => event({ position }));
    const bytes = all.reduce((sum, one) => sum + textOfEvent(one).length, 0);
    expect(bytes).toBeLessThanOrEqual(3 * 1024 - 200);
    expect(all.reduce((sum, one) => sum + canonicalJson(one).length, 0)).toBeGreaterThan(2 * bytes);
  });

  it('comes back as it was, 5,000 events of chance', () => {
    for (let n = 0; n < 5000; n += 1) {
      const one = event({ position: n % 50, type: types[n % 5]!, messageId: idOf(randomInt(1_000_000)) });
      expect(textOfEvent(one)).not.toContain('{');
      expect(eventIn(textOfEvent(one))).toEqual(one);
    }
  });

  it.each([
    { what: 'an id of another form', one: event({ messageId: 'm-1' }) },
    { what: 'an owner of another form', one: event({ owner: 'first' }) },
    { what: 'an owner in capitals', one: event({ owner: randomUUID().toUpperCase() }) },
    { what: 'a position that no page has', one: event({ position: 100 }) },
  ])('with $what comes back as it was', ({ one }) => {
    expect(eventIn(textOfEvent(one))).toEqual(one);
  });

  it('of an earlier release is read beside those of this one', async () => {
    const table = new MemoryTable();
    const ledger = dynamodbLedger(table);
    const key = { caseId: `BRE-${'7'.repeat(26)}`, list: '1', page: 4 };
    const [before, now] = [event(), event()];
    await table.put({
      ...{ pk: `BREACH#${key.caseId}`, sk: 'DEFERRED#1#0000004' },
      deferredEvents: new Set([canonicalJson(before)]),
    });
    await ledger.deferEvents(key, [now]);
    expect(await ledger.deferredEvents(key)).toEqual(expect.arrayContaining([before, now]));
    expect(await ledger.deferredEvents(key)).toHaveLength(2);
  });
});
