import { expect, it } from 'vitest';
import { confirmationOf, publicTimeline } from '#domain/request/view.ts';
import { act, begin, letter, received } from '#test/support/domain/request.ts';

const commit = { revision: 1, actor: 'requester', prev: '', hash: '' };

it('what a requester reads has no time finer than its minute (R-8)', () => {
  const at = '2026-11-24T18:59:59.999Z';
  expect(publicTimeline([{ ...commit, at, events: [received()] }])).toEqual([
    { at: '2026-11-24T18:59:00.000Z', step: 'received' },
  ]);
});

it('no email address: nobody is asked to confirm, no pause is announced (R-1, R-23)', () => {
  const entered = (requesterType: 'person' | 'other') =>
    act(
      begin({ capacity: 'agent', channel: 'post' }),
      { type: 'acknowledge', letter },
      { type: 'look-up', requesterType },
    );
  expect(confirmationOf(entered('person'), '2026-11-25')).toEqual({
    by: 'this-address',
    pausesOn: '2026-12-04',
  });
  expect(confirmationOf(entered('other'), '2026-11-25')).toBeUndefined();
});

it('an early restriction that became another request can be late (R-16, R-24)', () => {
  const at = '2026-12-25T07:00:00.000Z';
  const events = [
    received({ kind: 'cpni-restrict' }),
    { type: 'request-reclassified', kind: 'delete', capacity: 'agent', regime: 'us', textSha256: 't' },
    { type: 'milestone-handled', milestone: 'overdue', kind: 'overdue', on: '2026-12-25' },
  ] as const;
  expect(publicTimeline([{ ...commit, at, events }]).map(({ step }) => step)).toEqual(['received', 'late']);
});
