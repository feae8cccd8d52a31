import { expect, it } from 'vitest';
import { pageGate } from '#functions/notice/sending/page-gate.ts';
import type { CaseSignal, GateAnswer } from '#ports/gate.ts';

const page = { caseId: 'BRE-0123456789ABCDEFGHJKMNPQRS', epoch: 1, segment: '', page: 1 };
const start = Date.parse('2026-12-01T15:00:00Z');

const gateWith = (signals: readonly CaseSignal[], answer: GateAnswer = 'yes') => {
  const seen = { now: start, reads: 0 };
  const gate = pageGate(
    {
      mayTell: async () => answer,
      signal: async () => signals[seen.reads++] as CaseSignal,
    },
    { now: () => seen.now },
    page,
  );
  return { seen, ask: gate.ask };
};

const quiet = { isRaised: false, raised: 1 };
const raised = { isRaised: true, raised: 2 };

it('a closed answer holds for its second: asked again at once, it is not open (law of stopping 8)', async () => {
  const { ask, seen } = gateWith([raised, quiet]);
  expect([await ask(), await ask()]).toEqual(['signal', 'signal']);
  seen.now += 1000;
  expect(await ask()).toBeUndefined();
});

it('who asks while the answer is under way gets the same answer (law of stopping 8)', async () => {
  const { ask, seen } = gateWith([quiet], 'no');
  expect(await Promise.all([ask(), ask()])).toEqual(['gate', 'gate']);
  expect(seen.reads).toBe(1);
});

it('after the clock was set back the next second asks again (law of stopping 8, F5)', async () => {
  const { ask, seen } = gateWith([quiet, raised]);
  expect(await ask()).toBeUndefined();
  seen.now -= 60_000;
  expect(await ask()).toBe('signal');
});
