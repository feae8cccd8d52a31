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
const returned = { type: 'letter-returned', kind: 'x', of: '1', how: 'bounced' } as const;
const fault = { type: 'needs-person', machine: 'request', fault: 'States.Timeout' } as const;
const lapsed = { type: 'request-lapsed', final: false } as const;
/** As in early histories. */
const waiting = { type: 'requester-redirected', noticesSent: 0, noticeWaits: true } as const;
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
    ['nobody, once withdrawn', [looked('person'), { type: 'request-withdrawn' }], { who: 'nobody' }],
    ['an officer, when our first step failed', [fault], { who: 'officer' }],
    ['a letter that came back', [looked('roster'), officer, returned], { who: 'paper-mail' }],
    ['the company that decides', [looked('person'), waiting], { who: 'controller' }],
    ['a pause to end', [looked('roster'), sent, asked, lapsed], { who: 'controller' }],
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

  it('who must confirm what since when, and how many messages wait (R-1, R-10, R-19)', () => {
    const entry = { at, by: 'kim', late: true, needsSecond: true } as const;
    const checked = { type: 'identity-checked', evidence: 'photo-id-in-person', needsSecond: true } as const;
    const facts = factsOf(
      { entry },
      officer,
      { ...checked, checkedOn: '2026-11-24', by: 'olive' },
      { type: 'text-held', n: 1, as: 'message', heldSha256: 'b', by: 'omar' },
      ...['a', 'b'].map((textSha256) => ({ type: 'message-received', textSha256 }) as const),
    );
    expect(facts?.seconds).toEqual([
      { what: 'entry', by: 'kim', since: at },
      { what: 'identity', by: 'olive', since: at },
      { what: 'text', by: 'omar', since: at },
    ]);
    expect(facts?.unread).toBe(2);
    expect(Object.keys(factsOf({}) ?? {})).toEqual(['what', 'capacity', 'due', 'waits']);
  });

  it('a second officer is asked for once, and no longer than the case is open', () => {
    const entry = { at, by: 'kim', late: true, needsSecond: true } as const;
    const confirmed = { type: 'entry-confirmed', by: 'olive' } as const;
    expect(factsOf({ entry }, confirmed)).not.toHaveProperty('seconds');
    expect(factsOf({ entry }, { type: 'request-withdrawn' })).not.toHaveProperty('seconds');
  });
});
