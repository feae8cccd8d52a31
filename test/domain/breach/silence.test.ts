import { describe, expect, it } from 'vitest';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { mustBeSilent } from '#domain/breach/silence.ts';
import {
  ann,
  type BreachLife,
  call,
  direction,
  held,
  midnight,
  noon,
  receipt,
  review,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { withdrawReceipt } from '#test/support/domain/given-breach.ts';
import {
  agencyAsked,
  askUrgent,
  confirmUrgent,
  needy,
  objected,
  released,
  sendingStart,
} from '#test/support/domain/notice.ts';

const restored = (life: BreachLife): BreachLife => {
  life.tableGeneration = 2;
  return life.do({ type: 'refresh-dates' });
};
const directed = () => held().do(direction('2026-12-10', '2026-11-24'));

describe('why nobody outside may be told now (R-11, R-12, R-22, F12)', () => {
  it.each<[string, () => BreachLife, string, string | undefined]>([
    ['nothing stands against it', () => held(), noon('2026-11-24'), undefined],
    ['to the end of its last day', directed, '2026-12-11T04:59:59.999Z', 'direction-in-force'],
    ['from then on until its review', directed, midnight('2026-12-11'), 'review-owed'],
    [
      'after the review',
      () =>
        directed()
          .at(noon('2026-12-11'))
          .do(review('release', noon('2026-12-11'))),
      noon('2026-12-11'),
      undefined,
    ],
    ['a stop', () => held().do(call('2026-11-24')), noon('2026-11-27'), 'direction-in-force'],
    ['after a restore', () => restored(directed()), noon('2026-11-24'), 'restore-not-confirmed'],
  ])('%s', (_, life, now, code) =>
    expect(mustBeSilent(life().state, { ...life().facts, now })?.code).toBe(code),
  );

  it('a closure of the settings lengthens a telephone stop (R-28, law of stopping 10)', () => {
    const at = (closures: readonly string[]) => {
      const life = held().do(call('2026-11-24'));
      life.closures = closures;
      life.at(noon('2026-11-27')).do({ type: 'refresh-dates' }).at(noon('2026-11-28'));
      return mustBeSilent(life.state, life.facts)?.code;
    };
    expect([at([]), at(['2026-11-27'])]).toEqual(['review-owed', 'direction-in-force']);
  });
});

describe('what a new silence ends (decision 0013, decision 0014)', () => {
  const silences: readonly [string, Typed][] = [
    ['a direction', direction('2026-12-20', '2026-12-05')],
    ['a call', call('2026-12-05')],
    ['our own stop', { type: 'hold-for-entry', by: ann, textSha256: text }],
  ];

  it.each(silences)('%s voids the release and raises the epoch', (_, command) => {
    const { epoch } = released().state;
    const { state } = released().do(command);
    expect([state.epoch, state.releasedAt, noticeOf(state).draining]).toEqual([
      epoch + 1,
      undefined,
      undefined,
    ]);
  });

  it.each(silences)('%s lets letters in flight end, from the first silence on', (_, command) => {
    const life = sendingStart();
    const since = life.now;
    expect(noticeOf(life.do(command).state).draining).toEqual({ since });
    life.at(noon('2026-12-06')).do(direction('2026-12-22', '2026-12-06', { agency: 'USSS' }));
    expect(noticeOf(life.state).draining).toEqual({ since });
  });

  it('it ends an exception and the questions to agencies, not their objections (R-12)', () => {
    const { state } = needy().do(objected, agencyAsked(), call('2026-11-25'));
    expect(state.urgent).toBeUndefined();
    expect(state.objections).toEqual([{ agency: 'FBI', consultedAt: noon('2026-11-25') }]);
    expect(needy().do(call('2026-11-25')).state).not.toHaveProperty('objections');
  });

  it('a receipt that is withdrawn ends only an exception that is there (R-12)', () => {
    const indicated = receipt(noon('2026-11-24'), { urgentNeedIndicated: true });
    const epochs = (life: BreachLife, n = 2) => {
      const { epoch } = life.state;
      return life.do(withdrawReceipt(n)).state.epoch - epoch;
    };
    expect(epochs(needy())).toBe(0);
    expect(epochs(needy().do(askUrgent()))).toBe(1);
    expect(epochs(needy().do(askUrgent(), confirmUrgent()))).toBe(1);
    expect(epochs(needy().do(indicated, askUrgent()))).toBe(0);
    expect(epochs(needy().do(askUrgent()), 1)).toBe(0);
  });
});
