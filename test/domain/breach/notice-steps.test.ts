import { describe, expect, it } from 'vitest';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { noticeStatus } from '#domain/breach/customer-notice.ts';
import { nextOfBreach } from '#domain/breach/rules.ts';
import {
  ann,
  type BreachLife,
  ben,
  held,
  letterSha256,
  letterWritten,
  listFrozen,
  listSha256,
  noon,
  renderedSha256,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { confirm, given, run } from '#test/support/domain/given-breach.ts';
import {
  account,
  begins,
  close,
  countList,
  released,
  sendingStart,
  sent,
  supplemented,
} from '#test/support/domain/notice.ts';

const { now } = released();
const of = { list: 1, audience: 'everyone' } as const;
const accounted = () => sent().do(account(countList()));
const closed = () => accounted().do(close(countList()));
const start = (over: object = {}): BreachCommand => ({
  ...{ type: 'start-notice', ...of, epoch: 1, letterSha256, listSha256, lanes: 2, rate: 10 },
  ...over,
});

describe('a sending begins only as the case is (decision 0014)', () => {
  it('with its list, letter, epoch and audience', () =>
    given(released())
      .when(now, start())
      .thenFacts({ type: 'notice-started', ...of, lanes: 2, rate: 10 }));

  it.each([
    ['list', 2],
    ['audience', 'urgent'],
    ['epoch', 2],
    ['letterSha256', '8'.repeat(64)],
    ['listSha256', '8'.repeat(64)],
  ])('never with another %s', (field, value) =>
    given(released())
      .when(now, start({ [field]: value }))
      .thenNothing(),
  );

  it('once in an epoch; in the next with the lanes of the first', () => {
    given(released(), start()).when(now, start()).thenNothing();
    const again = released().do(start());
    again.state = { ...again.state, epoch: 2 };
    given(again)
      .when(now, start({ epoch: 2, lanes: 5, rate: 7 }))
      .thenFacts({ type: 'notice-started', ...of, lanes: 2, rate: 7 });
  });
});

describe('what the machine records of a sending', () => {
  const passed: BreachCommand = { type: 'pass-canary', ...of };
  const marked: BreachCommand = { type: 'mark-notice-sent', ...of };
  const looks = { type: 'check-rendering', ...of, letterSha256, renderedSha256: '8'.repeat(64) } as const;
  const unapproved = () => sendingStart().do(looks);

  it.each<[string, BreachCommand, string]>([
    ['the first letters went well', passed, 'canary-passed'],
    ['all letters went', marked, 'notice-sent'],
  ])('%s: once, after its beginning, while its approval counts', (_, command, type) => {
    given(sendingStart())
      .when(now, command)
      .thenFacts({ type, ...of } as never);
    given(sendingStart(), command).when(now, command).thenNothing();
    given(released()).when(now, command).thenNothing();
    given(unapproved()).when(now, command).thenNothing();
    given(sendingStart(), { ...command, list: 2 } as BreachCommand)
      .when(now, { ...command, list: 2 } as BreachCommand)
      .thenNothing();
  });

  it('a failure stops what is being sent and nothing else', () => {
    const halt: BreachCommand = { type: 'halt-notice', because: 'stopped', error: 'x' };
    given(sendingStart())
      .when(now, halt)
      .thenFacts({ type: 'notice-paused', because: 'stopped', error: 'x', n: 1 });
    given(sent()).when(now, halt).thenNothing();
  });

  const active = (until: string): BreachCommand => ({ type: 'mark-notice-active', until });
  const [soon, late] = [noon('2026-12-06'), noon('2026-12-07')];

  it.each([
    ['while it sends', () => sendingStart(), late, true],
    ['while it waits for late bounces', () => sent(), late, true],
    ['for longer than before', () => sendingStart().do(active(soon)), late, true],
    ['not for shorter', () => sendingStart().do(active(late)), soon, false],
    ['not for as long', () => sendingStart().do(active(late)), late, false],
    ['not while it is held', () => held(), late, false],
    ['not once it was counted', accounted, late, false],
    ['not once it was closed', closed, late, false],
  ] as const)('that it is at work: %s', (_, life, until, isRecorded) => {
    const decided = given(life()).when(now, active(until));
    if (isRecorded) decided.thenFacts({ type: 'notice-active', until });
    else decided.thenNothing();
  });

  it('that letters in flight ended: once, and only after a direction', () =>
    given(sendingStart()).when(now, { type: 'drain-notice', alreadyTold: 3 }).thenNothing());

  it('that letters came back, of a record that had ended', () => {
    const back: BreachCommand = { type: 'reopen', because: 'letters-returned', rows: 3 };
    given(closed())
      .when(now, back)
      .thenFacts({ type: 'breach-reopened', because: 'letters-returned', rows: 3 }, run);
    given(accounted()).when(now, back).thenNothing();
  });
});

describe('everyone is accounted for (I3, R-14)', () => {
  const counted = { type: 'everyone-accounted' } as const;
  const five = countList({ sent: 4, postal: 1, paperMailed: 1, possibleDuplicates: 2 }, 2);
  const both = () => {
    const life = begins(supplemented(sendingStart()), 'everyone', 2);
    return sent(sent(life), 2);
  };

  it('over all lists that are approved', () =>
    given(both())
      .when(now, account(countList({ possibleDuplicates: 3 }), five))
      .thenFacts({
        ...{ ...counted, count: 105, sent: 102, postal: 3, paperMailed: 3 },
        ...{ possibleDuplicates: 5, writtenOff: 0 },
        lists: [countList({ possibleDuplicates: 3 }), five],
      }));

  it('not over a supplement that nobody approved', () => {
    const open: Typed = { type: 'open-supplement', sameBreach: true, by: ann, textSha256: text };
    const life = accounted().do(open, listFrozen({ list: 2, sha256: '5'.repeat(64), count: 5 }));
    given(life)
      .when(now, account(countList({ delivered: 91 }), five))
      .thenFacts({ ...counted, count: 100, sent: 98, lists: [countList({ delivered: 91 })] });
  });

  it('again when the ledger says something else, and not when it says the same', () => {
    given(accounted()).when(now, account(countList())).thenNothing();
    given(accounted())
      .when(now, account(countList({ delivered: 91 })))
      .thenFacts(counted);
    given(accounted())
      .when(now, account(countList({ paperMailed: 1 })))
      .thenFacts({ ...counted, paperMailed: 1 });
  });

  it('never by a ledger that was read before a recount was asked for', () => {
    const asked = () => accounted().do({ type: 'ask-recount' });
    expect(noticeStatus(asked().state)).toBe('sent');
    given(asked()).when(now, account(countList())).thenNothing();
    given(asked())
      .when(now, { ...account(countList()), recounts: 1 } as BreachCommand)
      .thenFacts(counted);
  });

  it('never while they are sent, held or closed', () => {
    for (const life of [held(), sendingStart(), closed()])
      given(life).when(now, account(countList())).thenNothing();
  });

  it('with letters not mailed on paper, but never with a recipient who is nowhere', () => {
    given(sent())
      .when(now, account(countList({ paperMailed: 0 })))
      .thenFacts({ ...counted, paperMailed: 0 });
    given(sent())
      .when(now, account(countList({ sent: 97 })))
      .thenRefused('StillUnaccounted', {
        unaccounted: [expect.objectContaining({ code: 'not-sent', rows: 1 })],
      });
  });

  it('a recount is asked for only of what was counted', () => {
    given(accounted()).when(now, { type: 'ask-recount' }).thenFacts({ type: 'recount-asked' }, run);
    given(sent()).when(now, { type: 'ask-recount' }).thenNothing();
  });

  it('a mailing date is recorded, and what was counted before is counted again (R-14)', () => {
    const onPaper: BreachCommand = { type: 'record-paper-mail', postedOn: '2026-12-06', rows: 2, by: ann };
    const recorded = { type: 'paper-mail-recorded', rows: 2 } as const;
    const recount = { type: 'recount-asked' } as const;
    given(sendingStart()).when(now, onPaper).thenFacts(recorded);
    given(sent()).when(now, onPaper).thenFacts(recorded, recount);
    given(accounted()).when(now, onPaper).thenFacts(recorded, recount);
  });

  it('closed once', () => {
    given(closed()).when(now, close(countList())).thenNothing();
    given(accounted())
      .when(now, close(countList({ delivered: 91 })))
      .thenFacts(counted, { type: 'breach-closed' });
  });
});

describe('an approval counts for a letter that looks as it was read (R-13)', () => {
  const looks = (over: object = {}): BreachCommand => ({
    ...{ type: 'check-rendering', ...of, letterSha256, renderedSha256: '8'.repeat(64) },
    ...over,
  });
  const voided = { type: 'approval-voided', ...of, letterSha256, renderedSha256: '8'.repeat(64) } as const;

  it('it is void when the letter looks different, once', () => {
    given(held()).when(held().now, looks()).thenFacts(voided);
    given(held(), looks()).when(held().now, looks()).thenNothing();
  });

  it.each([
    ['it looks the same', () => held(), { renderedSha256 }],
    ['another letter was looked at', () => held(), { letterSha256: '8'.repeat(64) }],
    ['nobody approved it', () => held('2026-11-24', [listFrozen(), letterWritten()]), {}],
    ['there is no such list', () => held(), { list: 2 }],
    ['all letters went', () => sent(), {}],
  ])('it counts on, or nothing was there: %s', (_, life, over) =>
    given(life()).when(life().now, looks(over)).thenNothing(),
  );

  it('it is void also while letters are sent', () =>
    given(sendingStart()).when(now, looks()).thenFacts(voided));
});

describe('what officers are offered about a notice (R-13)', () => {
  const offered = (life: BreachLife, ...acts: readonly string[]) =>
    acts.filter((act) => nextOfBreach(life.state, life.facts).some(({ action }) => action === act));
  const acts = [
    ...['pause-notice', 'resume-notice', 'confirm-resume', 'ask-paper-mail-waiver'],
    ...['confirm-paper-mail-waiver', 'record-paper-mail', 'close'],
  ];
  const pause: Typed = { type: 'pause-notice', because: 'officer', by: ann, textSha256: text };
  const resume = { type: 'resume-notice', by: ann, textSha256: text, pauses: ['pause-1'] } as const;
  const waiver: Typed = { type: 'ask-paper-mail-waiver', paperMailLeft: 2, by: ann, textSha256: text };
  const paper = ['ask-paper-mail-waiver', 'record-paper-mail'];
  const halt: Typed = { type: 'halt-notice', because: 'stopped', error: 'x' };

  it.each<[string, () => BreachLife, readonly string[]]>([
    ['held', () => held(), ['pause-notice']],
    ['being sent', () => sendingStart(), ['pause-notice', ...paper]],
    ['with a supplement that waits', () => supplemented(sendingStart()), ['pause-notice', ...paper]],
    ['paused', () => sendingStart().do(pause), ['pause-notice', 'resume-notice', ...paper]],
    [
      'paused, and another officer asked to resume',
      () => sendingStart().do(pause, { ...resume, by: ben }),
      ['pause-notice', 'resume-notice', 'confirm-resume', ...paper],
    ],
    ['stopped by a machine', () => sendingStart().do(halt), ['pause-notice', 'resume-notice', ...paper]],
    ['counted', accounted, ['pause-notice', ...paper, 'close']],
    [
      'with a waiver asked for',
      () => accounted().do(waiver),
      ['pause-notice', ...paper, 'confirm-paper-mail-waiver', 'close'],
    ],
    [
      'with a waiver confirmed',
      () => accounted().do(waiver, confirm('paper-mail-waiver')),
      ['pause-notice', ...paper, 'close'],
    ],
    ['closed', closed, ['record-paper-mail']],
  ])('%s', (_, life, expected) =>
    expect(offered(life(), ...acts).toSorted()).toEqual([...expected].toSorted()),
  );

  it('one press of one person within a minute is one pause (law of stopping 7)', () =>
    given(sendingStart(), pause).when(now, pause).thenNothing());

  it.each([pause, waiver, resume, confirm('resume'), confirm('paper-mail-waiver')])(
    '$type: a record that has ended refuses it by name',
    (command) => given(closed()).when(now, command).thenRefused('AlreadySettled'),
  );
  it.each([confirm('resume'), confirm('paper-mail-waiver')])('$type: not before anybody asked', (command) =>
    given(sendingStart()).when(now, command).thenRefused('NothingToConfirm'),
  );

  it('each act keeps who did it and why', () => {
    const act = { by: ann, textSha256: text };
    given(sendingStart())
      .when(now, pause)
      .thenFacts({ type: 'notice-paused', because: 'officer', ...act, n: 1 });
    given(accounted())
      .when(now, waiver)
      .thenFacts({ type: 'paper-mail-waiver-asked', paperMailLeft: 2, ...act });
  });
});
