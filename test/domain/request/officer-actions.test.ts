import { describe, expect, it } from 'vitest';
import type { Commit } from '#domain/case/case.ts';
import { NotVerified } from '#domain/case/errors.ts';
import { awaitPaperMail, recordPosted } from '#domain/case/paper-mail.ts';
import { type AnsweredItem, mustBeWhole } from '#domain/request/answer-items.ts';
import { clocksOf } from '#domain/request/clocks.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { evolve, type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { nextMilestoneOf } from '#domain/request/verification.ts';
import { at, begin, given, onDesk, upcoming } from '#test/support/domain/request.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const id = 'REQ-7ZZABCDEFGHJKMNPQRSTVWXYZ0';
const now = '2026-11-30T18:00:00.000Z';
const textSha256 = 'a'.repeat(64);

const working = (over: Partial<Request> = {}): Request =>
  requestIn('en', {
    stage: 'working',
    requesterType: 'other',
    officerAsked: true,
    ...over,
  } as Partial<Request>);

const after = (state: Request, verb: OfficerAction, at = now): Request =>
  decideOfficerAction({ id, state, history: [], now: at }, verb).reduce<Request>(
    (left, event) => evolve(left, event, at),
    state,
  );

const extend = (until?: string): OfficerAction => ({
  type: 'extend',
  reason: 'complex',
  textSha256,
  ...(until ? { until } : {}),
});

describe('an extension (R-24)', () => {
  it.each([
    { regime: 'eu', dueOn: '2026-12-24', until: '2027-02-24', because: 'two months on the present date' },
    { regime: 'eu', dueOn: '2026-12-31', until: '2027-02-28', because: 'the month ends earlier' },
    {
      regime: 'us',
      usState: 'CA',
      dueOn: '2026-12-24',
      until: '2027-02-07',
      because: '45 days for a Californian, also when that is a Sunday',
    },
  ] as const)('$regime, due $dueOn: at most until $until ($because)', ({ because: _, until, ...facts }) => {
    const { dueOn } = facts;
    const longer = after(working(facts), extend());
    expect(longer.dueOn).toBe(until);
    expect(longer.earlier).toEqual([{ dueOn, because: 'extended' }]);
    expect(longer.lettersOwed).toMatchObject([{ kind: 'extension' }]);
  });

  it.each([
    { state: working({ regime: 'other' }), verb: extend(), says: 'ExtensionNotAllowed' },
    {
      state: working({ regime: 'other', usState: 'CA', dueOn: '2026-11-01' }),
      verb: extend(),
      says: 'ExtensionNotAllowed',
    },
    {
      state: working({
        earlier: [
          { dueOn: '2026-12-01', because: 'extended' },
          { dueOn: '2026-12-02', because: 'reopened' },
        ],
      }),
      verb: extend(),
      says: 'ExtendedAlready',
    },
    { state: working({ regime: 'us' }), verb: extend(), says: 'StateUnknown' },
    { state: working({ regime: 'us', usState: 'TX' }), verb: extend(), says: 'ExtensionNotAllowed' },
    {
      state: working({ regime: 'eu' }),
      verb: { type: 'record-state', state: 'CA' } as const,
      says: 'StateOutsideUs',
    },
    { state: working(), verb: extend('2027-02-25'), says: 'ExtensionTooLong' },
    { state: working(), verb: extend('2026-12-24'), says: 'ExtensionTooLong' },
    { state: after(working(), extend()), verb: extend(), says: 'ExtendedAlready' },
    {
      state: working({ stage: 'withdrawn' } as Partial<Request>),
      verb: extend(),
      says: 'AlreadySettled',
    },
  ])('is refused: $says', ({ state, verb, says }) => onDesk(state).when(now, verb).thenRefused(says));
  it('a state that the person told us later counts, once', () => {
    const asked = working({ regime: 'us', dueOn: '2026-12-24' });
    const told = after(asked, { type: 'record-state', state: 'CA' });
    expect([told.usState, told.stage]).toEqual(['CA', asked.stage]);
    expect(after(told, extend()).dueOn).toBe('2027-02-07');
    onDesk(told).when(now, { type: 'record-state', state: 'CA' }).thenFacts();
  });
  it('once more after a reopening that nobody extended', () =>
    onDesk(working({ earlier: [{ dueOn: '2026-12-01', because: 'reopened' }] }))
      .when(now, extend())
      .thenFacts({ type: 'request-extended', textSha256 }));
  it('on the due date it is in time', () =>
    onDesk(working())
      .when('2026-12-25T06:59:59.000Z', extend())
      .thenFacts({ type: 'request-extended', reason: 'complex', dueOn: '2027-02-24' }));
  it('on the day after the due date it is too late', () =>
    onDesk(working()).when('2026-12-25T07:00:00.000Z', extend()).thenRefused('ExtensionTooLate'));

  it('keeps which days of verification are over, so that nothing is asked again', () => {
    const handledMilestones = ['verify-day-1', '15-days-before', 'lapse'];
    expect(after(working({ handledMilestones }), extend()).handledMilestones).toEqual([
      'verify-day-1',
      'lapse',
    ]);
  });
});

describe('a new date (R-16)', () => {
  const set = (on: string): OfficerAction => ({ type: 'set-new-date', on });
  const late = working({ handledMilestones: ['overdue'] });

  it.each([
    { on: '2026-12-24', at: now, because: 'the due date' },
    { on: '2027-01-05', at: '2027-01-05T18:00:00.000Z', because: 'today' },
  ])('is refused for $on ($because)', ({ on, at }) =>
    onDesk(late).when(at, set(on)).thenRefused('NewDateTooEarly'),
  );

  it('set again for the same day changes nothing', () =>
    onDesk(after(late, set('2027-01-05')))
      .when(now, set('2027-01-05'))
      .thenNothing());

  it('is named in the letter that says sorry, after the due date in one of its own', () => {
    expect(after(working(), set('2027-01-05')).lettersOwed).toBeUndefined();
    expect(after(late, set('2027-01-05')).lettersOwed).toMatchObject([{ kind: 'new-date' }]);
  });

  it('moves no due date; missed, that comes due once', () => {
    const waits = after(late, set('2026-12-27'), '2026-12-27T06:00:00.000Z');
    expect(waits.dueOn).toBe(late.dueOn);
    const missed = upcoming(id, waits);
    expect(missed).toMatchObject({ name: 'new-date-missed-2026-12-27', firesAt: '2026-12-28T07:00:00.000Z' });
    const handledMilestones = { ...waits, handledMilestones: [...waits.handledMilestones, missed.name] };
    expect(nextMilestoneOf(id, handledMilestones)).toBeUndefined();
    expect(clocksOf(handledMilestones, '2026-12-28')).toMatchObject([
      { what: 'promise', is: 'missed' },
      { what: 'new date', dueOn: '2026-12-27', is: 'missed' },
    ]);
  });

  it('ends with the count of days it belongs to', () => {
    const closed = {
      ...late,
      newDate: '2027-01-05',
      stage: 'closed',
      closedAt: now,
      outcome: 'done',
    } as Request;
    expect(after(closed, { type: 'reopen', reason: 'new-facts', textSha256 }).newDate).toBeUndefined();
  });
});

describe('a message (R-24)', () => {
  const before = (at: string, event: Record<string, unknown>) =>
    [{ revision: 1, at, actor: 'officer:olive', events: [event], prev: '', hash: '' }] as unknown as Commit[];
  const [within, longer] = ['2026-11-30T17:51:00.000Z', '2026-11-30T17:49:00.000Z'];
  const asked = { type: 'message-sent', as: 'question', textSha256 } as const;
  const received = { type: 'message-received', textSha256 } as const;
  const ask = { type: 'write', as: 'question', textSha256 } as const;
  const receive = { type: 'receive-message', textSha256 } as const;

  it.each([
    { said: asked, action: ask },
    { said: received, action: receive },
  ])('$action.type in the same words within ten minutes is the same one', ({ said, action }) =>
    onDesk(working(), before(within, said)).when(now, action).thenNothing(),
  );
  it.each([
    { at: longer, said: asked, action: ask, fact: asked, because: 'later than ten minutes' },
    {
      at: within,
      said: asked,
      action: { ...ask, as: 'message' },
      fact: { ...asked, as: 'message' },
      because: 'no question',
    },
    { at: within, said: asked, action: receive, fact: received, because: 'of the person' },
  ] as const)('is another one: $because', ({ at, said, action, fact }) =>
    onDesk(working(), before(at, said)).when(now, action).thenFacts(fact),
  );
});

describe('a second officer who does not come (R-13)', () => {
  const evidence = {
    evidence: 'photo-id-in-person',
    checkedOn: '2026-11-24',
    by: 'olive',
    needsSecond: true,
    at: now,
  } as const;

  it.each([
    { state: working({ evidence }), name: 'second-identity-20261130180000000', because: 'evidence' },
    {
      state: working({ entry: { at: now, by: 'olive', late: true, needsSecond: true } }),
      name: 'second-entry-20261130180000000',
      because: 'an entry after 30 days',
    },
    {
      state: working({ evidence, handledMilestones: ['overdue'], dueOn: '2026-11-28' }),
      name: 'second-identity-20261130180000000',
      because: 'an overdue case as well',
    },
  ])('is looked for on the morning after one business day: $because', ({ state, name }) => {
    expect(upcoming(id, state)).toMatchObject({ name, on: '2026-12-02' });
    const handledMilestones = [...state.handledMilestones, name];
    expect(nextMilestoneOf(id, { ...state, handledMilestones })?.name).not.toBe(name);
  });

  it('is not looked for once one has confirmed', () => {
    const confirmed = working({ evidence: { ...evidence, confirmedBy: 'omar' } });
    expect(nextMilestoneOf(id, confirmed)?.kind).not.toBe('second-missing');
  });
});

describe('an entry after 30 days (R-1)', () => {
  const entry = { at, by: 'olive', late: true, needsSecond: true };
  const entered = begin({ kind: 'inquiry', channel: 'phone', entry });
  const done = { type: 'answer', outcome: 'done', textSha256, by: 'olive', now } as const;

  it('is not confirmed by who entered it', () =>
    given(entered).when(now, { type: 'confirm-entry', by: 'olive' }).thenRefused('SamePerson'));
  it('is not answered before a second officer has confirmed it', () =>
    given(entered).when(now, done).thenRefused('EntryNotConfirmed'));
  it('is answered once a second officer has confirmed it', () =>
    given(entered, { type: 'confirm-entry', by: 'omar' })
      .when(now, done)
      .thenFacts({ type: 'answer-given', outcome: 'done' }));
});

describe('the clocks beside each other (R-24)', () => {
  const closed = (closedOn: string, over: Partial<Request>) =>
    requestIn('en', {
      stage: 'closed',
      closedAt: `${closedOn}T18:00:00.000Z`,
      outcome: 'done',
      ...over,
    } as Partial<Request>);
  const extended = { dueOn: '2027-02-24', earlier: [{ dueOn: '2026-12-24', because: 'extended' as const }] };

  it.each([
    { on: '2026-12-01', state: working(extended), promise: 'running', law: 'running' },
    { on: '2026-12-25', state: working(extended), promise: 'missed', law: 'running' },
    { on: '2027-03-01', state: closed('2027-02-24', extended), promise: 'missed', law: 'kept' },
    { on: '2027-03-01', state: closed('2026-12-20', extended), promise: 'kept', law: 'kept' },
    { on: '2027-03-01', state: closed('2027-02-25', extended), promise: 'missed', law: 'missed' },
  ])('on $on: promise $promise, law $law', ({ on, state, promise, law }) => {
    expect(clocksOf(state, on)).toEqual([
      { what: 'promise', dueOn: '2026-12-24', is: promise },
      { what: 'law', dueOn: '2027-02-24', is: law },
    ]);
  });
});

describe('reclassified and reopened', () => {
  it('who is asking is looked at again, the receipt stays', () => {
    const confirmed = working({ verdict: 'confirm', verdictBy: 'cora', contact: 'cora' });
    const other = after(confirmed, { type: 'reclassify', kind: 'delete', textSha256 });
    expect(other).toMatchObject({ kind: 'delete', stage: 'received', receivedAt: confirmed.receivedAt });
    expect([other.verdict, other.requesterType, nextStepOf(other)]).toEqual([
      undefined,
      undefined,
      'acknowledge',
    ]);
  });

  it('as what it is changes nothing', () =>
    onDesk(working()).when(now, { type: 'reclassify', kind: 'access', textSha256 }).thenNothing());

  const reopen: OfficerAction = { type: 'reopen', reason: 'new-facts', textSha256 };
  const joined = after(working(), { type: 'join', into: 'REQ-OTHER', dueOn: '2026-12-20' });

  it.each([
    ['what is open', working()],
    ['a duplicate', joined],
  ])('%s is not reopened', (_, request) => onDesk(request).when(now, reopen).thenRefused('NotClosed'));

  it('a duplicate is closed', () => {
    expect(joined).toMatchObject({ stage: 'closed', outcome: 'joined' });
  });

  it('what is closed has 30 days from the day on which it is reopened', () => {
    const closed = { ...working(), stage: 'closed', closedAt: now, outcome: 'done' } as Request;
    const again = after(closed, reopen, '2026-12-15T18:00:00.000Z');
    expect(again).toMatchObject({ stage: 'working', dueOn: '2027-01-14', handledMilestones: [] });
    expect(nextStepOf(again)).toBe('send-owed-letters');
    const reopened = { type: 'request-reopened', on: '2026-11-30', dueOn: '2026-12-30' } as const;
    onDesk(closed)
      .when(now, reopen)
      .thenFacts({ ...reopened, reason: 'new-facts', textSha256 });
    onDesk(closed)
      .when(now, { type: 'resume' })
      .thenFacts({ ...reopened, reason: 'hold-ended' });
  });
});

describe('letters that verbs owe', () => {
  it('a settled case that owes one is looked after until it is told', () => {
    const joined = after(working(), { type: 'join', into: 'REQ-OTHER', dueOn: '2026-12-20' });
    expect(requests.keys(id, joined).wakeAt).toBe('2026-11-30T18:15:00.000Z');
    const letter = { kind: 'duplicate-joined', of: '1', sentAt: now, sha256: textSha256, messageId: 'm' };
    const told = after(joined, { type: 'send-owed-letter', letter });
    expect([told.lettersOwed, nextStepOf(told), requests.keys(id, told).wakeAt]).toEqual([
      [],
      'settled',
      undefined,
    ]);
  });

  const message: OfficerAction = { type: 'receive-message', textSha256 };
  const full = working({ unread: 20 });

  it('a message is refused while twenty of them are unread', () =>
    onDesk(full).when(now, message).thenRefused('TooManyMessages'));
  it('a message is taken again once an officer has answered', () =>
    onDesk(after(full, { type: 'write', as: 'message', textSha256 }))
      .when(now, message)
      .thenFacts({ type: 'message-received' }));
});

describe('the post lane (R-1)', () => {
  const letter = {
    kind: 'answer',
    of: '1',
    sentAt: now,
    sha256: textSha256,
    messageId: '',
    needsPaperMail: true as const,
  };
  const events: RequestEvent[] = [{ ...letter, type: 'letter-sent' }, { type: 'answer-sent' }];

  it('a step is not done while its letter waits; what a date brings is', () => {
    const waits = { type: 'letter-paper-mail-due', kind: 'answer', of: '1', sha256: textSha256 };
    expect(awaitPaperMail(working(), events, false)).toEqual([{ ...waits, resumesMachine: true }]);
    expect(awaitPaperMail(working(), events, true)).toEqual([waits, { type: 'answer-sent' }]);
  });

  it('the waiting is recorded once, and the posting once', () => {
    const waiting = working({ waitingForPost: [{ kind: 'answer', of: '1', resumesMachine: true }] });
    expect(awaitPaperMail(waiting, events, false)).toEqual([]);
    const posted = recordPosted(waiting, { ...letter, postedOn: '2026-11-30' });
    expect(posted).toHaveLength(1);
    const done = evolve(waiting, posted[0] as RequestEvent, now);
    expect([done.waitingForPost, done.machineSince]).toEqual([[], now]);
    expect(recordPosted(done, letter)).toEqual([]);
  });
});

describe('answers by item (R-29)', () => {
  const done: AnsweredItem = { outcome: 'done' };
  const withheld: AnsweredItem = { outcome: 'withheld', law: '47 U.S.C. 222' };
  it.each([
    { outcome: 'partly-done', items: [done, withheld] },
    { outcome: 'done', items: [done, { outcome: 'nothing' }] },
    { outcome: 'done', items: [] },
    { outcome: 'refused', items: [withheld] },
    { outcome: 'no-data', items: [{ outcome: 'nothing' }] },
  ] as const)('$outcome with $items', ({ outcome, items }) => {
    expect(() => mustBeWhole(outcome, items)).not.toThrow();
  });

  const nothing: AnsweredItem = { outcome: 'nothing' };
  it.each([
    { outcome: 'done', items: [nothing], because: 'nothing was done' },
    { outcome: 'refused', items: [nothing], because: 'nothing was refused' },
    { outcome: 'no-data', items: [nothing, withheld], because: 'something was found' },
  ] as const)('$outcome does not fit: $because', ({ outcome, items }) => {
    expect(() => mustBeWhole(outcome, items)).toThrow('Choose no-data if, and only if');
  });

  it('tells nobody who is not verified that nothing was found', () => {
    expect(() => mustBeWhole('done', [done, nothing], false)).toThrow(NotVerified);
  });

  const answer = { type: 'answer', textSha256, by: 'olive', now } as const;

  it('an inquiry is not answered with nothing found', () =>
    given(working({ kind: 'inquiry' }))
      .when(now, { ...answer, outcome: 'no-data' })
      .thenRefused('NotVerified'));
  it('an inquiry is answered as done', () =>
    given(working({ kind: 'inquiry' }))
      .when(now, { ...answer, outcome: 'done' })
      .thenFacts({ type: 'answer-given', outcome: 'done' }));
});
