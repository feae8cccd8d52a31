import { describe, expect, it } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import { memoryCases } from '#functions/adapters/memory/cases.ts';
import { memoryReleases } from '#functions/adapters/memory/releases.ts';
import { memoryWorkflows } from '#functions/adapters/memory/workflows.ts';
import { carryOut } from '#functions/breach/carry-out.ts';
import { releaseBreach } from '#functions/breach/release-breach.ts';
import { addClosure, askRemoval, confirmRemoval } from '#functions/closure/change-closures.ts';
import { readClosures } from '#functions/closure/read-closures.ts';
import type { StoredCase } from '#ports/cases.ts';
import { sealedLetters } from '#test/support/breach/sealed-letters.ts';
import { ann, ben, determine, noon, ready, receipt, recorded } from '#test/support/domain/breach.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { inMemory } from '#test/support/memory.ts';

const on = '2026-12-24';
const told = noon('2026-12-15');
const idOf = (n: number): string => `BRE-${String(n).padStart(26, '0')}`;

const world = async (breachesHeld = 2) => {
  const { clock, officers, texts } = inMemory(told);
  const kept = new Map<string, StoredCase>();
  const cases = memoryCases(hazardsOf(clock), kept);
  const ports = {
    ...{ cases, clock, officers, texts, workflows: memoryWorkflows(cases) },
    releases: memoryReleases(hazardsOf(clock), kept),
    closures: [] as readonly string[],
    ruleset: 'policy-2018',
  } as const;
  const record = async (n: number) => {
    await cases.open(breaches, idOf(n), 'officer:ann', told, [recorded(told)]);
    for (const command of [...ready, determine(told), receipt(told)])
      await carryOut(ports, idOf(n), 'officer:ann', command as never);
  };
  for (let n = 1; n <= breachesHeld; n += 1) await record(n);
  const dateOf = async (n: number) =>
    (await cases.read(breaches, idOf(n))).state.hold.customersMayBeToldAt?.slice(0, 10);
  const add = (by = ann, over: object = {}) =>
    addClosure({ ...ports, ...over })({ day: on, by, reason: 'Public notice DA 26-1.' });
  return { ports, clock, cases, record, dateOf, add };
};

describe('an officer adds a day on which the FCC was closed (R-28)', () => {
  it('at once for all open breaches; the reply names those that were released already', async () => {
    const w = await world();
    const { body } = await w.add();
    expect(body).toEqual({
      ...{ day: on, state: 'closed', released: [] },
      breaches: [1, 2].map((n) => ({ id: idOf(n), customersMayBeToldOn: '2026-12-29' })),
    });
    w.clock.set(noon('2026-12-30'));
    await releaseBreach(sealedLetters)(w.ports)({ caseId: idOf(1) });
    const again = await addClosure(w.ports)({ day: '2026-12-31', by: ann, reason: 'Again.' });
    expect(again.body).toMatchObject({ released: [idOf(1)], breaches: [{ id: idOf(2) }] });
  });

  it('a day of the settings that two took off stays off when the door of directions stops us (R-11)', async () => {
    const w = await world(0);
    const ports = { ...w.ports, closures: [on] };
    const id = idOf(1);
    const act = (command: object) => carryOut(ports, id, 'officer:ann', command as never);
    await w.cases.open(breaches, id, 'officer:ann', told, [recorded(told)]);
    for (const command of [...ready, determine(told), receipt(told)]) await act(command);
    expect(await w.dateOf(1)).toBe('2026-12-29');
    await askRemoval(ports)({ day: on, by: ann, reason: 'No.' });
    const { proposals } = (await readClosures(ports)()).body;
    await confirmRemoval(ports)({ day: on, by: ben, proposalSha256: proposals[0]!.proposalSha256 });
    await act({ type: 'hold-for-entry', by: ann, textSha256: 'f'.repeat(64) });
    expect((await w.cases.read(breaches, id)).state.hold.closures).toEqual([]);
  });

  it('a breach that was recorded meanwhile counts it at its next command', async () => {
    const w = await world(0);
    const { body } = await w.add();
    expect(body).toMatchObject({ breaches: [], released: [] });
    await w.record(3);
    expect(await w.dateOf(3)).toBe('2026-12-29');
  });

  it('said again after a fault at any call, no breach is left out and no commit is doubled', async () => {
    for (let fails = 1; fails < 40; fails += 1) {
      const w = await world();
      let calls = 0;
      const hurt = <F extends (...given: never[]) => unknown>(call: F): F =>
        ((...given) => {
          calls += 1;
          if (calls === fails)
            return Promise.reject(Object.assign(new Error('down'), { name: 'Unavailable' }));
          return call(...given);
        }) as F;
      const { cases, texts } = w.ports;
      const hurtCases = {
        tableGeneration: 1,
        ...{ find: hurt(cases.find), open: hurt(cases.open), read: hurt(cases.read), list: hurt(cases.list) },
        change: hurt(cases.change),
      };
      const over = { cases: { ...cases, ...hurtCases }, texts: { ...texts, put: hurt(texts.put) } };
      await w.add(ann, over).catch(() => undefined);
      // Whoever looks next counts what the table says, also on a breach that the call did not reach.
      const tableSays = (await readClosures(w.ports)()).body as { days: readonly unknown[] };
      await carryOut(w.ports, idOf(2), 'machine:test', { type: 'refresh-dates' });
      expect(await w.dateOf(2)).toBe(tableSays.days.length === 0 ? '2026-12-25' : '2026-12-29');
      await w.add();
      expect([await w.dateOf(1), await w.dateOf(2)]).toEqual(['2026-12-29', '2026-12-29']);
      const { history } = await cases.read(breaches, idOf(1));
      const types = history.flatMap(({ events }) => events.map(({ type }) => type));
      expect(types.filter((type) => type === 'closure-added')).toHaveLength(1);
      if (calls < fails) return;
    }
    expect('the loop').toBe('ended before its limit');
  });

  it('removed by two officers, before a release only; one is refused', async () => {
    const w = await world();
    await w.add();
    const ask = { day: on, by: ann, reason: 'The notice was withdrawn.' };
    expect((await askRemoval(w.ports)(ask)).body).toEqual({ day: on, state: 'waiting' });
    const read = async () =>
      (await readClosures(w.ports)()).body as { proposals: readonly { proposalSha256: string }[] };
    const [{ proposalSha256 } = { proposalSha256: '' }] = (await read()).proposals;
    await expect(confirmRemoval(w.ports)({ day: on, by: ann, proposalSha256 })).rejects.toThrow(
      'second person',
    );
    w.clock.set(noon('2026-12-30'));
    await releaseBreach(sealedLetters)(w.ports)({ caseId: idOf(1) });
    expect((await confirmRemoval(w.ports)({ day: on, by: ben, proposalSha256 })).body).toMatchObject({
      ...{ day: on, state: 'open', released: [idOf(1)] },
      breaches: [{ id: idOf(2), customersMayBeToldOn: '2026-12-25' }],
    });
    expect(await w.dateOf(1)).toBe('2026-12-29');
    // After a lost reply.
    expect((await confirmRemoval(w.ports)({ day: on, by: ben, proposalSha256 })).body).toMatchObject({
      breaches: [{ id: idOf(2), customersMayBeToldOn: '2026-12-25' }],
    });
  });

  it('a day of the settings is in the table, and two officers remove it as well', async () => {
    const w = await world();
    const ports = { ...w.ports, closures: [on] };
    expect((await readClosures(ports)()).body).toMatchObject({ days: [{ day: on, by: null }] });
    await addClosure(ports)({ day: on, by: ann, reason: 'Known.' });
    expect(await w.dateOf(1)).toBe('2026-12-29');
    const nextOf = async () =>
      (await readClosures(ports)()).body.days.flatMap(({ next }) =>
        next.map(({ action, path, notBy }) => [action, path, notBy.map(({ why }) => why).join()]),
      );
    const ask = ['ask-closure-removal', `/api/officer/closures/${on}/removal`, ''];
    expect(await nextOf()).toEqual([ask]);
    await askRemoval(ports)({ day: on, by: ann, reason: 'A slip.' });
    const confirm = [
      'confirm-closure-removal',
      `/api/officer/closures/${on}/removal/confirmation`,
      'asked for it',
    ];
    expect(await nextOf()).toEqual([confirm, ask]);
    const { proposals } = (await readClosures(ports)()).body as {
      proposals: readonly { proposalSha256: string }[];
    };
    const [{ proposalSha256 } = { proposalSha256: '' }] = proposals;
    await confirmRemoval(ports)({ day: on, by: ben, proposalSha256 });
    await carryOut(ports, idOf(1), 'machine:test', { type: 'refresh-dates' });
    expect(await w.dateOf(1)).toBe('2026-12-25');
  });
});
