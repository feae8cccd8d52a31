import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import type { Laptop } from '#infra/local/laptop.ts';
import { clock } from '#infra/local/moved-clock.ts';
import { machineArnPrefix } from '#infra/local/names.ts';
import { executionsOf, post, start, stubLaptop, task } from '#test/support/local/stub-laptop.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const startedAt = Date.parse(start);

/** Looks, waits until the instant it was told, looks again; five times. */
const diaryMachine = {
  StartAt: 'Look',
  States: {
    Look: task('look', { Next: 'More?' }),
    'More?': {
      Type: 'Choice',
      Choices: [{ Variable: '$.said.answer.until', IsPresent: true, Next: 'Wait' }],
      Default: 'Done',
    },
    Wait: { Type: 'Wait', TimestampPath: '$.said.answer.until', Next: 'Look' },
    Done: { Type: 'Succeed' },
  },
};

/** Wakes each execution on days 5, 10, 20, 25 and 30, a few seconds after the one before it. */
const lookingHandler = (diary: { at: number; n: number }[]) => {
  const looks = new Map<number, number>();
  return async (input: unknown) => {
    const { n } = input as { n: number };
    const look = looks.get(n) ?? 0;
    looks.set(n, look + 1);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
    if (look > 0) diary.push({ at: clock.now(), n });
    const day = [5, 10, 20, 25, 30][look];
    return day ? { until: new Date(startedAt + day * DAY + n * 7000).toISOString() } : {};
  };
};

let laptop: Laptop | undefined;
afterEach(async () => {
  await laptop?.close();
  laptop = undefined;
});

const sfn = () => new SFNClient({});
const begin = (machine: string, name: string, input: unknown = {}) =>
  sfn().send(
    new StartExecutionCommand({
      ...{ stateMachineArn: machineArnPrefix + machine, name, input: JSON.stringify(input) },
    }),
  );

describe('moving the clock', () => {
  it('runs every step at its own instant, in order, whatever the steps take', async () => {
    const diary: { at: number; n: number }[] = [];
    laptop = await stubLaptop({
      machines: { diary: diaryMachine },
      functions: { look: lookingHandler(diary) },
    });
    for (let n = 0; n < 40; n++) await begin('diary', `run-${n}`, { n });

    const { body } = await post(`${laptop.address}/local/clock`, {
      to: new Date(startedAt + 31 * DAY).toISOString(),
    });

    expect(body.now).toBe('2027-02-04T14:00:00.000Z');
    const planned = [5, 10, 20, 25, 30].flatMap((day) =>
      Array.from({ length: 40 }, (_, n) => ({ at: startedAt + day * DAY + n * 7000, n })),
    );
    expect(diary).toEqual(planned);
    const executions = await executionsOf(laptop);
    expect(executions.map(({ status }) => status)).toEqual(Array(40).fill('SUCCEEDED'));
    expect(executions[0]?.transitions).toBe(6 + 6 + 5 + 1);
  });

  it('runs reconcile each morning and at the end of a move, hourly, or not at all, as ordered', async () => {
    const calls: string[] = [];
    const reconcile = async (payload: unknown) => {
      calls.push(`${JSON.stringify(payload)} ${new Date(clock.now()).toISOString().slice(11, 16)}`);
    };
    laptop = await stubLaptop({ functions: { reconcile } });
    const move = (advance: string) => post(`${laptop?.address}/local/clock`, { advance });
    const order = (reconcile: string) => post(`${laptop?.address}/local/faults`, { reconcile });

    await move('PT3H');
    await order('hourly');
    await move('PT2H30M');
    await order('off');
    await move('P1D');

    expect(calls).toEqual(['{"all":true} 14:00', '{} 15:00', '{} 17:00', '{} 18:00', '{} 19:00']);
  });

  it('treats a task that sleeps on the clock as idle, and one that works as busy', async () => {
    const paces: number[] = [];
    const machine = { StartAt: 'Send', States: { Send: task('send', { TimeoutSeconds: 600, End: true }) } };
    const send = async () => {
      for (let page = 0; page < 5; page++) {
        await clock.sleep(60_000);
        await new Promise((resolve) => setTimeout(resolve, 5));
        paces.push(clock.now() - startedAt);
      }
    };
    laptop = await stubLaptop({ machines: { send: machine }, functions: { send } });
    await post(`${laptop.address}/local/clock`, { advance: 'PT1H' });
    await begin('send', 'one');

    await post(`${laptop.address}/local/clock`, { advance: 'PT1H' });

    const [first = 0] = paces;
    expect(first - HOUR - 60_000).toBeLessThan(2000);
    expect(paces.map((at) => at - first)).toEqual([0, 60_000, 120_000, 180_000, 240_000]);
    expect(await executionsOf(laptop)).toMatchObject([{ status: 'SUCCEEDED' }]);
  });

  it('runs a step that is due at once when the clock only ticks', async () => {
    const ran = Promise.withResolvers<number>();
    const machine = {
      StartAt: 'Wait',
      States: { Wait: { Type: 'Wait', Seconds: 1, Next: 'Act' }, Act: task('act', { End: true }) },
    };
    const act = async () => ran.resolve(clock.now());
    laptop = await stubLaptop({ machines: { soon: machine }, functions: { act } });
    const before = clock.now();

    await begin('soon', 'one');

    expect((await ran.promise) - before).toBeGreaterThanOrEqual(1000);
    expect(clock.now() - before).toBeLessThan(2000);
  });

  it('serves moves that were asked for at the same time one after the other', async () => {
    laptop = await stubLaptop({});
    const moves = ['P1D', 'P2D', 'P3D'].map((advance) => post(`${laptop?.address}/local/clock`, { advance }));

    const days = (await Promise.all(moves)).map(({ body }) => body.now?.slice(0, 10));

    expect(days).toEqual(['2027-01-05', '2027-01-07', '2027-01-10']);
  });
});
