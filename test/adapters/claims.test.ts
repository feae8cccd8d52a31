import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import { chance } from '#functions/adapters/chance.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { dynamodbClaims } from '#functions/adapters/dynamodb-claims.ts';
import { tableOn } from '#functions/adapters/dynamodb-table.ts';
import { memoryClaims } from '#functions/adapters/memory/claims.ts';
import type { Claim, Claims, Fence } from '#ports/claims.ts';
import { startTable } from '#test/support/adapters/dynalite-table.ts';
import { startService } from '#test/support/adapters/scripted-service.ts';
import { hazardsOf } from '#test/support/hazards.ts';

const started = await startTable();
afterAll(() => started.stop());

type Given = Pick<Fence, 'stage' | 'epoch' | 'urgent' | 'restoreOwed'>;

/** Puts a case where the claims are kept, and says what its revision is. */
const places: readonly {
  where: string;
  open(id: string, given: Given): Promise<{ claims: Claims; revision(): Promise<unknown> }>;
}[] = [
  {
    where: 'in memory',
    open: async (id, given) => ({
      claims: memoryClaims(new Map([[id, { ...given, claims: {} }]])),
      revision: async () => 3,
    }),
  },
  {
    where: 'in DynamoDB',
    open: async (id, given) => {
      const key = { pk: `BREACH#${id}`, sk: 'CASE' };
      await started.table.put({ ...key, ...given, revision: 3 });
      const revision = async () => (await started.table.get(key))?.revision;
      return { claims: dynamodbClaims(started.table), revision };
    },
  },
];

const service = await startService(() => ({ body: '{}' }));

it('what is asked before a page, and the claims, are read strongly consistent (decision 0014)', async () => {
  const table = tableOn(new DynamoDBClient(service.settings), 'cases', { sleep: async () => {} });
  await dynamodbClaims(table).read(chance.caseId('breach'));
  await dynamodbCases(table, hazardsOf({ now: () => 0 })).find(breaches, chance.caseId('breach'));
  const read = service.calls.map(({ body }) => JSON.parse(body).ConsistentRead);
  expect(read).toEqual([true, true]);
});

const now = Date.parse('2026-12-05T05:10:00.000Z');
const claim = (over: Partial<Claim> = {}): Claim => ({
  ...{ lane: '1', fromPage: 0, toPage: 10, owner: 'worker-1', leaseUntil: now + 360_000 },
  ...over,
});

describe.each(places)('claims $where', ({ open }) => {
  const opened = async (given: Given = { stage: 'released', epoch: 2 }) => {
    const id = chance.caseId('breach');
    return { id, ...(await open(id, given)) };
  };

  it('the first claim of a released case is taken, and is no commit', async () => {
    const { id, claims, revision } = await opened();
    expect(await claims.take(id, claim(), 2, 'released', now)).toBe(true);
    expect(await claims.read(id)).toEqual({ stage: 'released', epoch: 2, claims: { '1': claim() } });
    expect(await revision()).toBe(3);
  });

  it.each([
    { because: 'the case is held', given: { stage: 'held', epoch: 2 } },
    { because: 'a direction raised the epoch', given: { stage: 'released', epoch: 3 } },
    { because: 'it is a restored older epoch', given: { stage: 'released', epoch: 1 } },
    {
      because: 'only a class may be told',
      given: { stage: 'held', epoch: 2, urgent: { segments: ['a'], epoch: 2 } },
    },
  ])('nothing is claimed when $because', async ({ given }) => {
    const { id, claims } = await opened(given);
    expect(await claims.take(id, claim(), 2, 'released', now)).toBe(false);
    expect((await claims.read(id))?.claims).toEqual({});
  });

  it.each(['released', 'urgent'] as const)(
    'after a restore nothing is claimed on the ground %s before two officers have confirmed the breach (F12)',
    async (ground) => {
      const stage = ground === 'urgent' ? 'held' : 'released';
      const urgent = { segments: ['a'], epoch: 2 };
      const { id, claims } = await opened({ stage, epoch: 2, urgent, restoreOwed: 2 });
      expect(await claims.take(id, claim(), 2, ground, now)).toBe(false);
      expect(await claims.read(id)).toMatchObject({ claims: {}, restoreOwed: 2 });
    },
  );

  it('under the urgent exception pages are claimed in its epoch alone, while the case is held', async () => {
    const { id, claims } = await opened({ stage: 'held', epoch: 2, urgent: { segments: ['a'], epoch: 2 } });
    expect(await claims.take(id, claim({ lane: 'urgent-1' }), 3, 'urgent', now)).toBe(false);
    expect(await claims.take(id, claim({ lane: 'urgent-1' }), 2, 'urgent', now)).toBe(true);
  });

  it('an exception that a direction removed claims nothing', async () => {
    const { id, claims } = await opened({ stage: 'held', epoch: 3 });
    expect(await claims.take(id, claim(), 3, 'urgent', now)).toBe(false);
  });

  it('a live claim is respected, one whose lease has passed by every clock is taken over; other lanes are free (F5)', async () => {
    const { id, claims } = await opened();
    await claims.take(id, claim(), 2, 'released', now);
    const other = claim({ owner: 'worker-2', leaseUntil: now + 720_000 });
    expect(await claims.take(id, other, 2, 'released', now + 960_000)).toBe(false);
    expect(await claims.take(id, { ...other, lane: '2' }, 2, 'released', now)).toBe(true);
    expect(await claims.take(id, other, 2, 'released', now + 960_001)).toBe(true);
  });

  it('of twenty who claim a lane at once one has it', async () => {
    const { id, claims } = await opened();
    const all = Array.from({ length: 20 }, (_, n) => claim({ owner: `worker-${n}` }));
    const taken = await Promise.all(all.map((one) => claims.take(id, one, 2, 'released', now)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect((await claims.read(id))?.claims['1']?.owner).toBe(all[taken.indexOf(true)]?.owner);
  });

  it('a run that saw the lane before another had it takes nothing, also after it was given back', async () => {
    const { id, claims } = await opened();
    const first = claim({ follows: '' });
    expect(await claims.take(id, first, 2, 'released', now)).toBe(true);
    expect(await claims.take(id, claim({ owner: 'late', follows: '' }), 2, 'released', now)).toBe(false);
    const second = claim({ owner: 'worker-2', follows: 'worker-1', leaseUntil: now + 720_000 });
    expect(await claims.take(id, second, 2, 'released', now)).toBe(false);
    expect(await claims.take(id, second, 2, 'released', now + 960_001)).toBe(true);
    await claims.giveBack(id, second, 10);
    const late = claim({ owner: 'late', follows: 'worker-1', leaseUntil: now + 900_000 });
    expect(await claims.take(id, late, 2, 'released', now + 1_000_000)).toBe(false);
    expect((await claims.read(id))?.claims['1']?.owner).toBe('worker-2');
  });

  it('one given back is free at once, with the page to go on from, also after the fence has fallen', async () => {
    const { id, claims } = await opened();
    await claims.take(id, claim(), 2, 'released', now);
    expect(await claims.giveBack(id, claim(), 7)).toBe(true);
    expect((await claims.read(id))?.claims['1']).toEqual(claim({ leaseUntil: 0, nextPage: 7 }));
    const next = claim({ owner: 'worker-2', fromPage: 7, toPage: 17 });
    expect(await claims.take(id, next, 2, 'released', now)).toBe(true);
    expect((await claims.read(id))?.claims['1']).toEqual(next);
  });

  it('nobody gives back what another has taken over', async () => {
    const { id, claims } = await opened();
    await claims.take(id, claim(), 2, 'released', now);
    await claims.take(id, claim({ owner: 'worker-2' }), 2, 'released', now + 960_001);
    expect(await claims.giveBack(id, claim(), 7)).toBe(false);
  });

  it('it is given back once: who does it again, with another page to go on from, changes nothing', async () => {
    const { id, claims } = await opened();
    await claims.take(id, claim(), 2, 'released', now);
    expect(await claims.giveBack(id, claim(), 7)).toBe(true);
    expect(await claims.giveBack(id, claim(), 9)).toBe(false);
    expect((await claims.read(id))?.claims['1']?.nextPage).toBe(7);
  });

  it('a claim whose reply was lost is known again', async () => {
    const { id, claims } = await opened();
    await claims.take(id, claim(), 2, 'released', now);
    expect(await claims.take(id, claim(), 2, 'released', now)).toBe(true);
  });

  it('a case that is not there has no claims', async () => {
    const { claims } = await opened();
    const id = chance.caseId('breach');
    expect(await claims.read(id)).toBeUndefined();
    expect(await claims.take(id, claim(), 2, 'released', now)).toBe(false);
  });
});
