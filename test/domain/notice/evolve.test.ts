import { describe, expect, it } from 'vitest';
import type { NoticeEvent } from '#domain/notice/events.ts';
import { changeLetter, isNoticeEvent, ofNotice } from '#domain/notice/evolve.ts';
import {
  emptyNotice,
  emptyNoticeList,
  type Notice,
  type NoticeLetter,
  type NoticeList,
} from '#domain/notice/state.ts';

const [at, before] = ['2026-12-05T18:00:00.000Z', '2026-12-01T18:00:00.000Z'];
const approval = { letterSha256: 'l', listSha256: 'f', count: 9, by: 'abe', at: before };
const letter: NoticeLetter = { authors: ['wes'], letterSha256: 'l', writtenAt: before, approval };
const { approval: _, ...unapproved } = letter;
const start = { epoch: 1, lanes: 2, rate: 5, at: before };
const frozen = { sha256: 'f', count: 9, pages: 1, onPaper: 2, toFinish: 3 };
const second: NoticeList = {
  ...emptyNoticeList(2),
  ...{ uploaders: ['una'], uploadOpeners: ['una', 'ida'], list: frozen, frozenAt: before },
  ...{ everyone: letter, urgent: { ...letter, sendingStart: start } },
};
const first = emptyNoticeList(1);
const base: Notice = { noticeLists: [first, second] };
const [by, textSha256] = ['ann', 't'];
const written = { by, textSha256 };
const rows = { finished: 2, setSha256: 's' };
const writeOff = { ...rows, by: 'ben', at: before, textSha256: 't' };
const all = { list: 2, audience: 'everyone' } as const;

/** The second list as it becomes; the first stays. */
const onSecond = (over: Partial<NoticeList>): Notice => ({ noticeLists: [first, { ...second, ...over }] });
const toEveryone = (over: Partial<NoticeLetter>): Notice => onSecond({ everyone: { ...letter, ...over } });
const from = (over: Partial<NoticeList>): Notice => onSecond(over);

const refrozen = {
  ...second,
  ...{ list: { ...frozen, sha256: 'g' }, frozenAt: at, everyone: unapproved },
  urgent: { ...unapproved, sendingStart: start },
};
const freezes = (over: object = {}) =>
  ({ type: 'list-frozen', list: 2, by: 'fay', ...frozen, sha256: 'g', ...over }) as const;
const account = {
  count: 9,
  sent: 7,
  postal: 2,
  paperMailed: 2,
  possibleDuplicates: 0,
  writtenOff: 0,
  lists: [],
};
const waiver = { paperMailLeft: 4, textSha256: 't', by, at };
const pause = { because: 'officer', by, textSha256 } as const;

interface Row {
  readonly what: string;
  readonly notice?: Notice;
  readonly event: NoticeEvent;
  readonly is: Notice;
}
/** Long, as each event has its rows. */
const table: readonly Row[] = [
  {
    what: 'an upload by a new officer',
    event: { type: 'upload-opened', list: 2, by },
    is: onSecond({ uploadOpeners: ['una', 'ida', by] }),
  },
  { what: 'an upload by the same', event: { type: 'upload-opened', list: 2, by: 'ida' }, is: base },
  {
    what: 'a first upload',
    event: { type: 'upload-opened', list: 1, by },
    is: { noticeLists: [{ ...first, uploadOpeners: [by] }, second] },
  },
  {
    what: 'a freeze asked for after a refusal',
    notice: from({ refused: 'bad' }),
    event: { type: 'list-freeze-requested', list: 2, uploadId: 'u', by },
    is: onSecond({ asked: { uploadId: 'u', by, at } }),
  },
  {
    what: 'a file that is refused',
    notice: from({ asked: { uploadId: 'u', by, at: before } }),
    event: { type: 'list-refused', list: 2, fault: 'bad' },
    is: onSecond({ refused: 'bad' }),
  },
  {
    what: 'a freeze of an upload',
    notice: from({
      asked: { uploadId: 'u', by, at: before },
      refused: 'bad',
      done: rows,
      writeOff,
      writtenOff: 2,
    }),
    event: freezes(),
    is: onSecond({ ...refrozen, uploaders: ['una', 'fay', 'ida'] }),
  },
  {
    what: 'a freeze without an upload',
    event: freezes(),
    is: onSecond({ ...refrozen, uploaders: ['una', 'fay'] }),
  },
  {
    what: 'a first freeze of an upload that nobody opened',
    notice: { noticeLists: [{ ...first, asked: { uploadId: 'u', by, at: before } }] },
    event: { ...freezes(), list: 1 },
    is: { noticeLists: [{ ...first, list: { ...frozen, sha256: 'g' }, frozenAt: at, uploaders: ['fay'] }] },
  },
  {
    what: 'a freeze with corrected rows',
    notice: { ...base, correctedOn: { '1-3': 2 } },
    event: freezes({ corrected: ['1-4', '3-1'] }),
    is: {
      ...onSecond({
        ...refrozen,
        list: { ...refrozen.list, corrected: ['1-4', '3-1'] } as never,
        uploaders: ['una', 'fay'],
      }),
      correctedOn: { '1-3': 2, '1-4': 2, '3-1': 2 },
    },
  },
  {
    what: 'a new file, which drops corrections onto the list and of its rows',
    notice: { ...base, correctedOn: { '1-3': 2, '2-4': 1, '3-2': 1, '22-1': 1 } },
    event: freezes(),
    is: { ...onSecond({ ...refrozen, uploaders: ['una', 'fay'] }), correctedOn: { '3-2': 1, '22-1': 1 } },
  },
  {
    what: 'a new file, which drops the last correction',
    notice: { ...base, correctedOn: { '1-3': 2 } },
    event: freezes(),
    is: onSecond({ ...refrozen, uploaders: ['una', 'fay'] }),
  },
  {
    what: 'a letter by a new author',
    event: { type: 'letter-written', ...all, letterSha256: 'm', by },
    is: onSecond({ everyone: { ...unapproved, letterSha256: 'm', writtenAt: at, authors: ['wes', by] } }),
  },
  {
    what: 'a letter by the same author, to the urgent',
    event: { type: 'letter-written', list: 2, audience: 'urgent', letterSha256: 'm', by: 'wes' },
    is: onSecond({ urgent: { ...unapproved, sendingStart: start, letterSha256: 'm', writtenAt: at } }),
  },
  {
    what: 'an approval',
    event: { type: 'notice-approved', ...all, letterSha256: 'l', listSha256: 'f', count: 9, by },
    is: toEveryone({ approval: { letterSha256: 'l', listSha256: 'f', count: 9, by, at } }),
  },
  {
    what: 'an approval that is void',
    event: { type: 'approval-voided', ...all, letterSha256: 'l' },
    is: onSecond({ everyone: { ...unapproved, approvalVoidedAt: at } }),
  },
  {
    what: 'a supplement',
    event: { type: 'supplement-opened', list: 3, ...written },
    is: { noticeLists: [first, second, { ...emptyNoticeList(3), opened: written }] },
  },
  {
    what: 'a canceled supplement',
    notice: { ...base, correctedOn: { '1-3': 2, '3-1': 1 } },
    event: { type: 'supplement-canceled', list: 2, ...written },
    is: { noticeLists: [first], correctedOn: { '3-1': 1 }, canceled: [2] },
  },
  {
    what: 'one more canceled',
    notice: { ...base, canceled: [3] },
    event: { type: 'supplement-canceled', list: 2, ...written },
    is: { noticeLists: [first], canceled: [3, 2] },
  },
  {
    what: 'finished rows',
    notice: from({ writeOff }),
    event: { type: 'rows-finished', list: 2, how: 'posted', ...rows, by },
    is: onSecond({ done: rows }),
  },
  {
    what: 'rows that other lists cover',
    event: { type: 'rows-finished', list: 2, how: 'corrected', ...rows, coveredByLists: ['f'], by },
    is: onSecond({ done: { ...rows, coveredByLists: ['f'] } }),
  },
  {
    what: 'a write-off asked for',
    event: { type: 'write-off-asked', list: 2, ...rows, ...written },
    is: onSecond({ writeOff: { ...rows, textSha256, by, at } }),
  },
  {
    what: 'a first write-off that is confirmed',
    notice: from({ writeOff }),
    event: { type: 'write-off-confirmed', list: 2, by },
    is: onSecond({ done: rows, writtenOff: 2 }),
  },
  {
    what: 'a further one',
    notice: from({
      writeOff: { ...writeOff, finished: 5 },
      done: { finished: 2, setSha256: 'r', coveredByLists: ['f'] },
      writtenOff: 1,
    }),
    event: { type: 'write-off-confirmed', list: 2, by },
    is: onSecond({ done: { finished: 5, setSha256: 's', coveredByLists: ['f'] }, writtenOff: 4 }),
  },
  { what: 'none that was asked for', event: { type: 'write-off-confirmed', list: 2, by }, is: base },
  {
    what: 'a start',
    event: { type: 'notice-started', ...all, lanes: 3, rate: 7 },
    is: toEveryone({ sendingStart: { epoch: 4, lanes: 3, rate: 7, at } }),
  },
  {
    what: 'a canary that passed',
    event: { type: 'canary-passed', ...all },
    is: toEveryone({ canaryPassed: true }),
  },
  {
    what: 'a notice that is sent',
    event: { type: 'notice-sent', ...all },
    is: { ...toEveryone({ sentAt: at }), machineActiveUntil: at },
  },
  {
    what: 'an active machine',
    event: { type: 'notice-active', until: before },
    is: { ...base, machineActiveUntil: before },
  },
  { what: 'a pause', event: { type: 'notice-paused', ...pause }, is: { ...base, paused: { ...pause, at } } },
  {
    what: 'a confirmed pause',
    notice: { ...base, paused: { ...pause, at: before } },
    event: { type: 'notice-pause-confirmed', by: 'ben' },
    is: { ...base, paused: { ...pause, at: before, confirmedBy: 'ben' } },
  },
  { what: 'a confirmation of no pause', event: { type: 'notice-pause-confirmed', by: 'ben' }, is: base },
  { what: 'a resume of no pause', event: { type: 'notice-resumed', ...written }, is: base },
  {
    what: 'a resume of an officer’s pause',
    notice: { ...base, paused: { ...pause, at: before } },
    event: { type: 'notice-resumed', ...written },
    is: base,
  },
  {
    what: 'a resume of a machine’s stop',
    notice: { ...base, paused: { because: 'stopped', at: before } },
    event: { type: 'notice-resumed', ...written },
    is: base,
  },
  {
    what: 'a resume of a failed canary: no second canary for what has started',
    notice: {
      ...from({ everyone: { ...letter, sendingStart: start } }),
      paused: { because: 'canary', at: before },
    },
    event: { type: 'notice-resumed', ...written },
    is: {
      noticeLists: [
        first,
        {
          ...second,
          everyone: { ...letter, sendingStart: start, canaryPassed: true },
          urgent: { ...second.urgent, canaryPassed: true },
        },
      ],
    },
  },
  {
    what: 'a drain',
    notice: { ...base, draining: { since: before } },
    event: { type: 'notice-drained', alreadyTold: 3 },
    is: base,
  },
  {
    what: 'paper mail',
    event: { type: 'paper-mail-recorded', postedOn: '2026-12-05', rows: 1, by },
    is: base,
  },
  {
    what: 'a first recount',
    event: { type: 'recount-asked' },
    is: { ...base, recount: { asked: 1, owed: true } },
  },
  {
    what: 'a further recount',
    notice: { ...base, recount: { asked: 1 } },
    event: { type: 'recount-asked' },
    is: { ...base, recount: { asked: 2, owed: true } },
  },
  {
    what: 'everyone accounted for',
    event: { type: 'everyone-accounted', ...account },
    is: { ...base, accounted: { ...account, at } },
  },
  {
    what: 'everyone accounted for after a recount',
    notice: { ...base, recount: { asked: 2, owed: true } },
    event: { type: 'everyone-accounted', ...account },
    is: { ...base, recount: { asked: 2 }, accounted: { ...account, at } },
  },
  {
    what: 'a waiver asked for',
    event: { type: 'paper-mail-waiver-asked', paperMailLeft: 4, ...written },
    is: { ...base, paperMailWaiver: waiver },
  },
  {
    what: 'a confirmed waiver',
    notice: { ...base, paperMailWaiver: waiver },
    event: { type: 'paper-mail-waiver-confirmed', by: 'ben' },
    is: { ...base, paperMailWaiver: { ...waiver, confirmedBy: 'ben' } },
  },
  {
    what: 'a confirmation of no waiver',
    event: { type: 'paper-mail-waiver-confirmed', by: 'ben' },
    is: base,
  },
  {
    what: 'a closed breach',
    notice: { ...base, machineActiveUntil: before },
    event: { type: 'breach-closed' },
    is: { ...base, closedAt: at },
  },
  {
    what: 'one that is open again for returned letters',
    notice: { ...base, closedAt: before, accounted: { ...account, at: before } },
    event: { type: 'breach-reopened', because: 'letters-returned' },
    is: base,
  },
  {
    what: 'one that is open again for a supplement',
    notice: { ...base, closedAt: before, accounted: { ...account, at: before } },
    event: { type: 'breach-reopened', because: 'supplement' },
    is: { ...base, accounted: { ...account, at: before } },
  },
  {
    what: 'one that was never counted',
    notice: { ...base, closedAt: before },
    event: { type: 'breach-reopened', because: 'supplement' },
    is: base,
  },
];

describe('what an event makes of a notice (R-13, R-14)', () => {
  it.each(table)('$what', ({ notice = base, event, is }) => {
    expect(isNoticeEvent(event)).toBe(true);
    expect(ofNotice(notice, 4, event, at)).toStrictEqual(is);
  });

  it('no other event is one of these', () =>
    expect(['toString', 'breach-recorded'].map((type) => isNoticeEvent({ type }))).toEqual([false, false]));

  it('a letter changes for its list and readers alone', () => {
    const changed = changeLetter(base, { list: 2, audience: 'urgent' }, (one) => ({
      ...one,
      letterSha256: 'x',
    }));
    expect(changed).toEqual(onSecond({ urgent: { ...second.urgent, letterSha256: 'x' } }));
    expect(ofNotice(emptyNotice, 1, { type: 'canary-passed', ...all }, at)).toEqual(emptyNotice);
  });
});
