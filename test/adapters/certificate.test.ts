import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { instantAt, storedDay } from '#domain/calendar/times.ts';
import { decisionIdOf } from '#domain/choice/decision.ts';
import { dynamodbCpniChecks } from '#functions/adapters/dynamodb-cpni-checks.ts';
import { certificate } from '#infra/commands/certificate.ts';
import { startTable } from '#test/support/adapters/dynalite-table.ts';

let DATA: string;
const said: string[] = [];
beforeEach(() => {
  DATA = mkdtempSync(join(tmpdir(), 'certificate-'));
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(DATA, { recursive: true, force: true });
  said.length = 0;
});

/** A stage's table with answers of 2025. */
const withAnswers = async (count: number): Promise<void> => {
  const { table, stop } = await startTable(join(DATA, 'dynamodb'));
  for (let n = 0; n < count; n += 1)
    await dynamodbCpniChecks(table).record({
      id: decisionIdOf(storedDay('2025-05-05'), `0000000${n}-0000-4000-8000-000000000000`),
      ...{ at: instantAt(0), account: 'ACC-1', revision: 0, client: 'marketing', use: 'billing' },
      ...{ recipient: 'own', allowed: true, basis: '47 U.S.C. 222(d)(1)', since: null, noticeVersion: null },
      useBefore: instantAt(0),
    });
  await stop();
};

describe('npm run certificate', () => {
  it('records the filing and dates the answers of the year, a bounded number in a run', async () => {
    await withAnswers(5);
    const words = ['filed', '2025', '2026-02-24', 'Dana DPO'];
    expect([await certificate(words, { DATA }, 3), await certificate(words, { DATA }, 3)]).toEqual([3, 0]);
    expect(said.join('\n')).toMatch(
      /^3 answers of 2025 .*2027-02-25T10[\s\S]*run the same command again[\s\S]*2 answers/,
    );
    await expect(certificate(['filed', '2025', '2026-02-23', 'Dana DPO'], { DATA })).rejects.toThrow(
      expect.objectContaining({ code: 'filed-before' }),
    );
  });

  it('refuses a day that cannot be: of that year, or in the future', async () => {
    await withAnswers(1);
    for (const day of ['2025-12-31', '2098-01-01'])
      await expect(certificate(['filed', '2025', day, 'Dana DPO'], { DATA })).rejects.toThrow(
        expect.objectContaining({ code: 'filed-too-early' }),
      );
  });

  it.each([
    [],
    ['filed', '2025', '2026-02-24'],
    ['filed', '25', '2026-02-24', 'D'],
    ['filed', '2025', '24.2.', 'D'],
    ['x'],
  ])('says how it is called for %j', async (...words: string[]) => {
    await expect(certificate(words, { DATA })).rejects.toThrow(/^Usage: npm run certificate/);
  });
});
