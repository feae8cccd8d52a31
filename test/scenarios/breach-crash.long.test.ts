import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { cho, direct, get, stageOf } from '#test/support/breach/breach-life.ts';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import {
  type Agreement,
  agreeing,
  letters,
  minutes,
  noticeOf,
  ready,
  refsOf,
  toldAt,
} from '#test/support/notice/notice-life.ts';

let laptop: Laptop;
const open = async (): Promise<Laptop> => {
  laptop = await openLaptop(toldAt);
  return laptop;
};
afterEach(() => laptop[Symbol.asyncDispose]());

const count = 600;
const pages = (rows: readonly string[]): number =>
  new Set(rows.map((ref) => Math.floor((Number(ref.slice(2)) + 40) / 50))).size;

/** From here on it dies where a fault says, or by our hand; then it comes up again and all goes on. */
const throughDeath = async (dies: () => Promise<unknown>): Promise<void> => {
  await dies().catch(() => undefined);
  await laptop.died();
  await laptop.restart();
  await laptop.moveTo(minutes(120));
};

const expectWhole = async (id: string): Promise<Agreement> => {
  const agreed = await agreeing(laptop, id, refsOf(count));
  expect(await noticeOf(laptop, id)).toMatchObject({ status: 'sent', pending: 0 });
  // Whoever has it twice is marked, and they are of one page.
  expect(agreed.marked).toEqual(expect.arrayContaining([...agreed.twice]));
  expect(pages(agreed.marked)).toBeLessThanOrEqual(1);
  return agreed;
};

describe('SIGKILL', () => {
  it.each([
    {
      when: 'after a claim, before its first letter',
      ses: { do: 'kill-before', tag: { page: '1-10', position: '0' } },
    },
    {
      when: 'after a letter, before its reply',
      ses: { do: 'kill-after', tag: { page: '1-4', position: '17' } },
    },
    {
      when: 'after the last letter of a page, before its record',
      ses: { do: 'kill-after', tag: { page: '1-6', position: '49' } },
    },
    { when: 'in the canary', ses: { do: 'kill-after', tag: { page: '1-0', position: '4' } } },
  ])('$when: the events say what went out, everybody has exactly one letter', async ({ ses }) => {
    await open();
    const id = await ready(laptop, count);
    await laptop.faults({ ses: [{ ...ses, times: 1 }] });
    await throughDeath(() => laptop.moveTo(minutes(60)));
    const agreed = await expectWhole(id);
    expect(agreed).toMatchObject({ letters: count, twice: [] });
  });

  it('after a letter whose events are lost: its page alone may be sent again, and is marked', async () => {
    await open();
    const id = await ready(laptop, count);
    await laptop.faults({
      ses: [
        { do: 'lose-events', tag: { page: '1-4' } },
        { do: 'kill-after', tag: { page: '1-4', position: '17' }, times: 1 },
      ],
    });
    await throughDeath(() => laptop.moveTo(minutes(60)));
    const agreed = await expectWhole(id);
    expect(agreed.twice.length).toBeGreaterThan(0);
    expect(agreed.marked).toHaveLength(50);
  });

  it.each(['send-notice', 'ask-notice', 'account-for-everyone', 'close-breach'])(
    'before and after the task %s: the record is closed all the same',
    async (name) => {
      await open();
      const id = await ready(laptop, 60);
      for (const kill of ['kill-before', 'kill-after']) {
        await laptop.faults({ task: [{ function: name, do: kill, times: 1 }] });
        await laptop.moveTo('2026-12-09T00:00:00.000Z').catch(() => undefined);
        if ((await laptop.now().catch(() => '')) === '') await laptop.restart();
      }
      await laptop.moveTo('2026-12-10T00:00:00.000Z');
      expect(await stageOf(laptop, id)).toBe('closed');
      const agreed = await agreeing(laptop, id, refsOf(60));
      expect(agreed).toMatchObject({ letters: 60, marked: [], twice: [] });
    },
  );

  it('by hand, three times in mid-run: inbox, ledger and postal list agree row by row', async () => {
    await open();
    const id = await ready(laptop, 3000);
    await laptop.moveTo(minutes(10.5));
    for (const after of [350, 700, 500]) {
      const moving = laptop.advance('PT30M').catch(() => undefined);
      await wait(after);
      await laptop.kill();
      await moving;
      await laptop.restart();
    }
    await laptop.moveTo(minutes(180));
    const agreed = await agreeing(laptop, id, refsOf(3000));
    expect(agreed).toMatchObject({ letters: 3000, twice: [] });
    // A page for each death, at most.
    expect(pages(agreed.marked)).toBeLessThanOrEqual(3);
    console.info(
      `killed three times: ${agreed.marked.length} rows marked, ${agreed.twice.length} letters twice`,
    );
  });

  it('while letters are let end after a direction: accepted after the restart, nothing goes out any more', async () => {
    await open();
    const id = await ready(laptop, 2000);
    await laptop.moveTo(minutes(11));
    expect((await direct(laptop, id, '2026-12-20', '2026-12-04', {}, cho)).body.state).toBe('received');
    await laptop.kill();
    await laptop.restart();
    await laptop.advance('PT30M');
    const [direction] = (await get(laptop, `/${id}`)).body.directions;
    const out = await letters(laptop);
    expect(direction).toMatchObject({ alreadyTold: out.length });
    await laptop.advance('P5D');
    expect(await letters(laptop)).toHaveLength(out.length);
    expect(await stageOf(laptop, id)).toBe('held');
  });
});
