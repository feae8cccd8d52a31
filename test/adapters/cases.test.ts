import { describe, expect, it } from 'vitest';
import { firstBreak } from '#domain/case/chain.ts';
import { Busy, NotFound } from '#domain/case/errors.ts';
import { chance } from '#functions/adapters/chance.ts';
import { sha256 } from '#functions/adapters/sha256.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';
import { counted, firstCommit, settle, tallies } from '#test/support/adapters/tallies.ts';

stopTables();

const at = '2026-11-24T15:00:00.000Z';

describe.each(places)('cases $where', async ({ open }) => {
  const { cases, clock } = await open();

  const opened = async (): Promise<string> => {
    const id = chance.caseId('request');
    await cases.open(tallies, id, 'requester', at, firstCommit());
    return id;
  };

  it('a case that is opened twice has one receipt, the first', async () => {
    const id = chance.caseId('request');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => cases.open(tallies, id, 'requester', at, firstCommit())),
    );
    expect(answers.filter(({ opened }) => opened)).toHaveLength(1);
    expect(new Set(answers.map(({ case: { hash } }) => hash)).size).toBe(1);
    expect((await cases.read(tallies, id)).history).toHaveLength(1);
  });

  it('a case reads back as it was written', async () => {
    const id = chance.caseId('request');
    const { case: written } = await cases.open(
      tallies,
      id,
      'requester',
      '2026-11-24T15:00:00Z',
      firstCommit(),
    );
    expect(await cases.read(tallies, id)).toEqual(written);
    expect(written.history[0]).toMatchObject({ at, revision: 1, actor: 'requester', prev: sha256(id) });
    const changed = await cases.change(tallies, id, 'officer:1', counted('x'));
    expect(await cases.read(tallies, id)).toEqual(changed);
    const settled = await cases.change(tallies, id, 'officer:1', settle);
    expect(settled.keys).toEqual({
      stage: 'closed',
      queue: 'settled',
      dueOn: '2026-12-24',
      workBy: '2026-12-23',
    });
    expect(await cases.read(tallies, id)).toEqual(settled);
  });

  it.each(['REQ-0', 'CTL-acme', 'nonsense', '', 'REQ-<script>', `REQ-${'A'.repeat(3000)}`])(
    'nothing is known under %s',
    async (id) => {
      expect(await cases.find(tallies, id)).toBeUndefined();
      await expect(cases.read(tallies, id)).rejects.toThrow(NotFound);
      await expect(cases.change(tallies, id, 'officer:1', counted())).rejects.toThrow(NotFound);
    },
  );

  it('a controller is not found as a request', async () => {
    const controllers = { ...tallies, kind: 'controller' as const };
    await cases.open(controllers, 'CTL-acme', 'officer:1', at, firstCommit());
    expect(await cases.find(tallies, 'CTL-acme')).toBeUndefined();
    expect((await cases.read(controllers, 'CTL-acme')).kind).toBe('controller');
  });

  it('many are found at once, more than one call takes; what is not there or of another kind is not in the answer', async () => {
    const ids = await Promise.all(Array.from({ length: 130 }, opened));
    await cases.open(
      { ...tallies, kind: 'controller' as const },
      'CTL-other',
      'officer:1',
      at,
      firstCommit(),
    );
    const wanted = [...ids, chance.caseId('request'), 'CTL-other', 'nonsense', ids[0] as string];
    const found = await cases.findAll(tallies, wanted);
    expect(found.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(found.find(({ id }) => id === ids[0])).toEqual(await cases.read(tallies, ids[0] as string));
    expect(await cases.findAll(tallies, [])).toEqual([]);
  });

  it('nothing is written when nothing happens, or when a rule says no', async () => {
    const id = await opened();
    const before = await cases.read(tallies, id);
    expect(await cases.change(tallies, id, 'officer:1', () => [], 'request')).toEqual(before);
    const no = (): never => {
      throw new RangeError('no');
    };
    await expect(cases.change(tallies, id, 'officer:1', no)).rejects.toThrow(RangeError);
    expect(await cases.read(tallies, id)).toEqual(before);
  });

  it('what a caller does to an answer does not reach the case', async () => {
    const id = await opened();
    const read = await cases.read(tallies, id);
    (read.state as { count: number }).count = 99;
    (read.history as unknown[]).pop();
    expect((await cases.read(tallies, id)).state.count).toBe(0);
    expect((await cases.read(tallies, id)).history).toHaveLength(1);
  });

  it('a clock that runs behind never puts a commit before the one it follows', async () => {
    const id = chance.caseId('request');
    await cases.open(tallies, id, 'requester', '2026-11-24T15:00:05.000Z', firstCommit());
    const { history } = await cases.change(tallies, id, 'officer:1', counted());
    expect(history[1]?.at).toBe('2026-11-24T15:00:05.000Z');
    clock.advance(10_000);
    expect((await cases.change(tallies, id, 'officer:1', counted())).history[2]?.at).toBe(
      '2026-11-24T15:00:10.000Z',
    );
  });

  it('8 writers with 10 commands each on one case: nothing is lost and the chain is whole', {
    timeout: 60_000,
  }, async () => {
    const id = await opened();
    const untilTaken = async (by: string): Promise<void> => {
      try {
        await cases.change(tallies, id, 'officer:same', counted(by));
      } catch (fault) {
        if (!(fault instanceof Busy)) throw fault;
        await untilTaken(by);
      }
    };
    const writer = async (): Promise<void> => {
      for (let n = 0; n < 10; n++) await untilTaken(String(n));
    };
    await Promise.all(Array.from({ length: 8 }, writer));
    const { state, revision, history, hash } = await cases.read(tallies, id);
    expect(state.count).toBe(80);
    expect(revision).toBe(81);
    expect(history.map((commit) => commit.revision)).toEqual(Array.from({ length: 81 }, (_, n) => n + 1));
    expect(firstBreak({ pk: `REQUEST#${id}`, id, revision, hash, history })).toBeUndefined();
  });

  it('of 50 who decide the same thing in the same millisecond exactly one wins', {
    timeout: 60_000,
  }, async () => {
    const id = await opened();
    const singleAttempt = ({ state: { settled } }: { state: { settled: boolean } }) => {
      if (settled) throw new RangeError('settled already');
      return settle();
    };
    const presses = await Promise.allSettled(
      Array.from({ length: 50 }, () => cases.change(tallies, id, 'requester', singleAttempt)),
    );
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await cases.read(tallies, id)).history).toHaveLength(2);
  });

  it('handing over to a machine raises its run with the commit, and other runs stay', async () => {
    const id = await opened();
    expect((await cases.change(tallies, id, 'officer:1', counted(), 'request')).runs).toEqual({ request: 2 });
    expect((await cases.change(tallies, id, 'officer:1', counted(), 'response-clock')).runs).toEqual({
      request: 2,
      'response-clock': 2,
    });
    expect((await cases.read(tallies, id)).runs).toEqual({ request: 2, 'response-clock': 2 });
  });

  it('of those who raise a run from the same number one raises it, and all hear the same', async () => {
    const id = await opened();
    const raised = await Promise.all(Array.from({ length: 6 }, () => cases.raiseRun(id, 'request', 1)));
    expect(raised).toEqual([2, 2, 2, 2, 2, 2]);
    expect(await cases.raiseRun(id, 'request', 2)).toBe(3);
    expect((await cases.read(tallies, id)).revision).toBe(1);
    await expect(cases.raiseRun(chance.caseId('request'), 'request', 1)).rejects.toThrow(NotFound);
  });

  it('a start-next-run never reuses a run that reconcile has started meanwhile', async () => {
    const id = await opened();
    let decided = 0;
    let racing: Promise<number> | undefined;
    const { runs } = await cases.change(
      tallies,
      id,
      'officer:1',
      () => {
        decided += 1;
        racing ??= cases.raiseRun(id, 'request', 1);
        return counted()();
      },
      'request',
    );
    expect(await racing).toBe(2);
    // Decided once: the start-next-run was first and has run 2. Decided again: reconcile had run 2, the start-next-run has run 3.
    expect({ decided, run: runs.request }).toEqual({ decided, run: 1 + decided });
    expect([1, 2]).toContain(decided);
  });
});
