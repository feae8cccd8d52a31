import { describe, expect, it } from 'vitest';
import { Unavailable } from '#domain/case/errors.ts';
import { secondMissingAt } from '#domain/case/second-missing.ts';
import { nounOf } from '#domain/nouns.ts';
import { importAccounts } from '#functions/account/import-accounts.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { reconcile } from '#functions/case/reconcile.ts';
import { tellSecondMissing } from '#functions/case/tell-second-missing.ts';
import { places } from '#test/support/adapters/places.ts';
import { steps, type World, world } from '#test/support/waiting-registers.ts';

const day = 86_400_000;

const lettersIn = (w: World) =>
  w.mail.outbox.filter(({ subject }) => subject.startsWith('A second person is needed')).map(({ to }) => to);

describe('a register in which something waits for a second person (R-13)', () => {
  it.each(Object.entries(steps))('%s: after one business day two letters, once (R-13)', async (_, [ask]) => {
    const w = await world();
    await ask(w);
    await tellSecondMissing(w)();
    w.clock.advance(day - 60_000);
    await tellSecondMissing(w)();
    expect(lettersIn(w)).toEqual([]);

    w.clock.advance(120_000);
    await tellSecondMissing(w)();
    await tellSecondMissing(w)();
    expect(lettersIn(w)).toEqual(['dpo@example.com', 'supervisors@example.com']);
    expect(await w.cases.due('2027-01-01T00:00:00.000Z' as never, 10)).toEqual([]);
  });

  it('in DynamoDB, all wake by its index, are told once and leave it (R-13)', async () => {
    const w = await world(undefined, places[1]);
    for (const [ask] of Object.values(steps)) await ask(w);
    w.clock.advance(2 * day);
    expect(await w.cases.due('2026-12-10T15:00:00.000Z' as never, 100)).toHaveLength(
      Object.keys(steps).length,
    );
    await tellSecondMissing(w)();
    await tellSecondMissing(w)();
    expect(lettersIn(w)).toHaveLength(2 * Object.keys(steps).length);
    expect(await w.cases.due('2027-01-01T00:00:00.000Z' as never, 10)).toEqual([]);
  });

  it.each(Object.entries(steps))(
    '%s: confirmed in time, nobody is told (R-13)',
    async (_, [ask, confirm]) => {
      const w = await world();
      await ask(w);
      await confirm(w);
      w.clock.advance(10 * day);
      await tellSecondMissing(w)();
      expect(lettersIn(w)).toEqual([]);
    },
  );

  it.each(Object.entries(steps))(
    '%s: a letter that comes back changes nothing else (R-13)',
    async (_, [ask]) => {
      const w = await world();
      await ask(w);
      w.clock.advance(2 * day);
      const [{ id: caseId } = { id: '' }] = await w.cases.due('2027-01-01T00:00:00.000Z' as never, 10);
      await tellSecondMissing(w)();
      const noun = nounOf(caseId);
      const before = await w.cases.read(noun, caseId);
      const returned = { type: 'letter-returned', kind: 'second-person', of: 'x', how: 'bounced' } as const;
      const after = await w.cases.change(noun, caseId, 'machine:x', () => [returned]);
      expect([after.state, after.keys]).toEqual([before.state, before.keys]);
    },
  );

  it('an import that changes an address: told once, and again for a new proposal (R-13)', async () => {
    const w = await world();
    const bring = (csv: string) => importAccounts(w)({ file: Buffer.from(csv), by: 'ann' });
    await bring('number,name,email\n1,Ina,ina@home.example\n');
    w.clock.advance(60_000);
    const changed = 'number,name,email\n1,Ina,thief@evil.example\n';
    await bring(changed);
    w.clock.advance(2 * day);
    await bring(changed);
    await tellSecondMissing(w)();
    await tellSecondMissing(w)();
    expect(lettersIn(w)).toHaveLength(2);

    const put = { number: '1', name: 'Ina', addressOfRecord: { email: 'moved@home.example' } };
    await putAccount(w)({ ...put, by: 'cat' });
    w.clock.advance(60_000);
    await bring(changed);
    w.clock.advance(4 * day);
    await tellSecondMissing(w)();
    expect(lettersIn(w)).toHaveLength(4);
  });

  it('each failure is reported, and holds up no other entry and no machine (R-13)', async () => {
    let down = true;
    const w = await world(() => {
      if (down) throw new Unavailable('down');
    });
    for (const [ask] of Object.values(steps)) await ask(w);
    w.clock.advance(2 * day);
    await expect(tellSecondMissing(w)()).rejects.toThrow();
    await reconcile(w)({}, 'arn');
    expect(lettersIn(w)).toEqual([]);
    down = false;
    w.clock.advance(day);
    await tellSecondMissing(w)();
    expect(lettersIn(w)).toHaveLength(2 * Object.keys(steps).length);
  });

  it.each([
    ['2026-11-25T15:00:00.000Z', '2026-11-27T15:00:00.000Z', 'Thanksgiving is between'],
    ['2026-11-27T15:00:00.000Z', '2026-11-30T15:00:00.000Z', 'a weekend is between'],
    ['2026-10-30T14:00:00.000Z', '2026-11-02T15:00:00.000Z', 'daylight saving ends'],
    ['2026-11-24T03:00:00.000Z', '2026-11-25T03:00:00.000Z', 'late in the evening, New York'],
  ])('asked at %s, told from %s: %s (R-13)', (asked, told) => {
    expect(secondMissingAt(asked as never)).toBe(told);
  });
});
