import { describe, expect, it } from 'vitest';
import type { Breach } from '#domain/breach/breach.ts';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { reliedOn, unchangeable } from '#domain/breach/list-rules.ts';
import { lostApprovals } from '#domain/breach/lost-approvals.ts';
import { nextOfBreach } from '#domain/breach/rules.ts';
import { emptyNoticeList, type NoticeLetter } from '#domain/notice/state.ts';
import {
  ann,
  approved,
  asPreviewed,
  BreachLife,
  ben,
  held,
  letterSha256,
  letterWritten,
  listFrozen,
  listSha256,
  noon,
  type Typed,
  text,
  una,
} from '#test/support/domain/breach.ts';
import { given } from '#test/support/domain/given-breach.ts';
import {
  account,
  askUrgent,
  begins,
  close,
  confirmUrgent,
  countList,
  needy,
  sendingStart,
  sent,
  urgentApproved,
  urgentSha256,
  urgentWritten,
} from '#test/support/domain/notice.ts';

const start = noon('2026-11-24');
const fives = '5'.repeat(64);
const another = '9'.repeat(64);
const prepared = [listFrozen(), letterWritten()];
const supplement: BreachCommand = {
  ...{ type: 'open-supplement', sameBreach: true, by: ann, textSha256: text },
};
const upload = (list = 1): BreachCommand => ({
  ...{ type: 'request-list-freeze', list, uploadId: 'u', by: una },
});
const frozen = { type: 'list-frozen', list: 1 } as const;
const fresh = (first: readonly Typed[] = prepared) => new BreachLife(start, first);

describe('what an officer is offered for each letter (R-12, R-13)', () => {
  const offered = (life: BreachLife, action: string) =>
    nextOfBreach(life.state, life.facts).flatMap((one) =>
      one.action === action ? [[one.list, one.audience]] : [],
    );
  const [everyone, urgent, second] = [
    [1, 'everyone'],
    [1, 'urgent'],
    [2, 'everyone'],
  ];

  it.each([
    ['in the hold', held().do(supplement), [everyone, second], [everyone]],
    ['where an exception can be asked for', needy().do(supplement), [urgent, everyone, second], [everyone]],
    [
      'once it is asked for and its letter is written',
      needy().do(askUrgent(), urgentWritten()),
      ...([
        [urgent, everyone],
        [urgent, everyone],
      ] as const),
    ],
    ['with a list and no letter', fresh([listFrozen()]), [everyone], []],
    ['with no list', fresh([]), [everyone], []],
  ])('%s: each letter by its list', (_, life, write, approve) => {
    expect(offered(life, 'write-letter')).toEqual(expect.arrayContaining([...write]));
    expect(offered(life, 'write-letter')).toHaveLength(write.length);
    expect(offered(life, 'approve-notice')).toEqual(expect.arrayContaining([...approve]));
    expect(offered(life, 'approve-notice')).toHaveLength(approve.length);
  });

  it('an upload is opened for each list', () =>
    expect(offered(held('2026-11-24', []), 'open-upload')).toEqual([[1, undefined]]));
});

describe('a letter and its approval (R-12, R-13)', () => {
  const two = { classes: ['a', 'b'] };
  const classes = (names: readonly string[]) =>
    urgentApproved({ ofClasses: { classes: names, listSha256, rows: 7 } });
  const asked = () => needy(prepared).do(askUrgent(two), urgentWritten());
  const inFlight = () =>
    begins(needy(prepared).do(askUrgent(), urgentWritten(), urgentApproved(), confirmUrgent()), 'urgent');
  const nobody = listFrozen({ list: 2, sha256: fives, count: 0, onPaper: 0 });
  const empty = () => sendingStart().do(supplement, nobody, letterWritten({ list: 2 }));

  it.each<[string, BreachLife, BreachCommand, string]>([
    ['an urgent letter in the hold', held(), urgentWritten(), 'UrgentExceptionNotOpen'],
    [
      'an urgent letter to a supplement',
      needy().do(supplement, askUrgent()),
      letterWritten({ list: 2, audience: 'urgent' }),
      'NotFound',
    ],
    [
      'an approval without the number of its classes',
      asked(),
      urgentApproved({ ofClasses: undefined }),
      'ListChanged',
    ],
    ['an approval of other classes', asked(), classes(['ab']), 'ListChanged'],
  ])('%s is refused', (_, life, command, says) => given(life).when(life.now, command).thenRefused(says));

  it.each<[string, () => BreachLife, BreachCommand, object]>([
    ['the approval of two classes', () => asked(), classes(['a', 'b']), { type: 'notice-approved' }],
    [
      'the letter to everyone, by who confirmed the exception',
      () => needy(prepared).do(askUrgent(), confirmUrgent(ben)),
      letterWritten({ by: ben, letterSha256: another }),
      { type: 'letter-written', by: ben },
    ],
    [
      'the urgent letter, while letters of an earlier exception are in flight',
      () => inFlight().do(askUrgent({ classes: ['b'] })),
      letterWritten({ audience: 'urgent', letterSha256: another, by: 'zoe' }),
      { type: 'letter-written', audience: 'urgent' },
    ],
    [
      'the approval of the letter to everyone, beside an exception',
      () => needy(prepared).do(askUrgent()),
      approved(),
      { type: 'notice-approved', audience: 'everyone' },
    ],
    [
      'the approval of a supplement with nobody new on it',
      () => empty(),
      approved({ list: 2, listSha256: fives, count: 0 }),
      { type: 'notice-approved', list: 2 },
    ],
    [
      'the approval of the same letter with another look',
      () => fresh([...prepared, approved()]),
      approved(asPreviewed(letterSha256, '8'.repeat(64))),
      { type: 'notice-approved', renderedSha256: '8'.repeat(64) },
    ],
  ])('%s is recorded', (_, begin, command, fact) => {
    const life = begin().do(command);
    expect(life.history.at(-1)?.events[0]).toMatchObject(fact);
  });
});

it('a restore ends an exception: its letter cannot be written (law of stopping 1)', () => {
  const life = needy().do(askUrgent());
  life.tableGeneration = 2;
  expect(life.refusal(urgentWritten())).toBe('UrgentExceptionNotOpen');
});

describe('a list is frozen again', () => {
  it.each<Partial<Extract<BreachCommand, { type: 'list-frozen' }>>>([
    { sha256: another },
    { by: ben },
    { toFinish: 1 },
    { rejectedSha256: another },
    { addressChanged: 1 },
    { collapsed: 1 },
    { unknownAccounts: 1 },
    { coveredByLists: [] },
    { coveredByLists: [fives] },
  ])('with another $0, and not without', (over) => {
    const with1 = fresh([listFrozen({ coveredByLists: [another] })]);
    const command = listFrozen({ coveredByLists: [another], ...over });
    given(with1).when(start, command).thenFacts(frozen);
    given(with1)
      .when(start, listFrozen({ coveredByLists: [another] }))
      .thenNothing();
  });

  it('as it was, when an upload of it was asked for', () =>
    given(fresh(prepared), upload())
      .when(start, listFrozen({ uploadId: 'u' }))
      .thenFacts(frozen));

  it('not for an upload that is read already', () =>
    given(fresh(prepared), upload()).when(start, upload()).thenNothing());

  it('without an upload, while an upload is read: the later word counts', () =>
    given(fresh(prepared), upload()).when(start, listFrozen()).thenFacts(frozen));

  it('not unless it was checked against the other lists (R-14)', () =>
    given(sendingStart().do(supplement))
      .when(start, listFrozen({ list: 2, sha256: fives, checkedAgainst: undefined as never }))
      .thenRefused('OtherListChanged'));

  const end = () => sent().do(account(countList()), close(countList()));
  it.each<Typed>([
    { type: 'open-upload', list: 1, by: ann },
    upload(),
    listFrozen(),
    letterWritten(),
    approved(),
  ])('not at the end: $type is refused', (command) =>
    given(end()).when(end().now, command).thenRefused('AlreadySettled'),
  );
});

describe('a list stays as it is while something rests on it (R-14)', () => {
  const [one] = noticeOf(held().state).noticeLists;
  const letter = one!.everyone;
  const { approval: _, ...unapproved } = letter;
  const sendingStartOf = { epoch: 1, lanes: 1, rate: 1, at: start };
  const relying = (everyone: NoticeLetter, n = 2) => ({
    ...{ ...emptyNoticeList(n), everyone },
    list: { ...one!.list!, sha256: listSha256, coveredByLists: [listSha256] },
  });
  const done = { finished: 1, setSha256: text, coveredByLists: [listSha256] };

  it.each([
    ['no other list', [one!], undefined],
    ['a list that is not approved', [one!, relying(unapproved)], undefined],
    ['an approved list', [one!, relying(letter)], 'list-relied-on'],
    [
      'a list that began and is not approved',
      [one!, relying({ ...unapproved, sendingStart: sendingStartOf })],
      'list-relied-on',
    ],
    ['a corrected row', [one!, { ...emptyNoticeList(2), done }], 'list-relied-on'],
    ['a row of its own', [{ ...one!, done }], undefined],
  ])('%s rests on it', (_, noticeLists, code) => expect(reliedOn({ noticeLists }, one!)?.code).toBe(code));

  it.each([
    ['neither approved nor started', { everyone: unapproved }, undefined],
    ['approved', {}, 'use-supplement'],
    ['started', { everyone: { ...unapproved, sendingStart: sendingStartOf } }, 'use-supplement'],
    [
      'started for an exception',
      { everyone: unapproved, urgent: { authors: [], sendingStart: sendingStartOf } },
      'use-supplement',
    ],
  ])('%s: whether it can be frozen again', (_, over, code) =>
    expect(unchangeable(held().state, { ...one!, ...over })?.code).toBe(code),
  );
});

describe('an approval that is lost is said once (R-13)', () => {
  const before = needy().do(askUrgent(), urgentWritten(), urgentApproved()).state;
  const { noticeLists } = noticeOf(before);
  const without = ({ approval: _, ...letter }: NoticeLetter): NoticeLetter => letter;
  const after = (over: object): Breach => ({
    ...before,
    notice: { noticeLists: noticeLists.map((one) => ({ ...one, ...over })) },
  });
  const { everyone, urgent } = noticeLists[0]!;
  const both = after({ everyone: without(everyone), urgent: without(urgent) });
  const said = (list: number, audience: 'everyone' | 'urgent', letter = letterSha256): BreachEvent => ({
    ...{ type: 'approval-voided', list, audience, letterSha256: letter },
  });
  const ofUrgent = said(1, 'urgent', urgentSha256);
  const other: BreachEvent = { type: 'report-prepared' };

  it.each<[string, Breach, readonly BreachEvent[], readonly BreachEvent[]]>([
    ['none is lost', before, [], []],
    ['one is lost', after({ urgent: without(urgent) }), [other], [ofUrgent]],
    ['both are lost', both, [], [ofUrgent, said(1, 'everyone')]],
    ['one of both is said', both, [other, said(1, 'everyone')], [ofUrgent]],
    ['the same is said of another list', after({ urgent: without(urgent) }), [said(2, 'urgent')], [ofUrgent]],
  ])('%s', (_, then, events, lost) => {
    const found = lostApprovals(before, then, events);
    expect(found).toHaveLength(lost.length);
    expect(found).toEqual(expect.arrayContaining([...lost]));
  });
});
