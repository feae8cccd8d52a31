import { describe, expect, it, vi } from 'vitest';
import { instantAt } from '#domain/calendar/times.ts';
import { Unavailable } from '#domain/case/errors.ts';
import { requests } from '#domain/request/request.ts';
import { type Reconciled, reconcile } from '#functions/case/reconcile.ts';
import { received } from '#test/support/domain/request.ts';
import { inMemory } from '#test/support/memory.ts';

const began = '2026-11-24T15:00:00.000Z';
const arn = 'arn:aws:lambda:us-east-1:000000000000:function:privacy-clock-laptop-reconcile:v1';
const idOf = (n: number): string => `REQ-${String(n).padStart(26, '0')}`;

/** Requests whose first step never began; each read takes so many ms of the clock. */
const world = async (count: number, readTakes = 0) => {
  const ports = inMemory(began);
  const { cases, clock, ownRuns } = ports;
  for (let n = 0; n < count; n += 1) {
    const receivedAt = instantAt(Date.parse(began) + n * 1000);
    await cases.open(requests, idOf(n), 'requester', receivedAt, [received({ receivedAt })]);
  }
  clock.set('2026-11-25T15:00:00.000Z');
  const read: string[] = [];
  const faults = new Map<string, () => Error | undefined>();
  const slow = {
    ...cases,
    find: (async (noun, id) => {
      clock.advance(readTakes);
      const fault = faults.get(id)?.();
      if (fault) throw fault;
      read.push(id);
      return cases.find(noun, id);
    }) as typeof cases.find,
  };
  const run = reconcile({ ...ports, cases: slow });
  /** The first run, and each that the one before started. */
  const chain = async (given: { all?: boolean }, most = 1000): Promise<Reconciled[]> => {
    const runs = [await run(given, arn)];
    for (let n = 0; ownRuns.inputs[n] !== undefined && n < most; n += 1)
      runs.push(await run(ownRuns.inputs[n] as never, arn));
    return runs;
  };
  return { ...ports, read, faults, chain };
};

const quiet = () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  return vi.spyOn(console, 'error').mockImplementation(() => {});
};

describe('reconcile', () => {
  it.each([{}, { all: true }])(
    'a run whose time is over hands on, and the chain reads each case once: %j',
    async (given) => {
      quiet();
      const w = await world(200, 5000);

      const runs = await w.chain(given);

      expect(runs.length).toBeGreaterThan(3);
      expect(w.read.toSorted()).toEqual(Array.from({ length: 200 }, (_, n) => idOf(n)));
      expect(runs.at(-1)).toEqual({ looked: 200, restarted: 200, unreadable: 0, shardsLeft: 0 });
      expect(new Set(w.workflows.starts.map(({ caseId }) => caseId)).size).toBe(200);
    },
  );

  it('each run of a chain goes on in every shard that is left, so a chain ends however slow a case is', async () => {
    quiet();
    const w = await world(60, 3_600_000);

    const runs = await w.chain({}, 100);

    expect(runs.at(-1)?.shardsLeft).toBe(0);
    const looked = runs.map((one) => one.looked);
    expect(looked).toEqual([...new Set(looked)].toSorted((a, b) => a - b));
  });

  it('looks at nothing that is not due, also when it goes on', async () => {
    quiet();
    const w = await world(80, 8000);
    const later = instantAt(Date.parse('2026-11-25T15:30:00.000Z'));
    await w.cases.open(requests, idOf(99), 'requester', later, [received({ receivedAt: later })]);

    await w.chain({});

    expect(w.read).toHaveLength(80);
    expect(w.read).not.toContain(idOf(99));
  });

  it('a case that cannot be read holds up no other: it is counted, and its id is in the log', async () => {
    const said = quiet();
    const w = await world(30);
    w.faults.set(idOf(7), () => new TypeError('no such event'));

    const [sum] = await w.chain({});

    expect(sum).toEqual({ looked: 29, restarted: 29, unreadable: 1, shardsLeft: 0 });
    expect(said.mock.calls).toEqual([[{ code: 'case-unreadable', caseId: idOf(7), fault: 'TypeError' }]]);
  });

  it('waits for a store that is busy for a moment; a case that it never gives is counted, and holds up no other', async () => {
    quiet();
    const w = await world(40);
    let left = 3;
    w.faults.set(idOf(1), () => (left-- > 0 ? new Unavailable('The case store') : undefined));
    w.faults.set(idOf(2), () => new Unavailable('The case store'));

    const [sum] = await w.chain({});

    expect(sum).toEqual({ looked: 39, restarted: 39, unreadable: 1, shardsLeft: 0 });
  });

  it('fails when the store stays away, and starts no further run', async () => {
    quiet();
    const w = await world(200);
    for (let n = 0; n < 200; n += 1) w.faults.set(idOf(n), () => new Unavailable('The case store'));

    await expect(w.chain({})).rejects.toThrow(Unavailable);
    expect(w.ownRuns.inputs).toEqual([]);
  });
});
