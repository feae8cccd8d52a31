import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { nextPersonOf } from '#domain/breach/next-person.ts';
import { breaches } from '#domain/breach/noun.ts';
import {
  approvalsLostAt,
  openConfirmations,
  pendingConfirmations,
  waitingApprovals,
} from '#domain/breach/pending.ts';
import { proposalsView } from '#functions/breach/proposals-view.ts';
import {
  ann,
  approved,
  BreachLife,
  cho,
  determine,
  direction,
  held,
  id,
  letterWritten,
  lift,
  listFrozen,
  noon,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { confirm, correctDirection, correctReceipt } from '#test/support/domain/given-breach.ts';
import {
  agencyAsked,
  askUrgent,
  confirmUrgent,
  needy,
  objected,
  proceeds,
  released,
  sent,
  urgentWritten,
} from '#test/support/domain/notice.ts';
import { ofBreach } from '#test/support/domain/proposed.ts';

const by = { by: ann, textSha256: text } as const;

/** What waits for a second person after each proposal: its name, and the number that it is about. */
const waits: Readonly<Record<keyof typeof ofBreach, readonly [toConfirm: string, about: object]>> = {
  'confirm-determination': ['determination', {}],
  'confirm-withdrawal': ['determination-withdrawal', {}],
  'confirm-record-correction': ['record-correction', {}],
  'confirm-restore': ['restore', {}],
  'confirm-receipt': ['receipt-1', { n: 1 }],
  'confirm-direction': ['direction-1-correction', { n: 1 }],
  'confirm-lift': ['lift-1', { n: 1 }],
  'confirm-own-stop-end': ['own-stop-1-end', { n: 1 }],
  'confirm-urgent-exception': ['urgent-exception', {}],
  'confirm-write-off': ['list-1-write-off', { list: 1 }],
  'confirm-resume': ['notice-resume', {}],
  'confirm-published-notice': ['published-notice-1', { n: 1 }],
  'confirm-controllers-letter': ['controllers-letter', {}],
  'confirm-paper-mail-waiver': ['paper-mail-waiver', {}],
};

describe('what waits for a second officer of a breach (R-13)', () => {
  it.each(Object.entries(ofBreach))('%s: what it is about, since when and by whom', (type, { proposed }) => {
    const { state, now } = proposed();
    const [toConfirm, about] = waits[type as keyof typeof waits];
    const confirms = { type, ...about };
    const asker = type === 'confirm-restore' ? '' : ann;
    expect(pendingConfirmations(state).find((one) => one.toConfirm === toConfirm)).toEqual({
      ...{ toConfirm, since: now, by: asker, confirms },
      ...(type === 'confirm-own-stop-end' && { until: expect.any(String) }),
    });
  });

  it.each<[string, () => BreachLife]>([
    ['held', () => held()],
    ['sent', () => sent()],
    ['an exception that was confirmed', () => needy().do(askUrgent(), confirmUrgent())],
    [
      'a determination that was confirmed',
      () => ofBreach['confirm-determination'].proposed().do(confirm('determination')),
    ],
    [
      'a withdrawal that was confirmed',
      () => ofBreach['confirm-withdrawal'].proposed().do(confirm('withdrawal')),
    ],
  ])('waits for nothing when everybody has signed: %s', (_, life) =>
    expect(pendingConfirmations(life().state)).toEqual([]),
  );

  it('of a corrected receipt names the correction, not the receipt', () => {
    const life = held()
      .at(noon('2026-11-25'))
      .do(correctReceipt(noon('2026-11-23'), 'a'.repeat(64)));
    expect(pendingConfirmations(life.state)).toEqual([
      {
        ...{ toConfirm: 'receipt-1-correction', since: life.now, by: ann },
        confirms: { type: 'confirm-receipt', n: 1 },
      },
    ]);
  });

  it('after the release waits for nothing that the hold was about', () => {
    const life = held().do({ type: 'withdraw-determination', ...by });
    expect(pendingConfirmations(life.state)).toHaveLength(1);
    expect(pendingConfirmations(released(life).state)).toEqual([]);
  });

  it('a lift of one direction and a correction of another wait both', () => {
    const life = held().do(
      direction('2026-12-20', '2026-11-24'),
      direction('2026-12-22', '2026-11-24', { agency: 'USSS' }),
      lift(1, '2026-11-24'),
      { ...correctDirection('2026-12-21', 'a'.repeat(64)), n: 2, by: cho } as Typed,
    );
    expect(pendingConfirmations(life.state).map(({ toConfirm, by: who }) => [toConfirm, who])).toEqual([
      ['lift-1', ann],
      ['direction-2-correction', cho],
    ]);
    life.do(confirm('lift'));
    expect(pendingConfirmations(life.state).map(({ toConfirm }) => toConfirm)).toEqual([
      'direction-2-correction',
    ]);
  });

  it('the early end of our own stop waits until the days of the stop are over', () => {
    const { state } = ofBreach['confirm-own-stop-end'].proposed();
    const [{ until = '' } = {}] = pendingConfirmations(state);
    const before = new Date(Date.parse(until) - 1).toISOString();
    expect([before, until].map((now) => openConfirmations(state, now).length)).toEqual([1, 0]);
    expect(until).toBe('2026-11-28T05:00:00.000Z');
  });

  it('an exception over an objection waits once counsel advised, since then', () => {
    const life = needy().do(objected, agencyAsked()).at(noon('2026-11-26'));
    expect(pendingConfirmations(life.state)).toEqual([]);
    life.do(proceeds());
    expect(pendingConfirmations(life.state)).toEqual([
      {
        ...{ toConfirm: 'urgent-exception', since: life.now, by: 'dpo' },
        confirms: { type: 'confirm-urgent-exception' },
      },
    ]);
  });
});

describe('which letters wait for an approval (R-13)', () => {
  const letters = ({ state }: BreachLife) =>
    waitingApprovals(state).map(({ list, audience }) => [list, audience]);
  const first = [listFrozen(), letterWritten()];
  const supplement: Typed = { type: 'open-supplement', sameBreach: true, ...by };
  const no = { within2011: 'no', report: false, reasonCode: 'state-law-only' } as const;
  const withoutReport = (prepared: readonly Typed[]) =>
    new BreachLife(noon('2026-11-24'), prepared).do(
      determine(noon('2026-11-24'), no),
      confirm('determination'),
    );

  it.each<[string, () => BreachLife, readonly unknown[]]>([
    ['the letter to everyone', () => held('2026-11-24', first), [[1, 'everyone']]],
    [
      'the urgent letter once its exception was asked for',
      () => needy(first).do(urgentWritten(), askUrgent()),
      [
        [1, 'everyone'],
        [1, 'urgent'],
      ],
    ],
    ['the letter of a notice without a report', () => withoutReport(first), [[1, 'everyone']]],
    [
      'the letter of a supplement after the release',
      () =>
        sent().do(supplement, listFrozen({ list: 2, sha256: '5'.repeat(64) }), letterWritten({ list: 2 })),
      [[2, 'everyone']],
    ],
    [
      'no urgent letter after the release',
      () => released(needy().do(urgentWritten(), askUrgent(), confirmUrgent())),
      [],
    ],
    ['no urgent letter without one', () => needy(first).do(urgentWritten()), [[1, 'everyone']]],
    ['no urgent letter without advice', () => needy(first).do(urgentWritten(), objected), [[1, 'everyone']]],
    [
      'none of a determination that was withdrawn',
      () => held('2026-11-24', first).do({ type: 'withdraw-determination', ...by }, confirm('withdrawal')),
      [],
    ],
  ])('%s', (_, life, expected) => expect(letters(life())).toEqual(expected));

  it('an approval that was lost names when, while the letter waits for the next', () => {
    const life = held().at(noon('2026-11-25'));
    expect(approvalsLostAt(life.state)).toEqual([]);
    life.do({
      ...{ type: 'check-rendering', list: 1, audience: 'everyone', renderedSha256: '8'.repeat(64) },
      letterSha256: '2'.repeat(64),
    });
    expect(approvalsLostAt(life.state)).toEqual([life.now]);
    expect(approvalsLostAt(life.do(approved()).state)).toEqual([]);
  });
});

describe('a breach that two officers settled: no report, no notice (R-4)', () => {
  const outside = { within2011: 'no', report: false, tell: false, reasonCode: 'no-cpni' } as const;
  const settled = () =>
    new BreachLife(noon('2026-11-24')).do(determine(noon('2026-11-24'), outside), confirm('determination'));
  const withdraws = { type: 'withdraw-determination', by: cho, textSha256: text } as const;

  it('waits for nobody', () => {
    expect([stageOf(settled().state), pendingConfirmations(settled().state)]).toEqual(['closed', []]);
  });

  it('asked to be withdrawn: the second officer sees it, and is told', () => {
    const { state, now } = settled().do(withdraws);
    const waiting = { toConfirm: 'determination-withdrawal', since: now, by: cho };
    expect(pendingConfirmations(state)).toMatchObject([waiting]);
    expect(proposalsView(id, state, now, () => ({}))).toMatchObject([
      { ...waiting, confirmAt: expect.stringContaining('/determination/withdrawal/confirmation') },
    ]);
    const milestone = nextBreachMilestone(id, state);
    expect(milestone).toMatchObject({ about: 'second-person', of: waiting.toConfirm });
    const told = { ...state, handledMilestones: [milestone?.name ?? ''] };
    expect([nextPersonOf(told, now), breaches.keys(id, told).queue]).toEqual(['second-person', 'breach']);
    expect(stageOf(settled().do(withdraws, confirm('withdrawal')).state)).toBe('withdrawn');
  });
});
