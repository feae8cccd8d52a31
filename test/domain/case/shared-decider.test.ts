import { describe, expect, it } from 'vitest';
import type { Commit } from '#domain/case/case.ts';
import {
  addNote,
  flagCase,
  isFull,
  isOut,
  isSent,
  recordListedLetter,
  recordReturnedLetter,
  revealPerson,
} from '#domain/case/shared-decider.ts';
import { letterFactOf, type WorkState } from '#domain/case/shared-events.ts';
import { sharedRules } from '#domain/case/shared-rules.ts';
import { by } from '#test/support/domain/specification.ts';

const at = '2026-11-24T18:00:00.000Z';
const letter = { kind: 'answer', of: '1' };
const other = { kind: 'answer', of: '2' };
const third = { kind: 'reminder', of: '1' };
const fact = { ...letter, sentAt: at, sha256: 'a', messageId: 'm' };
const how = 'bounced' as const;
const fresh: WorkState = { handledMilestones: [], faults: 0 };
const waits: WorkState = { ...fresh, waitingForPost: [other, { ...letter, resumesMachine: true }, third] };

const commit = (actor: string, ...events: readonly { readonly type: string }[]): Commit => ({
  ...{ revision: 1, at, actor, events, prev: '', hash: '' },
});
const full = Array.from({ length: 250 }, () => commit('machine:x'));
const tooLong = 'The history of this case is full. We can record only a verdict, an answer and letters now.';

describe('a history of 250 commits is full (decision 0001)', () => {
  const note = (history: readonly Commit[]) =>
    by(sharedRules['add-note'], { textSha256: 'a' })(undefined, { history });
  it.each([
    { act: 'a note', does: (history: readonly Commit[]) => addNote(history, 'a'), type: 'note-added' },
    { act: 'a note of an officer', does: note, type: 'note-added' },
    {
      act: 'a look at the person',
      does: (history: readonly Commit[]) => revealPerson(history, 'officer:olive', '2026-11-24'),
      type: 'person-revealed',
    },
  ])('$act is the last that fits, and is refused after it', ({ does, type }) => {
    expect(does(full.slice(1))).toMatchObject([{ type }]);
    expect(() => does(full)).toThrow(tooLong);
    expect([isFull(full), isFull(full.slice(1))]).toEqual([true, false]);
  });
  it('a note that says what was read is still taken: nothing stays unread (R-24)', () => {
    const wrote = commit('requester', { type: 'message-received' });
    const seen = { state: { unread: 1 } };
    expect(addNote([...full, wrote], 'a', { ...seen, messagesRead: 1 })).toEqual([
      { type: 'note-added', textSha256: 'a' },
      { type: 'messages-read', left: 0 },
    ]);
    expect(() => addNote([...full, wrote], 'a', seen)).toThrow(tooLong);
    // One that came meanwhile stays unread, and a note that reads nothing new says nothing of it.
    expect(addNote([wrote, wrote], 'a', { state: { unread: 2 }, messagesRead: 1 }).at(-1)).toEqual({
      ...{ type: 'messages-read', left: 1 },
    });
    expect(addNote([wrote], 'a', { state: { unread: 0 }, messagesRead: 1 })).toHaveLength(1);
  });
  it('a note keeps the hash of its text', () =>
    expect(addNote([], 'abc')).toEqual([{ type: 'note-added', textSha256: 'abc' }]));
});

describe('a look at the person is recorded once per officer and day', () => {
  const [actor, on] = ['officer:olive', '2026-11-24'];
  const looked = { type: 'person-revealed', on };
  it.each([
    { what: 'nobody did', history: [], is: 1 },
    { what: 'another officer did', history: [commit('officer:omar', looked)], is: 1 },
    { what: 'on another day', history: [commit(actor, { ...looked, on: '2026-11-25' } as never)], is: 1 },
    { what: 'without a day', history: [commit(actor, { type: 'person-revealed' })], is: 1 },
    { what: 'it was a file', history: [commit(actor, { ...looked, type: 'file-revealed' })], is: 1 },
    { what: 'this officer did', history: [commit(actor, { type: 'x' }, looked), commit('x')], is: 0 },
    { what: 'this officer did, and it is full', history: [...full, commit(actor, looked)], is: 0 },
  ])('$what', ({ history, is }) =>
    expect(revealPerson(history, actor, on)).toEqual(is === 1 ? [looked] : []),
  );
});

it('a machine that gives up hands an open case to the officers, no settled one', () => {
  const flagged = (wakeAt?: string) => flagCase({ stage: 's', ...(wakeAt && { wakeAt }) }, 'm', 'f');
  expect([flagged(at), flagged()]).toEqual([[{ type: 'needs-person', machine: 'm', fault: 'f' }], []]);
});

describe('a letter in the history', () => {
  const sent = { type: 'letter-sent', ...fact };
  const back = { ...letter, how };
  it.each([
    { what: 'never', history: [], sent: false, out: false },
    { what: 'another of its kind', history: [commit('m', { ...sent, ...other })], sent: false, out: false },
    { what: 'another kind', history: [commit('m', { ...sent, ...third })], sent: false, out: false },
    {
      what: 'another event',
      history: [commit('m', { ...sent, type: 'letter-returned' })],
      sent: false,
      out: false,
    },
    {
      what: 'to paper mail',
      history: [commit('m', { ...sent, needsPaperMail: true } as never)],
      sent: true,
      out: false,
    },
    {
      what: 'emailed',
      history: [commit('m', { type: 'y' }), commit('m', { type: 'x' }, sent)],
      sent: true,
      out: true,
    },
  ])('$what: sent $sent, out $out', ({ history, sent: isIn, out }) => {
    expect([isSent(history, letter), isOut(history, letter)]).toEqual([isIn, out]);
    expect(recordListedLetter(history, fact)).toEqual(isIn ? [] : [sent]);
  });

  const returned = { type: 'letter-returned', ...back };
  const due = { type: 'letter-paper-mail-due', ...letter, sha256: 'page' };
  it.each([
    { what: 'with a page', page: 'page', known: [], is: [returned, due] },
    { what: 'without', page: undefined, known: [], is: [returned] },
    { what: 'again', page: 'page', known: [returned], is: [due] },
    { what: 'already on paper', page: 'page', known: [due], is: [returned] },
    { what: 'both known', page: 'page', known: [returned, due], is: [] },
    {
      what: 'another came back',
      page: 'page',
      known: [
        { ...returned, of: '2' },
        { ...due, of: '2' },
      ],
      is: [returned, due],
    },
  ])('that comes back goes to the officers, once: $what', ({ page, known, is }) =>
    expect(recordReturnedLetter([commit('m', ...known)], back, page)).toEqual(is),
  );

  const { type: _, ...whole } = {
    ...sent,
    needsPaperMail: true,
    postedOn: '2026-11-24',
    undelivered: true,
  } as const;
  it('keeps its key, time and hash, and what is true of it', () => {
    const more = { to: 'pat@example.com', text: 'Dear Pat' };
    expect(letterFactOf({ ...whole, ...more, possibleDuplicate: true })).toEqual({
      ...whole,
      possibleDuplicate: true,
    });
    expect(letterFactOf({ ...fact, ...more, possibleDuplicate: false })).toStrictEqual(fact);
  });
});

describe.each(['record-posted', 'record-undeliverable'] as const)('%s (R-1)', (act) => {
  const rule = sharedRules[act];
  const history = { history: [] };
  it('is about each letter that waits for paper mail', () => {
    expect(rule.among?.(waits)).toEqual([other, letter, third]);
    expect(rule.among?.(fresh)).toEqual([]);
  });
  it('is recorded for a letter that waits, and for no other', () => {
    expect(by(rule, fact)(waits, history)).toEqual([{ type: 'letter-paper-mail-done', ...fact }]);
    expect(by(rule, { ...fact, of: '3' })(waits, history)).toEqual([]);
    expect(by(rule, fact)(fresh, history)).toEqual([]);
  });
});
