import { expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { inForce } from '#domain/choice/restrictions.ts';
import { TooManyRequests } from '#domain/request/errors.ts';
import { requestKinds } from '#domain/request/vocabulary.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import { sendLists } from '#functions/request/limits/send-lists.ts';
import { aFloodedHouse, cora, hour, number, victim } from '#test/support/flooded.ts';

const source = '192.0.2.7';
const restriction = { kind: 'cpni-restrict', capacity: 'account-holder', account: number } as const;

it('a restriction over the limit is recorded at receipt; its letter waits (R-5)', async () => {
  const on = await aFloodedHouse({ submissionsPerHour: 2 });
  for (let n = 0; n < 2; n += 1) await on.submit({}, source);
  await expect(on.submit({}, source)).rejects.toThrow(TooManyRequests);

  const { status, body, headers } = await on.submit(restriction, source);
  expect([status, headers.location]).toEqual([202, `/api/requests/${body.id}`]);
  await on.run(body.id);
  const account = await on.cases.read(accounts, accountIdFor(number, '#'));
  expect(inForce(account.state).map(({ since }) => since)).toEqual([body.receivedAt]);
  expect(on.mailTo(victim)).toEqual([]);

  on.clock.advance(hour);
  await on.lists();
  const [list, ...more] = on.mailTo(victim);
  expect(more).toEqual([]);
  expect(list?.text).toContain(body.id);
  expect(list?.text).toMatch(/We have recorded your restriction as from Monday, November 23, 2026 at 5:00/);
  expect((await on.lettersOf(body.id)).map(({ kind }) => kind)).toContain('restriction-recorded');
});

it.each(['data-subject', 'controller', 'account-holder'] as const)(
  'from a %s, nothing of it is mailed before the list (S12)',
  async (capacity) => {
    const on = await aFloodedHouse({ submissionsPerHour: 1 });
    await on.submit({}, source);
    const { body } = await on.submit({ ...restriction, capacity }, source);
    await on.run(body.id);
    expect(on.mailTo(victim)).toEqual([]);
    expect(on.mailTo(cora)).toEqual([]);
  },
);

it('within the limit its letter goes out at once, and is answered 201', async () => {
  const on = await aFloodedHouse({ submissionsPerHour: 2 });
  const { status, body } = await on.submit(restriction, source);
  await on.run(body.id);
  expect([status, on.mailTo(victim).length]).toEqual([201, 1]);
});

it.each(requestKinds.map((kind) => ({ kind })))('over the limit: $kind', async ({ kind }) => {
  const on = await aFloodedHouse({ submissionsPerHour: 1 });
  await on.submit({}, source);
  const reply = on.submit({ kind }, source);
  if (kind === 'cpni-restrict') expect((await reply).status).toBe(202);
  else await expect(reply).rejects.toThrow(TooManyRequests);
});

const over = async (on: Awaited<ReturnType<typeof aFloodedHouse>>, email: string): Promise<void> => {
  const { body } = await on.submit({ ...restriction, email }, source);
  await on.run(body.id);
};

it('250 of one network delay nobody’s letter to a later hour (R-5, S12)', async () => {
  const on = await aFloodedHouse({ submissionsPerHour: 1 });
  await on.submit({}, source);
  for (let n = 0; n < 250; n += 1) await over(on, `u${n}@flood.example`);
  on.clock.advance(1);
  await over(on, victim);
  on.clock.advance(hour);
  expect(await on.lists()).toEqual({ listed: 251 });
  expect(on.mailTo(victim)).toHaveLength(1);
});

it('begins no list that its function may not end; the next hour does (S12)', async () => {
  const on = await aFloodedHouse({ submissionsPerHour: 1 });
  await on.submit({}, source);
  for (let n = 0; n < 12; n += 1) await over(on, `u${n}@flood.example`);
  on.clock.advance(hour);
  const slow: typeof on.letters.sendOnce = async (...given) => {
    on.clock.advance(60_000);
    return on.letters.sendOnce(...given);
  };
  const { listed } = await sendLists({ ...on, letters: { ...on.letters, sendOnce: slow } })();
  expect(listed).toBeGreaterThan(0);
  expect(listed).toBeLessThan(12);
  on.clock.advance(hour);
  expect(await on.lists()).toEqual({ listed: 12 - listed });
});
