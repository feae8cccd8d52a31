import { describe, expect, it } from 'vitest';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import { requests } from '#domain/request/request.ts';
import { chance } from '#functions/adapters/chance.ts';
import { runClock } from '#functions/clock/run-clock.ts';
import { requestClock } from '#functions/request/request-clock.ts';
import { received } from '#test/support/domain/request.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const [zone, receivedAt] = ['America/Denver', '2026-11-24T18:00:00.000Z'];

/** Thanksgiving is no business day: the second after November 24 is Friday, November 27. */
const end = '2026-11-28T07:00:00.000Z';

const world = async () => {
  const ports = inMemory(receivedAt);
  const id = chance.caseId('request');
  const plan = milestonePlanOf({ caseId: id, dueOn: '2026-12-24' as never, zone, receivedAt });
  await ports.cases.open(requests, id, 'requester', receivedAt, [
    received({ capacity: 'controller', receivedAt, zone, plan }),
  ]);
  await ports.people.put(id, '', { name: 'Ada', email: 'ada@example.com' });
  const alarmed: string[] = [];
  const given = { ...ports, letterhead, officersAddress: 'officers@x.example' } as never;
  const run = runClock({
    REQ: (of: Parameters<typeof requestClock>[0]) =>
      requestClock(
        of,
        () => {},
        (caseId) => void alarmed.push(caseId),
      ),
  })(given);
  return {
    ...{ alarmed, id, cases: ports.cases },
    tickAt: async (at: string) => {
      ports.clock.set(at as never);
      return run({ caseId: id });
    },
  };
};

describe('a request that nobody acknowledged (P52)', () => {
  it('wakes at the end of its second business day, and is alarmed once', async () => {
    const { alarmed, id, tickAt } = await world();
    expect((await tickAt('2026-11-27T20:00:00.000Z')).until).toBe(end);
    expect(alarmed).toEqual([]);
    await tickAt(end);
    await tickAt('2026-11-29T08:00:00.000Z');
    expect(alarmed).toEqual([id]);
  });

  it('is none any more once it was acknowledged', async () => {
    const { alarmed, id, cases, tickAt } = await world();
    await cases.change(requests, id, 'machine:write-to-requester', () => [
      { type: 'request-acknowledged' } as never,
    ]);
    await tickAt('2026-11-29T08:00:00.000Z');
    expect(alarmed).toEqual([]);
  });
});
