import { describe, expect, it } from 'vitest';
import { noticeStatus } from '#domain/breach/customer-notice.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { recordPaperMail } from '#functions/notice/accounting/record-paper-mail.ts';
import type { PaperMailed } from '#functions/notice/contract.ts';
import type { Cases } from '#ports/cases.ts';
import type { Workflows } from '#ports/workflows.ts';
import { mortal } from '#test/support/notice/crashing.ts';
import { runMachine } from '#test/support/notice/machine-run.ts';
import {
  caseId,
  holdOver,
  linesOf,
  type NoticeWorld,
  noticeWorld,
} from '#test/support/notice/notice-world.ts';

/** Four customers have no e-mail address: their letters wait for the post, everybody else has been told. */
const waiting = async () => {
  const lines = linesOf(6).map((one, n) => (n < 4 ? one.replace(/c\d+@home\.example/, '') : one));
  const world = await noticeWorld({ lines });
  await world.approve();
  world.clock.set(holdOver);
  await world.release();
  expect(await runMachine(world.tasks(), world.clock, caseId)).toBe('Waiting for an officer');
  world.clock.set('2026-12-09T18:00:00.000Z');
  return world;
};
const postedOn = '2026-12-08';
const mail =
  (world: NoticeWorld, over: object = {}) =>
  async (said: PaperMailed, by = 'mia') =>
    (await recordPaperMail({ ...world, ...over })({ caseId, ...said, by })).body;
const all = { postedOn, rows: 'all', count: 4 } as const;
const ends = (world: NoticeWorld) => runMachine(world.tasks(), world.clock, caseId);
/** What reconcile finds a quarter of an hour later. */
const isFound = async (world: NoticeWorld): Promise<boolean> => {
  const later = instantText(world.clock.now() + 16 * 60_000);
  return (await world.cases.due(later, 10)).some(({ id }) => id === caseId);
};
const lost: Workflows = { ensure: async () => {}, nudge: async () => {} };

describe('all letters are posted (R-14)', () => {
  it('and the start that follows is lost: reconcile finds the case, and its machine closes the record', async () => {
    const world = await waiting();
    expect(await isFound(world)).toBe(false);
    await mail(world, { workflows: lost })(all);
    expect(await isFound(world)).toBe(true);
    expect(await ends(world)).toBe('Closed');
  });

  it('the machine is started after the commit, and gets the case with it', async () => {
    const world = await waiting();
    const order: string[] = [];
    const workflows: Workflows = {
      ...lost,
      nudge: async (machine, { runs }) => void order.push(`start ${machine} ${runs[machine]}`),
    };
    const change: Cases['change'] = async (...given) => {
      const after = await world.cases.change(...given);
      order.push(
        `commit ${after.history
          .at(-1)
          ?.events.map(({ type }) => type)
          .join(' ')}`,
      );
      return after;
    };
    const cases = { ...world.cases, change };
    const before = (await world.read()).runs['customer-notice'] ?? 1;
    await mail(world, { workflows, cases })(all);
    expect(order).toEqual([
      'commit recount-asked run-requested',
      'commit paper-mail-recorded recount-asked',
      `start customer-notice ${before + 1}`,
    ]);
  });

  it('said again after a lost reply it is the same answer, not a conflict, also when the record has closed', async () => {
    const world = await waiting();
    const say = () => mail(world)(all);
    const first = await say();
    const { revision } = await world.read();
    expect(await say()).toEqual(first);
    expect((await world.read()).revision).toBe(revision);
    expect(await ends(world)).toBe('Closed');
    expect(await say()).toEqual({ paperMailed: 4 });
    expect((await world.read()).state.notice?.closedAt).toBeDefined();
  });

  it('rows by name said again are the same answer, too', async () => {
    const world = await waiting();
    const say = () => mail(world)({ postedOn, rows: ['1-0-0', '1-0-1'] });
    expect([await say(), await say()]).toEqual([{ paperMailed: 2 }, { paperMailed: 2 }]);
    expect(await mail(world)({ postedOn, rows: 'all', count: 2 })).toEqual({ paperMailed: 2 });
  });

  it('a row that came to the paper list between the two is not counted as written to', async () => {
    const world = await waiting();
    const say = (count: number) => mail(world)({ postedOn, rows: 'all', count });
    await say(4);
    const bounce = async (position: number) => {
      const page = await world.ledger.read({ caseId, list: '1', page: 0 });
      if (page === undefined) throw new Error('there is no page');
      const rows = page.rows.map((row, at) =>
        at === position ? { ...row, state: 'bounced' as const } : row,
      );
      await world.ledger.write({ ...page, rows }, page);
    };
    await bounce(4);
    expect(await say(4)).toEqual({ paperMailed: 4 });
    // A new letter for the same officer, day and number cannot be told from the same statement said twice.
    expect(await say(1)).toEqual({ paperMailed: 1 });
    await bounce(5);
    await expect(say(1)).rejects.toThrow('Name the rows');
    expect(await mail(world)({ postedOn, rows: ['1-0-5'] })).toEqual({ paperMailed: 1 });
    expect(await ends(world)).toBe('Closed');
  });

  it('and an account that was being made has not seen it: it is made again', async () => {
    const world = await waiting();
    await mail(world, { workflows: lost })({ postedOn, rows: ['1-0-0', '1-0-1'] }, 'ann');
    let isRead = false;
    const ledger = {
      ...world.ledger,
      async *pages(id: CaseId, list?: string) {
        yield* world.ledger.pages(id, list);
        // The machine has counted; its commit is still to come.
        if (isRead) return;
        isRead = true;
        await mail(world, { workflows: lost })({ postedOn, rows: ['1-0-2', '1-0-3'] });
      },
    };
    const account = world.tasks({ ledger })['account-for-everyone'];
    expect(await account?.({ caseId } as never)).toMatchObject({ nextStep: 'fully-accounted' });
  });
});

describe('the process dies while days of posting are recorded', () => {
  it('at any call: reconcile finds the case or the officer’s next try completes it; nobody waits for nobody (F2)', async () => {
    let points = 0;
    for (let call = 1; ; call++) {
      const world = await waiting();
      let calls = 0;
      for (const after of [false, true]) {
        const fresh = after ? await waiting() : world;
        const process = mortal({ call, after });
        const ports = {
          ledger: process.port(fresh.ledger),
          cases: process.port(fresh.cases),
          workflows: process.port(lost),
        };
        const answered = await process.live(mail(fresh, ports)(all));
        calls = process.calls();
        if (answered === undefined) points += 1;
        const { state } = await fresh.read();
        let paperMailLeft = 0;
        for await (const { rows } of fresh.ledger.pages(caseId))
          paperMailLeft += rows.filter(
            (row) => row.state === 'no-email' && row.postedOn === undefined,
          ).length;
        // With letters left to post, officers are next; with none, reconcile must find it.
        if (paperMailLeft === 0) expect([call, after, await isFound(fresh)]).toEqual([call, after, true]);
        expect(['accounted', 'sent']).toContain(noticeStatus(state));
        expect(await mail(fresh)(all)).toEqual({ paperMailed: 4 });
        expect(await ends(fresh)).toBe('Closed');
      }
      if (calls < call) break;
    }
    expect(points).toBeGreaterThan(6);
  });
});
