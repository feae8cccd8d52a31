import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { nextPersonOf } from '#domain/breach/next-person.ts';
import { breaches } from '#domain/breach/noun.ts';
import { isApproved, noticeListOf } from '#domain/notice/state.ts';
import { storyView } from '#functions/breach/story-view.ts';
import {
  ann,
  approved,
  BreachLife,
  ben,
  cho,
  determine,
  held,
  id,
  noon,
  receipt,
  text,
} from '#test/support/domain/breach.ts';

const withdraw = [
  { type: 'withdraw-determination', by: ann, textSha256: text },
  { type: 'confirm-withdrawal', by: ben },
] as const;
const again = noon('2026-12-01');
const started = { type: 'start-run', letters: [] } as const;
const withoutReceipts = () =>
  new BreachLife(noon('2026-11-24'), []).do(determine(noon('2026-11-24')), started, ...withdraw, started);

describe('a determination after one that two officers withdrew (R-4)', () => {
  it('is possible only once the withdrawal is confirmed', () => {
    const life = held().do(withdraw[0]);
    expect(life.refusal(determine(again))).toBe('AlreadyDetermined');
    expect(stageOf(life.do(withdraw[1]).state)).toBe('withdrawn');
    expect(life.refusal(determine(noon('2026-11-24')))).toBe('no refusal');
  });

  it('begins anew: held, another report owed, a queue, a legal hold of its own', () => {
    const life = withoutReceipts()
      .at(again)
      .do(determine(again, { by: cho }));
    const { state } = life;
    expect([stageOf(state), nextPersonOf(state, again)]).toEqual(['held', 'record-receipts']);
    expect(state.determination).toMatchObject({ by: cho, recordedAt: again, ruleset: 'fcc-2007' });
    expect([state.withdrawal, state.legalHoldSince, state.withdrawnBefore]).toEqual([undefined, again, 1]);
    expect(breaches.keys(id, state)).toMatchObject({ queue: 'breach', stage: 'held' });
    expect(breaches.keys(id, state).wakeAt).toBeDefined();
    expect(life.history.at(-1)?.events).toContainEqual({ type: 'run-requested', clock: expect.anything() });
    expect(life.refusal(determine(again))).toBe('AlreadyDetermined');
  });

  it('keeps the receipts: their hold counts, under the rule that the new answers bring', () => {
    const { state } = held()
      .do(...withdraw)
      .at(again)
      .do(determine(again));
    expect(state.receipts).toHaveLength(1);
    expect([stageOf(state), state.hold.holdEndsOn]).toEqual(['held', '2026-12-04']);
  });

  it('nothing goes out before its notice was approved again (R-13)', () => {
    const life = held()
      .do(...withdraw)
      .at(noon('2026-12-30'))
      .do(determine(noon('2026-12-30')));
    const first = () => noticeListOf(noticeOf(life.state), 1)!;
    expect(isApproved(first(), first().everyone)).toBe(false);
    expect(life.history.at(-1)?.events).toContainEqual(expect.objectContaining({ type: 'approval-voided' }));
    expect(life.do({ type: 'release' }).state.releasedAt).toBeUndefined();
    expect(stageOf(life.do(approved(), { type: 'release' }).state)).toBe('released');
  });

  it('reminds of its own report, also where the first one’s reminders were sent', () => {
    const first = new BreachLife(noon('2026-11-24'), []).do(determine(noon('2026-11-24')));
    const name = nextBreachMilestone(id, first.state)?.name;
    const milestone = nextBreachMilestone(id, first.state)!;
    first.do({ type: 'handle-milestone', milestone, letters: [] }, ...withdraw);
    const { state } = first.at(again).do(determine(again));
    const next = nextBreachMilestone(id, state);
    expect([name, next?.name]).toEqual(['report-2-business-days', 'again-1-report-2-business-days']);
    expect(next?.on).toBe('2026-12-03');
    const late = nextBreachMilestone(id, state, noon('2026-12-20'));
    expect(late?.name).toMatch(/^again-1-report-overdue/);
  });

  it('the second withdrawal tells the agencies again', () => {
    const life = held().do(...withdraw);
    const milestone = nextBreachMilestone(id, life.state)!;
    expect(milestone.name).toBe('tell-agencies');
    life.do({ type: 'handle-milestone', milestone, letters: [] }).do(determine(noon('2026-11-24')));
    life.do(...withdraw);
    expect(nextBreachMilestone(id, life.state)?.name).toBe('again-1-tell-agencies');
  });

  it('a confirmation of the first one confirms nothing of the second', () => {
    const no = { within2011: 'no', report: false, reasonCode: 'state-law-only' } as const;
    const life = new BreachLife(noon('2026-11-24'))
      .do(determine(noon('2026-11-24'), no), { type: 'confirm-determination', by: ben })
      .do(...withdraw)
      .do(determine(noon('2026-11-24'), no));
    expect(stageOf(life.state)).toBe('held');
    life.do({ type: 'release' });
    expect(life.state.releasedAt).toBeUndefined();
  });

  it('the story tells both, and the withdrawal between them', () => {
    const life = held().do(...withdraw, determine(noon('2026-11-24')), receipt(noon('2026-11-24')));
    const commits = life.history.map(({ at, events }, n) => ({
      ...{ revision: n, at, events, actor: 'officer:ann', prev: '', hash: '' },
    }));
    const told = storyView(
      commits,
      () => ({}),
      (sub) => sub,
    )
      .flatMap(({ facts }) => facts)
      .filter((fact) => /determin/i.test(fact))
      .map((fact) => fact.split(' on ')[0]);
    expect(told).toEqual([
      'Breach determined',
      'Withdrawal of the determination asked.',
      'Determination withdrawn.',
      'Breach determined',
    ]);
  });
});
