import { expect, it } from 'vitest';
import { releasedAndDone } from '#domain/breach/released.ts';
import { breachLines } from '#test/support/stored-breaches.ts';

const known = breachLines.filter(({ stage, state }) => stage === 'closed' && state.releasedAt !== undefined);

it.each(breachLines)('$id, $stage: released and done only if closed after a release (P40)', (line) =>
  expect(releasedAndDone(line.state)).toBe(known.includes(line) ? line.state.releasedAt : undefined),
);

it('a restore or letters in flight shut it again (F12, R-11)', () => {
  expect(known.length).toBeGreaterThan(0);
  const { state } = known[0]!;
  const at = state.releasedAt!;
  expect(releasedAndDone({ ...state, restore: { generation: 2 } as never })).toBeUndefined();
  const notice = { ...state.notice!, draining: { since: at } };
  expect(releasedAndDone({ ...state, notice })).toBeUndefined();
  expect(releasedAndDone({ ...state, notice: { ...state.notice!, closedAt: undefined } as never })).toBe(at);
});
