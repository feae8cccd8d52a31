import { describe, expect, it } from 'vitest';
import { evolve, type RequestEvent, requests } from '#domain/request/request.ts';
import { received } from '#test/support/domain/request-life.ts';

const at = '2026-11-24T18:00:00.000Z';
const later = '2026-12-01T18:00:00.000Z';

const factsOf = (over: Parameters<typeof received>[0], ...events: readonly RequestEvent[]) => {
  const state = events.reduce((so, event) => evolve(so, event, at), evolve(undefined, received(over), at));
  return requests.keys('REQ-1', state).work;
};
const looked = (requesterType: 'roster' | 'account' | 'person') =>
  ({ type: 'request-acknowledged', requesterType }) as const;
const asked = { type: 'requester-asked', serial: 1, expiresAt: later } as const;
const sent = {
  ...{ type: 'letter-sent', kind: 'verification', of: '1', sentAt: at },
  ...{ sha256: 'a', messageId: 'm' },
} as const;
const officer = { type: 'officer-asked' } as const;
const paper = { type: 'letter-paper-mail-due', kind: 'acknowledgement', of: '1', sha256: 'a' } as const;
const extended = {
  type: 'request-extended',
  reason: 'complex',
  textSha256: 'a'.repeat(64),
  dueOn: '2027-01-08',
  workBy: '2027-01-08',
  plan: [],
} as const;

describe('what the work list keeps of a request (R-24)', () => {
  it.each([
    ['our own system at first', [], { who: 'machine' }],
    ['the company’s contact', [looked('roster'), sent, asked], { who: 'controller', until: later }],
    ['the account holder', [looked('account'), sent, asked], { who: 'account-holder', until: later }],
    ['the person who asks', [looked('person'), sent, asked], { who: 'requester', until: later }],
    ['an officer', [looked('roster'), asked, officer], { who: 'officer' }],
    ['a letter to be mailed', [looked('roster'), officer, paper], { who: 'paper-mail' }],
    [
      'a second officer',
      [officer, { type: 'text-held', n: 1, as: 'message', heldSha256: 'b', by: 'olive' }],
      { who: 'second-officer' },
    ],
    ['nobody, once withdrawn', [{ type: 'request-withdrawn' }], expect.objectContaining({})],
  ] as const)('waits for %s', (_, events, waits) => {
    expect(factsOf({}, ...(events as readonly RequestEvent[]))?.waits).toEqual(waits);
  });

  it.each([
    ['30 days', {}, [], 'policy'],
    ['a month that is shorter (R-17)', { dueOn: '2026-12-22' }, [], 'law'],
    ['an extension', {}, [extended], 'extension'],
  ] as const)('is due by the promise that it is: %s (R-17)', (_, over, events, promise) => {
    expect(factsOf(over, ...events)?.due?.promise).toBe(promise);
  });

  it('owes nothing by a day once it is over (R-8)', () => {
    expect(factsOf({}, { type: 'request-withdrawn' })).not.toHaveProperty('due');
  });
});
