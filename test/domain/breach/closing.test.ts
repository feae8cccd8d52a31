import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { unaccounted } from '#domain/breach/closing.ts';
import type { BreachCommand } from '#domain/breach/commands.ts';
import {
  machineOf,
  machinesOf,
  noticeOf,
  noticeStatus,
  sendableLetters,
} from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { ListTally } from '#domain/notice/recipients.ts';
import {
  abe,
  ann,
  approved,
  type BreachLife,
  ben,
  direction,
  held,
  id,
  letterWritten,
  listFrozen,
  listSha256,
  ready,
  text,
  una,
} from '#test/support/domain/breach.ts';
import {
  account,
  begins,
  close,
  countList,
  released,
  sendingStart,
  sent,
  supplemented,
  types,
} from '#test/support/domain/notice.ts';

const sets = ['6', '7', '8'].map((digit) => digit.repeat(64)) as [string, string, string];
const told5: ListTally = countList({ sent: 5, postal: 0, paperMailed: 0 }, 2);
const left = (life: BreachLife, ...tallies: readonly ListTally[]) =>
  unaccounted(life.state, tallies).map(({ code, rows }) => (rows === undefined ? code : `${code} ${rows}`));
const accounted = (): BreachLife => sent().do(account(countList()));
const openSupplement = (over: object = {}): BreachCommand => ({
  type: 'open-supplement',
  sameBreach: true,
  by: ann,
  textSha256: text,
  ...over,
});

const cancel = (list: number): BreachCommand => ({
  type: 'cancel-supplement',
  ...{ list, by: ann, textSha256: text },
});

/** Ten rows to finish beside a hundred customers. */
const withRows = (): BreachLife =>
  sent(begins(released(held('2026-11-24', [listFrozen({ toFinish: 10 }), ...ready.slice(1)]))));
const finish = (over: object): BreachCommand =>
  ({ type: 'finish-rows', list: 1, how: 'posted', by: ann, ...over }) as BreachCommand;
const writeOff = (over: object): BreachCommand =>
  ({ type: 'ask-write-off', list: 1, by: ann, textSha256: text, ...over }) as BreachCommand;

it('while the case is held no row can have been posted (P38, R-11)', () => {
  const posted = finish({ finished: 1, setSha256: sets[0] });
  const inHold = held('2026-11-24', [listFrozen({ toFinish: 10 }), ...ready.slice(1)]);
  expect(inHold.refusal(posted)).toBe('HoldNotOver');
  expect(withRows().refusal(posted)).toBe('no refusal');
  expect(withRows().do(direction('2026-12-20', '2026-12-05')).refusal(posted)).toBe('HoldNotOver');
});

describe('the record closes only over everybody (R-14, I3)', () => {
  it.each<[string, () => BreachLife, readonly ListTally[], readonly string[]]>([
    ['held', () => held(), [], ['not-released', 'not-sent 100']],
    ['being sent', sendingStart, [countList({ sent: 40, postal: 0, paperMailed: 0 })], ['not-sent 60']],
    ['handled, not accounted', () => sent(), [countList()], ['late-bounces-awaited']],
    ['no page in the ledger', accounted, [], ['not-sent 100']],
    ['letters not posted', accounted, [countList({ paperMailed: 0 })], ['paper-mail-left 2']],
    [
      'a direction',
      () => accounted().do(direction('2026-12-20', '2026-12-05')),
      [countList()],
      ['letters-in-flight', 'not-released'],
    ],
    ['a supplement', () => accounted().do(openSupplement()), [countList()], ['not-approved']],
    [
      'an upload of it',
      () =>
        accounted().do(openSupplement(), { type: 'request-list-freeze', list: 2, uploadId: 'u', by: una }),
      [countList()],
      ['list-being-frozen'],
    ],
    ['rows to finish', () => withRows().do(account(countList())), [countList()], ['rows-to-finish 10']],
    ['nobody', accounted, [countList()], []],
  ])('%s is left over: it says so', (_, life, tallies, expected) => {
    expect(left(life(), ...tallies)).toEqual(expected);
    expect(life().refusal(close(...tallies))).toBe(expected.length === 0 ? 'no refusal' : 'StillUnaccounted');
  });

  it('after every letter come the late bounces, the account, the end; nothing wakes it any more', () => {
    const life = sent();
    expect([noticeStatus(life.state), machineOf(life.state)]).toEqual(['sent', 'customer-notice']);
    life.do(account(countList()));
    expect(life.history.at(-1)?.events).toEqual([
      {
        type: 'everyone-accounted',
        ...{ count: 100, sent: 98, postal: 2, paperMailed: 2, possibleDuplicates: 0, writtenOff: 0 },
        lists: [countList()],
      },
    ]);
    expect([noticeStatus(life.state), machineOf(life.state)]).toEqual(['accounted', 'customer-notice']);
    expect(types(life.do(close(countList())))).toEqual(['breach-closed']);
    expect([stageOf(life.state), noticeStatus(life.state), machinesOf(life.state)]).toEqual([
      'closed',
      'closed',
      [],
    ]);
    expect(breaches.keys(id, life.state)).toMatchObject({ stage: 'closed', queue: 'settled' });
    expect(breaches.keys(id, life.state).wakeAt).toBeUndefined();
  });

  it('no account is made while a recipient is nowhere', () => {
    expect(sent().refusal(account(countList({ sent: 97 })))).toBe('StillUnaccounted');
    expect(types(sendingStart().do(account(countList())))).toEqual(['notice-started']);
  });

  it('with letters to post it waits for the officers, and the account at the end is the last', () => {
    const life = sent().do(account(countList({ paperMailed: 0 })));
    expect([noticeStatus(life.state), machineOf(life.state)]).toEqual(['accounted', undefined]);
    expect(breaches.keys(id, life.state).wakeAt).toBeUndefined();
    expect(types(life.do(close(countList())))).toEqual(['everyone-accounted', 'breach-closed']);
  });

  it('ends with letters that were not posted by two officers, and for no more of them (R-13)', () => {
    const life = sent().do(account(countList({ paperMailed: 0 })));
    life.do({ type: 'ask-paper-mail-waiver', paperMailLeft: 2, by: ann, textSha256: text });
    expect(life.refusal(close(countList({ paperMailed: 0 })))).toBe('StillUnaccounted');
    expect(life.refusal({ type: 'confirm-paper-mail-waiver', by: ann })).toBe('SamePerson');
    life.do({ type: 'confirm-paper-mail-waiver', by: ben });
    expect(life.history.at(-1)?.events.at(-1)).toMatchObject({ to: 'customer-notice' });
    expect(left(life, countList({ sent: 97, postal: 3, paperMailed: 0 }))).toEqual(['paper-mail-left 3']);
    expect(types(life.do(close(countList({ paperMailed: 0 }))))).toEqual(['breach-closed']);
  });

  it('a letter that comes back reopens it, once, and its machine gets the case', () => {
    const life = accounted().do(close(countList()));
    const back = { type: 'reopen', because: 'letters-returned', rows: 1 } as const;
    life.do(back, back);
    expect(types(life)).toEqual(['breach-reopened', 'run-requested']);
    expect([stageOf(life.state), noticeStatus(life.state)]).toEqual(['released', 'sent']);
    expect(left(life, countList({ sent: 97, postal: 3 }))).toEqual([
      'paper-mail-left 1',
      'late-bounces-awaited',
    ]);
  });

  it('reopened after a direction that came when it was closed, it is held', () => {
    const life = accounted().do(close(countList()), direction('2026-12-20', '2026-12-05'));
    life.do({ type: 'drain-notice', alreadyTold: 98 });
    expect([stageOf(life.state), types(life)]).toEqual(['closed', ['notice-drained']]);
    life.do({ type: 'reopen', because: 'letters-returned', rows: 1 });
    expect([stageOf(life.state), machinesOf(life.state)]).toEqual(['held', ['breach']]);
    expect(types(life)).toEqual(['breach-reopened', 'run-requested']);
  });
});

describe('people found later (R-14)', () => {
  it('are of the same breach by an officer’s word, and only once the first list is approved', () => {
    expect(held().refusal(openSupplement({ sameBreach: false }))).toBe('OtherBreach');
    expect(held('2026-11-24', []).refusal(openSupplement())).toBe('NotApproved');
    const life = held().do(openSupplement(), openSupplement());
    expect(noticeOf(life.state).noticeLists.map(({ n }) => n)).toEqual([1, 2]);
    life.do(letterWritten({ list: 2 }), openSupplement());
    expect(noticeOf(life.state).noticeLists.map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  it('have a list, a letter and an approval of their own, and are told when it stands', () => {
    const life = sendingStart().do(
      openSupplement(),
      listFrozen({ list: 2, sha256: '5'.repeat(64), count: 5, by: abe }),
      letterWritten({ list: 2 }),
    );
    expect(life.refusal(approved({ list: 2, listSha256: '5'.repeat(64), count: 5 }))).toBe('SamePerson');
    life.do(approved({ list: 2, listSha256: '5'.repeat(64), count: 5, by: ann }));
    expect(types(life)).toEqual(['notice-approved', 'run-requested']);
    expect(sendableLetters(life.state).map(({ list }) => list)).toEqual([1, 2]);
  });

  it('during the hold they wait with all the others', () => {
    const life = supplemented(held());
    expect(sendableLetters(life.state)).toEqual([]);
    expect(sendableLetters(released(life).state).map(({ list }) => list)).toEqual([1, 2]);
  });

  it('one that was opened by mistake is taken back by an officer, and keeps nothing open; its number is not used again', () => {
    const life = accounted().do(openSupplement(), cancel(2), cancel(2));
    expect(types(life)).toEqual(['supplement-canceled', 'run-requested']);
    expect([machineOf(life.state), left(life, countList())]).toEqual(['customer-notice', []]);
    expect([life.refusal(cancel(1)), life.refusal(cancel(3))]).toEqual(['NotFound', 'NotFound']);
    life.do(openSupplement());
    expect(noticeOf(life.state)).toMatchObject({ noticeLists: [{ n: 1 }, { n: 3 }], canceled: [2] });
    life.do(cancel(3), close(countList()));
    expect(stageOf(life.state)).toBe('closed');
  });

  it('once it is approved a new letter comes first, and once it has begun there is no way back', () => {
    const life = supplemented(sendingStart());
    expect(life.refusal(cancel(2))).toBe('SupplementApproved');
    life.do(letterWritten({ list: 2, letterSha256: '9'.repeat(64) }), cancel(2));
    expect(types(life)).toEqual(['supplement-canceled']);
    expect(begins(supplemented(sendingStart()), 'everyone', 2).refusal(cancel(2))).toBe('AlreadySending');
  });

  describe('somebody on two lists is told by one of them, whatever becomes of the other', () => {
    const [second, third] = ['5'.repeat(64), '6'.repeat(64)];
    const onThird = { list: 3, sha256: third, count: 5, onPaper: 0, coveredByLists: [second] };
    /** Supplement 3 leaves somebody out who is on supplement 2. */
    const both = () =>
      sendingStart().do(
        openSupplement(),
        openSupplement({ textSha256: 'b'.repeat(64) }),
        listFrozen({ list: 2, sha256: second, count: 5 }),
        letterWritten({ list: 2 }),
        listFrozen(onThird),
        letterWritten({ list: 3 }),
      );
    const approve3 = approved({ list: 3, listSha256: third, count: 5 });

    it.each([
      ['taken back', () => [cancel(2)]],
      ['another', () => [listFrozen({ list: 2, sha256: '7'.repeat(64), count: 4 })]],
    ])(
      'the other was %s: who relies on it is held against the lists anew before the approval',
      (_, moves) => {
        const life = both().do(...moves());
        expect(life.refusal(approve3)).toBe('OtherListChanged');
        life.do(listFrozen({ ...onThird, coveredByLists: [] }), approve3);
        expect(types(life)).toContain('notice-approved');
      },
    );

    it('it was approved: the other stays as it is, and can only be approved itself', () => {
      const life = both().do(approve3);
      expect(life.refusal(cancel(2))).toBe('ListReliedOn');
      expect(life.refusal(listFrozen({ list: 2, sha256: '7'.repeat(64) }))).toBe('ListReliedOn');
      expect(life.refusal({ type: 'request-list-freeze', list: 2, uploadId: 'u', by: una })).toBe(
        'ListReliedOn',
      );
      expect(life.refusal(approved({ list: 2, listSha256: second, count: 5 }))).toBe('no refusal');
    });

    it('both at once: the later one is sent again, for it was held against none', () => {
      const life = sendingStart().do(openSupplement(), openSupplement({ by: ben }));
      life.do(listFrozen({ list: 2, sha256: second }));
      const blind = listFrozen({ list: 3, sha256: third, checkedAgainst: [listSha256] });
      expect(life.refusal(blind)).toBe('OtherListChanged');
    });
  });

  it('an upload that is read after it was taken back is dropped', () => {
    const life = sendingStart().do(openSupplement(), {
      type: 'request-list-freeze',
      list: 2,
      uploadId: 'u',
      by: una,
    });
    life.do(cancel(2), listFrozen({ list: 2, uploadId: 'u' }), {
      type: 'list-refused',
      ...{ list: 2, uploadId: 'u', fault: 'x' },
    });
    expect(types(life)).toEqual(['supplement-canceled']);
    expect(machinesOf(life.state)).toEqual(['customer-notice']);
    expect(life.refusal(listFrozen({ list: 2 }))).toBe('NotFound');
  });

  it('after the end they open the record again', () => {
    const life = accounted().do(close(countList()), openSupplement());
    expect([stageOf(life.state), types(life)]).toEqual([
      'released',
      ['supplement-opened', 'breach-reopened'],
    ]);
    expect(left(life, countList())).toContain('not-approved');
    life.do(
      listFrozen({ list: 2, sha256: '5'.repeat(64), count: 5, onPaper: 0 }),
      letterWritten({ list: 2 }),
    );
    life.do(approved({ list: 2, listSha256: '5'.repeat(64), count: 5 }));
    sent(begins(life, 'everyone', 2), 2).do(account(countList(), told5), close(countList(), told5));
    expect(stageOf(life.state)).toBe('closed');
  });
});

describe('rows to finish (R-14)', () => {
  it('are finished by one officer, on the set that stands', () => {
    const life = withRows().do(finish({ finished: 4, setSha256: sets[0] }));
    expect(left(life, countList())).toContain('rows-to-finish 6');
    expect(life.refusal(finish({ finished: 6, setSha256: sets[1] }))).toBe('RowsChanged');
    expect(life.refusal(finish({ basedOnSha256: sets[0], finished: 4, setSha256: sets[1] }))).toBe(
      'InvalidInput',
    );
    expect(life.refusal(finish({ basedOnSha256: sets[0], finished: 11, setSha256: sets[1] }))).toBe(
      'InvalidInput',
    );
    life.do(account(countList()), finish({ basedOnSha256: sets[0], finished: 10, setSha256: sets[1] }));
    expect(types(life)).toEqual(['rows-finished', 'run-requested']);
    expect(left(life, countList())).toEqual([]);
  });

  it('are written off by two, with a reason; what was finished meanwhile is not overwritten', () => {
    const life = withRows().do(finish({ finished: 4, setSha256: sets[0] }));
    life.do(writeOff({ basedOnSha256: sets[0], finished: 10, setSha256: sets[1] }));
    expect(left(life, countList())).toContain('write-off-pending');
    const other = { basedOnSha256: sets[0], finished: 5, setSha256: sets[2] };
    expect(life.refusal(writeOff({ ...other, by: ben }))).toBe('WriteOffPending');
    expect(life.refusal(writeOff(other))).toBe('no refusal');
    expect(life.refusal({ type: 'confirm-write-off', list: 1, by: ann })).toBe('SamePerson');
    life.do(finish({ basedOnSha256: sets[0], finished: 5, setSha256: sets[2] }));
    expect(life.refusal({ type: 'confirm-write-off', list: 1, by: ben })).toBe('NothingToConfirm');
    life.do(writeOff({ basedOnSha256: sets[2], finished: 10, setSha256: sets[1] }));
    life.do({ type: 'confirm-write-off', list: 1, by: ben }, account(countList()));
    expect(life.history.at(-1)?.events).toMatchObject([{ type: 'everyone-accounted', writtenOff: 5 }]);
    expect(left(life, countList())).toEqual([]);
  });
});

describe('the history of a notice', () => {
  it('stays small whatever the list’s length: counts, seals and officers, no recipient', () => {
    const size = (count: number): number => {
      const life = begins(
        released(held('2026-11-24', [listFrozen({ count }), letterWritten(), approved({ count })])),
      );
      sent(life).do(account(countList({ sent: count - 2 })), close(countList({ sent: count - 2 })));
      return JSON.stringify(life.history).length + JSON.stringify(life.state).length;
    };
    expect(size(1_000_000) - size(100)).toBeLessThan(100);
  });
});
