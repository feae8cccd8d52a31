import { describe, expect, it } from 'vitest';
import { AlreadySettled } from '#domain/case/errors.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import { lateForDpo } from '#domain/request/late.ts';
import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { type Received, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { nextMilestoneOf } from '#domain/request/verification.ts';
import {
  act,
  at,
  begin,
  given,
  id,
  letter,
  onDesk,
  stageInTime,
  told,
  upcoming,
} from '#test/support/domain/request.ts';

const expiresAt = '2027-12-04T18:00:00.000Z';
const link = { ...letter, kind: 'verification', of: '1' };
const codeLetter = { ...letter, kind: 'code-letter', of: '1-p', needsPaperMail: true } as const;

const acknowledge = (requesterType: 'account' | 'roster' | 'person' | 'other', reachable = true) =>
  ({ type: 'acknowledge', requesterType, reachable, letter }) as const;
const ask = { type: 'ask-requester', serial: 1, expiresAt } as const;
const officer = { type: 'ask-officer', letter } as const;

/** Keeps one date after the other until the day, as the clock does. */
const until = (request: Request, on: string): Request => {
  let open = request;
  for (let n = 0; n < 60 && open.stage !== 'closed'; n += 1) {
    const milestone = nextMilestoneOf(id, open);
    if (milestone === undefined || milestone.on >= on) break;
    open = act(open, { type: 'handle-milestone', milestone, letters: [] });
  }
  return open;
};

const queue = (request: Request) => requests.keys(id, request).queue;
const closing = (state: Request, by: string) =>
  decideOfficerAction({ id, state, history: [], now: at }, { type: 'close', by, textSha256: 't' });
const close = (request: Request) => told(request, ...closing(request, 'olive'));

const refused = { type: 'answer', outcome: 'refused', reasonCode: 'r', textSha256: 't', by: 'o' } as const;
const ofOfficers: readonly OfficerAction[] = [
  { type: 'write', as: 'question', textSha256: 't' },
  { type: 'write', as: 'message', textSha256: 't' },
  { type: 'set-new-date', on: '2027-03-01' },
  { type: 'extend', reason: 'complex', textSha256: 't' },
  { type: 'join', into: 'REQ-2', dueOn: '2026-12-24' },
];
const bounced = { type: 'letter-returned', kind: 'verification', of: '1', how: 'bounced' } as const;

/** How a question comes to have reached nobody. */
const unheard: readonly { readonly because: string; readonly request: Request }[] = [
  {
    because: 'no account number, or no address of record',
    request: act(begin(), acknowledge('account', false), officer),
  },
  {
    because: 'the mail came back',
    request: told(act(begin(), acknowledge('account'), { ...ask, letter: link }), bounced),
  },
  {
    because: 'the code was never posted',
    request: act(begin(), acknowledge('account'), { ...ask, letter: codeLetter, code: codeLetter.of }),
  },
  {
    because: 'an officer gave the code letter up',
    request: act(
      told(act(begin(), acknowledge('account'), { ...ask, letter: codeLetter, code: codeLetter.of }), {
        ...codeLetter,
        type: 'letter-paper-mail-done',
        undelivered: true,
      }),
      officer,
    ),
  },
  {
    because: 'the address has had its letters of the day',
    request: act(begin(), acknowledge('account'), ask),
  },
  {
    because: 'the roster was emptied',
    request: act(
      told(
        act(begin({ capacity: 'controller' }), acknowledge('roster'), { ...ask, letter: link }),
        { type: 'verification-paused', until: '2026-12-01T07:00:00.000Z' },
        { type: 'verification-resumed' },
      ),
      officer,
    ),
  },
  {
    because: 'the typed address does not exist',
    request: told(
      act(begin({ capacity: 'agent' }), acknowledge('person'), {
        ...ask,
        letter: { ...link, kind: 'email-confirmation' },
      }),
      { ...bounced, kind: 'email-confirmation' },
    ),
  },
];

describe.each(unheard)('a question that reached nobody: $because (R-23)', ({ request }) => {
  it('is with the officers from the first minute until one closes it; time never does', () => {
    expect(queue(request)).toBe('officer');
    const paused = until(request, '2026-12-06');
    expect([stageInTime(paused), queue(paused)]).toEqual(['lapsed', 'officer']);
    const late = until(request, '2027-01-20');
    expect([stageInTime(late), late.stage, queue(late)]).toEqual(['closed', 'lapsed', 'officer']);
  });

  it('is in the DPO’s digest from the first morning after the due date, every day', () => {
    const ended = until(request, '2026-12-25');
    const over = act(ended, { type: 'handle-milestone', milestone: upcoming(id, ended), letters: [] });
    expect(over.endedAt).toBeDefined();
    expect(lateForDpo(over, '2026-12-24')).toBeUndefined();
    const late = { what: over.kind, dueOn: '2026-12-24', blocked: 'ended-outside' };
    expect(['2026-12-25', '2027-03-01'].map((on) => lateForDpo(over, on))).toEqual([late, late]);
    expect(lateForDpo(close(over), '2027-03-01')).toBeUndefined();
  });

  it('an officer closes it with a reason: at once, or on the day it would end', () => {
    const late = close(until(request, '2027-01-20'));
    expect([late.stage, queue(late), requests.keys(id, late).wakeAt]).toEqual([
      'closed',
      'settled',
      undefined,
    ]);
    const early = close(until(request, '2026-12-06'));
    expect(stageInTime(early)).toBe('lapsed');
    const over = until(early, '2027-01-20');
    expect([over.stage, queue(over)]).toEqual(['closed', 'settled']);
    expect(until(request, '2026-12-24').closure).toBeUndefined();
  });

  const late = until(request, '2027-01-20');
  const moments = [
    ['at first', request],
    ['while it is paused', until(request, '2026-12-06')],
    ['after its end', late],
  ] as const;

  it.each(moments)('%s gets no answer of an officer (R-8)', (_, one) =>
    given(one).when(at, refused).thenRefused('StandardLettersOnly'),
  );
  it.each(moments.flatMap(([when, one]) => ofOfficers.map((verb) => ({ when, one, verb }))))(
    '$when no officer can $verb.type (R-8)',
    ({ one, verb }) => onDesk(one).when(at, verb).thenRefused('StandardLettersOnly'),
  );
  it('is not withdrawn by the person when it ended for them', () =>
    given(late).when(at, { type: 'withdraw' }).thenRefused('AlreadySettled'));
  it('takes no message of the person when it ended for them', () =>
    onDesk(late).when(at, { type: 'receive-message', textSha256: 't' }).thenRefused('AlreadySettled'));
  it('sends the person no new link when it ended for them', () =>
    given(late).when(at, { type: 'renew-link', on: '2027-01-20' }).thenNothing());
});

describe('before the look-up, as after it (R-8)', () => {
  const moments = [begin(), act(begin(), { type: 'acknowledge', letter })];
  it.each(moments.flatMap((one) => ofOfficers.map((verb) => ({ stage: one.stage, one, verb }))))(
    'an account holder’s $stage case: no officer can $verb.type',
    ({ one, verb }) => onDesk(one).when(at, verb).thenRefused('StandardLettersOnly'),
  );
  it('no officer refuses it in their own words', () => {
    for (const one of moments) given(one).when(at, refused).thenRefused('StandardLettersOnly');
  });
  it.each(['data-subject', 'former-customer'] as const)(
    'what only a %s asks is written to as after it',
    (capacity) => {
      const one = begin({ kind: capacity === 'data-subject' ? 'access' : 'inquiry', capacity });
      onDesk(one).when(at, ofOfficers[1]!).thenFacts({ type: 'message-sent' });
    },
  );
});

describe('an account holder whom nobody could ask (R-23)', () => {
  const request = act(begin(), acknowledge('account', false), officer);
  const [check, second] = [
    { type: 'check-identity', evidence: 'photo-id-in-person', checkedOn: '2026-12-28', by: 'olive' },
    { type: 'confirm-identity', by: 'omar' },
  ] as const;

  it('who shows ID after the end is worked on again once a second officer confirms it', () => {
    const late = act(until(request, '2027-01-20'), check);
    expect(stageInTime(late)).toBe('closed');
    const shown = act(late, second);
    expect([stageInTime(shown), queue(shown)]).toEqual(['working', 'officer']);
  });

  it('who asks for a new link after an officer closed it is an officer’s work again', () => {
    const closed = close(request);
    expect(queue(closed)).toBe('requester');
    expect(queue(act(closed, { type: 'renew-link', on: '2026-11-25' }))).toBe('officer');
  });

  it('is closed once', () => {
    expect(closing(close(request), 'omar')).toEqual([]);
  });

  it('what can be answered is answered, not closed', () => {
    const inquiry = act(begin({ kind: 'inquiry' }), acknowledge('other'), officer);
    expect(() => close(inquiry)).toThrow('Give an answer');
    expect(() => close(act(inquiry, { type: 'withdraw' }))).toThrow(AlreadySettled);
  });

  it('one who was asked and is silent is closed by time, as before', () => {
    const silent = until(act(begin(), acknowledge('account'), { ...ask, letter: link }), '2027-01-20');
    expect([silent.stage, queue(silent)]).toEqual(['closed', 'settled']);
  });
});

describe('a report about a child (R-20, R-23)', () => {
  it.each(['guardian', 'account-holder', 'agent', 'former-customer', 'controller'] as const)(
    'by a %s never lapses; an officer has it from the first minute on',
    (capacity) => {
      const requesterType = capacity === 'controller' ? 'roster' : 'person';
      const reported = begin({ kind: 'child-data', capacity });
      expect(queue(reported)).toBe('officer');
      const asked = act(reported, acknowledge(requesterType), {
        ...ask,
        letter: { ...link, kind: 'email-confirmation' },
      });
      const late = until(asked, '2027-02-01');
      expect([stageInTime(late), queue(late), late.lapsedAt]).toEqual(['working', 'officer', undefined]);
      expect(lateForDpo(late, '2027-02-01')).toMatchObject({ what: 'child-data' });
      expect(late.handledMilestones.filter((name) => name.startsWith('lapse'))).toEqual([]);
      expect(act(late, refused).stage).toBe('answering');
    },
  );
});

describe('a restriction that no account has (R-5)', () => {
  const restrict = (
    over: Partial<Received> = {},
    requesterType: 'other' | 'roster' = 'other',
    account?: string,
  ) =>
    // As it was before its first letter closed it.
    told(begin({ kind: 'cpni-restrict', ...over }), {
      ...{ type: 'request-acknowledged', requesterType },
      ...(account === undefined ? {} : { account }),
    });
  const acknowledged = () => told(begin({ kind: 'cpni-restrict' }), { type: 'request-acknowledged' });
  const done = { type: 'answer', outcome: 'done', textSha256: 't', by: 'olive' } as const;
  const applied = { type: 'restriction-applied', account: 'ACC-1', by: 'olive' } as const;

  it('is not answered as done before an officer has applied it; then it is', () => {
    const lettersOwed = act(restrict(), officer);
    given(lettersOwed).when(at, done).thenRefused('RestrictionNotApplied');
    given(told(lettersOwed, applied)).when(at, done).thenFacts({ type: 'answer-given', outcome: 'done' });
  });

  it('is an officer’s for two business days; then the DPO hears each day', () => {
    const unplaced = act(restrict(), officer);
    const keys = requests.keys(id, unplaced);
    expect(keys).toMatchObject({ dueOn: '2026-11-27', workBy: '2026-11-27', queue: 'officer' });
    expect(keys.work?.due).toEqual({ dueOn: '2026-11-27', promise: 'restriction-place' });
    const told = (on: string, one = unplaced) => lateForDpo(one, on)?.blocked;
    expect(['2026-11-27', '2026-11-28', '2027-06-01'].map((on) => told(on))).toEqual([
      ...[undefined, 'no-account', 'no-account'],
    ]);
    expect(told('2027-06-01', act(unplaced, { type: 'withdraw' }))).toBe('no-account');
  });

  it('its clock stops once it is on an account, or the answer has gone out', () => {
    const unplaced = act(restrict(), officer);
    const answered = act(unplaced, refused, { type: 'send-answer', letter });
    for (const ends of [told(unplaced, applied), answered]) {
      expect(lateForDpo(ends, '2026-12-20')).toBeUndefined();
      expect(requests.keys(id, ends).work?.due?.promise).not.toBe('restriction-place');
    }
  });

  it('withdrawn before the register has it is still looked up, and confirmed (R-5)', () => {
    const gone = act(acknowledged(), { type: 'withdraw' });
    expect([nextStepOf(gone), requests.keys(id, gone).wakeAt === undefined]).toEqual(['acknowledge', false]);
    const found = { type: 'look-up', requesterType: 'other', account: 'ACC-1', restricted: true } as const;
    const restricted = act(gone, found);
    expect([restricted.stage, nextStepOf(restricted)]).toEqual(['withdrawn', 'send-owed-letters']);
    const none = act(gone, { type: 'look-up', requesterType: 'other' });
    expect([nextStepOf(none), requests.keys(id, none).wakeAt]).toEqual(['settled', undefined]);
    const other = act(begin(), { type: 'acknowledge', letter }, { type: 'withdraw' });
    expect([nextStepOf(other), requests.keys(id, other).wakeAt]).toEqual(['settled', undefined]);
  });

  it('withdrawn before the record of the first letter is looked up too (R-5)', () => {
    const gone = act(begin({ kind: 'cpni-restrict' }), { type: 'withdraw' });
    expect([nextStepOf(gone), requests.keys(id, gone).wakeAt === undefined]).toEqual(['acknowledge', false]);
    const found = act(gone, { type: 'look-up', requesterType: 'other', account: 'A', restricted: true });
    expect([found.account, nextStepOf(found)]).toEqual(['A', 'send-owed-letters']);
  });

  const notLookedUp = [
    ['received', begin({ kind: 'cpni-restrict' })],
    ['acknowledged', acknowledged()],
  ] as const;
  const ending: readonly OfficerAction[] = [
    { type: 'reclassify', kind: 'inquiry', textSha256: 't' },
    { type: 'reclassify', capacity: 'agent', textSha256: 't' },
    { type: 'join', into: 'REQ-2', dueOn: '2026-12-24' },
  ];
  it.each(notLookedUp.flatMap(([stage, one]) => ending.map((verb) => ({ stage, one, verb }))))(
    '$stage, no officer can $verb.type it before the look-up (R-5)',
    ({ one, verb }) => onDesk(one).when(at, verb).thenRefused('RestrictionNotApplied'),
  );
  it.each(notLookedUp)('%s, it gets no answer before the look-up, unless applied by hand (R-5)', (_, one) => {
    given(one).when(at, done).thenRefused('RestrictionNotApplied');
    given(one).when(at, refused).thenRefused('RestrictionNotApplied');
    given(told(one, applied)).when(at, refused).thenFacts({ type: 'answer-given', outcome: 'refused' });
  });

  it('applied by hand and answered before the look-up, it is looked up then (R-5)', () => {
    for (const [, one] of notLookedUp) {
      const byHand = told(one, applied);
      onDesk(byHand)
        .when(at, { type: 'reclassify', kind: 'inquiry', textSha256: 't' })
        .thenRefused('RestrictionNotLookedUp');
      const over = act(byHand, refused, { type: 'send-answer', letter });
      expect([over.stage, nextStepOf(over)]).toEqual(['closed', 'acknowledge']);
      expect(requests.keys(id, over).wakeAt).toBeDefined();
      const found = { type: 'look-up', requesterType: 'other', account: 'ACC-2', restricted: true } as const;
      expect(nextStepOf(act(over, found))).toBe('send-owed-letters');
    }
  });

  it('of a known account is answered as done', () =>
    given(restrict({}, 'other', 'ACC-1'), officer)
      .when(at, done)
      .thenFacts({ type: 'answer-given', outcome: 'done' }));

  it.each([
    { how: 'withdrawn', settled: act(restrict(), officer, { type: 'withdraw' }) },
    {
      how: 'redirected to the company',
      settled: told(
        begin({ kind: 'cpni-restrict', capacity: 'data-subject' }),
        { type: 'request-acknowledged', requesterType: 'data-subject' },
        { type: 'requester-redirected', noticesSent: 0 },
      ),
    },
    {
      how: 'lapsed',
      settled: until(
        act(restrict({ capacity: 'controller' }, 'roster'), { ...ask, letter: link }),
        '2027-01-20',
      ),
    },
  ] as const)(
    'stays an officer’s task when the case is $how, until it is applied or closed',
    ({ settled }) => {
      expect(queue(settled)).toBe('officer');
      expect(queue(told(settled, applied))).toBe('settled');
      expect(queue(close(settled))).toBe('settled');
    },
  );
});
