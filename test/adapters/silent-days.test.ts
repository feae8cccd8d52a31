import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import {
  type BreachStore,
  breachStores,
  does,
  opened,
  stopBreachStores,
} from '#test/support/breach/breach-places.ts';
import { ann, ben, determine, direction, lift, noon, text } from '#test/support/domain/breach.ts';
import { confirm } from '#test/support/domain/given-breach.ts';

stopBreachStores();

const start = noon('2026-11-24');
/** The day after the 2nd business day after the 24th begins, in epoch seconds. */
const over = Date.parse('2026-11-28T05:00:00.000Z') / 1000;

const released = (store: BreachStore, id: string): Promise<string> =>
  store.releases
    .release(breaches, id, 'machine:lies', () => [{ type: 'breach-released' }])
    .then(
      ({ state }) => stageOf(state),
      (fault: Error) => fault.name,
    );

describe.each(breachStores)('the store without a hold, $where (R-4, R-11)', ({ open }) => {
  const decided = async () => {
    const store = await open();
    const none = [
      determine(start, { within2011: 'no', report: false, reasonCode: 'no-cpni' }),
      confirm('determination', ben),
    ] as const;
    return { store, id: await opened(store, ...none) };
  };

  it('lets nothing go on the days of a stop that owes no review any more, whatever the domain says', async () => {
    const { store, id } = await decided();
    const taken = direction('2026-11-25', '2026-11-24', { bodySha256: text });
    const stop = { type: 'hold-for-entry', by: ann, textSha256: text } as const;
    await does(store, id, stop, taken, lift(1, '2026-11-24'), confirm('lift'));
    expect([await store.fence(id, 'reviewOwed'), await store.fence(id, 'silentUntil')]).toEqual([
      undefined,
      over,
    ]);
    store.clock.set(instantText((over + 300) * 1000 - 1));
    expect(await released(store, id)).toBe('HoldNotOver');
    store.clock.set(instantText((over + 300) * 1000));
    expect(await released(store, id)).toBe('released');
  });

  it('has no such day where nobody stopped us, and in no other stage', async () => {
    const { store, id } = await decided();
    expect(await store.fence(id, 'silentUntil')).toBeUndefined();
    expect(await released(store, id)).toBe('released');
    const stopped = await opened(store, determine(start), {
      type: 'hold-for-entry',
      by: ann,
      textSha256: text,
    });
    expect(await store.fence(stopped, 'silentUntil')).toBeUndefined();
  });
});
