import { expect, it } from 'vitest';
import { type CountedLetter, isCounted, isStillOwed, lanes } from '#domain/request/letter-lanes.ts';
import { askedOfAddress } from '#domain/request/link-purposes.ts';
import type { Request } from '#domain/request/state.ts';
import { capacities } from '#domain/request/vocabulary.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const asked = (over: Partial<Request>) =>
  requestIn('en', { stage: 'verifying', requesterType: 'roster', serial: 2, ...over } as Partial<Request>);
const waiting = { of: 'cora', serial: 2 };

it.each<{ kind: CountedLetter; over: Partial<Request>; owed: boolean; because: string }>([
  { kind: 'verification', over: {}, owed: true, because: 'nobody answered' },
  { kind: 'verification', over: { verdict: 'not-mine' }, owed: false, because: 'a contact answered' },
  { kind: 'verification', over: { serial: 3 }, owed: false, because: 'a later link replaced it' },
  {
    kind: 'verification',
    over: { pausedUntil: '2026-12-01' },
    owed: false,
    because: 'the roster cools down',
  },
  {
    kind: 'verification',
    over: { requesterType: 'account', verdict: 'refuse' },
    owed: false,
    because: 'the holder answered',
  },
  {
    kind: 'verification-colleague',
    over: { serial: 9 },
    owed: true,
    because: 'another contact has a link of their own',
  },
  {
    kind: 'verification-colleague',
    over: { verdict: 'confirm' },
    owed: false,
    because: 'a contact answered',
  },
  { kind: 'email-confirmation', over: { requesterType: 'person' }, owed: true, because: 'nobody answered' },
  {
    kind: 'email-confirmation',
    over: { requesterType: 'person', email: 'confirm' },
    owed: false,
    because: 'the owner answered',
  },
  {
    kind: 'controller-notice',
    over: { stage: 'closed' as never },
    owed: true,
    because: 'the company may still adopt',
  },
  {
    kind: 'controller-notice',
    over: { controllerAnswers: [{ answer: 'decline', contact: 'cora' }] },
    owed: false,
    because: 'this contact answered',
  },
  {
    kind: 'controller-notice',
    over: { controllerAnswers: ['carl', 'cora'].map((contact) => ({ answer: 'decline', contact })) },
    owed: false,
    because: 'this contact answered after another',
  },
  {
    kind: 'controller-notice',
    over: { controllerAnswers: [{ answer: 'decline', contact: 'carl' }] },
    owed: true,
    because: 'only another contact answered',
  },
  {
    kind: 'controller-notice',
    over: { controllerAnswers: [{ answer: 'adopt', contact: 'carl', adoptedAs: 'REQ-A' }] },
    owed: false,
    because: 'the company adopted it',
  },
  {
    kind: 'acknowledgement',
    over: { stage: 'withdrawn' as never },
    owed: true,
    because: 'every receipt is acknowledged',
  },
  {
    kind: 'controller-notice',
    over: { controllerAnswers: [{ answer: 'decline', contact: 'cor' }] },
    owed: true,
    because: 'its name only begins so',
  },
  {
    kind: 'email-confirmation',
    over: { stage: 'notifying-controller' as never, requesterType: 'data-subject' },
    owed: true,
    because: 'a person who is redirected may confirm',
  },
  {
    kind: 'email-confirmation',
    over: { stage: 'notifying-controller' as never, email: 'confirm' },
    owed: false,
    because: 'a person who is redirected confirmed',
  },
  {
    kind: 'email-confirmation',
    over: { requesterType: 'account' },
    owed: true,
    because: 'a holder’s answer shows nothing',
  },
  {
    kind: 'email-confirmation',
    over: { stage: 'withdrawn' as never, requesterType: 'person' },
    owed: false,
    because: 'it was withdrawn',
  },
  {
    kind: 'email-confirmation',
    over: { requesterType: 'person', serial: 3 },
    owed: false,
    because: 'a later link replaced it',
  },
  { kind: 'neutral-redirect', over: {}, owed: true, because: 'it says the same to everybody' },
  { kind: 'restriction-recorded', over: {}, owed: true, because: 'it was done' },
  { kind: 'reminder-to-verify', over: {}, owed: true, because: 'nobody answered' },
  { kind: 'lapse', over: { stage: 'closed' as never }, owed: true, because: 'it ended' },
  { kind: 'lapse', over: {}, owed: false, because: 'it goes on' },
  { kind: 'lapse', over: { stage: 'lapsed' as never }, owed: true, because: 'it is paused' },
  { kind: 'overdue-apology', over: { stage: 'closed' as never }, owed: false, because: 'it was answered' },
])('$kind is owed: $owed ($because) (S12)', ({ kind, over, owed }) => {
  expect(isStillOwed(kind, asked(over), waiting)).toBe(owed);
});

it('a link is the newest one until another was sent', () => {
  const { serial: _, ...first } = asked({});
  expect(isStillOwed('verification', first as Request, { of: 'cora', serial: 0 })).toBe(true);
});

it('the address that a redirected person typed is asked for the company’s sake (R-9)', () => {
  const of = capacities.map((capacity) => [capacity, askedOfAddress({ capacity })] as const);
  expect(of.filter(([, asks]) => asks === 'optional-address')).toEqual([
    ['data-subject', 'optional-address'],
  ]);
  expect(askedOfAddress({ capacity: 'agent' })).toBe('address');
});

it('a confirmed requester is never counted (S12)', () => {
  expect(isCounted(asked({}))).toBe(true);
  expect(isCounted(asked({ verdict: 'not-mine' }))).toBe(true);
  expect(isCounted(asked({ verdict: 'confirm' }))).toBe(false);
});

it('what goes to an address of record about a change or a breach has no lane (S12)', () => {
  for (const kind of [
    'account-changed',
    'address-changed',
    'roster-changed',
    'roster-proposed',
    'restriction',
    'instruction-told',
    'answer',
  ])
    expect(lanes).not.toHaveProperty(kind);
});
