import { describe, expect, it } from 'vitest';
import type { Request } from '#domain/request/state.ts';
import { owesAccount, waitsForOfficer, withQuestions } from '#domain/request/unheard.ts';
import { letter } from '#test/support/domain/request.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const expiresAt = '2026-12-04T18:00:00.000Z';
const state = (over: object): Request =>
  requestIn('en', { stage: 'verifying', serial: 2, ...over } as Partial<Request>);

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
