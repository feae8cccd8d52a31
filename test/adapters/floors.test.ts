import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { breaches, urgentOf } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import {
  type BreachStore,
  breachStores,
  does,
  lies,
  opened,
  stopBreachStores,
} from '#test/support/breach/breach-places.ts';
import { ann, ben, cho, determine, noon, receipt, text } from '#test/support/domain/breach.ts';

stopBreachStores();

const hour = 3_600_000;
const [start, recordedAt] = [Date.parse(noon('2026-11-24')), Date.parse(noon('2026-11-26'))];
const seconds = (at: number): number => Math.ceil(at / 1000);
const afterFiling = (filedAt: string): number => seconds(Date.parse(filedAt) + 168 * hour);
const afterCommit = seconds(recordedAt + 144 * hour);
const filedOn = (ago: number): string => instantText(start - ago * 24 * hour);

type Fact<T extends BreachEvent['type']> = Extract<BreachEvent, { type: T }>;
const recordedFact = (over: Partial<Fact<'receipt-recorded'>> = {}): BreachEvent => ({
  ...{ type: 'receipt-recorded', n: 1, agency: 'all', tells: ['USSS', 'FBI'], filedAt: filedOn(30) },
  ...{ receipt: 'R', urgentNeedIndicated: false, recordedAt: filedOn(30), late: false, by: ann },
  ...over,
});
const correctedFact = (filedAt: string): BreachEvent => ({
  ...{ type: 'receipt-corrected', n: 1, filedAt, late: false, by: ann, textSha256: text },
});
const withdrawnFact: BreachEvent = { type: 'receipt-withdrawn', n: 1, by: ann, textSha256: text };
const confirmedFact = (by: string): BreachEvent => ({ type: 'receipt-confirmed', n: 1, by, late: false });
/** The dates that go with whatever the domain believes. */
const overAlready: BreachEvent = {
  ...{ type: 'hold-dates-set', lawEnforcementToldAt: filedOn(30), holdEndsOn: '2026-11-01', closures: [] },
  customersMayBeToldAt: noon('2026-11-02'),
};

const released = (store: BreachStore, id: string, noun = breaches): Promise<string> =>
  store.releases
    .release(noun, id, 'machine:lies', () => [{ type: 'breach-released' }])
    .then(
      ({ state }) => stageOf(state),
      (fault: Error) => fault.name,
    );

/** Determined on the 24th; the clock shows the 26th. */
const determined = async (open: () => Promise<BreachStore>): Promise<readonly [BreachStore, string]> => {
  const store = await open();
  const id = await opened(store, determine(noon('2026-11-24')));
  store.clock.set(instantText(recordedAt));
  return [store, id];
};

/** One moment before the store lets go what its floor alone keeps, and that moment. */
const refusedUntil = async (store: BreachStore, id: string, floor: number): Promise<void> => {
  expect(await store.fence(id, 'releaseFloor')).toBe(floor);
  store.clock.set(instantText((floor + 300) * 1000 - 1));
  expect(await released(store, id)).toBe('HoldNotOver');
  store.clock.set(instantText((floor + 300) * 1000));
  expect(await released(store, id)).toBe('released');
};

describe.each(breachStores)('the store’s own floor, $where (R-2)', ({ open }) => {
  it.each([
    { what: 'a receipt recorded in time', filedAt: instantText(recordedAt - 3 * hour), after: afterFiling },
    { what: 'a filing 5 minutes ahead', filedAt: instantText(recordedAt + 300_000), after: afterFiling },
    { what: 'a receipt recorded late', filedAt: filedOn(3), after: () => afterCommit },
    { what: 'a fraction of a second, rounded up', filedAt: '2026-11-26T10:00:00.001Z', after: afterFiling },
  ])('counts $what', async ({ filedAt, after }) => {
    const [store, id] = await determined(open);
    await does(store, id, receipt(filedAt));
    const { floors, releaseFloor, hash } = await store.cases.read(breaches, id);
    expect([releaseFloor, floors?.[1]]).toMatchObject([after(filedAt), { at: after(filedAt), by: ann }]);
    expect(JSON.stringify((await store.cases.read(breaches, id)).history)).not.toContain('floor');
    expect(hash).toHaveLength(64);
  });

  it('goes down to the filing only when a second person confirms the receipt', async () => {
    const [store, id] = await determined(open);
    await does(store, id, receipt(filedOn(3)));
    const before = await store.fence(id, 'floors');
    expect(before).toEqual({ 1: { at: afterCommit, by: ann, askedBy: ann } });
    await does(store, id, { type: 'confirm-receipt', n: 1, by: ben });
    expect(await store.fence(id, 'floors')).toEqual({ 1: { at: afterFiling(filedOn(3)), by: ann } });
    expect(await store.fence(id, 'releaseFloor')).toBe(afterFiling(filedOn(3)));
  });

  it('moves later with one officer’s correction, earlier with two', async () => {
    const [store, id] = await determined(open);
    const later = instantText(recordedAt);
    await does(store, id, receipt(instantText(recordedAt - hour)));
    const correct = (filedAt: string, by: string) =>
      ({ type: 'correct-receipt', n: 1, filedAt, confirmationHash: text, textSha256: text, by }) as const;
    await does(store, id, correct(later, ann));
    expect(await store.fence(id, 'releaseFloor')).toBe(afterFiling(later));
    await does(store, id, correct(instantText(recordedAt - hour), cho));
    expect(await store.fence(id, 'floors')).toEqual({ 1: { at: afterFiling(later), by: ann, askedBy: cho } });
    await does(store, id, { type: 'confirm-receipt', n: 1, by: ann });
    expect(await store.fence(id, 'releaseFloor')).toBe(afterFiling(instantText(recordedAt - hour)));
  });

  it('a withdrawn receipt hands over to the next; with none left it goes, and with it the day of telling', async () => {
    const [store, id] = await determined(open);
    const [first, second] = [instantText(recordedAt), instantText(recordedAt - 5 * hour)];
    await does(store, id, receipt(first), receipt(second));
    expect(await store.fence(id, 'floors')).toMatchObject({ 2: { at: afterFiling(second) } });
    const withdraw = (n: number) => ({ type: 'withdraw-receipt', n, by: ann, textSha256: text }) as const;
    await does(store, id, withdraw(1));
    expect(await store.fence(id, 'floors')).toMatchObject({ 2: { at: afterFiling(first), askedBy: ann } });
    expect(await store.fence(id, 'releaseFloor')).toBe(afterFiling(first));
    await does(store, id, withdraw(2));
    expect([await store.fence(id, 'releaseFloor'), await store.fence(id, 'lawEnforcementToldAt')]).toEqual([
      undefined,
      undefined,
    ]);
    await does(store, id, receipt(second));
    expect(await store.fence(id, 'releaseFloor')).toBe(afterFiling(first));
  });

  it('other receipts leave it alone', async () => {
    const [store, id] = await determined(open);
    await does(store, id, receipt(filedOn(3), { agency: 'FBI' }));
    const { 1: first } = (await store.fence(id, 'floors')) as Record<number, unknown>;
    await does(store, id, receipt(filedOn(4), { agency: 'USSS' }), {
      type: 'confirm-receipt',
      n: 2,
      by: ben,
    });
    expect(await store.fence(id, 'floors')).toMatchObject({ 1: first, 2: { at: afterFiling(filedOn(4)) } });
    expect(await store.fence(id, 'releaseFloor')).toBe(afterCommit);
  });
});

describe.each(breachStores)('a domain that believes any date is refused, $where (P38)', ({ open }) => {
  it('when it says that a filing is a month old', async () => {
    const [store, id] = await determined(open);
    expect(await lies(store, id, [recordedFact(), overAlready])).toBe('committed');
    expect(await released(store, id)).toBe('HoldNotOver');
    await refusedUntil(store, id, afterCommit);
  });

  it('when one officer moves the filing back', async () => {
    const [store, id] = await determined(open);
    await does(store, id, receipt(instantText(recordedAt)));
    expect(await lies(store, id, [correctedFact(filedOn(30)), overAlready])).toBe('committed');
    await refusedUntil(store, id, afterFiling(instantText(recordedAt)));
  });

  it('when one officer withdraws the receipt and records another', async () => {
    const [store, id] = await determined(open);
    await does(store, id, receipt(instantText(recordedAt)));
    const another = recordedFact({ n: 2 });
    expect(await lies(store, id, [withdrawnFact, another, overAlready])).toBe('committed');
    await refusedUntil(store, id, afterFiling(instantText(recordedAt)));
  });

  it.each([
    { who: 'the one who recorded it', actor: 'officer:ann', confirms: ann },
    { who: 'the one who recorded it, by another name', actor: 'officer:ann', confirms: 'ghost' },
  ])('when $who confirms: nothing is written', async ({ actor, confirms }) => {
    const [store, id] = await determined(open);
    await does(store, id, receipt(filedOn(3)));
    const before = await store.fence(id, 'floors');
    expect(await lies(store, id, [confirmedFact(confirms), overAlready], actor)).toBe('Busy');
    expect(await store.fence(id, 'floors')).toEqual(before);
    expect((await store.cases.read(breaches, id)).state.receipts[0]?.confirmedBy).toBeUndefined();
    await does(store, id, { type: 'confirm-receipt', n: 1, by: ben });
    expect(await store.fence(id, 'releaseFloor')).toBe(afterFiling(filedOn(3)));
  });

  it('when a receipt is confirmed that waits for nobody', async () => {
    const [store, id] = await determined(open);
    await does(store, id, receipt(instantText(recordedAt)));
    expect(await lies(store, id, [correctedFact(filedOn(30)), confirmedFact(ben)], 'officer:ben')).toBe(
      'Busy',
    );
    expect(await store.fence(id, 'releaseFloor')).toBe(afterFiling(instantText(recordedAt)));
  });

  it('when a machine confirms: the floor stays', async () => {
    const [store, id] = await determined(open);
    await does(store, id, receipt(filedOn(3)));
    await lies(store, id, [confirmedFact(ben), overAlready], 'machine:lies');
    await refusedUntil(store, id, afterCommit);
  });

  const saysOver: typeof breaches = {
    ...breaches,
    keys: (caseId, state) => {
      const { fence, ...keys } = breaches.keys(caseId, state);
      return { ...keys, stage: 'held', fence: { ...fence, holdUntil: 0, lawEnforcementToldAt: filedOn(30) } };
    },
  };

  it('when its keys say that the hold is over', async () => {
    const [store, id] = await determined(open);
    await does(store, id, receipt(instantText(recordedAt)));
    await store.cases.change(saysOver, id, 'machine:lies', () => [{ type: 'report-prepared' }]);
    expect(await store.fence(id, 'holdUntil')).toBe(0);
    expect(await released(store, id, saysOver)).toBe('HoldNotOver');
    await refusedUntil(store, id, afterFiling(instantText(recordedAt)));
  });

  it('when there is no receipt, however late, and for no exception', async () => {
    const [store, id] = await determined(open);
    await store.cases.change(saysOver, id, 'machine:lies', () => [{ type: 'report-prepared' }]);
    expect(await store.fence(id, 'lawEnforcementToldAt')).toBe(filedOn(30));
    store.clock.set('2028-01-01T00:00:00.000Z');
    expect(await released(store, id, saysOver)).toBe('HoldNotOver');
    const how = { agency: 'FBI', outcome: 'no-objection', classes: ['a'], by: ann };
    const asked = { type: 'urgent-exception-asked', ...how } as never;
    const says = (): readonly BreachEvent[] => [asked, { type: 'urgent-exception-confirmed', by: ben }];
    const exempted = store.releases.confirmException(saysOver, id, 'machine:lies', says, urgentOf);
    await expect(exempted).rejects.toMatchObject({ name: 'HoldNotOver' });
  });

  it('when it forgets that an agency was told: the two who decided not to report do not count (R-4)', async () => {
    const forgets: typeof breaches = {
      ...breaches,
      keys: (caseId, state) => {
        const { fence, ...keys } = breaches.keys(caseId, state);
        const none = { agencyTold: undefined, lawEnforcementToldAt: undefined };
        const two = { noReportBy: ann, noReportConfirmedBy: ben };
        return { ...keys, stage: 'notice-without-report', fence: { ...fence, ...none, ...two } };
      },
    };
    const store = await open();
    const no = determine(noon('2026-11-24'), { within2011: 'no', report: false, reasonCode: 'no-cpni' });
    const id = await opened(store, no, { type: 'confirm-determination', by: ben });
    store.clock.set(instantText(recordedAt));
    await store.cases.change(forgets, id, 'machine:lies', () => [recordedFact()]);
    store.clock.set('2028-01-01T00:00:00.000Z');
    expect(await released(store, id, forgets)).toBe('HoldNotOver');
    await store.cases.change(forgets, id, 'machine:lies', () => [withdrawnFact]);
    expect(await released(store, id, forgets)).toBe('released');
  });
});

describe.each(breachStores)('an item from before the floors, $where', ({ open }) => {
  const before = async () => {
    const [store, id] = await determined(open);
    const late = [receipt(filedOn(3), { agency: 'FBI' }), receipt(filedOn(4), { agency: 'USSS' })];
    await does(store, id, ...late, { type: 'confirm-receipt', n: 2, by: ben });
    const had = [await store.fence(id, 'floors'), await store.fence(id, 'releaseFloor')];
    await store.forgetFloors(id);
    expect(await store.fence(id, 'floors')).toBeUndefined();
    return {
      store,
      id,
      had,
      has: async () => [await store.fence(id, 'floors'), await store.fence(id, 'releaseFloor')],
    };
  };

  it('gets at a check for the release those that its commits would have written', async () => {
    const { store, id, had, has } = await before();
    const { revision } = await store.cases.read(breaches, id);
    expect(await released(store, id)).toBe('HoldNotOver');
    expect(await has()).toEqual(had);
    expect((await store.cases.read(breaches, id)).revision).toBe(revision);
  });

  it('stays without at an ordinary commit, which may not write them (decision 0084)', async () => {
    const { store, id, had, has } = await before();
    expect(await lies(store, id, [{ type: 'report-prepared' }])).toBe('committed');
    expect(await has()).toEqual([undefined, undefined]);
    expect(await released(store, id)).toBe('HoldNotOver');
    expect(await has()).toEqual(had);
  });

  it('gets them with the next commit, which already counts on them', async () => {
    const { store, id } = await before();
    await does(store, id, { type: 'confirm-receipt', n: 1, by: ben });
    expect(await store.fence(id, 'releaseFloor')).toBe(afterFiling(filedOn(3)));
    await store.forgetFloors(id);
    await does(store, id, { type: 'withdraw-receipt', n: 1, by: ann, textSha256: text });
    expect(await store.fence(id, 'releaseFloor')).toBe(afterFiling(filedOn(4)));
  });

  it('is never released without, and is not stuck', async () => {
    const { store, id, had } = await before();
    const { filings: _, ...floorless } = breaches;
    await store.cases.change(breaches, id, 'machine:lies', () => [overAlready]);
    await store.forgetFloors(id);
    store.clock.set('2028-01-01T00:00:00.000Z');
    expect(await released(store, id, floorless)).toBe('HoldNotOver');
    store.clock.set(instantText(recordedAt + hour));
    expect(await released(store, id)).toBe('HoldNotOver');
    await refusedUntil(store, id, had[1] as number);
  });

  it('two checks at the same moment write the same', async () => {
    const { store, id, had, has } = await before();
    await Promise.all([1, 2, 3].map(() => released(store, id)));
    expect(await has()).toEqual(had);
  });
});
