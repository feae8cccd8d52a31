import { describe, expect, it } from 'vitest';
import type { RequestEvent } from '#domain/request/events.ts';
import type { Request } from '#domain/request/state.ts';
import {
  confirmationOf,
  endedUnanswered,
  possibleFor,
  publicStage,
  publicTimeline,
} from '#domain/request/view.ts';
import { act, begin, letter, received } from '#test/support/domain/request.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const commit = { revision: 1, actor: 'requester', prev: '', hash: '' };

it('what a requester reads has no time finer than its minute (R-8)', () => {
  const at = '2026-11-24T18:59:59.999Z';
  expect(publicTimeline([{ ...commit, at, events: [received()] }])).toEqual([
    { at: '2026-11-24T18:59:00.000Z', step: 'received' },
  ]);
});

it('no email address: nobody is asked to confirm, no pause is announced (R-1, R-23)', () => {
  const entered = (requesterType: 'person' | 'other') =>
    act(
      begin({ capacity: 'agent', channel: 'post' }),
      { type: 'acknowledge', letter },
      { type: 'look-up', requesterType },
    );
  expect(confirmationOf(entered('person'), '2026-11-25')).toEqual({
    by: 'this-address',
    pausesOn: '2026-12-04',
  });
  expect(confirmationOf(entered('other'), '2026-11-25')).toBeUndefined();
});

it('an early restriction that became another request can be late (R-16, R-24)', () => {
  const at = '2026-12-25T07:00:00.000Z';
  const events = [
    received({ kind: 'cpni-restrict' }),
    { type: 'request-reclassified', kind: 'delete', capacity: 'agent', regime: 'us', textSha256: 't' },
    { type: 'milestone-handled', milestone: 'overdue', kind: 'overdue', on: '2026-12-25' },
  ] as const;
  expect(publicTimeline([{ ...commit, at, events }]).map(({ step }) => step)).toEqual(['received', 'late']);
});

const state = (over: object): Request =>
  requestIn('en', { capacity: 'agent', requesterType: 'person', ...over } as Partial<Request>);
const day = '2026-11-25';

describe('what a requester sees and can do (R-8, R-23, R-24)', () => {
  const [all, asked] = [
    { write: true, withdraw: true, newLink: true },
    { write: true, withdraw: true },
  ];
  const none = { write: false, withdraw: false, newLink: false };

  it.each([
    { is: 'received', over: { stage: 'received' }, may: all },
    { is: 'working', over: { stage: 'acknowledged' }, may: all },
    { is: 'working', over: { stage: 'verifying' }, may: all },
    { is: 'working', over: { stage: 'working' }, may: all },
    { is: 'working', over: { stage: 'answering' }, may: { write: true, withdraw: false, newLink: true } },
    { is: 'lapsed', over: { stage: 'lapsed', lapsedAt: 'x' }, may: all },
    {
      is: 'closed',
      over: { stage: 'lapsed', lapsedAt: 'x', endedAt: 'x' },
      may: { ...none, askAgain: true },
    },
    { is: 'answered', over: { stage: 'notifying-controller' }, may: none },
    { is: 'answered', over: { stage: 'closed', outcome: 'redirected' }, may: none },
    { is: 'answered', over: { stage: 'closed', outcome: 'recorded' }, may: none },
    { is: 'closed', over: { stage: 'closed', outcome: 'done' }, may: none },
    { is: 'closed', over: { stage: 'closed', outcome: 'lapsed' }, may: { ...none, askAgain: true } },
    { is: 'withdrawn', over: { stage: 'withdrawn' }, may: none },
    { is: 'working', over: { stage: 'working', requesterType: 'other' }, may: { ...asked, newLink: false } },
  ])('$over: $is', ({ is, over, may }) => {
    expect(publicStage(state(over), day)).toBe(is);
    expect(possibleFor(state(over), day)).toEqual({ askAgain: false, ...may });
    expect(endedUnanswered(state(over))).toBe('askAgain' in may);
  });

  it('late, they can do what they could before', () => {
    const request = state({ stage: 'working', requesterType: 'person' });
    expect(publicStage(request, '2026-12-25')).toBe('late');
    expect(possibleFor(request, '2026-12-25')).toMatchObject({ write: true, withdraw: true });
  });
});

describe('who may have to confirm it, and until when (R-8, R-23)', () => {
  const by = (over: object, on = day) => confirmationOf(state({ stage: 'verifying', ...over }), on);

  it.each([
    { who: { capacity: 'agent' }, by: 'this-address' },
    { who: { capacity: 'account-holder', requesterType: 'account' }, by: 'the-account-holder' },
    { who: { capacity: 'controller', requesterType: 'roster' }, by: 'the-company' },
    { who: { capacity: 'somebody-else', relation: 'visitor' }, by: 'this-mailbox' },
    { who: { capacity: 'somebody-else', relation: 'employee' }, by: 'this-mailbox-and-evidence' },
  ])('$who.capacity: $by', ({ who, by: asks }) => {
    expect(by(who)).toEqual({ by: asks, pausesOn: '2026-12-04' });
  });

  it('on its tenth day it is still asked, on the next it is not', () => {
    expect(by({}, '2026-12-04')).toEqual({ by: 'this-address', pausesOn: '2026-12-04' });
    expect(by({}, '2026-12-05')).toBeUndefined();
  });

  it('paused, it has no day on which it pauses', () => {
    expect(by({ stage: 'lapsed', lapsedAt: '2026-12-04T15:00:00.000Z' }, '2026-12-10')).toEqual({
      by: 'this-address',
    });
  });

  it('a report about a child never pauses (R-20)', () => {
    expect(by({ kind: 'child-data' })).toEqual({ by: 'this-address' });
  });

  it('what the company adopted is asked of nobody (R-9)', () => {
    const adopted = { from: 'REQ-1', controller: 'c', contact: 'cora' };
    expect(by({ capacity: 'controller', requesterType: 'roster', adopted })).toBeUndefined();
  });

  it.each([
    { what: 'a verified contact', over: { verdict: 'confirm' }, asked: false },
    { what: 'one who said no', over: { verdict: 'refuse' }, asked: true },
    { what: 'one who asks what needs no proof', over: { kind: 'inquiry' }, asked: false },
  ])('of a company, $what: asked is $asked', ({ over, asked }) => {
    const request = by({ capacity: 'controller', requesterType: 'roster', ...over });
    expect(request !== undefined).toBe(asked);
  });

  it('a holder who confirmed still seems to be asked: the answer shows nothing', () => {
    const holder = { capacity: 'account-holder', requesterType: 'account', verdict: 'confirm' };
    expect(by(holder)).toEqual({ by: 'the-account-holder', pausesOn: '2026-12-04' });
  });
});

describe('the timeline of a request (R-8)', () => {
  const at = '2026-12-25T07:00:00.000Z';
  const overdue = { type: 'milestone-handled', milestone: 'overdue', kind: 'overdue', on: '2026-12-25' };
  const missed = { ...overdue, milestone: 'new-date-missed-2026-12-27', kind: 'new-date-missed' };
  const steps = (...events: readonly object[]) =>
    publicTimeline([
      { ...commit, at, events: [received()] },
      ...events.map((event) => ({ ...commit, at, events: [event as RequestEvent] })),
    ]).map(({ step }) => step);

  it.each([
    [{ type: 'request-acknowledged' }, 'acknowledged'],
    [{ type: 'requester-redirected', noticesSent: 0 }, 'redirected'],
    [{ type: 'restriction-recorded' }, 'restriction-recorded'],
    [{ type: 'request-lapsed', final: false }, 'lapsed'],
    [{ type: 'answer-sent' }, 'answered'],
    [{ type: 'request-withdrawn' }, 'withdrawn'],
    [{ type: 'message-received', textSha256: 't' }, 'you-wrote'],
    [{ type: 'message-sent', as: 'question', textSha256: 't' }, 'we-wrote'],
    [{ type: 'request-extended' }, 'extended'],
    [{ type: 'request-reopened' }, 'reopened'],
    [{ type: 'request-joined' }, 'joined'],
    [overdue, 'late'],
    [{ type: 'owed-letter-sent', kind: 'new-date', of: '1' }, 'new-date'],
    [missed, 'new-date-missed'],
  ])('%o: %s', (event, step) => {
    expect(steps(event)).toEqual(['received', step]);
  });

  it.each([
    { type: 'owed-letter-sent', kind: 'extension', of: '1' },
    { ...overdue, milestone: '15-days-before', kind: 'reminder' },
    { type: 'officer-asked' },
    { type: 'verdict-given', verdict: 'confirm', serial: 1 },
    { type: 'contact-objected', contact: 'c' },
  ])('$type shows nothing', (event) => {
    expect(steps(event)).toEqual(['received']);
  });

  it('nobody is told that we are late with what we do not owe', () => {
    const restriction = received({ kind: 'cpni-restrict' });
    const after = (...events: readonly object[]) =>
      publicTimeline([{ ...commit, at, events: events as readonly RequestEvent[] }]).map(({ step }) => step);
    const redirected = { type: 'requester-redirected', noticesSent: 0 };
    expect(after(restriction, overdue)).toEqual(['received']);
    expect(after(received(), redirected, overdue)).toEqual(['received', 'redirected']);
    expect(after(received(), redirected, { type: 'request-reopened' }, overdue)).toEqual([
      ...['received', 'redirected', 'reopened', 'late'],
    ]);
    expect(after(received(), { type: 'note-added' }, overdue)).toEqual(['received', 'late']);
  });

  it('nor on the day that ends it unanswered', () => {
    const events = [overdue, { type: 'request-lapsed', final: true }] as readonly RequestEvent[];
    const history = [
      { ...commit, at, events: [received()] },
      { ...commit, at, events },
    ];
    expect(publicTimeline(history).map(({ step }) => step)).toEqual(['received', 'lapsed']);
  });
});
