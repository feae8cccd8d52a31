import { describe, expect, it } from 'vitest';
import type { Breach } from '#domain/breach/breach.ts';
import {
  isFullyAccounted,
  machinesOf,
  mayBeSending,
  mayMailOnPaper,
  mayTell,
  noticeDueAt,
  noticeOf,
  noticeStatus,
  paperMailGate,
  sendableLetters,
} from '#domain/breach/customer-notice.ts';
import { emptyNotice } from '#domain/notice/state.ts';
import {
  ann,
  type BreachLife,
  ben,
  direction,
  held,
  letterSha256,
  listFrozen,
  listSha256,
  noon,
  ready,
  renderedSha256,
  text,
  una,
} from '#test/support/domain/breach.ts';
import { confirm, given } from '#test/support/domain/given-breach.ts';
import {
  account,
  askUrgent,
  begins,
  close,
  confirmUrgent,
  countList,
  needy,
  noticeLetter,
  released,
  sendingStart,
  sent,
  supplemented,
  urgentApproved,
  urgentSha256,
  urgentWritten,
} from '#test/support/domain/notice.ts';

const by = { by: ann, textSha256: text } as const;
const pause = { type: 'pause-notice', because: 'officer', ...by } as const;
const openSupplement = { type: 'open-supplement', sameBreach: true, ...by } as const;
const urgent = () =>
  begins(needy().do(askUrgent(), urgentWritten(), urgentApproved(), confirmUrgent()), 'urgent');
const accounted = () => sent().do(account(countList()));
const closed = () => accounted().do(close(countList()));
const late = direction('2026-12-20', '2026-12-05');
const page = { list: 1, segment: 'vip', listSha256 } as const;
const urgentPage = { ...page, audience: 'urgent', letterSha256: urgentSha256 } as const;
const everyonePage = { ...page, audience: 'everyone', letterSha256 } as const;
const withNotice = ({ state }: BreachLife, over: object): Breach => ({
  ...state,
  notice: { ...noticeOf(state), ...over },
});

/** A silence ends exception and release at once; were one of them left, this gate would still be closed. */
describe('each wall before a letter holds alone (P38, R-11, R-12, F12)', () => {
  const called = direction('', '2026-11-24', { verbal: true });
  const walls: readonly [string, Partial<Breach>][] = [
    ['no agency has a receipt', { hold: { closures: [] } }],
    ['a restore is to be confirmed', { restore: { generation: 2, since: noon('2026-11-25') } }],
    ['a stop is to be reviewed', { directions: held().do(called).state.directions }],
    ['nobody confirmed the exception', { urgent: needy().do(askUrgent()).state.urgent! }],
  ];

  it('with none of them the urgent letters go', () => {
    const { state } = urgent();
    expect(mayTell(state, { ...urgentPage, epoch: state.epoch })).toBe('yes');
    expect([sendableLetters(state).length, paperMailGate(state)]).toEqual([1, 'urgent-only']);
  });

  it.each(walls)('%s: no urgent letter', (_, over) => {
    const state = { ...urgent().state, ...over };
    expect(mayTell(state, { ...urgentPage, epoch: state.epoch })).toBe('no');
    expect([sendableLetters(state), paperMailGate(state)]).toEqual([[], 'held']);
    expect(mayMailOnPaper(state, 'vip')).toBe(false);
  });

  it.each<[string, (life: BreachLife) => Breach, string]>([
    ['a restore is to be confirmed', ({ state }) => ({ ...state, ...walls[1]![1] }), 'held'],
    [
      'letters in flight are counted',
      (life) => withNotice(life, { draining: { since: life.now } }),
      'draining',
    ],
  ])('%s: no letter after the release', (_, change, gate) => {
    const state = change(sendingStart());
    expect(mayTell(sendingStart().state, { ...everyonePage, epoch: state.epoch })).toBe('yes');
    expect(mayTell(state, { ...everyonePage, epoch: state.epoch })).toBe('no');
    expect([sendableLetters(state), paperMailGate(state)]).toEqual([[], gate]);
    expect(mayMailOnPaper(state, 'vip')).toBe(false);
  });
});

describe('letters on paper (P38, R-12, R-13)', () => {
  it.each<[string, BreachLife, string, readonly boolean[]]>([
    ['during the hold', held(), 'held', [false, false]],
    ['under an exception', urgent(), 'urgent-only', [true, false]],
    ['under an exception that is paused', urgent().do(pause), 'paused', [false, false]],
    ['after the release', released(), 'open', [true, true]],
    ['while sending is paused', sendingStart().do(pause), 'paused', [false, false]],
    ['under a late direction', sendingStart().do(late), 'draining', [false, false]],
    ['at the end', closed(), 'open', [true, true]],
  ])('%s the gate is %s', (_, { state }, gate, may) => {
    expect(paperMailGate(state)).toBe(gate);
    expect(['vip', 'general'].map((segment) => mayMailOnPaper(state, segment))).toEqual(may);
  });
});

describe('what a sender is handed (decision 0014)', () => {
  const seals = { listSha256, letterSha256, renderedSha256 };
  const first = { list: 1, audience: 'everyone', ground: 'released', epoch: 1, ...seals } as const;

  it('is whole before and after the start, and under an exception', () => {
    expect(sendableLetters(released().state)).toEqual([{ ...first, isStarted: false, canary: 'pending' }]);
    const canary = sendingStart().do({ type: 'pass-canary', list: 1, audience: 'everyone' });
    expect(sendableLetters(canary.state)).toEqual([
      { ...first, lanes: 1, isStarted: true, canary: 'passed' },
    ]);
    const { state } = urgent();
    expect(sendableLetters(state)).toEqual([
      {
        ...{ ...first, letterSha256: urgentSha256, audience: 'urgent', ground: 'urgent' },
        ...{ epoch: state.epoch, classes: ['vip'], lanes: 1, isStarted: true, canary: 'pending' },
      },
    ]);
  });

  it('has no look where an older approval sealed none', () => {
    const { state } = released();
    const { renderedSha256: _, ...approval } = noticeLetter(released()).approval!;
    const [list] = noticeOf(state).noticeLists;
    const older = { ...list!, everyone: { ...list!.everyone, approval } };
    const [sending] = sendableLetters(withNotice(released(), { noticeLists: [older] }));
    expect(sending).not.toHaveProperty('renderedSha256');
    expect(sending?.letterSha256).toBe(letterSha256);
  });
});

describe('who works on the notice (R-14)', () => {
  const upload = { type: 'request-list-freeze', list: 2, uploadId: 'u', by: una } as const;
  const withdraw = [{ type: 'withdraw-determination', ...by }, confirm('withdrawal')] as const;

  it.each<[string, BreachLife, string, readonly string[]]>([
    ['an upload of one of two lists', accounted().do(openSupplement, upload), 'accounted', ['recipients']],
    ['a count that is owed', accounted().do({ type: 'ask-recount' }), 'sent', ['customer-notice']],
    ['a withdrawn determination', held().do(...withdraw), 'none', []],
  ])('%s', (_, { state }, status, machines) => {
    expect([noticeStatus(state), machinesOf(state)]).toEqual([status, machines]);
  });

  it('one of two lists is being sent: a direction waits until it ends', () => {
    const life = sendingStart().do(openSupplement);
    expect(mayBeSending(life.state)).toBe(true);
    given(life)
      .when(life.now, late)
      .thenFacts(
        { type: 'direction-received' },
        { type: 'hold-dates-set' },
        { type: 'run-requested', to: 'customer-notice' },
      );
  });

  it('is looked for since its last sign of life, or since a direction came', () => {
    const active = sendingStart().do({ type: 'mark-notice-active', until: noon('2026-12-06') });
    expect(noticeDueAt(released().state)).toBe(noon('2026-12-05'));
    expect(noticeDueAt(active.state)).toBe(noon('2026-12-06'));
    expect(noticeDueAt(active.at(noon('2026-12-07')).do(late).state)).toBe(noon('2026-12-07'));
    expect(noticeDueAt(held().state)).toBeUndefined();
  });
});

describe('everybody is accounted for (R-14)', () => {
  const counted = (over: object, of = accounted()): Breach => {
    const notice = noticeOf(of.state);
    return withNotice(of, { accounted: { ...notice.accounted!, ...over } });
  };
  const waiver = { type: 'ask-paper-mail-waiver', paperMailLeft: 2, ...by } as const;
  const waived = () =>
    sent().do(account(countList({ paperMailed: 0 })), waiver, confirm('paper-mail-waiver', ben));
  const rows = () =>
    sent(begins(released(held('2026-11-24', [listFrozen({ toFinish: 3 }), ...ready.slice(1)])))).do(
      account(countList()),
    );
  const writeOff = { type: 'ask-write-off', list: 1, finished: 3, setSha256: text, ...by } as const;
  const asked = rows().do(writeOff);
  const [list] = noticeOf(asked.state).noticeLists;
  const lastRows = { ...list!, done: { finished: 3, setSha256: text } };

  it.each<[string, Breach, boolean]>([
    ['nothing is counted', { ...held().state, notice: emptyNotice }, false],
    ['every letter is sent', accounted().state, true],
    ['one recipient is nowhere', counted({ sent: 97 }), false],
    ['a paper letter is not mailed', counted({ paperMailed: 1 }), false],
    [
      'two officers let two paper letters be',
      counted({ sent: 96, postal: 4, paperMailed: 2 }, waived()),
      true,
    ],
    ['three paper letters are left', counted({ sent: 95, postal: 5, paperMailed: 2 }, waived()), false],
    ['rows are left', rows().state, false],
    ['rows wait for a second officer', rows().do(writeOff).state, false],
    ['the last rows wait for a second officer', withNotice(asked, { noticeLists: [lastRows] }), false],
    ['rows are written off by two', rows().do(writeOff, confirm('write-off')).state, true],
    ['a supplement is not approved', accounted().do(openSupplement).state, false],
    ['a supplement is approved', supplemented(accounted()).state, true],
  ])('%s: %s', (_, state, isFull) => expect(isFullyAccounted(noticeOf(state))).toBe(isFull));
});
