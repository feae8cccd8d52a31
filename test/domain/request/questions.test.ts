import { describe, expect, it } from 'vitest';
import type { Milestone } from '#domain/case/milestones.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { decide, proposalOf, type RequestCommand } from '#domain/request/decider.ts';
import { nextOfRequest } from '#domain/request/next.ts';
import { pendingConfirmations } from '#domain/request/proposals.ts';
import type { Request } from '#domain/request/request.ts';
import { owesAccount, waitsForOfficer, withQuestions } from '#domain/request/unheard.ts';
import { isQuestionOpen, nextMilestoneOf, noticeDay, remindedOn } from '#domain/request/verification.ts';
import { at, id, letter } from '#test/support/domain/request.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const expiresAt = '2026-12-04T18:00:00.000Z';
const state = (over: object): Request =>
  requestIn('en', { stage: 'verifying', serial: 2, ...over } as Partial<Request>);
const decided = (over: object, command: object) => decide(state(over), command as RequestCommand);
const refused = (code: string) => expect.objectContaining({ code });
const accepted = { evidence: 'contract-procedure', checkedOn: '2026-11-24', by: 'olive', needsSecond: false };

describe('whether a question is open (R-8, R-23)', () => {
  it.each([
    { who: 'roster', over: {}, open: true },
    { who: 'roster', over: { verdict: 'refuse' }, open: false },
    { who: 'account', over: {}, open: true },
    { who: 'account', over: { verdict: 'refuse' }, open: true },
    { who: 'person', over: {}, open: true },
    { who: 'person', over: { email: 'not-mine' }, open: false },
    { who: 'stranger', over: {}, open: false },
    { who: 'other', over: {}, open: false },
    { who: undefined, over: {}, open: false },
    { who: 'account', over: { evidence: { ...accepted, needsSecond: true } }, open: false },
    { who: 'account', over: { verdict: 'confirm' }, open: false },
    { who: 'account', over: { endedAt: at }, open: false },
    { who: 'account', over: { stage: 'received' }, open: false },
    { who: 'account', over: { stage: 'lapsed' }, open: true },
  ])('$who, $over: $open', ({ who, over, open }) => {
    expect(isQuestionOpen(state({ requesterType: who, ...over }))).toBe(open);
  });

  it.each([
    { name: 'verify-day-1', requester: true, colleagues: false },
    { name: 'verify-day-3', requester: true, colleagues: true },
    { name: 'verify-day-7', requester: false, colleagues: true },
    { name: 'verify-day-7-from-2026-12-01', requester: false, colleagues: true },
    { name: 'verify-day-10', requester: false, colleagues: false },
    { name: 're-verify-day-3', requester: false, colleagues: false },
    { name: 'verify-day-3rd', requester: false, colleagues: false },
    { name: 'lapse', requester: false, colleagues: false },
  ])('$name reminds the requester: $requester, their colleagues: $colleagues', ({ name, ...who }) => {
    expect(remindedOn({ name } as Milestone)).toEqual(who);
  });

  it.each([
    { what: 'on the day of receipt', told: at, on: '2026-11-27' },
    { what: 'later', told: '2026-11-26T18:00:00.000Z', on: '2026-11-29' },
    { what: 'after midnight in UTC, still on that day', told: '2026-11-25T06:00:00.000Z', on: '2026-11-27' },
  ])('the letter out $what: the company gets its notice on $on (R-9)', ({ told, on }) => {
    expect(noticeDay(state({ stage: 'received' }), told).toString()).toBe(on);
  });

  const names = (over: object): readonly string[] => {
    const request = state({ plan: [], ...over });
    const names: string[] = [];
    for (;;) {
      const next = nextMilestoneOf(id, { ...request, handledMilestones: names } as Request);
      if (next === undefined) return names;
      names.push(next.name);
    }
  };
  const [requester, colleagues] = [
    ['verify-day-1', 'verify-day-3', 'lapse'],
    ['verify-day-1', 'verify-day-3', 'verify-day-7', 'lapse'],
  ];

  it.each([
    { what: 'received from a company', over: { stage: 'received', capacity: 'controller' }, is: colleagues },
    { what: 'received from a holder', over: { stage: 'received' }, is: requester },
    { what: 'acknowledged, not looked up', over: { stage: 'acknowledged' }, is: requester },
    {
      ...{ what: 'acknowledged, and of nobody whom we ask', is: [] },
      over: { stage: 'acknowledged', requesterType: 'other' },
    },
    {
      what: 'of a data subject',
      over: { stage: 'received', capacity: 'data-subject' },
      is: ['notice-looked'],
    },
    {
      ...{ what: 'adopted by the company', is: [] },
      over: { stage: 'received', capacity: 'controller', adopted: { from: 'x' } },
    },
    { what: 'about a restriction', over: { stage: 'received', kind: 'cpni-restrict' }, is: [] },
    {
      ...{ what: 'of a contact whom the look-up did not find', is: requester },
      over: { requesterType: 'account', capacity: 'controller' },
    },
    { what: 'paused', over: { requesterType: 'account', lapsedAt: at, stage: 'lapsed' }, is: [] },
    { what: 'asked again late', over: { requesterType: 'account', askedAgain: true }, is: [] },
    {
      ...{ what: 'asked again after a pause' },
      over: { requesterType: 'account', askedAgain: true, resumedAt: '2026-12-01T18:00:00.000Z' },
      is: ['verify-day-1-from-2026-12-01', 'verify-day-3-from-2026-12-01', 'lapse-from-2026-12-01'],
    },
    { what: 'the company’s to answer', over: { stage: 'notifying-controller' }, is: ['notice'] },
  ])('the days of a request that is $what', ({ over, is }) => {
    expect(names(over)).toEqual(is);
  });
});

describe('who may say what (R-8, R-18, R-21)', () => {
  const says = (over: object = {}) => ({
    type: 'give-verdict',
    verdict: 'confirm',
    serial: 2,
    now: at,
    expiresAt,
    ...over,
  });

  it.each([
    { who: 'roster', say: {}, may: true },
    { who: 'roster', say: { serial: undefined, contact: 'carl' }, may: true },
    { who: 'roster', say: { serial: 9 }, may: false },
    { who: 'account', say: {}, may: true },
    { who: 'account', say: { serial: 3 }, may: true },
    { who: 'account', say: { serial: 1 }, may: false },
    { who: 'account', say: { serial: undefined }, may: false },
    { who: 'account', say: { serial: undefined, code: '1-p' }, may: true },
    { who: 'account', say: { code: '0-p' }, may: false },
    { who: 'roster', say: { serial: undefined, code: '1-p' }, may: false },
    { who: 'person', say: {}, may: false },
    { who: 'other', say: {}, may: false },
  ])('$who, with $say: $may', ({ who, say, may }) => {
    const over = { requesterType: who, code: '1-p' };
    if (may) expect(decided(over, says(say))).toMatchObject([{ type: 'verdict-given' }]);
    else expect(() => decided(over, says(say))).toThrow(refused('unknown-link'));
  });

  it('a verdict has what it was given with, and no more', () => {
    const given = { type: 'verdict-given', verdict: 'confirm' };
    expect(decided({ requesterType: 'account' }, says())).toStrictEqual([{ ...given, serial: 2 }]);
    expect(
      decided({ requesterType: 'account', code: '1-p' }, says({ serial: undefined, code: '1-p' })),
    ).toStrictEqual([{ ...given, serial: 0, code: '1-p' }]);
    expect(decided({ requesterType: 'roster', contact: 'cora' }, says())).toStrictEqual([
      { ...given, serial: 2, contact: 'cora' },
    ]);
  });

  const by = (contact: string | undefined, verdict: string, over: object = {}) =>
    says({ serial: undefined, contact, verdict, ...over });
  const confirmed = {
    requesterType: 'roster',
    stage: 'working',
    contact: 'cora',
    verdict: 'confirm',
    verdictBy: 'cora',
  };

  it.each([
    { what: 'another says no', over: confirmed, say: by('carl', 'refuse'), objects: 'carl' },
    {
      what: 'another says no before it is worked on',
      over: { ...confirmed, stage: 'acknowledged' },
      say: by('carl', 'refuse'),
      objects: 'carl',
    },
    {
      what: 'another says yes after a no',
      over: { ...confirmed, verdict: 'refuse' },
      say: by('carl', 'confirm'),
      objects: 'carl',
    },
    {
      what: 'the one who was asked says no',
      over: { ...confirmed, verdictBy: 'carl' },
      say: by(undefined, 'refuse'),
      objects: 'cora',
    },
    {
      what: 'nobody is named',
      over: { ...confirmed, contact: undefined, objection: 'carl' },
      say: by(undefined, 'refuse'),
      objects: '',
    },
    {
      what: 'evidence showed it, and one says no',
      over: { ...confirmed, verdict: undefined, evidence: accepted },
      say: by('carl', 'refuse'),
      objects: 'carl',
    },
  ])('two contacts disagree: $what', ({ over, say, objects }) => {
    expect(decided(over, say)).toEqual([{ type: 'contact-objected', contact: objects }]);
  });

  it.each([
    { what: 'both say yes', over: confirmed, say: by('carl', 'confirm') },
    { what: 'the same contact changes their mind', over: confirmed, say: by('cora', 'refuse') },
    { what: 'who objected already', over: { ...confirmed, objection: 'carl' }, say: by('carl', 'refuse') },
    { what: 'a holder', over: { ...confirmed, requesterType: 'account' }, say: by('carl', 'refuse') },
    {
      what: 'the answer is on its way',
      over: { ...confirmed, stage: 'answering' },
      say: by('carl', 'refuse'),
    },
    {
      what: 'a late yes',
      over: { ...confirmed, verdict: 'refuse' },
      say: by('carl', 'confirm', { now: expiresAt }),
    },
  ])('no disagreement: $what', ({ over, say }) => {
    expect(() => decided(over, say)).toThrow(refused('already-decided'));
  });

  it('the first contact who answers disagrees with nobody', () => {
    expect(decided({ requesterType: 'roster', stage: 'working' }, by('carl', 'refuse'))).toMatchObject([
      { type: 'verdict-given', verdict: 'refuse', contact: 'carl' },
    ]);
  });

  it.each([
    { what: 'the owner of a typed address', over: { requesterType: 'person' }, code: undefined },
    {
      what: 'a redirected person',
      over: { requesterType: 'data-subject', stage: 'notifying-controller' },
      code: undefined,
    },
    { what: 'a holder', over: { requesterType: 'account' }, code: 'unknown-link' },
    { what: 'who answered', over: { requesterType: 'person', email: 'confirm' }, code: 'already-decided' },
    {
      what: 'who withdrew it',
      over: { requesterType: 'person', stage: 'withdrawn' },
      code: 'already-settled',
    },
  ])('an address is confirmed by $what: $code', ({ over, code }) => {
    const confirm = { type: 'give-email-verdict', verdict: 'confirm', serial: 2, now: at, expiresAt };
    if (code === undefined)
      expect(decided(over, confirm)).toEqual([{ type: 'email-verdict-given', verdict: 'confirm' }]);
    else expect(() => decided(over, confirm)).toThrow(refused(code));
  });

  it.each([
    ['roster', true],
    ['account', true],
    ['person', true],
    ['stranger', false],
    ['other', false],
    [undefined, false],
  ])('%s is asked: %s, once', (requesterType, isAsked) => {
    const ask = { type: 'ask-requester', letter, serial: 1, expiresAt };
    expect(decided({ requesterType }, ask)).toHaveLength(isAsked ? 2 : 0);
    expect(decided({ requesterType, asked: true }, ask)).toEqual([]);
    expect(decided({ requesterType, stage: 'withdrawn' }, ask)).toEqual([]);
  });

  it('three new links a day, and none while the roster cools down (R-19, R-23)', () => {
    const renew = { type: 'renew-link', on: '2026-11-24' };
    const renewed = (...renewals: readonly string[]) =>
      decided({ requesterType: 'account', renewals }, renew).length;
    expect(decided({ requesterType: 'account' }, renew)).toEqual([
      { type: 'link-renewed', on: '2026-11-24' },
    ]);
    const [today, other] = ['2026-11-24', '2026-11-23'];
    expect([
      renewed(today, today, other),
      renewed(today, today, today),
      renewed(other, other, other),
    ]).toEqual([...[1, 0, 1]]);
    expect(decided({ requesterType: 'roster', pausedUntil: expiresAt }, renew)).toEqual([]);
  });
});

describe('a second officer (R-1, R-13, R-19)', () => {
  const entry = { at, by: 'kim', late: true, needsSecond: true };
  const checked = { ...accepted, needsSecond: true, at };
  const next = (over: object) =>
    nextOfRequest(state({ stage: 'working', requesterType: 'other', ...over }), { id, history: [], now: at });

  it('is not who entered it, nor who checked identity', () => {
    const deeds = (action: string, over: object) => next(over).find((one) => one.action === action)?.notBy;
    expect(deeds('confirm-entry', { entry })).toEqual([{ by: 'kim', did: 'entered' }]);
    expect(deeds('confirm-identity', { evidence: checked })).toEqual([
      { by: 'olive', did: 'checked-identity' },
    ]);
    expect(deeds('confirm-entry', { entry: { ...entry, confirmedBy: 'omar' } })).toBeUndefined();
    expect(deeds('confirm-identity', { evidence: accepted })).toBeUndefined();
  });

  it('confirms an entry as it was shown, with both dates', () => {
    const request = state({ entry, textSha256: 't' });
    const shown = proposalOf(request, { type: 'confirm-entry' });
    expect(shown).toEqual({
      confirms: 'entry',
      what: { receivedAt: at, dueOn: '2026-12-24', entry, textSha256: 't' },
    });
    const confirm = { type: 'confirm-entry', by: 'omar', proposalSha256: proposalSha256(shown) } as const;
    expect(decide(request, confirm)).toEqual([{ type: 'entry-confirmed', by: 'omar' }]);
  });

  it('is asked for by what, since when and by whom; no longer than the case is open', () => {
    const heldTexts = [{ n: 1, as: 'message', heldSha256: 'h', by: 'omar', since: at }];
    const waits = pendingConfirmations(state({ entry, evidence: checked, heldTexts }));
    expect(waits).toEqual([
      { toConfirm: 'entry', since: at, by: 'kim', confirms: { type: 'confirm-entry' } },
      { toConfirm: 'identity', since: at, by: 'olive', confirms: { type: 'confirm-identity' } },
      { toConfirm: 'text-1', since: at, by: 'omar', confirms: { type: 'confirm-text', n: 1 } },
    ]);
    expect(pendingConfirmations(state({ entry, evidence: checked, heldTexts, stage: 'withdrawn' }))).toEqual(
      [],
    );
    // Early histories do not say when it was checked: nobody is asked.
    const { at: _, ...early } = checked;
    expect(
      pendingConfirmations(state({ evidence: early, entry: { ...entry, confirmedBy: 'omar' } })),
    ).toEqual([]);
  });

  it.each([
    { what: 'a holder', over: { requesterType: 'account' }, can: true },
    {
      what: 'one whose evidence is accepted',
      over: { requesterType: 'account', evidence: accepted },
      can: true,
    },
    { what: 'a data subject', over: { capacity: 'data-subject', requesterType: 'data-subject' }, can: false },
  ])('evidence of $what can be checked: $can', ({ over, can }) => {
    expect(next(over).some(({ action }) => action === 'check-identity')).toBe(can);
  });

  it.each([
    { what: 'shown by ID already', evidence: 'photo-id-in-person', code: 'already-decided' },
    { what: 'shown otherwise, so ID opens more', evidence: 'code-letter', code: undefined },
  ])('a holder who was $what shows photo ID: $code (R-18)', ({ evidence, code }) => {
    const over = { stage: 'working', requesterType: 'account', evidence: { ...accepted, evidence } };
    const check = {
      type: 'check-identity',
      evidence: 'photo-id-in-person',
      checkedOn: '2026-11-24',
      by: 'kim',
    };
    if (code === undefined) expect(decided(over, check)).toHaveLength(1);
    else expect(() => decided(over, check)).toThrow(refused(code));
  });

  it('of a data subject no evidence fits, and nobody has decided', () => {
    const over = { stage: 'working', capacity: 'data-subject', requesterType: 'data-subject' };
    const check = {
      type: 'check-identity',
      evidence: 'photo-id-in-person',
      checkedOn: '2026-11-24',
      by: 'kim',
    };
    expect(() => decided(over, check)).toThrow(refused('evidence-does-not-fit'));
    expect(() => decided({ ...over, verdict: 'confirm' }, check)).toThrow(refused('already-decided'));
    expect(() => decided({ ...over, stage: 'withdrawn' }, check)).toThrow(refused('already-settled'));
    const alone = { ...over, verdict: 'confirm', contactsTold: 0 };
    expect(() => decided(alone, check)).toThrow(refused('evidence-does-not-fit'));
  });
});

describe('whether a question reached anybody (R-23)', () => {
  const sent = (over: object = {}) => ({
    ...letter,
    type: 'letter-sent',
    kind: 'verification',
    of: '1',
    ...over,
  });
  const after = (over: object, ...events: readonly object[]) =>
    events.reduce<Request>((so, event) => withQuestions(so, event as never), state(over)).questions;

  it('it counts from when it is out until it comes back', () => {
    expect(after({}, sent())).toEqual(['verification 1']);
    expect(after({}, sent(), sent({ of: '2' }), sent())).toEqual(['verification 2', 'verification 1']);
    expect(after({}, sent({ type: 'letter-paper-mail-done', kind: 'code-letter' }))).toEqual([
      'code-letter 1',
    ]);
    expect(after({}, sent(), sent({ undelivered: true, type: 'letter-paper-mail-done' }))).toEqual([]);
    const back = (how: string) => ({ type: 'letter-returned', kind: 'verification', of: '1', how });
    expect(after({}, sent(), sent({ of: '2' }), back('bounced'))).toEqual(['verification 2']);
    expect(after({}, sent(), back('complained'))).toEqual(['verification 1']);
    expect(after({}, back('rejected'))).toEqual([]);
  });

  it('other letters, and other events, are no question', () => {
    expect(after({}, sent({ kind: 'acknowledgement' }))).toBeUndefined();
    expect(after({}, { ...sent(), type: 'letter-paper-mail-due' })).toBeUndefined();
  });

  it.each([
    { what: 'asked, and it reached nobody', over: { requesterType: 'person', asked: true }, waits: true },
    {
      what: 'paused, and it reached nobody',
      over: { requesterType: 'person', stage: 'lapsed' },
      waits: true,
    },
    { what: 'not asked yet', over: { requesterType: 'person' }, waits: false },
    {
      what: 'cooling down',
      over: { requesterType: 'roster', asked: true, pausedUntil: expiresAt },
      waits: false,
    },
    { what: 'confirmed', over: { requesterType: 'person', asked: true, email: 'confirm' }, waits: false },
    { what: 'reached', over: { requesterType: 'person', asked: true, questions: ['a'] }, waits: false },
  ])('$what: it waits for an officer: $waits', ({ over, waits }) => {
    expect(waitsForOfficer(state(over))).toBe(waits);
  });
});

describe('a restriction that is on no account (R-5)', () => {
  const restriction = { kind: 'cpni-restrict', requesterType: 'other', stage: 'working' };

  it.each([
    { what: 'open', over: {}, owes: true },
    { what: 'not looked up', over: { requesterType: undefined }, owes: false },
    { what: 'recorded by its first letter', over: { stage: 'closed', outcome: 'recorded' }, owes: true },
    {
      ...{ what: 'recorded, not looked up', owes: false },
      over: { stage: 'closed', outcome: 'recorded', requesterType: undefined },
    },
    { what: 'withdrawn', over: { stage: 'withdrawn' }, owes: true },
    { what: 'withdrawn, not looked up', over: { stage: 'withdrawn', requesterType: undefined }, owes: true },
    { what: 'ended by time', over: { stage: 'closed', outcome: 'lapsed' }, owes: true },
    {
      ...{ what: 'answered', owes: false },
      over: { stage: 'closed', outcome: 'refused', answer: { outcome: 'refused' } },
    },
    {
      what: 'answered and not out',
      over: { stage: 'answering', answer: { outcome: 'refused' } },
      owes: true,
    },
    { what: 'on its account', over: { account: 'ACC-1' }, owes: false },
    {
      what: 'on a number that is not ours',
      over: { account: 'ACC-1', unplaced: 'unknown-number' },
      owes: true,
    },
    { what: 'applied by hand', over: { appliedTo: ['ACC-1'] }, owes: false },
    { what: 'closed with a reason', over: { closure: { by: 'olive' } }, owes: false },
    { what: 'no restriction', over: { kind: 'inquiry' }, owes: false },
  ])('$what: an officer still owes it: $owes', ({ over, owes }) => {
    expect(owesAccount(state({ ...restriction, ...over }))).toBe(owes);
  });
});
