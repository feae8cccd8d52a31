import { expect, it } from 'vitest';
import { publicTimeline } from '#domain/request/view.ts';
import { received } from '#test/support/domain/request.ts';

const commit = { revision: 1, actor: 'requester', prev: '', hash: '' };

it('what a requester reads has no time finer than its minute (R-8)', () => {
  const at = '2026-11-24T18:59:59.999Z';
  expect(publicTimeline([{ ...commit, at, events: [received()] }])).toEqual([
    { at: '2026-11-24T18:59:00.000Z', step: 'received' },
  ]);
});
