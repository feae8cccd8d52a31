import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isLeaseOver, leaseOverFrom, leasesOverBefore, marginFor } from '#domain/calendar/clocks-apart.ts';
import { chance } from '#functions/adapters/chance.ts';
import { lettersOver } from '#functions/adapters/letters.ts';
import { memoryEmail } from '#functions/adapters/memory/email.ts';
import { memoryLetters } from '#functions/adapters/memory/letters.ts';
import type { Letter } from '#ports/letters.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { testClock } from '#test/support/memory.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const at = Date.parse('2026-11-24T15:00:00.000Z');
const key = { kind: 'email-confirmation', of: '1' } as const;
const letter: Letter = {
  to: 'ada@example.com',
  subject: 'Please confirm',
  text: 'Press.',
  html: '<p>Press.</p>',
};

describe('a lease that another run wrote (F5)', () => {
  it('is over only when it is over for a clock ten minutes behind ours', () => {
    expect([leaseOverFrom(at), leasesOverBefore(at)]).toEqual([at + 2 * marginFor, at - 2 * marginFor]);
    for (const ms of [-1, 0, 1]) {
      const now = at + 2 * marginFor + ms;
      expect([ms, isLeaseOver(at, now), at < leasesOverBefore(now)]).toEqual([ms, ms > 0, ms > 0]);
    }
  });

  it('holds a letter while its sender may live, when the clocks of both are ten minutes apart', async () => {
    const [store, mail] = [memoryLetters(), memoryEmail()];
    const runAt = (skew: number, minutes: number) =>
      lettersOver(store, mail, hazardsOf(testClock(new Date(at + skew + minutes * 60_000).toISOString())));
    const caseId = chance.caseId('request');
    let goOn = (_: Letter): void => {};
    // Its clock is behind, and it lives almost as long as a function may.
    const slow = runAt(-marginFor, 0).sendOnce(caseId, key, () => new Promise((compose) => (goOn = compose)));
    await expect.poll(() => store.read(caseId, key)).toMatchObject({ status: 'claimed' });
    const fast = runAt(marginFor, 4.9).sendOnce(caseId, key, async () => letter);
    await expect(fast).rejects.toMatchObject({ code: 'in-progress' });
    goOn(letter);
    expect((await slow).possibleDuplicate).toBe(false);
    expect(mail.outbox).toHaveLength(1);
  });
});

/** Comparisons of a lease with our own clock alone, and why each may be. */
const byOwnClock: Readonly<Record<string, string>> = {
  'functions/domain/calendar/clocks-apart.ts': 'it is the one function that knows of two clocks',
  'functions/adapters/dynamodb-acts.ts':
    'an officer who tries again after a crash must not wait: the commit knows the act, so a second run commits nothing',
  'functions/adapters/memory/acts.ts': 'the same, in memory',
  'functions/notice/sending/send-until.ts':
    'only tells which of two waits to name; a claim is settled 15 minutes after its lease, and the store judges its end by every clock',
};

describe('a comparison of a lease', () => {
  it('asks whether it is over by every clock, but for those that say why not', () => {
    const compared = globSync('functions/**/*.ts', { cwd: root }).filter((file) =>
      /leaseUntil[^=\n]{0,12}[^=]?[<>]=? *(?:now|:now|clock)/.test(readFileSync(root + file, 'utf8')),
    );
    expect(compared.toSorted()).toEqual(Object.keys(byOwnClock).toSorted());
  });
});
