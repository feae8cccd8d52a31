import { describe, expect, it } from 'vitest';
import { noticeOf, sendableLetters } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { ann, ben, id, noon, receipt, type Typed, text } from '#test/support/domain/breach.ts';
import { withdrawReceipt } from '#test/support/domain/given-breach.ts';
import {
  askUrgent,
  begins,
  confirmUrgent,
  needy,
  released,
  urgentApproved,
  urgentWritten,
} from '#test/support/domain/notice.ts';

/** Receipt 2 indicates the need; the agency was consulted on the 25th at noon. */
const exempted = (...before: readonly Typed[]) =>
  needy()
    .do(...before, askUrgent(), urgentWritten(), urgentApproved(), confirmUrgent())
    .at(noon('2026-11-26'));
const correct = (filedAt: string, n = 2): Typed => ({
  ...{ type: 'correct-receipt', n, filedAt, by: ann, textSha256: text },
});
const indicates = (by: string = ann) => receipt(noon('2026-11-24'), { urgentNeedIndicated: true, by });

describe('the exception ends with its ground (R-12)', () => {
  it.each<[string, readonly Typed[]]>([
    ['withdrawn', [withdrawReceipt(2)]],
    ['corrected to after the consultation', [correct('2026-11-25T17:00:00.001Z')]],
    [
      'withdrawn, another recorded late',
      [receipt(noon('2026-11-24'), { urgentNeedIndicated: true }), withdrawReceipt(2)],
    ],
  ])('its receipt is %s: a new epoch, nothing is sent (R-12)', (_, commands) => {
    const life = exempted();
    const { epoch } = life.state;
    life.do(...commands);
    expect([life.state.urgent, life.state.epoch, sendableLetters(life.state)]).toEqual([
      undefined,
      epoch + 1,
      [],
    ]);
    expect(breaches.keys(id, life.state).fence).toHaveProperty('urgent', undefined);
  });

  it('also by a filing between the consultation and its entry (R-12)', () => {
    const life = needy()
      .at(noon('2026-11-26'))
      .do(askUrgent({ consultedAt: noon('2026-11-25') }));
    expect(life.do(correct('2026-11-25T18:00:00.000Z')).state.urgent).toBeUndefined();
  });

  it('of an early history ends when a receipt changes, at nothing else (R-12)', () => {
    const life = needy().do(askUrgent());
    const { filedBefore: _, ...urgent } = life.state.urgent ?? ({} as never);
    life.state = {
      ...life.state,
      urgent,
      receipts: life.state.receipts.map((one) => ({ ...one, urgentNeedIndicated: false })),
    };
    life.do({ type: 'record-copy', agency: 'FBI', sentAt: life.now, by: ann });
    expect(life.state.urgent).toEqual(urgent);
    expect(life.do(withdrawReceipt(1)).state.urgent).toBeUndefined();
  });

  it('letters under way are let end first (R-12)', () => {
    const life = begins(exempted(), 'urgent').do(withdrawReceipt(2));
    expect(noticeOf(life.state).draining).toEqual({ since: life.now });
    expect(life.history.at(-1)?.events.at(-1)).toMatchObject({
      type: 'run-requested',
      to: 'customer-notice',
    });
  });

  it('also one that waits for its second officer (R-12)', () => {
    const life = needy().do(askUrgent(), urgentWritten()).at(noon('2026-11-26')).do(withdrawReceipt(2));
    expect([life.state.urgent, life.refusal(confirmUrgent())]).toEqual([undefined, 'NothingToConfirm']);
  });

  it.each<[string, readonly Typed[], readonly Typed[]]>([
    ['its receipt corrected to before the consultation', [], [correct('2026-11-25T16:59:59.999Z')]],
    ['another receipt withdrawn', [], [withdrawReceipt(1)]],
    ['a second one that indicates it', [indicates()], [withdrawReceipt(2)]],
  ])('and goes on with %s (R-12)', (_, before, commands) => {
    expect(exempted(...before).do(...commands).state.urgent?.confirmedBy).toBe(ben);
  });

  it('after the release there is no exception to end (R-12)', () => {
    const life = released(exempted());
    const { epoch } = life.state;
    life.do(withdrawReceipt(2));
    expect(life.state).toMatchObject({ epoch, releasedAt: noon('2026-12-05') });
  });
});
