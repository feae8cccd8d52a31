import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { decide } from '#domain/breach/decider.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { breaches, urgentOf } from '#domain/breach/noun.ts';
import { Busy } from '#domain/case/errors.ts';
import {
  type BreachStore,
  breachStores,
  does,
  factsIn,
  opened,
  stopBreachStores,
} from '#test/support/breach/breach-places.ts';
import {
  ann,
  ben,
  determine,
  determinedFact,
  direction,
  lift,
  noon,
  receipt,
} from '#test/support/domain/breach.ts';

stopBreachStores();

const lyingDomain = (): readonly BreachEvent[] => [{ type: 'breach-released' }];
const outcome = (store: BreachStore, id: string): Promise<string> =>
  store.releases.release(breaches, id, 'machine:lies', lyingDomain).then(
    ({ state }) => stageOf(state),
    (fault: Error) => fault.name,
  );

const told = [determine(noon('2026-11-24')), receipt(noon('2026-11-24'))];
const notReported = determine(noon('2026-11-24'), {
  within2011: 'no',
  report: false,
  reasonCode: 'encrypted-and-key-safe',
});
const byAnn = { by: ann, textSha256: '' };
const confirmedBy = (by: string): BreachEvent => ({
  type: 'determination-confirmed',
  by,
  ruleset: 'policy-2018',
});
const toldAllTheSame = {
  ...receipt(noon('2026-11-24'), { agency: 'FBI' }),
  ...{ type: 'receipt-recorded', n: 1, tells: ['FBI'], recordedAt: noon('2026-11-24'), late: false },
} as BreachEvent;
const stopSet: BreachEvent = {
  ...{ type: 'stop-set', agency: 'other', because: 'incomplete', from: noon('2026-11-24') },
  ...byAnn,
};
const directedUntil2028: BreachEvent = {
  ...{ type: 'direction-accepted', n: 1, agency: 'FBI', until: '2028-01-31', writtenOn: '2026-11-24' },
  ...{ initial: false, ...byAnn },
};
const reviewed: BreachEvent = { type: 'release-reviewed', askedAgencyAt: noon('2026-11-24'), ...byAnn };
const reportedAfterAll = determinedFact(noon('2026-11-24'));
/** The hold of all receipts on 2026-11-24 ends here. */
const gate = Date.parse('2026-12-05T05:00:00.000Z');
const minutes = 60_000;

describe.each(breachStores)('the store’s own condition on a release, $where (P38)', ({ open }) => {
  it.each([
    { because: 'before the hold is over', commands: told, at: gate - 1 },
    { because: 'when our clock is fast by less than the margin', commands: told, at: gate + 5 * minutes - 1 },
    {
      because: 'with a review owed',
      commands: [...told, direction('2026-12-01', '2026-11-24')],
      at: gate + 365 * 24 * 60 * minutes,
    },
    {
      because: 'while a direction stands',
      commands: [...told, direction('2026-12-20', '2026-11-24')],
      at: gate + 6 * minutes,
    },
    {
      because: 'when nobody was told',
      commands: [determine(noon('2026-11-24'))],
      at: gate + 365 * 24 * 60 * minutes,
    },
    {
      because: 'when only one agency was told',
      commands: [determine(noon('2026-11-24')), receipt(noon('2026-11-24'), { agency: 'FBI' })],
      at: gate + 365 * 24 * 60 * minutes,
    },
    {
      because: 'when a receipt was withdrawn',
      commands: [...told, { type: 'withdraw-receipt', n: 1, by: ann, textSha256: '' } as const],
      at: gate + 365 * 24 * 60 * minutes,
    },
    { because: 'before a determination', commands: [], at: gate + 365 * 24 * 60 * minutes },
  ])('refuses a lying domain $because', async ({ commands, at }) => {
    const store = await open();
    const id = await opened(store, ...commands);
    store.clock.set(new Date(at).toISOString());
    expect(await outcome(store, id)).toBe('HoldNotOver');
    expect(await store.cases.read(breaches, id)).toMatchObject({ revision: commands.length + 1 });
  });

  it('an ordinary commit never lets go, whatever a domain says: not even when the hold is over', async () => {
    const store = await open();
    const id = await opened(store, ...told);
    store.clock.set(new Date(gate + 5 * minutes).toISOString());
    const lies = store.cases.change(breaches, id, 'officer:lies', lyingDomain);
    await expect(lies).rejects.toThrow(Busy);
    expect(await store.cases.read(breaches, id)).toMatchObject({ revision: told.length + 1 });
    expect(await outcome(store, id)).toBe('released');
    await does(store, id, { type: 'refresh-dates' });
  });

  it('lets go from the end of the hold plus the margin on, once', async () => {
    const store = await open();
    const id = await opened(store, ...told);
    store.clock.set(new Date(gate + 5 * minutes).toISOString());
    expect(await outcome(store, id)).toBe('released');
    expect(await outcome(store, id)).toBe('HoldNotOver');
  });

  it('lets go after a confirmed all-clear', async () => {
    const store = await open();
    const id = await opened(store, ...told, direction('2026-12-20', '2026-11-24'), lift(1, '2026-11-24'), {
      type: 'confirm-lift',
      n: 1,
      by: ben,
    });
    store.clock.set(new Date(gate + 5 * minutes).toISOString());
    expect(await outcome(store, id)).toBe('released');
  });

  it('lets go at once what two officers decided not to report, and only then (R-4)', async () => {
    const store = await open();
    const id = await opened(store, notReported);
    expect(await outcome(store, id)).toBe('HoldNotOver');
    await does(store, id, { type: 'confirm-determination', by: ben });
    expect(await outcome(store, id)).toBe('released');
  });

  it.each([
    { because: 'when one officer confirmed himself', lies: [confirmedBy(ann)] },
    { because: 'when an agency was told all the same', lies: [confirmedBy(ben), toldAllTheSame] },
    { because: 'when an agency said stop', lies: [confirmedBy(ben), stopSet] },
    {
      because: 'while a direction runs that was reviewed too early',
      lies: [confirmedBy(ben), directedUntil2028, reviewed],
    },
    { because: 'when nobody decided it', lies: [reportedAfterAll, confirmedBy(ben)] },
  ])('refuses a domain that lies about what is not reported $because (R-4)', async ({ lies }) => {
    const store = await open();
    const id = await opened(store, notReported);
    // Of another officer: otherwise the store’s own reading of who signed refuses it first (decision 0078).
    await store.cases.change(breaches, id, `officer:${ben}`, () => lies);
    store.clock.set('2027-11-24T00:00:00.000Z');
    expect(await outcome(store, id)).toBe('HoldNotOver');
  });

  it('refuses a restored breach until two officers have confirmed it (F12)', async () => {
    const store = await open();
    const id = await opened(store, ...told);
    const mark = (...events: readonly BreachEvent[]) =>
      store.cases.change(breaches, id, 'officer:ann', () => events);
    await mark({ type: 'restore-owed', generation: 2 });
    store.clock.set(new Date(gate + 5 * minutes).toISOString());
    expect(await store.fence(id, 'restoreOwed')).toBe(2);
    expect(await outcome(store, id)).toBe('HoldNotOver');
    await mark({ type: 'restore-confirmed', by: ann, proposalSha256: 'a' });
    expect(await outcome(store, id)).toBe('HoldNotOver');
    await mark({ type: 'restore-cleared', by: ben, proposalSha256: 'a', generation: 2 });
    expect(await store.fence(id, 'restoreOwed')).toBeUndefined();
    expect(await outcome(store, id)).toBe('released');
  });

  describe('on an urgent exception (R-12)', () => {
    const lies = (): readonly BreachEvent[] => [
      {
        type: 'urgent-exception-asked',
        agency: 'FBI',
        consultedAt: '',
        outcome: 'no-objection',
        classes: ['a'],
        ...byAnn,
      } as never,
      { type: 'urgent-exception-confirmed', by: ben },
    ];
    const exempted = (store: BreachStore, id: string): Promise<unknown> =>
      store.releases.confirmException(breaches, id, 'machine:lies', lies, urgentOf).then(
        () => 'exempted',
        (fault: Error) => fault.name,
      );
    const call = { ...direction('', '2026-11-24'), verbal: true } as BreachCommand;

    it.each([
      { because: 'before a determination', commands: [] },
      { because: 'when nobody was told', commands: [determine(noon('2026-11-24'))] },
      { because: 'while a direction stands', commands: [...told, direction('2026-12-20', '2026-11-24')] },
      { because: 'while a verbal stop stands', commands: [...told, call] },
      { because: 'with a review owed', commands: [...told, direction('2026-11-20', '2026-11-10')] },
      {
        because: 'when nothing is reported',
        commands: [notReported, { type: 'confirm-determination', by: ben } as const],
      },
    ])('refuses a lying domain $because', async ({ commands }) => {
      const store = await open();
      const id = await opened(store, ...commands);
      expect(await exempted(store, id)).toBe('HoldNotOver');
      expect(await store.fence(id, 'urgent')).toBeUndefined();
    });

    it('refuses a restored breach until two officers have confirmed it (F12)', async () => {
      const store = await open();
      const id = await opened(store, ...told);
      const owed = { type: 'restore-owed', generation: 2 } as const;
      await store.cases.change(breaches, id, 'officer:ann', () => [owed]);
      expect(await exempted(store, id)).toBe('HoldNotOver');
      expect(await store.fence(id, 'urgent')).toBeUndefined();
    });

    it('stands in the fence for its classes and epoch, outlives what changes nothing, and goes with a direction', async () => {
      const store = await open();
      const id = await opened(store, ...told);
      expect(await exempted(store, id)).toBe('exempted');
      const duty = { type: 'record-duty', by: ann, textSha256: '' } as const;
      await does(store, id, duty);
      expect(await store.fence(id, 'urgent')).toEqual({ segments: ['a'], epoch: 1 });
      await does(store, id, direction('2026-12-20', '2026-11-24'));
      expect([await store.fence(id, 'urgent'), await store.fence(id, 'epoch')]).toEqual([undefined, 2]);
    });

    it('is written by nothing else: a domain that lies in any other commit leaves the fence as it was', async () => {
      const store = await open();
      const id = await opened(store, ...told);
      await store.cases.change(breaches, id, 'machine:lies', lies);
      expect(await store.fence(id, 'urgent')).toBeUndefined();
    });
  });

  it('a direction at the same moment: whichever write comes first, the case ends held', async () => {
    const store = await open();
    const id = await opened(store, ...told);
    store.clock.set(new Date(gate + 6 * minutes).toISOString());
    const release = store.releases.release(breaches, id, 'machine:release-breach', ({ state }) =>
      decide(state, { type: 'release' }, factsIn(store)),
    );
    await Promise.all([release, does(store, id, direction('2026-12-20', '2026-12-05'))]);
    const { state } = await store.cases.read(breaches, id);
    expect([stageOf(state), state.directions.length]).toEqual(['held', 1]);
  });
});
