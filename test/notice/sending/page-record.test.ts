import { describe, expect, it } from 'vitest';
import { memoryLedger } from '#functions/adapters/memory/ledger.ts';
import { pageBeforeSending, withEarlyEvents, writePage } from '#functions/notice/sending/page-record.ts';
import type { LedgerPage } from '#ports/ledger.ts';

const key = { caseId: `BRE-${'7'.repeat(26)}`, list: '1', page: 0 };
const customer = { ref: 'C-1', name: 'Cora', segment: 'general', email: 'cora@home.example' };
const row = { ref: 'C-1', hash: 'h' };
const claim = { lane: '1-0', fromPage: 0, toPage: 10, owner: 'second', leaseUntil: 0 };
const doubtful: LedgerPage = {
  ...key,
  owner: 'first',
  writtenAt: '2026-12-05T05:10:00.000Z',
  rows: [{ ...row, state: 'unknown' }],
};

describe('the record of a page', () => {
  it('keeps the mark of a possible duplicate that another sender wrote while our letter went out', async () => {
    const ledger = memoryLedger();
    await ledger.write(doubtful, undefined);
    await ledger.write(
      { ...doubtful, rows: [{ ...row, state: 'unknown', possibleDuplicate: true }] },
      doubtful,
    );
    const sent: LedgerPage = {
      ...doubtful,
      owner: 'second',
      rows: [{ ...row, state: 'sent', messageId: 'm' }],
    };

    await writePage(ledger, claim, sent, doubtful);

    expect((await ledger.read(key))?.rows).toEqual([
      { ...row, state: 'sent', messageId: 'm', possibleDuplicate: true },
    ]);
  });

  it('believes what the post office says of a letter under a lost claim, before that letter goes again', async () => {
    const ledger = memoryLedger();
    await ledger.deferEvents(key, [{ position: 0, messageId: 'm', owner: 'first', type: 'sent' }]);

    const page = await pageBeforeSending(ledger, key, claim, [customer], doubtful, 0);

    expect(page.rows).toMatchObject([{ state: 'sent', messageId: 'm' }]);
  });

  it('is written once with what SES said while its letters went out', async () => {
    const ledger = memoryLedger();
    const sent: LedgerPage = {
      ...doubtful,
      owner: 'second',
      rows: [{ ...row, state: 'sent', messageId: 'm' }],
    };
    await ledger.deferEvents(key, [{ position: 0, messageId: 'm', owner: 'second', type: 'delivered' }]);
    let writes = 0;
    const counting = {
      ...ledger,
      write: (...given: Parameters<typeof ledger.write>) => {
        writes += 1;
        return ledger.write(...given);
      },
    };

    const said = await withEarlyEvents(counting, claim, sent);
    await writePage(counting, claim, said, undefined);

    expect([writes, (await ledger.read(key))?.rows[0]?.state]).toEqual([1, 'delivered']);
  });

  it('is written even when nobody knows what SES said', async () => {
    const ledger = memoryLedger();
    const refusing = { ...ledger, deferredEvents: () => Promise.reject(new Error('down')) };
    expect(await withEarlyEvents(refusing, claim, doubtful)).toEqual(doubtful);
  });
});
