import { expect, it } from 'vitest';
import type { Breach } from '#domain/breach/breach.ts';
import { nextPersonOf } from '#domain/breach/next-person.ts';
import { breaches } from '#domain/breach/noun.ts';
import { memoryCases } from '#functions/adapters/memory/cases.ts';
import { listToldAgainstLaw } from '#functions/breach/list-told-against-law.ts';
import type { StoredCase } from '#ports/cases.ts';
import { breachLines, putBreach } from '#test/support/stored-breaches.ts';

const [closed] = breachLines.filter(
  ({ stage, state }) => stage === 'closed' && state.releasedAt !== undefined,
);
const line = closed as (typeof breachLines)[number];
const at = line.state.recordedAt;
/** Two officers ended our own stop early; before the law of stopping no review was owed then. */
const ended = [
  { type: 'stop-set', agency: 'other', because: 'our-own', from: at, own: { number: 1, listed: [] } },
  { type: 'own-stop-end-asked', n: 1 },
  { type: 'own-stop-ended', n: 1 },
].map((event) => ({ ...event, by: 'ann', textSha256: 'f'.repeat(64) }));
/** As the code of that day stored it. */
const cleared = { ...ended[0], kind: 'stop', recordedAt: at, reviewedAt: at, liftedAt: at };
const disregarding = {
  ...line,
  state: { ...line.state, directions: [cleared] } as unknown as Breach,
  history: line.history.map((one, place) =>
    place === 0 ? { ...one, events: [...one.events, ...ended] } : one,
  ),
} as typeof line;

const ran = async (of: typeof line, hour: string) => {
  const stored = new Map<string, StoredCase>();
  putBreach({ stored }, of);
  const [kept] = [...stored.values()] as [StoredCase];
  stored.set(of.id, { ...kept, keys: { ...kept.keys, queue: 'breach-settled' } });
  const clock = { now: () => Date.parse(`2027-03-01T${hour}:30:00.000Z`), sleep: async () => undefined };
  const cases = memoryCases({ clock, chance: { nonce: () => 'n' } as never }, stored);
  await listToldAgainstLaw({ cases, clock } as never)();
  await listToldAgainstLaw({ cases, clock } as never)();
  const after = await cases.read(breaches, of.id);
  return { after, commits: after.history.length - of.history.length };
};

it('a settled breach whose release did not wait for a stop comes into the officers’ queue once, and stays closed', async () => {
  const { after, commits } = await ran(disregarding, '10');
  expect([commits, after.keys.queue]).toEqual([0, 'breach-settled']);
  const { after: listed, commits: one } = await ran(disregarding, '09');
  expect([one, listed.keys.queue, listed.keys.stage, listed.keys.wakeAt]).toEqual([
    1,
    'breach',
    'closed',
    undefined,
  ]);
  expect(listed.history.at(-1)?.events).toEqual([{ type: 'release-look-owed', stops: ['own-stop-1'] }]);
  expect(nextPersonOf(listed.state, at)).toBe('review-own-stop');
});

it('a settled breach that waited for every stop is left alone', async () => {
  const { after, commits } = await ran(line, '09');
  expect([commits, after.keys.queue]).toEqual([0, 'breach-settled']);
});

it('a settled breach that cannot be read holds up no other, and the run says so', async () => {
  const looked: string[] = [];
  const fault = new Error('unreadable');
  const cases = {
    list: async () => ({ items: [{ id: 'BRE-1' }, { id: 'BRE-2' }] }),
    find: async (_: unknown, id: string) => {
      looked.push(id);
      if (id === 'BRE-1') throw fault;
    },
  };
  const clock = { now: () => Date.parse('2027-03-01T09:30:00.000Z') };
  await expect(listToldAgainstLaw({ cases, clock } as never)()).rejects.toMatchObject({ errors: [fault] });
  expect(looked).toEqual(['BRE-1', 'BRE-2']);
});
