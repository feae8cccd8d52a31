import { describe, expect, it } from 'vitest';
import {
  effectiveDecisions,
  isReported,
  isReportPending,
  isSettled,
  stageOf,
} from '#domain/breach/breach.ts';
import { breachNextStep } from '#domain/breach/clocks.ts';
import { mayNotifyAnyone, paperMailGate, sendableLetters } from '#domain/breach/customer-notice.ts';
import { nextPersonOf } from '#domain/breach/next-person.ts';
import { nextTaskOf } from '#domain/breach/next-task.ts';
import { breaches } from '#domain/breach/noun.ts';
import { lacksReceipts, releaseFaults } from '#domain/breach/release-faults.ts';
import { breachAtWork } from '#domain/breach/work-facts.ts';
import { gateView } from '#functions/breach/gate-view.ts';
import {
  ann,
  BreachLife,
  ben,
  determine,
  determinedFact,
  held,
  id,
  noon,
  receipt,
} from '#test/support/domain/breach.ts';
import { account, close, countList, sent } from '#test/support/domain/notice.ts';

const start = noon('2026-11-24');
const answers = ['yes', 'unclear'] as const;

/** As two officers could sign it before decision 0078. */
const signed = (within2011: (typeof answers)[number], tell = true): BreachLife =>
  new BreachLife(start).stored(
    determinedFact(start, { within2011, report: false, tell, reasonCode: 'false-alarm' }),
    { type: 'legal-hold-started' },
    { type: 'determination-confirmed', by: ben, ruleset: 'policy-2018' },
  );
const released = (): BreachLife => signed('yes').stored({ type: 'breach-released' });

describe('a stored “within, no report” that two officers signed (R-3, R-4)', () => {
  it.each(answers)('“%s”: the breach is held until every receipt, and the report is due', (within2011) => {
    const { state } = signed(within2011);
    expect(stageOf(state)).toBe('held');
    expect(effectiveDecisions(state.determination!)).toEqual({ within2011, report: true, tell: true });
    expect([isReported(state), isReportPending(state), isSettled(state)]).toEqual([true, true, false]);
    expect(breachNextStep(state, noon('2028-01-01'))).toEqual({ nextStep: 'receipts' });
    expect(nextPersonOf(state, start)).toBe('record-receipts');
    expect(
      signed(within2011).at(noon('2028-01-01')).do({ type: 'release' }).state.releasedAt,
    ).toBeUndefined();
  });

  it('its hold counts from the receipts like any other', () => {
    const life = signed('unclear').do(receipt(start));
    expect(life.state.hold.holdEndsOn).toBe('2026-12-01');
    expect(breaches.keys(id, life.state).stage).toBe('held');
  });

  it.each(answers)('“%s” and nobody told: nobody is, and the report is due', (within2011) => {
    const { state } = signed(within2011, false);
    expect([stageOf(state), isReportPending(state)]).toEqual(['no-notice-decided', true]);
  });

  it('one that was confirmed by who answered counts as a yes to everything', () => {
    const no = determinedFact(start, { within2011: 'no', report: false });
    const life = new BreachLife(start).stored(no, {
      ...{ type: 'determination-confirmed', by: ann, ruleset: 'policy-2018' },
    });
    expect([stageOf(life.state), lacksReceipts(life.state)]).toEqual(['held', true]);
  });
});

describe('one that was released against the law (R-4)', () => {
  it('keeps its stage, and an officer has a task that says why', () => {
    const { state } = released();
    expect([stageOf(state), releaseFaults(state)]).toEqual(['released', ['without-receipts']]);
    expect(nextTaskOf(state, start)).toMatchObject({
      ...{ task: 'look-at-release', signs: false },
      does: expect.stringMatching(/^Look at this release: no agency was notified before it\./),
    });
  });

  it('its letters do not say that agencies were notified', () =>
    expect(isReported(released().state)).toBe(false));

  it('no further letter goes out, by email or on paper, and no page says that one may', () => {
    const { state } = released();
    expect([sendableLetters(state), mayNotifyAnyone(state), paperMailGate(state)]).toEqual([
      [],
      false,
      'held',
    ]);
    expect(breachAtWork(state, start).gate.isOpen).toBe(false);
    expect(gateView(state, undefined, start)).toMatchObject({
      state: 'unknown',
      sentence: 'Nobody may be notified yet. We have no receipt for the USSS or the FBI.',
    });
  });

  it('a receipt ends the task: the breach is held again', () => {
    const { state } = released().do(receipt(start));
    expect([stageOf(state), releaseFaults(state), nextPersonOf(state, start)]).toEqual([
      'held',
      [],
      undefined,
    ]);
  });

  it('a closed one stays closed, and shows the task', () => {
    const closed = released().stored({ type: 'breach-closed' });
    expect([stageOf(closed.state), nextPersonOf(closed.state, start)]).toEqual(['closed', 'look-at-release']);
  });

  it('no lawful release has the task', () => {
    const outside = new BreachLife(start).do(
      determine(start, { within2011: 'no', report: false, reasonCode: 'state-law-only' }),
      { type: 'confirm-determination', by: ben },
      { type: 'release' },
    );
    expect([stageOf(outside.state), releaseFaults(outside.state)]).toEqual(['released', []]);
    for (const life of [held(), sent(), sent().do(account(countList()), close(countList()))])
      expect(releaseFaults(life.state)).toEqual([]);
  });
});
