import { describe, expect, it } from 'vitest';
import { neverTooMany } from '#functions/breach/never-too-many.ts';
import { turningNotices } from '#functions/notice/sending/runs-each-time.ts';

describe('what halts letters runs each time, never from a kept answer (R-13, law of stopping 7)', () => {
  it('the pause of one notice, and no other act on a breach', () =>
    expect(
      Object.entries(neverTooMany).flatMap(([act, one]) => (one?.replay === 'never' ? [act] : [])),
    ).toEqual(['pause-notice']));

  it.each([
    [{ paused: true, reason: 'Wait.' }, 'never'],
    [{ paused: false, stops: ['stop-all-1'], reason: 'Settled.' }, 'kept'],
    ['what cannot be read', 'never'],
    [undefined, 'never'],
  ])('of the switch: %j, %s', (sent, replay) => {
    const { replay: of } = turningNotices;
    expect(typeof of === 'function' && of(sent)).toBe(replay);
  });
});
