import type { CaseId } from '#domain/case/case.ts';
import { Busy } from '#domain/case/errors.ts';
import type { Claim } from '#ports/claims.ts';
import type { Ports } from '#ports/index.ts';
import type { PageEvent, PageKey } from '#ports/ledger.ts';
import { applyEvents } from '../sending/page-events.ts';
import { type BulkEmailEvent, readBulkEmailEvent } from './ses-event.ts';

export interface Message {
  readonly messageId: string;
  readonly body: string;
}

export interface BulkEmailEventCounts {
  readonly failed: readonly string[];
  readonly applied: number;
  /** Deferred until the page is written. */
  readonly kept: number;
  /** Not about our letters; dropped. */
  readonly unknown: number;
}

const tries = 5;

const isReturn = ({ type }: PageEvent): boolean => type !== 'sent' && type !== 'delivered';

const grouped = (messages: readonly Message[], topic: string | undefined) => {
  const known = messages.flatMap(({ messageId, body }) => {
    const read = topic === undefined ? undefined : readBulkEmailEvent(body, topic);
    return read === undefined ? [] : [{ ...read, messageId }];
  });
  const groups = Map.groupBy(known, ({ key }) => `${key.caseId} ${key.list} ${key.page}`);
  return { groups: [...groups.values()], unread: messages.length - known.length };
};

const claimCoversPage = (claim: Claim, { list, page }: PageKey, { owner }: PageEvent): boolean =>
  claim.lane.startsWith(`${list}-`) && claim.fromPage <= page && page < claim.toPage && claim.owner === owner;

/** Idempotent. Calls `reopenAfterReturn` again for a repeated event: the first run may have died before. */
export const recordBulkEmailEvents = (
  { claims, emailEventsTopic, ledger }: Pick<Ports, 'claims' | 'emailEventsTopic' | 'ledger'>,
  reopenAfterReturn: (caseId: CaseId) => Promise<void> = async () => {},
) => {
  /** @returns the number about its rows; undefined without a page */
  const apply = async (
    key: PageKey,
    events: readonly PageEvent[],
    lanes: readonly Claim[],
  ): Promise<number | undefined> => {
    for (let left = tries; left > 0; left--) {
      const seen = await ledger.read(key);
      if (seen === undefined) return undefined;
      const { page, known, hasChanged } = applyEvents(seen, events, [
        seen.owner,
        ...lanes.map(({ owner }) => owner),
      ]);
      if (hasChanged && !(await ledger.write(page, seen))) continue;
      if (known > 0 && events.some(isReturn)) await reopenAfterReturn(key.caseId);
      return known;
    }
    throw new Busy();
  };
  const lanesOf = async ({ caseId }: PageKey): Promise<readonly Claim[]> =>
    Object.values((await claims.read(caseId))?.claims ?? {});
  /** The sender applies deferred events after it writes the page, so we check once more. */
  const keep = async (key: PageKey, events: readonly PageEvent[]) => {
    const lanes = await lanesOf(key);
    const ours = events.filter((event) => lanes.some((claim) => claimCoversPage(claim, key, event)));
    if (ours.length > 0) await ledger.deferEvents(key, ours);
    const known = await apply(key, events, lanes);
    return known === undefined ? { applied: 0, kept: ours.length } : { applied: known, kept: 0 };
  };
  const record = async (key: PageKey, events: readonly PageEvent[]) => {
    const known = await apply(key, events, []);
    if (known === undefined) return keep(key, events);
    if (known === events.length) return { applied: known, kept: 0 };
    // May be about a letter sent again, under a claim that the page does not know yet.
    return { applied: (await apply(key, events, await lanesOf(key))) ?? 0, kept: 0 };
  };
  return async (messages: readonly Message[]): Promise<BulkEmailEventCounts> => {
    const { groups, unread } = grouped(messages, emailEventsTopic);
    const failed: string[] = [];
    const counts = { applied: 0, kept: 0, unknown: unread };
    for (const group of groups) {
      try {
        const events = group.map(({ event }) => event);
        const { applied, kept } = await record((group[0] as BulkEmailEvent).key, events);
        counts.applied += applied;
        counts.kept += kept;
        counts.unknown += group.length - applied - kept;
      } catch {
        failed.push(...group.map(({ messageId }) => messageId));
      }
    }
    return { failed, ...counts };
  };
};
