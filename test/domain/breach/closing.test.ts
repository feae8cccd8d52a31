import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { isOpenWhateverIsCounted, StillUnaccounted, unaccounted } from '#domain/breach/closing.ts';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { machinesOf, noticeOf, noticeStatus, sendableLetters } from '#domain/breach/customer-notice.ts';
import { nextPersonOf } from '#domain/breach/next-person.ts';
import { nextTaskOf } from '#domain/breach/next-task.ts';
import { breaches } from '#domain/breach/noun.ts';
import { nextOfBreach } from '#domain/breach/rules.ts';
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
  types,
} from '#test/support/domain/notice.ts';

/** Released, and everything after it. */
const { now } = released();
const sets = ['6', '7', '8'].map((digit) => digit.repeat(64)) as [string, string, string];
const told5: ListTally = countList({ sent: 5, postal: 0, paperMailed: 0 }, 2);
const left = (life: BreachLife, ...tallies: readonly ListTally[]) =>
  unaccounted(life.state, tallies).map(({ code, rows }) => (rows === undefined ? code : `${code} ${rows}`));
const accounted = (): BreachLife => sent().do(account(countList()));
const openSupplement = (over: object = {}): BreachCommand => ({
  type: 'open-supplement',
  ...{ sameBreach: true, by: ann, textSha256: text },
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

const upload = { type: 'request-list-freeze', list: 2, uploadId: 'u', by: una } as const;
const inHold = () => held('2026-11-24', [listFrozen({ toFinish: 10 }), ...ready.slice(1)]);
const posted = finish({ finished: 1, setSha256: sets[0] });

it.each([
  ['while the case is held', inHold()],
  ['once a direction came', withRows().do(direction('2026-12-20', '2026-12-05'))],
])('%s no row can have been posted (P38, R-11)', (_, life) =>
  given(life).when(life.now, posted).thenRefused('HoldNotOver'),
);
it('while letters are sent a row is posted (P38)', () =>
  given(withRows()).when(now, posted).thenFacts({ type: 'rows-finished', finished: 1 }));

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
    ['an upload of it', () => accounted().do(openSupplement(), upload), [countList()], ['list-being-frozen']],
    ['rows to finish', () => withRows().do(account(countList())), [countList()], ['rows-to-finish 10']],
    ['nobody', accounted, [countList()], []],
  ])('%s is left over: it says so', (_, life, tallies, expected) => {
    expect(left(life(), ...tallies)).toEqual(expected);
    const closing = given(life()).when(now, close(...tallies));
    if (expected.length === 0) closing.thenFacts({ type: 'breach-closed' });
    else closing.thenRefused('StillUnaccounted');
  });

  const counts = { count: 100, sent: 98, postal: 2, paperMailed: 2, possibleDuplicates: 0, writtenOff: 0 };
  const unposted = countList({ paperMailed: 0 });
  const waiver = { type: 'ask-paper-mail-waiver', paperMailLeft: 2, by: ann, textSha256: text } as const;
  const waiting = () => sent().do(account(unposted));
  const waived = () => waiting().do(waiver, confirm('paper-mail-waiver'));

  it('after every letter come the late bounces', () =>
    expect([noticeStatus(sent().state), machinesOf(sent().state)[0]]).toEqual(['sent', 'customer-notice']));
  it('after the late bounces comes the account', () =>
    given(sent())
      .when(now, account(countList()))
      .thenFacts({ type: 'everyone-accounted', ...counts, lists: [countList()] }));

  it('after the account comes the end', () => {
    const life = accounted();
    expect([noticeStatus(life.state), machinesOf(life.state)[0]]).toEqual(['accounted', 'customer-notice']);
    given(life).when(now, close(countList())).thenFacts({ type: 'breach-closed' });
  });

  it('after the end nothing wakes it any more', () => {
    const { state } = accounted().do(close(countList()));
    expect([stageOf(state), noticeStatus(state), machinesOf(state)]).toEqual(['closed', 'closed', []]);
    expect(breaches.keys(id, state)).toMatchObject({ stage: 'closed', queue: 'breach-settled' });
    expect(breaches.keys(id, state).wakeAt).toBeUndefined();
  });

  it('no account is made while letters are sent', () =>
    given(sendingStart()).when(now, account(countList())).thenNothing());

  it('with letters to post it waits for the officers', () => {
    expect([noticeStatus(waiting().state), machinesOf(waiting().state)[0]]).toEqual(['accounted', undefined]);
    expect(breaches.keys(id, waiting().state).wakeAt).toBeUndefined();
  });

  it('with letters to post and a pause it waits for whoever resumes (R-13)', () => {
    const pause = { type: 'pause-notice', because: 'officer', by: una, textSha256: text } as const;
    const paused = waiting().do(pause);
    expect(nextPersonOf(waiting().state, now)).toBe('post-letters');
    // The switch of all notices may be off: the list of breaches invites to no mailing.
    expect(nextTaskOf(waiting().state, now)?.does).not.toMatch(/print|mail the/i);
    expect(nextPersonOf(paused.state, now)).toBe('resume-notice');
  });

  it('the account at the end is the last', () =>
    given(waiting())
      .when(now, close(countList()))
      .thenFacts({ type: 'everyone-accounted' }, { type: 'breach-closed' }));
  it('two officers may close it with letters that were not posted (R-13)', () =>
    given(waiting(), waiver)
      .when(now, confirm('paper-mail-waiver'))
      .thenFacts({ type: 'paper-mail-waiver-confirmed', by: ben }, { ...run, to: 'customer-notice' }));
  it('two officers’ word ends it', () =>
    given(waived()).when(now, close(unposted)).thenFacts({ type: 'breach-closed' }));

  it('two officers’ word covers no more letters than it names (R-13)', () => {
    const three = countList({ sent: 97, postal: 3, paperMailed: 0 });
    expect(left(waived(), three)).toEqual(['paper-mail-left 3']);
  });

  it.each([
    ['an account while a recipient is nowhere', sent(), account(countList({ sent: 97 })), 'StillUnaccounted'],
    ['an end with letters not posted, by one', waiting().do(waiver), close(unposted), 'StillUnaccounted'],
    ['a waiver by one', waiting().do(waiver), confirm('paper-mail-waiver', ann), 'SamePerson'],
  ])('%s is refused', (_, life, command, says) => given(life).when(life.now, command).thenRefused(says));

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

describe('what keeps the record open, as an officer reads it (R-14)', () => {
  const supplement = () => accounted().do(openSupplement());
  const second = () => begins(supplemented(accounted()), 'everyone', 2);
  const paperLeft = countList({ paperMailed: 0 });
  const ask = writeOff({ finished: 10, setSha256: sets[0] });
  const late = {
    code: 'late-bounces-awaited',
    detail: 'Letters may still bounce. We count them automatically.',
  };

  it.each<[string, BreachLife, readonly ListTally[], readonly object[]]>([
    [
      'nobody was sent a letter',
      held(),
      [countList()],
      [
        {
          code: 'not-released',
          detail: 'The case is not released: a hold or a direction is still in force.',
        },
        {
          ...{ code: 'not-sent', list: 1, rows: 0 },
          detail: '0 recipients of the list were not emailed and are not on the paper-mail list.',
        },
      ],
    ],
    [
      'a supplement is half sent',
      second(),
      [countList(), countList({ sent: 2, postal: 1, paperMailed: 1 }, 2)],
      [
        {
          ...{ code: 'not-sent', list: 2, rows: 2 },
          detail: '2 recipients of supplement 2 were not emailed and are not on the paper-mail list.',
        },
      ],
    ],
    [
      'paper letters have no mailing date',
      accounted(),
      [paperLeft],
      [
        {
          ...{ code: 'paper-mail-left', list: 1, rows: 2 },
          detail: '2 paper letters of the list have no mailing date.',
        },
      ],
    ],
    [
      'a supplement waits for its approval',
      supplement(),
      [countList()],
      [
        {
          ...{ code: 'not-approved', list: 2 },
          detail: 'The recipients and the letter of supplement 2 are not approved yet.',
        },
      ],
    ],
    [
      'an upload is being read',
      supplement().do(upload),
      [countList()],
      [
        {
          ...{ code: 'list-being-frozen', list: 2 },
          detail: 'We are still reading an upload of supplement 2.',
        },
      ],
    ],
    [
      'rows wait for a second officer',
      withRows().do(ask),
      [countList()],
      [
        { code: 'rows-to-finish', detail: '10 rows of the list are not finished.', list: 1, rows: 10 },
        {
          ...{ code: 'write-off-pending', list: 1 },
          detail: 'A second officer has not confirmed the rows of the list to write off.',
        },
        late,
      ],
    ],
    ['letters may bounce', sent(), [countList()], [late]],
    [
      'a direction came while letters are sent',
      accounted().do(direction('2026-12-20', '2026-12-05')),
      [countList()],
      [
        { code: 'letters-in-flight', detail: 'We are still sending letters.' },
        {
          code: 'not-released',
          detail: 'The case is not released: a hold or a direction is still in force.',
        },
      ],
    ],
  ])('%s', (_, { state }, tallies, expected) => {
    expect(unaccounted(state, tallies)).toStrictEqual(expected);
  });

  it('is one answer with all of its sentences', () => {
    const all = unaccounted(sent().state, [paperLeft]);
    expect(new StillUnaccounted(all)).toMatchObject({
      ...{ category: 'conflict', code: 'still-unaccounted', unaccounted: all },
      message:
        'You cannot close the record yet. 2 paper letters of the list have no mailing date. Letters may still bounce. We count them automatically.',
    });
  });

  it('counts no letter that has its mailing date against two officers’ word', () => {
    const waiver = { type: 'ask-paper-mail-waiver', paperMailLeft: 2, by: ann, textSha256: text } as const;
    const life = sent().do(account(paperLeft), waiver, confirm('paper-mail-waiver'));
    expect(left(life, countList({ sent: 96, postal: 4 }))).toEqual([]);
  });

  it.each<[string, BreachLife, boolean]>([
    ['the ledger’s count decides', accounted(), false],
    ['a list is being sent', sendingStart(), true],
    ['one of two lists is being sent', second(), true],
    ['late bounces are awaited', sent(), true],
    ['the case is held', held(), true],
  ])('no count lets it close: %s', (_, { state }, isOpen) => {
    expect(isOpenWhateverIsCounted(state)).toBe(isOpen);
  });
});

describe('people found later (R-14)', () => {
  const five = { list: 2, sha256: '5'.repeat(64), count: 5 };
  const approve5 = approved({ list: 2, listSha256: '5'.repeat(64), count: 5 });
  const byAbe = () => sendingStart().do(openSupplement(), listFrozen({ ...five, by: abe }));

  it.each([
    ['of another breach', held(), openSupplement({ sameBreach: false }), 'OtherBreach'],
    ['before the first list is approved', held('2026-11-24', []), openSupplement(), 'NotApproved'],
    ['approved by who uploaded their list', byAbe().do(letterWritten({ list: 2 })), approve5, 'SamePerson'],
  ])('are refused %s', (_, life, command, says) => given(life).when(life.now, command).thenRefused(says));

  it('are on one supplement while nothing is on it', () => {
    const life = held().do(openSupplement(), openSupplement());
    expect(noticeOf(life.state).noticeLists.map(({ n }) => n)).toEqual([1, 2]);
    life.do(letterWritten({ list: 2 }), openSupplement());
    expect(noticeOf(life.state).noticeLists.map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  it.each<[string, number, readonly BreachCommand[]]>([
    ['the same officer says it again', 2, [openSupplement()]],
    ['says it again after another officer', 3, [openSupplement({ by: ben }), openSupplement()]],
    ['another officer opens one', 3, [openSupplement({ by: ben })]],
    ['one is opened for another reason', 3, [openSupplement({ textSha256: 'b'.repeat(64) })]],
    ['a list was uploaded for the first', 3, [upload, openSupplement()]],
    ['a list was frozen for the first', 3, [listFrozen(five), openSupplement()]],
  ])('a retry opens no other supplement: %s: %i lists (F1)', (_, lists, commands) => {
    const { noticeLists } = noticeOf(held().do(openSupplement(), ...commands).state);
    expect(noticeLists).toHaveLength(lists);
  });

  const opened = { type: 'supplement-opened', list: 2, by: ann, textSha256: text } as const;

  it('found after the end, they reopen the record', () =>
    given(accounted().do(close(countList())))
      .when(now, openSupplement())
      .thenFacts(opened, { type: 'breach-reopened', because: 'supplement' }));
  it('found before the end, they reopen nothing', () =>
    given(accounted()).when(now, openSupplement()).thenFacts(opened));

  it('have a list, a letter and an approval of their own, and are told when it stands', () => {
    const approve = approved({ list: 2, listSha256: '5'.repeat(64), count: 5, by: ann });
    const life = byAbe().do(letterWritten({ list: 2 }));
    given(life).when(life.now, approve).thenFacts({ type: 'notice-approved', list: 2 }, run);
    expect(sendableLetters(life.do(approve).state).map(({ list }) => list)).toEqual([1, 2]);
  });

  it('during the hold they wait with all the others', () => {
    const life = supplemented(held());
    expect(sendableLetters(life.state)).toEqual([]);
    expect(sendableLetters(released(life).state).map(({ list }) => list)).toEqual([1, 2]);
  });

  describe('on a supplement that was opened by mistake', () => {
    const opened = () => accounted().do(openSupplement());
    const canceled = () => opened().do(cancel(2));
    const newLetter = letterWritten({ list: 2, letterSha256: '9'.repeat(64) });
    const started = () => begins(supplemented(sendingStart()), 'everyone', 2);

    it('are taken back by an officer', () =>
      given(opened()).when(now, cancel(2)).thenFacts({ type: 'supplement-canceled', list: 2 }, run));
    it('are taken back once', () => given(canceled()).when(now, cancel(2)).thenNothing());
    it('keep nothing open', () =>
      expect([machinesOf(canceled().state)[0], left(canceled(), countList())]).toEqual([
        'customer-notice',
        [],
      ]));

    it('leave their number, which is not used again', () => {
      const life = canceled().do(openSupplement());
      expect(noticeOf(life.state)).toMatchObject({ noticeLists: [{ n: 1 }, { n: 3 }], canceled: [2] });
      expect(stageOf(life.do(cancel(3), close(countList())).state)).toBe('closed');
    });

    it('only a supplement is offered to be taken back, and only while it is open', () => {
      const offered = (life: BreachLife) =>
        nextOfBreach(life.state, life.facts)
          .filter(({ action }) => action === 'cancel-supplement')
          .map(({ list }) => list);
      expect(offered(opened())).toEqual([2]);
      expect(offered(canceled())).toEqual([]);
    });

    it('of a record that has ended nothing is taken back', () =>
      given(accounted().do(close(countList())))
        .when(now, cancel(2))
        .thenRefused('AlreadySettled'));

    it.each([
      ['the first list', canceled(), cancel(1), 'NotFound'],
      ['a list that is not there', canceled(), cancel(3), 'NotFound'],
      ['one that is approved', supplemented(sendingStart()), cancel(2), 'SupplementApproved'],
      ['one that has begun', started(), cancel(2), 'AlreadySending'],
    ])('%s is not taken back', (_, life, command, says) =>
      given(life).when(life.now, command).thenRefused(says),
    );
    it('are taken back after a new letter voids the approval', () =>
      given(supplemented(sendingStart()), newLetter)
        .when(now, cancel(2))
        .thenFacts({ type: 'supplement-canceled', list: 2 }));
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

    const another = listFrozen({ list: 2, sha256: '7'.repeat(64), count: 4 });

    it.each([
      ['was taken back', cancel(2)],
      ['is another', another],
    ])('the other %s: the list is held against the others anew before the approval', (_, move) => {
      given(both(), move).when(now, approve3).thenRefused('OtherListChanged');
      given(both(), move, listFrozen({ ...onThird, coveredByLists: [] }))
        .when(now, approve3)
        .thenFacts({ type: 'notice-approved', list: 3 }, run);
    });

    it.each([cancel(2), another, upload])('it was approved: the other stays, $type is refused', (command) =>
      given(both(), approve3).when(now, command).thenRefused('ListReliedOn'),
    );
    it('it was approved: the other can only be approved itself', () =>
      given(both(), approve3)
        .when(now, approved({ list: 2, listSha256: second, count: 5 }))
        .thenFacts({ type: 'notice-approved', list: 2 }, run));
    it('both at once: the later one is sent again, for it was held against none', () =>
      given(
        sendingStart().do(openSupplement(), openSupplement({ by: ben })),
        listFrozen({ list: 2, sha256: second }),
      )
        .when(now, listFrozen({ list: 3, sha256: third, checkedAgainst: [listSha256] }))
        .thenRefused('OtherListChanged'));
  });

  const droppedUpload = () => sendingStart().do(openSupplement(), upload, cancel(2));

  it.each([
    listFrozen({ list: 2, uploadId: 'u' }),
    { type: 'list-refused', list: 2, uploadId: 'u', fault: 'x' },
  ] as const)('an upload that is read after it was taken back is dropped: $type', (command) => {
    given(droppedUpload()).when(now, command).thenNothing();
    expect(machinesOf(droppedUpload().state)).toEqual(['customer-notice']);
  });

  it('nothing is frozen on what was taken back', () =>
    given(droppedUpload())
      .when(now, listFrozen({ list: 2 }))
      .thenRefused('NotFound'));

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
  const finished = () => withRows().do(finish({ finished: 4, setSha256: sets[0] }));
  const next = { basedOnSha256: sets[0], setSha256: sets[1] };
  const other = { basedOnSha256: sets[0], finished: 5, setSha256: sets[2] };
  const asked = () => finished().do(writeOff({ ...next, finished: 10 }));
  const overtaken = () => asked().do(finish(other));

  it('are finished by one officer', () =>
    expect(left(finished(), countList())).toContain('rows-to-finish 6'));

  it('the last one that is finished gives the machine the case', () => {
    const life = finished().do(account(countList()));
    given(life)
      .when(life.now, finish({ ...next, finished: 10 }))
      .thenFacts({ type: 'rows-finished', finished: 10 }, run);
    expect(left(life.do(finish({ ...next, finished: 10 })), countList())).toEqual([]);
  });

  it('are written off by two', () => expect(left(asked(), countList())).toContain('write-off-pending'));
  it('can be written off otherwise by the same officer', () =>
    given(asked()).when(now, writeOff(other)).thenFacts({ type: 'write-off-asked', finished: 5 }));
  it.each([
    ['on another set', finished(), finish({ ...next, basedOnSha256: undefined, finished: 6 }), 'RowsChanged'],
    ['with none more', finished(), finish({ ...next, finished: 4 }), 'InvalidInput'],
    ['with more than there are', finished(), finish({ ...next, finished: 11 }), 'InvalidInput'],
    ['by a second who asks for less', asked(), writeOff({ ...other, by: ben }), 'WriteOffPending'],
    ['by who asked to write them off', asked(), confirm('write-off', ann), 'SamePerson'],
    ['when some were finished meanwhile', overtaken(), confirm('write-off'), 'NothingToConfirm'],
  ])('are not finished or written off %s', (_, life, command, says) =>
    given(life).when(life.now, command).thenRefused(says),
  );

  it('are open again once a new file has other rejected rows, and only then', () => {
    const [first, other] = [sets[0], sets[2]].map((rejectedSha256) =>
      listFrozen({ toFinish: 10, rejectedSha256 }),
    ) as [BreachCommand, BreachCommand];
    const life = held('2026-11-24', [first]).do(
      writeOff({ finished: 10, setSha256: sets[1] }),
      confirm('write-off'),
    );
    given(life).when(life.now, first).thenNothing();
    given(life).when(life.now, other).thenFacts({ type: 'list-frozen' });
  });

  it('are accounted for as written off', () => {
    const rest = writeOff({ basedOnSha256: sets[2], finished: 10, setSha256: sets[1] });
    const life = overtaken().do(rest, confirm('write-off'));
    given(life).when(life.now, account(countList())).thenFacts({ type: 'everyone-accounted', writtenOff: 5 });
    expect(left(life.do(account(countList())), countList())).toEqual([]);
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
