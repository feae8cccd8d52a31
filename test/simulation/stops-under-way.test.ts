import { expect, it } from 'vitest';
import { sendingNotice } from '#test/support/notice/stopping.ts';
import { feltWithin } from './checker/gate.ts';

/** Milliseconds: the store is slow, and a lane asks in between. */
const commitTakes = 2500;

it('of two acts that stop at once each ends its own mark: no lane goes on when the later one is committed (law of stopping 8)', async () => {
  const notice = await sendingNotice({ kind: 'pause of one notice', rate: 1, lanes: 1 });
  const { time, clock, signals, handed, send, stop, committedAt } = notice;
  const other = {
    id: crypto.randomUUID(),
    caseId: `BRE-${'Z'.repeat(26)}`,
    at: 0,
    leaseUntil: 900_000,
  } as const;
  const stops = clock.sleep(10_300).then(() =>
    stop({
      raise: async (mark) => {
        await signals.raise(mark);
        await signals.raise(other);
        await signals.end(other);
        await clock.sleep(commitTakes);
      },
    }),
  );
  await time.play(Promise.all([send(), stops]));
  const late = handed.filter(({ at }) => at > committedAt() + feltWithin);
  expect([handed.length > 5, late]).toEqual([true, []]);
});
