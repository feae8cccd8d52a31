import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isToFinish } from '#functions/notice/list/rejections.ts';
import { frozen, header } from '#test/support/notice/freeze.ts';
import { poisons } from '#test/support/notice/poison.ts';
import { runs } from '#test/support/runs.ts';

const good = (n: number): string => `G-${n},"Good, ${n}",g${n}@example.com,"${n} Main St\nDenver",s${n % 3}`;

/** Good rows with poison between them, and what each line should be listed as. */
const mixed = (spread: readonly number[]) => {
  const parts: Buffer[] = [Buffer.from(`${header}\n`)];
  const listed: string[] = [];
  let [line, customers, posted] = [2, 0, 0];
  const add = (bytes: Buffer, lines = 1): void => {
    parts.push(bytes, Buffer.from('\n'));
    line += lines;
  };
  add(Buffer.from(good(customers++)), 2);
  for (const [at, kind] of spread.entries()) {
    const poison = poisons(String(at))[kind];
    if (poison?.reason === undefined) posted += 1;
    else listed.push(`${line} ${poison.reason}`);
    if (poison) add(poison.row, poison.lines);
    add(Buffer.from(good(customers++)), 2);
  }
  return { csv: Buffer.concat(parts), listed, customers, posted };
};

const kinds = poisons('').map((_, kind) => kind);

describe('a poisoned list (F10)', () => {
  it.each(poisons('1').map(({ what }, kind) => ({ what, kind })))(
    '$what: quarantined alone',
    async ({ kind }) => {
      const { csv, listed, customers, posted } = mixed([kind]);
      const { answer, rows } = await frozen(csv, {}, 65_536);
      expect(answer.rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual(listed);
      expect(answer).toMatchObject({ count: customers + posted, onPaper: posted });
      expect(rows.filter(({ ref }) => ref.startsWith('G-'))).toHaveLength(customers);
      expect(answer.toFinish).toBe(answer.rejected.filter(isToFinish).length);
    },
  );

  it('whatever the mixture and wherever the chunks end: every bad row is listed and no good one is lost', async () => {
    const mixture = fc.array(fc.constantFrom(...kinds), { maxLength: 30 });
    const check = async (spread: number[], pieces: number) => {
      const { csv, customers, posted } = mixed(spread);
      const { answer, rows } = await frozen(csv, {}, pieces);
      expect(rows.filter(({ ref }) => ref.startsWith('G-'))).toHaveLength(customers);
      expect(answer.onPaper).toBe(posted);
    };
    await fc.assert(fc.asyncProperty(mixture, fc.integer({ min: 1000, max: 70_000 }), check), {
      numRuns: runs(10, 60),
    });
  }, 60_000);

  it('any bytes at all: an answer, or a refusal in words', async () => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    const check = async (some: Uint8Array) => {
      const csv = Buffer.concat([
        Buffer.from(`${header}\n${good(0)}\n`),
        some,
        Buffer.from(`\n${good(1)}\n`),
      ]);
      const { rows } = await frozen(csv, {}, 64);
      expect(rows[0]?.ref).toBe('G-0');
    };
    await fc.assert(fc.asyncProperty(bytes, check), { numRuns: runs(100, 600) });
  });
});
