import { expect, it } from 'vitest';
import type { Submission } from '#functions/request/contract.ts';
import { aFloodedHouse, hour, shapes, victim } from '#test/support/flooded.ts';

/** All that reaches the typed address in three hours, without ids and secrets. */
const seenBy = async (typed: Partial<Submission>): Promise<readonly string[]> => {
  const on = await aFloodedHouse();
  for (let n = 0; n < 60; n += 1) await on.receive(typed);
  for (let h = 0; h < 3; h += 1) {
    await on.lists();
    on.clock.advance(hour);
  }
  return on
    .mailTo(victim)
    .map(({ subject, text }) => `${subject}\n${text}`.replace(/\b(REQ-)?[0-9A-Z]{26}\b/g, '…'));
};

it.each<{ pair: string; one: Partial<Submission>; other: Partial<Submission> }>([
  {
    pair: 'known and unknown account',
    one: shapes['an account'],
    other: { ...shapes['an account'], account: '999' },
  },
  { pair: 'known and unknown company', one: {}, other: { controller: 'Nobody Inc.' } },
  {
    pair: 'known and unknown company, as its contact',
    one: { capacity: 'controller' },
    other: { capacity: 'controller', controller: 'Nobody Inc.' },
  },
])('over the limits a stranger sees the same: $pair (R-8)', async ({ one, other }) => {
  const [known, unknown] = [await seenBy(one), await seenBy(other)];
  expect(known.length).toBeGreaterThan(20);
  expect(known).toEqual(unknown);
});
