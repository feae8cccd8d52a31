import { accounts } from '#domain/account/account.ts';
import type { Group } from '#domain/case/groups.ts';
import type { Entry } from '#domain/transfer/entry.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { documentKey } from '#functions/transfer/contract.ts';
import { confirmTransfer, declineTransfer, recordHandOver } from '#functions/transfer/decide-transfer.ts';
import { listTransfers } from '#functions/transfer/list-transfers.ts';
import { readTransfer } from '#functions/transfer/read-transfer.ts';
import { recordTransfer } from '#functions/transfer/record-transfer.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';
import { document } from '#test/support/transfers.ts';

export const readerIn = (...groups: readonly Group[]) => ({ officer: { groups } });

/** The log of transfers in memory, with one account, one kept document, and a count of sales. */
export const transferWorld = async (startAt = '2026-11-24T15:00:00.000Z') => {
  const w = { ...inMemory(startAt), files: memoryFiles(), letterhead, zone: 'America/Denver' };
  const bytes = Buffer.from('%PDF-1.7');
  await w.files.put(documentKey(document), bytes.length, async function* whole() {
    yield bytes;
  });
  const { body: account } = await putAccount(w)({
    ...{ number: '5550-1234', name: 'Ada', addressOfRecord: {}, by: 'ann' },
  });
  let sales = 0;
  const record = (entry: Entry, by = 'ann') =>
    recordTransfer(() => {
      sales += 1;
    })(w)({ ...entry, by } as never);
  const read = async (caseId: string, by: string, ...groups: readonly Group[]) =>
    (await readTransfer(w)({ caseId, by }, readerIn(...groups))).body;
  return {
    ...w,
    account: account.id,
    sales: () => sales,
    record,
    read,
    list: async (query: { year?: string; cursor?: string }, ...groups: readonly Group[]) =>
      (await listTransfers(w)(undefined, { ...readerIn(...groups), query })).body,
    confirm: async (caseId: string, by: string, ...groups: readonly Group[]) => {
      const { proposalSha256 } = await read(caseId, by, ...groups);
      return confirmTransfer(w)({ caseId, by, proposalSha256: proposalSha256 ?? '' }, readerIn(...groups));
    },
    decline: (caseId: string, by: string, ...groups: readonly Group[]) =>
      declineTransfer(w)({ caseId, by, reason: 'The paper asks for less.' }, readerIn(...groups)),
    handOver: (caseId: string, leftAt: string, by = 'ann', ...groups: readonly Group[]) =>
      recordHandOver(w)({ caseId, by, leftAt, how: 'portal' } as never, readerIn(...groups)),
    history: async (caseId: string) => w.stored.get(caseId)?.history ?? [],
    changeAccount: (events: readonly object[]) =>
      w.cases.change(accounts, account.id, 'officer:ann', () => events as never),
  };
};
