import { expect, it } from 'vitest';
import type { Request } from '#domain/request/state.ts';
import { officerAsked } from '#functions/request/letters/officer-letters.ts';
import { id, letterhead, requestIn } from '#test/support/letters/sample.ts';

const evidence = { evidence: 'photo-id-in-person', checkedOn: '2026-11-24', by: 'olive', needsSecond: false };
const visitor = { capacity: 'somebody-else', relation: 'visitor', requesterType: 'other' };

it.each([
  {
    over: { requesterType: 'roster', verdict: 'confirm' },
    says: 'A contact of the controller confirmed the request.',
  },
  {
    over: { requesterType: 'account', verdict: 'confirm' },
    says: 'The account holder confirmed the request.',
  },
  {
    over: { requesterType: 'account', verdict: 'not-mine' },
    says: 'answered “not mine”. Do not fulfill the request.',
  },
  {
    over: { requesterType: 'person', email: 'not-mine' },
    says: 'answered “not mine”. Do not fulfill the request.',
  },
  {
    over: { requesterType: 'person', email: 'confirm' },
    says: 'not confirmed who is asking. Do not fulfill the request yet.',
  },
  { over: { requesterType: 'person', evidence }, says: 'An officer accepted evidence of who is asking.' },
  {
    over: { requesterType: 'person', evidence: { ...evidence, needsSecond: true } },
    says: 'not confirmed who is asking',
  },
  {
    over: { requesterType: 'roster', verdict: 'confirm', objection: 'c' },
    says: 'contact of the company objected. Do not fulfill',
  },
  {
    over: { ...visitor, kind: 'correct', email: 'confirm' },
    says: 'You can correct data and answer done without details.',
  },
  { over: { ...visitor, kind: 'correct' }, says: 'We have not confirmed who is asking. Record accepted' },
  {
    over: { ...visitor, kind: 'delete', email: 'confirm' },
    says: 'We have not confirmed who is asking. Record accepted',
  },
  { over: { ...visitor, kind: 'cpni-examine' }, says: 'for its customer alone' },
  { over: { ...visitor, relation: 'employee', kind: 'correct' }, says: 'about a personnel file' },
  { over: { requesterType: 'other', kind: 'inquiry' }, says: 'Nobody needs to confirm this request.' },
])('an officer reads who has confirmed a request, and what stands against it: $says', ({ over, says }) => {
  expect(
    officerAsked(letterhead, id, requestIn('en', over as Partial<Request>), 'o@x.example').text,
  ).toContain(says);
});
