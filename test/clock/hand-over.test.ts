import { describe, expect, it } from 'vitest';
import { type Instant, instantAt } from '#domain/calendar/times.ts';
import { Unavailable } from '#domain/case/errors.ts';
import type { DueMilestone } from '#functions/clock/contract.ts';
import { runClock } from '#functions/clock/run-clock.ts';
import type { MachineName } from '#ports/workflows.ts';
import { firstCommit, tallies } from '#test/support/adapters/tallies.ts';
import { inMemory, testClock } from '#test/support/memory.ts';

const id = 'REQ-1';
const now = '2026-12-09T15:00:00.000Z';
const next: DueMilestone = {
  milestone: { name: 'next', firesAt: instantAt(Date.parse('2026-12-20T15:00:00.500Z')) },
  handle: async () => undefined,
};

const opened = async (due: DueMilestone | undefined = next) => {
  const memory = inMemory();
  const { cases } = memory;
  await cases.open(tallies, id, 'requester', now, firstCommit());
  const sleeping: { machine: MachineName; run: number | undefined; until: Instant | undefined }[] = [];
  let refusals = 0;
  const workflows = {
    ...memory.workflows,
    ensure: async (
      machine: MachineName,
      { runs }: { runs: Readonly<Record<string, number>> },
      until?: Instant,
    ) => {
      if (refusals-- > 0) throw new Unavailable('The workflow engine');
      sleeping.push({ machine, run: runs[machine], until });
    },
  };
  const look = runClock({ REQ: () => ({ upcoming: async () => due }) })({
    ...{ cases, workflows, clock: testClock(now) },
  });
  const fails = (times: number) => {
    refusals = times;
  };
  return { cases, sleeping, look, fails };
};

describe('a clock hands over to its next run (decision 0069)', () => {
  const until = '2026-12-20T15:00:01.000Z';

  it('that sleeps to the next milestone, up to a whole second', async () => {
    const { look, sleeping, cases } = await opened();

    expect(await look({ caseId: id, run: 1 })).toEqual({ settled: false, until });
    expect(sleeping).toEqual([{ machine: 'response-clock', run: 2, until }]);
    expect((await cases.read(tallies, id)).runs['response-clock']).toBe(2);
  });

  it('and starts none when nothing is left to wait for', async () => {
    const { cases, sleeping } = await opened();
    const look = runClock({ REQ: () => ({ upcoming: async () => undefined }) })({
      ...{ cases, workflows: inMemory().workflows, clock: testClock(now) },
    });

    expect(await look({ caseId: id, run: 1 })).toEqual({ settled: true, until: '' });
    expect(sleeping).toEqual([]);
    expect((await cases.read(tallies, id)).runs).not.toHaveProperty('response-clock');
  });

  it('a start that fails is tried again under the same name, so nothing sleeps twice', async () => {
    const { look, sleeping, fails } = await opened();
    fails(1);

    await expect(look({ caseId: id, run: 1 })).rejects.toThrow(Unavailable);
    await look({ caseId: id, run: 1 });

    expect(sleeping.map(({ run }) => run)).toEqual([2]);
  });

  it('two runs that wake become one: the one that was replaced makes sure of the other and ends', async () => {
    const { look, sleeping, cases } = await opened();
    await cases.raiseRun(id, 'response-clock', 1);

    await look({ caseId: id, run: 1 });
    await look({ caseId: id, run: 2 });

    expect(sleeping.map(({ run }) => run)).toEqual([2, 3]);
  });

  it('a run that an engineer starts by hand, numbered 0, becomes one with the run of the case', async () => {
    const { look, sleeping, cases } = await opened();
    await cases.raiseRun(id, 'response-clock', 1);

    await look({ caseId: id, run: 0 });

    expect(sleeping.map(({ run }) => run)).toEqual([2]);
  });

  it('a run of a definition that waits in a loop goes on by itself', async () => {
    const { look, sleeping } = await opened();

    expect(await look({ caseId: id })).toEqual({ settled: false, until });
    expect(sleeping).toEqual([]);
  });
});
