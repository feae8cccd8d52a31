import { leasesOverBefore } from '#domain/calendar/clocks-apart.ts';
import type { Claim, Claims, Fence } from '#ports/claims.ts';
import { caseKey } from './dynamodb-case-item.ts';
import type { Condition, Table } from './dynamodb-table.ts';

/** When pages may be claimed (decision 0018). */
export const grounds = {
  released: '#stage = :released AND #epoch = :epoch',
  urgent: '#urgent.#epoch = :epoch',
} as const;

/** Blocks claims until two officers confirm a restored breach (F12). */
const isConfirmed = 'attribute_not_exists(#restoreOwed)';
const isOver = '#claims.#lane.#leaseUntil < :over';
const isFirst = 'attribute_not_exists(#claims.#lane)';

/** The lane is free; with `follows`, also unchanged since it was read. */
const freeFor = ({ follows }: Claim, now: number): Condition => {
  if (follows === '') return { if: isFirst };
  const over = leasesOverBefore(now);
  if (follows === undefined) return { if: `(${isFirst} OR ${isOver})`, values: { over } };
  return { if: `#claims.#lane.#owner = :follows AND ${isOver}`, values: { follows, over } };
};

const claimItem = ({ fromPage, toPage, owner, leaseUntil }: Claim) => ({
  fromPage,
  toPage,
  owner,
  leaseUntil,
});

/**
 * Claims and fence share one item: on two, a late direction could not stop a claim, and we would notify
 * customers early.
 */
export const dynamodbClaims = (table: Table): Claims => {
  const read = async (caseId: string): Promise<Fence | undefined> => {
    const found = await table.get(caseKey(caseId));
    if (found === undefined) return undefined;
    const { stage, epoch, urgent, restoreOwed, claims = {} } = found as unknown as Fence;
    const lanes = Object.entries(claims).map(([lane, claim]) => [lane, { ...claim, lane }]);
    return {
      ...{ stage, epoch, claims: Object.fromEntries(lanes) },
      ...(urgent ? { urgent } : {}),
      ...(restoreOwed === undefined ? {} : { restoreOwed }),
    };
  };
  /** Creates the `claims` map at the first claim. */
  const withMap = async (caseId: string, take: () => Promise<boolean>): Promise<boolean> => {
    try {
      return await take();
    } catch (fault) {
      if ((fault as Error).name !== 'ValidationException') throw fault;
    }
    await table.update(caseKey(caseId), 'SET #claims = :none', {
      if: 'attribute_exists(#pk) AND attribute_not_exists(#claims)',
      values: { none: {} },
    });
    return take();
  };
  const isMine = async (caseId: string, { lane, owner }: Claim): Promise<boolean> =>
    (await read(caseId))?.claims[lane]?.owner === owner;
  return {
    read,
    take: async (caseId, claim, epoch, ground, now) => {
      const released = ground === 'released' ? { released: 'released' } : {};
      const free = freeFor(claim, now);
      const taken = await withMap(caseId, () =>
        table.update(caseKey(caseId), 'SET #claims.#lane = :claim', {
          if: `${grounds[ground]} AND ${isConfirmed} AND ${free.if}`,
          names: { lane: claim.lane },
          values: { claim: claimItem(claim), epoch, ...free.values, ...released },
        }),
      );
      return taken || isMine(caseId, claim);
    },
    giveBack: async (caseId, claim, nextPage) => {
      const change = 'SET #claims.#lane.#leaseUntil = :none, #claims.#lane.#nextPage = :nextPage';
      return table.update(caseKey(caseId), change, {
        if: '#claims.#lane.#owner = :owner AND #claims.#lane.#leaseUntil = :leaseUntil',
        names: { lane: claim.lane },
        values: { none: 0, nextPage, owner: claim.owner, leaseUntil: claim.leaseUntil },
      });
    },
  };
};
