import { expect, it } from 'vitest';
import type { Request } from '#domain/request/request.ts';
import { officerAsked } from '#functions/request/letters/officer-letters.ts';
import { house, id, requestIn } from '#test/support/letters/sample.ts';

const evidence = { evidence: 'photo-id-in-person', checkedOn: '2026-11-24', by: 'olive', needsSecond: false };

it.each([
  { over: { standing: 'roster', verdict: 'confirm' }, says: 'The controller’s contact has confirmed it.' },
  { over: { standing: 'account', verdict: 'confirm' }, says: 'The holder of the account has confirmed it.' },
  { over: { standing: 'account', verdict: 'not-mine' }, says: 'not theirs to confirm' },
  { over: { standing: 'person', email: 'not-mine' }, says: 'not theirs to confirm' },
  { over: { standing: 'person', email: 'confirm' }, says: 'not confirmed: nothing may be fulfilled yet' },
  { over: { standing: 'person', evidence }, says: 'shown by accepted evidence' },
  { over: { standing: 'person', evidence: { ...evidence, needsSecond: true } }, says: 'not confirmed' },
  {
    over: { standing: 'roster', verdict: 'confirm', objection: 'c' },
    says: 'contact of the company objected',
  },
  { over: { standing: 'other', kind: 'inquiry' }, says: 'Nobody has to confirm it.' },
])('an officer reads who has confirmed a request, and what stands against it: $says', ({ over, says }) => {
  expect(officerAsked(house, id, requestIn('en', over as Partial<Request>), 'o@x.example').text).toContain(
    says,
  );
});
