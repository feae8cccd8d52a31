import { describe, expect, it } from 'vitest';
import { type Outcome, windowSize } from '#domain/breaker/outcomes.ts';
import { dynamodbLetterOutcomes } from '#functions/adapters/dynamodb-letter-outcomes.ts';
import { startTable } from '#test/support/adapters/dynalite-table.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';

stopTables();

const outcome = (n: number, over: Partial<Outcome> = {}): Outcome => ({
  ...{ id: `m${n}`, bounced: false, at: '2026-11-24T18:00:00.123Z', domain: 'gmail.com', network: 'abc' },
  ...over,
});

describe.each(places)('outcomes of letters, $where', ({ open }) => {
  it('are kept as they were, each letter once, the last 500', async () => {
    const { outcomes } = await open();
    const { network: _, ...entered } = outcome(1);
    expect(await outcomes.record([entered, outcome(2)])).toEqual([entered, outcome(2)]);
    expect(await outcomes.record([outcome(2, { bounced: true }), entered])).toEqual([
      entered,
      outcome(2, { bounced: true }),
    ]);
    const many = Array.from({ length: windowSize }, (_, n) => outcome(n + 3));
    expect(await outcomes.record(many)).toEqual(many);
  });

  it('of two runs that write at once none is lost', async () => {
    const { outcomes } = await open();
    await Promise.all([1, 2, 3].map((n) => outcomes.record([outcome(n)])));
    expect((await outcomes.record([])).map(({ id }) => id).toSorted()).toEqual(['m1', 'm2', 'm3']);
  });
});

it('a run that always loses the race says that it is busy', async () => {
  const { table, stop } = await startTable();
  const losing = { ...table, put: async () => false };
  await expect(dynamodbLetterOutcomes(losing).record([outcome(1)])).rejects.toMatchObject({ name: 'Busy' });
  await stop();
});
