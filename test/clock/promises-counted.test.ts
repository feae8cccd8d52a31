import { describe, expect, it } from 'vitest';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import { requests } from '#domain/request/request.ts';
import { chance } from '#functions/adapters/chance.ts';
import type { DueMilestone } from '#functions/clock/contract.ts';
import { runClock } from '#functions/clock/run-clock.ts';
import { requestClock } from '#functions/request/request-clock.ts';
import { received } from '#test/support/domain/request.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory, testClock } from '#test/support/memory.ts';

const due = '2026-12-09T15:00:00.000Z';

describe('dated work that begins late is counted', () => {
  /** Two milestones, one after the other. */
  const counts = async (now: string, openedAt?: string) => {
    const counted: (0 | 1)[] = [];
    const milestone = (name: string, next?: DueMilestone): DueMilestone => ({
      milestone: { name, firesAt: due },
      ...(openedAt === undefined ? {} : { openedAt }),
      handle: async () => next,
    });
    const clocks = { REQ: () => ({ upcoming: async () => milestone('first', milestone('second')) }) };
    await runClock(clocks, (_, value) => void counted.push(value))({ ...inMemory(), clock: testClock(now) })({
      caseId: 'REQ-1',
    });
    return counted;
  };

  it.each([
    { now: '2026-12-09T15:00:01.000Z', counted: [0, 0], because: 'on time' },
    { now: '2026-12-09T15:30:00.000Z', counted: [0, 0], because: 'within 30 minutes' },
    { now: '2026-12-09T15:30:00.001Z', counted: [1, 1], because: 'more than 30 minutes late' },
    { now: '2026-12-09T14:59:59.000Z', counted: [], because: 'not due yet' },
  ])('begun at $now: $counted ($because)', async ({ now, counted }) => {
    expect(await counts(now)).toEqual(counted);
  });

  it('a step that fails is counted once, by the try that works', async () => {
    const counted: (0 | 1)[] = [];
    let faults = 3;
    const handle = async () => {
      faults -= 1;
      if (faults >= 0) throw new Error('the table does not answer');
      return undefined;
    };
    const clocks = {
      REQ: () => ({ upcoming: async () => ({ milestone: { name: 'first', firesAt: due }, handle }) }),
    };
    const run = runClock(
      clocks,
      (_, value) => void counted.push(value),
    )({
      ...inMemory(),
      clock: testClock('2026-12-09T17:00:00.000Z'),
    });
    for (const _ of [1, 2, 3]) await expect(run({ caseId: 'REQ-1' })).rejects.toThrow('does not answer');
    await run({ caseId: 'REQ-1' });

    expect(counted).toEqual([1]);
  });

  it('a case that was entered a week after it was received is not late with what was due before', async () => {
    const openedAt = '2026-12-16T18:00:00.000Z';

    expect(await counts('2026-12-16T18:05:00.000Z', openedAt)).toEqual([0, 0]);
    expect(await counts('2026-12-16T18:31:00.000Z', openedAt)).toEqual([1, 1]);
  });
});

describe('answers on time are counted', () => {
  const world = async () => {
    const ports = inMemory('2026-11-24T18:00:00.000Z');
    const [id, receivedAt, zone] = [chance.caseId('request'), '2026-11-24T18:00:00.000Z', 'America/Denver'];
    const plan = milestonePlanOf({ caseId: id, dueOn: '2026-12-24', zone, receivedAt });
    await ports.cases.open(requests, id, 'requester', receivedAt, [
      received({ capacity: 'controller', receivedAt, zone, plan }),
    ]);
    await ports.people.put(id, '', { name: 'Ada', email: 'ada@example.com' });
    const counted: (0 | 1)[] = [];
    const addresses = {
      ...{ officersAddress: 'officers@x.example', dpoAddress: 'dpo@x.example' },
      ...{ standInAddress: 'stand-in@x.example', supervisorsAddress: 'supervisors@x.example' },
    };
    const given = { ...ports, ...addresses, letterhead, limits: { ...ports.limits, letters: 0 } } as never;
    const run = runClock({
      REQ: (of: Parameters<typeof requestClock>[0]) => requestClock(of, (late) => void counted.push(late)),
    })(given);
    const withdraw = () =>
      ports.cases.change(requests, id, 'requester', () => [{ type: 'request-withdrawn' } as never]);
    const tickAt = async (at: string) => {
      ports.clock.set(at);
      await run({ caseId: id });
    };
    return { counted, withdraw, tickAt };
  };

  it('late on the day after the due date, once, and not on time when it is closed later', async () => {
    const { counted, withdraw, tickAt } = await world();
    await tickAt('2026-12-24T20:00:00.000Z');
    expect(counted).toEqual([]);
    await tickAt('2026-12-25T08:00:00.000Z');
    await tickAt('2026-12-26T08:00:00.000Z');
    expect(counted).toEqual([1]);
    await withdraw();
    await tickAt('2026-12-27T08:00:00.000Z');
    expect(counted).toEqual([1]);
  });

  it('on time when the clock finds the case closed before', async () => {
    const { counted, withdraw, tickAt } = await world();
    await withdraw();
    await tickAt('2026-12-09T16:00:00.000Z');
    expect(counted).toEqual([0]);
  });
});
