import { expect, it } from 'vitest';
import { caseFacts } from '#domain/sentence/case-facts.ts';

const state = {
  ...{ workBy: '2026-12-23', dueOn: '2026-12-24', zone: 'America/Denver' },
  receivedAt: '2026-11-24T18:00:00.000Z',
} as const;
const factsOf = (history: readonly (readonly [at: string, type: string])[]) =>
  caseFacts(
    { id: 'REQ-1', state, history: history.map(([at, type]) => ({ at, events: [{ type }] })) } as never,
    '2026-12-01T12:00:00.000Z' as never,
  );

it('days of a case: receipt, due, and those on which we and the person wrote (R-10)', () => {
  const { days, today, references } = factsOf([
    ['2026-11-24T18:00:00.000Z', 'request-received'],
    // Eight in the evening of the 27th in Denver.
    ['2026-11-28T03:00:00.000Z', 'message-received'],
    ['2026-11-30T18:00:00.000Z', 'message-sent'],
    ['2026-11-30T19:00:00.000Z', 'owed-letter-sent'],
  ]);
  expect(days).toEqual(['2026-11-24', '2026-11-27', '2026-11-30', '2026-12-23', '2026-12-24']);
  expect([today, references]).toEqual(['2026-12-01', ['REQ-1']]);
});

it('a day on which somebody only worked on it is none, so no day tells of a hold', () => {
  const worked = ['note-added', 'text-held', 'held-text-ended', 'request-assigned', 'needs-person'];
  const { days } = factsOf(worked.map((type) => ['2026-11-29T18:00:00.000Z', type]));
  expect(days).toEqual(['2026-11-24', '2026-12-23', '2026-12-24']);
});
