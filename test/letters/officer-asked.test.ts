import { expect, it } from 'vitest';
import type { Request } from '#domain/request/request.ts';
import { officerAsked } from '#functions/request/letters/officer-letters.ts';
import { id, letterhead, requestIn } from '#test/support/letters/sample.ts';

const evidence = { evidence: 'photo-id-in-person', checkedOn: '2026-11-24', by: 'olive', needsSecond: false };

it.each([
  {
    over: { requesterType: 'roster', verdict: 'confirm' },
    says: 'The controller’s contact has confirmed it.',
  },
  {
    over: { requesterType: 'account', verdict: 'confirm' },
    says: 'The holder of the account has confirmed it.',
  },
  { over: { requesterType: 'account', verdict: 'not-mine' }, says: 'not theirs to confirm' },
  { over: { requesterType: 'person', email: 'not-mine' }, says: 'not theirs to confirm' },
  {
    over: { requesterType: 'person', email: 'confirm' },
    says: 'not confirmed: nothing may be fulfilled yet',
  },
  { over: { requesterType: 'person', evidence }, says: 'shown by accepted evidence' },
  { over: { requesterType: 'person', evidence: { ...evidence, needsSecond: true } }, says: 'not confirmed' },
  {
    over: { requesterType: 'roster', verdict: 'confirm', objection: 'c' },
    says: 'contact of the company objected',
  },
  { over: { requesterType: 'other', kind: 'inquiry' }, says: 'Nobody has to confirm it.' },
])('an officer reads who has confirmed a request, and what stands against it: $says', ({ over, says }) => {
  expect(
    officerAsked(letterhead, id, requestIn('en', over as Partial<Request>), 'o@x.example').text,
  ).toContain(says);
});
