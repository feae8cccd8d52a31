import { describe, expect, it } from 'vitest';
import { NotCorrected } from '#domain/notice/errors.ts';
import { finishings, isWriteOff } from '#domain/notice/events.ts';
import {
  correctedOn,
  emptyNotice,
  emptyNoticeList,
  isApproved,
  isPaperMailWaived,
  lastSentAt,
  type Notice,
  type NoticeLetter,
  type NoticeList,
  nameOfRow,
  noticeListOf,
  otherListSeals,
  pendingApprovals,
  pendingNoticeConfirmations,
  recountsOf,
  rowsLeft,
  rowsSeenIn,
  uncorrectedRows,
} from '#domain/notice/state.ts';
import { stateIn } from '#domain/notice/states.ts';

const [one, two, three] = [1, 2, 3].map((n) => `2026-12-0${n}T18:00:00.000Z`) as [string, string, string];
const approval = { letterSha256: 'l', listSha256: 'f', count: 9, by: 'abe', at: one };
const letter: NoticeLetter = { authors: ['wes', 'win', 'will'], letterSha256: 'l', writtenAt: two };
const frozen = { sha256: 'f', count: 9, pages: 1, onPaper: 2, toFinish: 3 };
const list = (n: number, over: Partial<NoticeList> = {}): NoticeList => ({
  ...{ ...emptyNoticeList(n), list: frozen, frozenAt: one, everyone: letter },
  ...over,
});
const approved = (n: number, over: Partial<NoticeLetter> = {}) =>
  list(n, { everyone: { ...letter, approval, ...over } });

describe('the lists of a notice (R-14)', () => {
  it('are found by number, with the seals of the others', () => {
    const noticeLists = [list(1), list(2, { list: { ...frozen, sha256: 'g' } }), emptyNoticeList(3)];
    expect([noticeListOf({ noticeLists }, 2), noticeListOf({ noticeLists }, 4)]).toEqual([
      noticeLists[1],
      undefined,
    ]);
    expect([1, 2, 3].map((n) => otherListSeals({ noticeLists }, n))).toEqual([['g'], ['f'], ['f', 'g']]);
    expect(emptyNotice).toEqual({
      noticeLists: [
        { n: 1, uploaders: [], everyone: { authors: [] }, urgent: { authors: [] }, writtenOff: 0 },
      ],
    });
    expect([recountsOf({ noticeLists, recount: { asked: 2 } }), recountsOf({ noticeLists })]).toEqual([2, 0]);
  });

  const done = (finished: number) => ({ finished, setSha256: 's' });
  it.each([
    { of: list(1), left: 3 },
    { of: list(1, { done: done(2) }), left: 1 },
    { of: emptyNoticeList(1), left: 0 },
  ])('have $left rejected rows left', ({ of, left }) => expect(rowsLeft(of)).toBe(left));

  it.each<{ what: string; corrected?: Notice['correctedOn']; of: NoticeList; left: number }>([
    { what: 'none corrected', of: list(1), left: 3 },
    { what: 'two corrected elsewhere', corrected: { '1-4': 2, '1-5': 3 }, of: list(1), left: 1 },
    { what: 'of another list', corrected: { '2-4': 3, '11-4': 2 }, of: list(1), left: 3 },
    { what: 'onto the list itself', corrected: { '1-4': 1 }, of: list(1), left: 3 },
    {
      what: 'finished rows, more than corrected',
      corrected: { '1-4': 2 },
      of: list(1, { done: done(2) }),
      left: 1,
    },
    {
      what: 'corrected rows, more than finished',
      corrected: { '1-4': 2, '1-5': 2 },
      of: list(1, { done: done(1) }),
      left: 1,
    },
    { what: 'more than there are', of: list(1, { done: done(9) }), left: 0 },
    { what: 'no list', of: emptyNoticeList(1), left: 0 },
  ])('have at most $left rows to correct: $what', ({ corrected, of, left }) =>
    expect(uncorrectedRows({ noticeLists: [of], ...(corrected && { correctedOn: corrected }) }, of)).toBe(
      left,
    ),
  );

  it('a corrected row is on the list that it was put on', () => {
    const notice: Notice = { noticeLists: [list(1), list(2)], correctedOn: { '1-4': 2, '2-4': 2, '1-6': 9 } };
    const onto = (of: number, line: number, from: Notice = notice) =>
      correctedOn(from, { list: of, line })?.n;
    expect([onto(1, 4), onto(2, 4), onto(1, 5), onto(1, 6)]).toEqual([2, undefined, undefined, undefined]);
    expect(onto(1, 4, { noticeLists: [] })).toBeUndefined();
    expect(nameOfRow({ list: 12, line: 3 })).toBe('12-3');
  });

  it('their rows are as they were seen, or anything of it has changed', () => {
    const asked = { uploadId: 'u', by: 'a', at: one };
    const full = list(2, {
      ...{ asked, list: { ...frozen, rejectedSha256: 'r' }, done: done(1) },
      writeOff: { finished: 1, setSha256: 'w', by: 'a', at: one, textSha256: 't' },
    });
    expect(JSON.parse(rowsSeenIn({ noticeLists: [emptyNoticeList(1), full] }))).toEqual([
      [1, null, null, null, null, null, null],
      [2, 'u', 'f', 'r', one, 's', 'w'],
    ]);
  });
});

describe('an approval (R-13)', () => {
  it.each([
    { what: 'of this letter and list', of: { ...letter, approval }, frozenAs: frozen, is: true },
    { what: 'none', of: letter, frozenAs: frozen, is: false },
    {
      what: 'of another letter',
      of: { ...letter, letterSha256: 'm', approval },
      frozenAs: frozen,
      is: false,
    },
    { what: 'of another list', of: { ...letter, approval }, frozenAs: { ...frozen, sha256: 'g' }, is: false },
    { what: 'without a list', of: { ...letter, approval }, frozenAs: undefined, is: false },
  ])('counts: $what: $is', ({ of, frozenAs, is }) => {
    const { list: _, ...bare } = list(1);
    expect(isApproved({ ...bare, ...(frozenAs && { list: frozenAs }) }, of)).toBe(is);
  });

  const waits = (toConfirm: string, since: string, by = 'will') => [{ toConfirm, since, by }];
  const { list: _, ...notFrozen } = list(2);
  const { frozenAt: __, ...older } = list(2, { everyone: { authors: [], letterSha256: 'l' } });
  it.each([
    { what: 'of the first list', of: list(1), is: waits('list-1-approval', two) },
    { what: 'frozen later', of: list(2, { frozenAt: three }), is: waits('list-2-approval', three) },
    {
      what: 'voided later',
      of: list(2, { everyone: { ...letter, approvalVoidedAt: three } }),
      is: waits('list-2-approval', three),
    },
    {
      what: 'of no known author',
      of: list(2, { everyone: { authors: [], letterSha256: 'l' } }),
      is: waits('list-2-approval', one, ''),
    },
    { what: 'given', of: approved(2), is: [] },
    { what: 'of no list', of: notFrozen, is: [] },
    { what: 'of no letter', of: list(2, { everyone: { authors: [] } }), is: [] },
    { what: 'of no known time', of: older, is: [] },
  ])('waits since the latest of list, letter and voiding: $what', ({ of, is }) =>
    expect(pendingApprovals(of, 'everyone')).toEqual(is),
  );
  it('to the urgent waits by its own name', () =>
    expect(pendingApprovals(list(1, { urgent: letter }), 'urgent')).toEqual(waits('urgent-approval', two)));

  it.each([
    { what: 'all sent', lists: [approved(1, { sentAt: two }), approved(2, { sentAt: one })], is: two },
    { what: 'one in progress', lists: [approved(1, { sentAt: two }), approved(2)], is: undefined },
    { what: 'one not approved', lists: [approved(1, { sentAt: two }), list(2)], is: two },
    { what: 'none approved', lists: [list(1)], is: undefined },
  ])('is sent at $is: $what', ({ lists, is }) => expect(lastSentAt({ noticeLists: lists })).toBe(is));
});

describe('what waits for a second officer (R-13)', () => {
  const paused = { because: 'officer', at: one, by: 'ann' } as const;
  const resumeAsked = { pauses: ['pause-1'], by: 'ann', at: one, textSha256: 't' };
  const paperMailWaiver = { paperMailLeft: 4, textSha256: 't', by: 'ann', at: two };
  const writeOff = { finished: 1, setSha256: 'w', by: 'una', at: three, textSha256: 't' };
  const [ofResume, ofWaiver, ofWriteOff] = [
    { toConfirm: 'notice-resume', since: one, by: 'ann', confirms: { type: 'confirm-resume' } },
    {
      toConfirm: 'paper-mail-waiver',
      since: two,
      by: 'ann',
      confirms: { type: 'confirm-paper-mail-waiver' },
    },
    {
      toConfirm: 'list-2-write-off',
      since: three,
      by: 'una',
      confirms: { type: 'confirm-write-off', list: 2 },
    },
  ];
  it.each<{ what: string; of: Partial<Notice>; is: readonly object[] }>([
    { what: 'nothing', of: {}, is: [] },
    { what: 'not a pause: one officer stops (law of stopping 3)', of: { paused }, is: [] },
    { what: 'a request to end pauses', of: { paused, resumeAsked }, is: [ofResume!] },
    { what: 'a waiver', of: { paperMailWaiver }, is: [ofWaiver!] },
    {
      what: 'not a confirmed waiver',
      of: { paperMailWaiver: { ...paperMailWaiver, confirmedBy: 'ben' } },
      is: [],
    },
    { what: 'a write-off', of: { noticeLists: [list(1), list(2, { writeOff })] }, is: [ofWriteOff!] },
    {
      what: 'all of them',
      of: { paused, resumeAsked, paperMailWaiver, noticeLists: [list(2, { writeOff })] },
      is: [ofResume!, ofWaiver!, ofWriteOff!],
    },
  ])('$what', ({ of, is }) => expect(pendingNoticeConfirmations({ noticeLists: [], ...of })).toEqual(is));

  it('paper mail is waived up to the number that both signed', () => {
    const of = (confirmedBy?: string): Notice => ({
      ...{ noticeLists: [], paperMailWaiver: { ...paperMailWaiver, ...(confirmedBy && { confirmedBy }) } },
    });
    expect([4, 5].map((left) => isPaperMailWaived(of('ben'), left))).toEqual([true, false]);
    expect([isPaperMailWaived(of(), 4), isPaperMailWaived({ noticeLists: [] }, 0)]).toEqual([false, false]);
  });
});

it('only a write-off needs a second officer', () =>
  expect(finishings.filter(isWriteOff)).toEqual(['written-off']));

it('rows that are on no other list are named, at most twenty', () => {
  const lines = Array.from({ length: 21 }, (_, n) => n + 1);
  const named = lines.slice(0, 20).join(', ');
  expect(new NotCorrected(lines)).toMatchObject({
    ...{ category: 'conflict', code: 'not-corrected' },
    message: `The customers on these lines are on no other list: ${named}. Put them on a supplement first.`,
  });
});

it.each([
  ['Pat Doe\n1 Main St\nDenver, CO 80202', 'CO'],
  ['1 Main St, Denver co. 80202-1234', 'CO'],
  ['1 Main St, Denver CO ,. 80202', 'CO'],
  ['CA 90001, care of ME 04101', 'ME'],
  ['1 NY 10001 Ave, Denver', 'NY'],
  ['1 Main St, Denver XX 80202', 'unknown'],
  ['1 Main St, Denver CO 8020', 'unknown'],
  ['1 Main St, Denver CO 802021', 'unknown'],
  ['1 Main St, Denver CO80202', 'unknown'],
  ['1 Main St, Denver CO , . , 80202', 'unknown'],
  ['1 Main St, ACO 80202', 'unknown'],
  ['1 Main St', 'unknown'],
  ['', 'unknown'],
  [undefined, 'unknown'],
])('the state of %j is %s (R-22)', (address, state) => expect(stateIn(address)).toBe(state));
