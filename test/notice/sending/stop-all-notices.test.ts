import { afterAll, describe, expect, it } from 'vitest';
import { commandLine } from '#domain/notice/sending-switch.ts';
import { chance } from '#functions/adapters/chance.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { dynamodbTexts } from '#functions/adapters/dynamodb-people.ts';
import { dynamodbSignals } from '#functions/adapters/dynamodb-signals.ts';
import { isSwitchedOff } from '#functions/breach/offers.ts';
import { readSending } from '#functions/notice/sending/read-sending.ts';
import { handler } from '#functions/notice/sending/stop-all-notices.lambda.ts';
import { stopAllNotices } from '#functions/notice/sending/stop-all-notices.ts';
import { turnSending } from '#functions/notice/sending/switch-sending.ts';
import { startTable } from '#test/support/adapters/dynalite-table.ts';
import { direction } from '#test/support/domain/breach.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { testClock } from '#test/support/memory.ts';
import { runMachine } from '#test/support/notice/machine-run.ts';
import { caseId, holdOver, linesOf, noticeWorld } from '#test/support/notice/notice-world.ts';

const theirs = { officer: { groups: ['breach-officer'] } };

const released = async () => {
  const world = await noticeWorld({ lines: linesOf(30) });
  await world.approve();
  world.clock.set(holdOver);
  await world.release();
  const shown = async () => (await readSending(world)()).body;
  /** Names every stop that is open. */
  const turn = async (paused: boolean, by: string, proposalSha256?: string) => {
    const stops = (await shown()).stops.map(({ id }) => id);
    const said = { paused, reason: 'The call is entered.', ...(paused ? {} : { stops }), by };
    return (await turnSending(world)({ ...said, ...(proposalSha256 && { proposalSha256 }) }, theirs)).body;
  };
  return {
    ...world,
    stop: stopAllNotices(world),
    pause: (by: string) => turn(true, by),
    resume: (by: string, proposalSha256?: string) => turn(false, by, proposalSha256),
    shown,
    run: () => runMachine(world.tasks(), world.clock, caseId),
  };
};

describe('the engineer on call stops all notices while officers cannot sign in', () => {
  it('and no letter leaves, though the hold is over; two officers resume, and everybody is told once (R-13)', async () => {
    const world = await released();
    expect(await world.stop()).toEqual({ paused: true, since: '2026-12-05T05:05:00.000Z' });
    expect(await world.run()).toBe('All sending is paused');
    expect(world.bulkEmail.outbox).toHaveLength(0);

    const { proposal } = await world.resume('ann');
    expect(proposal).toMatchObject({ by: 'ann' });
    expect(await world.run()).toBe('All sending is paused');
    await expect(world.resume('ann', proposal?.proposalSha256)).rejects.toThrow('second person');
    expect(world.bulkEmail.outbox).toHaveLength(0);
    expect(await world.resume('ben', proposal?.proposalSha256)).toMatchObject({ paused: false });
    expect(await world.run()).toBe('Closed');
    expect(world.bulkEmail.outbox).toHaveLength(30);
  });

  it.each([
    { enteredAt: '2026-12-07T15:00:00.000Z', because: 'the stop of the call runs' },
    { enteredAt: '2026-12-21T15:00:00.000Z', because: 'it is over, and its review is owed' },
  ])(
    'the call is entered afterwards with its own day ($enteredAt), and nobody is told: $because (R-7)',
    async ({ enteredAt }) => {
      const world = await released();
      await world.stop();
      world.clock.set(enteredAt);
      const call = direction('', '2026-12-05', { verbal: true, hasReference: false });
      await world.to('officer:ann', call);
      const { state } = await world.read();
      expect(state.directions.at(-1)).toMatchObject({ kind: 'stop', from: '2026-12-05T17:00:00.000Z' });
      const { proposal } = await world.resume('ann');
      await world.resume('ben', proposal?.proposalSha256);
      await world.run();
      expect(world.bulkEmail.outbox).toHaveLength(0);
    },
  );

  it('says the same words each time, and none that tells what is open (P40)', async () => {
    const world = await released();
    await world.stop();
    const { reason, by } = await world.shown();
    expect(by).toBe(commandLine);
    expect(String(reason)).toMatch(/engineer on call stopped all notices/);
    expect(String(reason)).not.toMatch(/breach|agency|law enforcement|direction|FBI|USSS/i);
  });

  it('again within a minute changes nothing; later it is a stop of its own, which no request to resume ends (law of stopping 3, 7)', async () => {
    const world = await released();
    const first = await world.stop();
    world.clock.advance(30_000);
    expect(await world.stop()).toEqual(first);
    expect((await world.shown()).stops).toHaveLength(1);
    const { proposal } = await world.resume('ann');
    world.clock.advance(60_000);
    expect(await world.stop()).toEqual(first);
    expect(await world.resume('ben', proposal?.proposalSha256)).toMatchObject({
      stops: [{ id: 'stop-all-2', because: 'command-line' }],
    });
    expect(await isSwitchedOff(world)).toBe(true);
  });

  it('the switch says whether to resume takes two officers', async () => {
    const world = await released();
    const takesTwo = async () => (await world.shown()).resumeTakesTwo;
    expect(await takesTwo()).toBe(false);
    await world.pause('ann');
    expect(await takesTwo()).toBe(false);
    await world.stop();
    expect(await takesTwo()).toBe(true);
    const { proposal } = await world.resume('ann');
    await world.resume('ben', proposal?.proposalSha256);
    expect(await takesTwo()).toBe(false);
  });

  it('also where an officer had stopped them for another reason: that officer alone does not let them go', async () => {
    const world = await released();
    await world.pause('ann');
    await world.stop();
    expect(await world.resume('ann')).toMatchObject({ paused: true, proposal: { by: 'ann' } });
    expect((await world.shown()).stops).toMatchObject([
      { id: 'stop-all-1', because: 'officer', by: 'ann', endsAlone: 'author' },
      { id: 'stop-all-2', because: 'command-line', endsAlone: 'nobody' },
    ]);
  });
});

describe('the function that an engineer calls', async () => {
  const started = await startTable();
  afterAll(() => started.stop());
  const clock = testClock(holdOver);
  const ports = {
    ...{ chance, clock, cases: dynamodbCases(started.table, hazardsOf(clock)) },
    ...{ signals: dynamodbSignals(started.table), texts: dynamodbTexts(started.table, chance) },
  };

  it('writes the item that the sender reads, in DynamoDB as in memory', async () => {
    expect(await isSwitchedOff(ports)).toBe(false);
    await Promise.all([stopAllNotices(ports)(), stopAllNotices(ports)()]);
    expect(await isSwitchedOff(ports)).toBe(true);
  });

  it('needs the table alone: neither the API, nor the email service, nor a machine', () => {
    expect(handler.settings).toEqual(['TABLE_NAME']);
  });
});
