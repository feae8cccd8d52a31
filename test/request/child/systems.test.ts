import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { ofChildBlock } from '#domain/case/holder-asks.ts';
import { silentHolders } from '#domain/request/holder-instructions.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdFor, partOf } from '#functions/account/contract.ts';
import { answerInstruction } from '#functions/holder/answer-instruction.ts';
import { instructHolders } from '#functions/holder/instruct-holders.ts';
import { listOwnInstructions, readOwnInstruction } from '#functions/holder/own-instructions.ts';
import { viewOf } from '#functions/request/status/read-request.ts';
import { account, day, number, reportHouse } from '#test/support/child-reports.ts';
import { holderActs, proof } from '#test/support/holders.ts';
import { runs } from '#test/support/runs.ts';

const web = { machine: { client: 'web-client' } };

/** A system that collects and profiles answers by itself, and billing is asked only for access. */
const world = async () => {
  const w = await reportHouse();
  const acts = holderActs(w);
  const enter = async (slug: string, asks: readonly string[], over: object = {}) => {
    await acts.enter({ slug, name: slug, asks: asks as never, ...over });
    await acts.confirm(slug);
  };
  await enter('web', ['child-block', 'delete'], { client: 'web-client', keys: ['account-number', 'email'] });
  await enter('billing', ['access']);
  const hour = async () => {
    w.clock.advance(3_600_000);
    await instructHolders(w)();
  };
  /** Every instruction about children of all requests, as it was made. */
  const told = async () =>
    [...w.stored.values()]
      .filter(({ kind }) => kind === 'request')
      .flatMap(({ id, state }) =>
        ((state as { holderInstructions?: never[] }).holderInstructions ?? []).map(
          (one: { n: number; at: string; holder: string; asks: never; account?: string }) => ({
            ...one,
            request: id,
          }),
        ),
      )
      .filter(({ asks }) => ofChildBlock[asks])
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const toldNow = async () => (await told()).map(({ holder, asks }) => [holder, asks]);
  const answerAll = async () => {
    for (const { id } of [...w.stored.values()].filter(({ kind }) => kind === 'request'))
      for (const { n, holder } of silentHolders((await w.stateOf(id)) as never))
        await answerInstruction(w)({ caseId: id, n, holder, answer: 'done', search: { ...proof }, by: 'o' });
  };
  return { ...w, ...acts, enter, hour, told, toldNow, answerAll };
};

describe('a report about a child stops collection, analytics and profiles in each system that does them (P22)', () => {
  it('in the next hour, before anybody is known; a system that does none of it hears nothing', async () => {
    const w = await world();
    const id = await w.reported();
    await w.hour();
    await w.hour();
    expect((await w.stateOf(id)).holderInstructions).toMatchObject([
      { n: 1, holder: 'web', asks: 'child-block', account, dueOn: '2026-11-25' },
    ]);
    expect(await w.toldNow()).toEqual([['web', 'child-block']]);
  });

  it('the only key is the account’s number of record, though the system may look by email', async () => {
    const w = await world();
    const id = await w.reported({ account: 'No. 801 555 0100' });
    await w.hour();
    const { body } = await readOwnInstruction(w)({ caseId: id, n: 1 }, web);
    expect(body).toMatchObject({ asks: 'child-block', keys: { 'account-number': number } });
    expect(JSON.stringify(body)).not.toMatch(/paula|Paula|My child/);
  });

  it('a number of no customer tells no system anything, until the register has it', async () => {
    const w = await world();
    const [unknown, id] = ['99-1', accountIdFor('99-1', '#')];
    await w.reported({ account: unknown });
    await w.hour();
    expect(await w.toldNow()).toEqual([]);
    await w.cases.change(accounts, id, 'officer:o', () => [{ type: 'account-named', ref: 'n' } as const]);
    await w.people.put(id, partOf('name', 'n'), { name: 'Una', account: unknown });
    await w.hour();
    expect(await w.toldNow()).toEqual([['web', 'child-block']]);
  });

  it.each(['controller', 'data-subject'])(
    '%s: a company’s data is not blocked without its instruction',
    async (capacity) => {
      const w = await world();
      await w.reported({ capacity, company: 'Acme' });
      await w.hour();
      expect(await w.toldNow()).toEqual([]);
    },
  );

  it('a system that is entered later is told as well', async () => {
    const w = await world();
    await w.reported();
    await w.hour();
    await w.enter('ads', ['child-block']);
    await w.hour();
    expect(await w.toldNow()).toEqual([
      ['web', 'child-block'],
      ['ads', 'child-block'],
    ]);
  });

  it('the one who reported reads the same letters and page with systems and without', async () => {
    const seenBy = async (
      w: Omit<Awaited<ReturnType<typeof reportHouse>>, 'confirm'>,
      hour: () => Promise<void>,
    ) => {
      const id = await w.reported();
      await hour();
      await w.run(id);
      await w.decide(id, 'confirm');
      await hour();
      const pages = ['2026-11-25', '2026-12-20'].map((on) =>
        w.cases.read(requests, id).then((seen) => viewOf(seen, on as never)),
      );
      const shown = [
        await Promise.all(pages),
        w.mail.outbox.map(({ to, subject, text }) => [to, subject, text]),
      ];
      return JSON.stringify(shown).replace(/[0-9A-Z]{26}/g, 'X');
    };
    const [withSystems, without] = [await world(), await reportHouse()];
    const idle = async () => without.clock.advance(3_600_000);
    expect(await seenBy(withSystems, withSystems.hour)).toBe(
      await seenBy(without, async () => void (await idle())),
    );
  });
});

describe('a lift gives back what each system stopped (R-20)', () => {
  it('two officers lift, and in the next hour the system is told; what it did not do yet is over', async () => {
    const w = await world();
    const id = await w.reported();
    await w.hour();
    await w.decide(id, 'lift');
    await w.hour();
    await w.hour();
    expect(await w.toldNow()).toEqual([
      ['web', 'child-block'],
      ['web', 'child-lift'],
    ]);
    await expect(readOwnInstruction(w)({ caseId: id, n: 1 }, web)).rejects.toMatchObject({
      code: 'holder-instruction-over',
    });
    const { body } = await readOwnInstruction(w)({ caseId: id, n: 2 }, web);
    expect(body).toMatchObject({ asks: 'child-lift', keys: { 'account-number': number } });
    expect((await listOwnInstructions(w)(undefined, web)).body.instructions).toMatchObject([{ n: 2 }]);
  });

  it('a confirmed report tells nobody anything more', async () => {
    const w = await world();
    const id = await w.reported();
    await w.hour();
    await w.decide(id, 'confirm');
    await w.hour();
    expect(await w.toldNow()).toEqual([['web', 'child-block']]);
  });

  it('while another report about the account goes on nothing is given back, and then once', async () => {
    const w = await world();
    const first = await w.reported();
    await w.hour();
    w.clock.advance(31 * day);
    const second = await w.reported({ name: 'Peter' });
    await w.hour();
    await w.answerAll();
    await w.decide(first, 'lift');
    await w.hour();
    expect((await w.told()).map(({ asks }) => asks)).toEqual(['child-block', 'child-block']);
    expect(silentHolders((await w.stateOf(first)) as never)).toEqual([]);
    await w.decide(second, 'lift');
    await w.hour();
    expect((await w.told()).map(({ asks, request }) => [asks, request])).toEqual([
      ['child-block', first],
      ['child-block', second],
      ['child-lift', second],
    ]);
  });

  it('a request that is over stays a task until each system has answered', async () => {
    const w = await world();
    const id = await w.reported();
    await w.hour();
    await w.answerAll();
    await w.decide(id, 'lift');
    await w.cases.change(requests, id, 'requester', () => [{ type: 'request-withdrawn' } as const]);
    const queue = async () => (await w.cases.read(requests, id)).keys.queue;
    expect(await queue()).toBe('officer');
    await w.hour();
    expect(await w.toldNow()).toContainEqual(['web', 'child-lift']);
    expect([await queue(), (await w.read('web')).open]).toEqual(['officer', 1]);
    await w.answerAll();
    expect(await queue()).toBe('settled');
  });

  it('a system that left the register meanwhile is told as well', async () => {
    const w = await world();
    const id = await w.reported();
    await w.hour();
    await w.answerAll();
    await w.remove('web');
    await w.confirm('web');
    await w.decide(id, 'lift');
    await w.hour();
    expect(await w.toldNow()).toContainEqual(['web', 'child-lift']);
  });

  it('a wrong report hurts nobody: in any history each system was told to give back last', async () => {
    const op = fc.oneof(
      { weight: 3, arbitrary: fc.constant('report') },
      { weight: 4, arbitrary: fc.constant('hour') },
      { weight: 2, arbitrary: fc.constant('month') },
      { weight: 2, arbitrary: fc.constant('answers') },
      { weight: 1, arbitrary: fc.constant('enter') },
      { weight: 4, arbitrary: fc.record({ decide: fc.constantFrom('confirm', 'lift'), of: fc.nat(5) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(op, { minLength: 4, maxLength: 14 }), async (ops) => {
        const w = await world();
        const ids: string[] = [];
        const decide = async (id: string, decision: 'confirm' | 'lift') =>
          w.decide(id, decision).catch((refused: { code?: string }) => {
            if (refused.code === undefined) throw refused;
          });
        const lastTold = async () =>
          new Map((await w.told()).map(({ holder, asks }) => [holder, asks as string]));
        for (const one of ops) {
          if (one === 'report') ids.push(await w.reported({ name: `Reporter ${ids.length}` }));
          else if (one === 'month') w.clock.advance(31 * day);
          else if (one === 'answers') await w.answerAll();
          else if (one === 'enter')
            await w.enter(`late-${ids.length}`, ['child-block']).catch(() => undefined);
          else if (one === 'hour') {
            await w.hour();
            await w.hour();
            const blocked = (await w.ask()) !== 'allowed';
            expect(
              [...(await lastTold()).values()].every((asks) => (asks === 'child-block') === blocked),
            ).toBe(true);
          } else if (ids.length > 0) await decide(ids[one.of % ids.length] ?? '', one.decide as 'lift');
        }
        for (const id of ids) await decide(id, 'lift');
        await w.hour();
        await w.hour();
        expect(await w.ask()).toBe('allowed');
        expect([...(await lastTold()).values()].filter((asks) => asks !== 'child-lift')).toEqual([]);
      }),
      { numRuns: runs(15, 100) },
    );
  });
});
