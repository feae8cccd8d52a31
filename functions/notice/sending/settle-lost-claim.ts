import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { isOpen } from '#domain/notice/recipients.ts';
import type { Claim } from '#ports/claims.ts';
import type { Ports } from '#ports/index.ts';
import type { LedgerPage, LedgerRow } from '#ports/ledger.ts';
import type { FrozenList } from '../list/frozen-list.ts';
import { applyEvents } from './page-events.ts';
import { applyLateEvents, freshRow } from './page-record.ts';
import { outcomeKnownAfter } from './timing.ts';

export interface SettlePorts extends Pick<Ports, 'claims' | 'ledger'> {
  readonly list: Pick<FrozenList, 'recipients'>;
}

/** Instant (ms) after which no more events come (decision 0017). */
export const settledFrom = ({ leaseUntil }: Claim): number => leaseUntil + outcomeKnownAfter;

const inDoubt = (row: LedgerRow): LedgerRow => (row.state === 'waiting' ? { ...row, state: 'unknown' } : row);

/** Sends nothing; idempotent. Only the first unwritten page can have been in progress. */
export const settleLostClaim = async (
  { ledger, claims, list }: SettlePorts,
  caseId: CaseId,
  listName: string,
  lost: Claim,
): Promise<void> => {
  const { lane, owner, leaseUntil, fromPage, toPage } = lost;
  const stillLost = async (): Promise<boolean> => {
    const claim = (await claims.read(caseId))?.claims[lane];
    return claim?.owner === owner && claim.leaseUntil === leaseUntil;
  };
  const lostAt = instantText(leaseUntil);
  const doubtful = async (page: number, seen: LedgerPage | undefined): Promise<LedgerPage> => {
    const key = { caseId, list: listName, page };
    const rows = seen?.rows ?? (await list.recipients(page)).map(freshRow);
    const current = { ...key, owner, writtenAt: lostAt, rows: rows.map(inDoubt) };
    return applyEvents(current, await ledger.deferredEvents(key), [owner, seen?.owner ?? owner]).page;
  };
  /** @returns false when the page was not in progress, or its events may have made the owner skip it */
  const settled = async (page: number): Promise<boolean> => {
    for (;;) {
      const seen = await ledger.read({ caseId, list: listName, page });
      // Somebody else settles the same claim.
      if (seen?.owner === owner && seen.writtenAt === lostAt) return true;
      if (seen?.owner === owner || seen?.rows.every(({ state }) => !isOpen(state))) return false;
      if (!(await stillLost())) return true;
      const current = await doubtful(page, seen);
      if (!(await ledger.write(current, seen))) continue;
      await applyLateEvents(ledger, lost, current);
      return seen === undefined || seen.rows.some(({ state }) => state === 'waiting');
    }
  };
  let page = fromPage;
  while (page < toPage && !(await settled(page))) page += 1;
  await claims.giveBack(caseId, lost, page);
};
