import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MutantOfFile } from './report.ts';
import { isCurrent, judgedRows, notJudgedYet, rowOf } from './table.ts';

const source = 'const a = 1;\n  const b = a > 0 || (\n    a === 2);\n';
const mutant: MutantOfFile = {
  ...{ file: 'functions/domain/breach/hold.ts', source, status: 'Survived' },
  ...{ mutatorName: 'LogicalOperator', replacement: 'a > 0 && a === 2' },
  location: { start: { line: 2, column: 13 }, end: { line: 3, column: 12 } },
};
const row =
  '| breach/hold.ts | `` const b = a > 0 \\|\\| ( `` | `` a > 0 \\|\\| ( a === 2 `` → `` a > 0 && a === 2 `` |';

describe('the table of what Stryker left alive', () => {
  it('names a survivor by its file, line and mutation, on whatever line of the file it is', () => {
    expect(rowOf(mutant)).toBe(row);
    const [start, end] = [
      { line: 12, column: 13 },
      { line: 13, column: 12 },
    ];
    expect(rowOf({ ...mutant, source: `${'\n'.repeat(10)}${source}`, location: { start, end } })).toBe(row);
  });

  it.each(['equivalent: a is 1', 'test added: never early (P38)', 'unreachable by type: TS2367'])(
    'knows the verdict ‘%s’',
    (verdict) => {
      const [judged] = judgedRows(`# Survivors\n\n${row} ${verdict} |\n`);
      expect(judged).toEqual({ survivor: row, file: mutant.file, line: 'const b = a > 0 || (' });
      expect([isCurrent(judged!, source), isCurrent(judged!, 'const b = a > 0;')]).toEqual([true, false]);
    },
  );

  it.each(['', ' equivalent |', ' fine: it is |'])('takes ‘%s’ for no verdict', (verdict) =>
    expect(() => judgedRows(`${row}${verdict}`)).toThrow('No verdict'),
  );

  it('lets no survivor of the hold wait for its verdict', () => {
    expect(notJudgedYet('- `breach/letter-rules.ts`\n- `notice/`')).toEqual([
      ...['functions/domain/breach/letter-rules.ts', 'functions/domain/notice/'],
    ]);
    expect(notJudgedYet().filter((start) => mutant.file.startsWith(start))).toEqual([]);
  });

  it('has no line that its file has no longer', () =>
    expect(judgedRows().filter((one) => !isCurrent(one, readFileSync(one.file, 'utf8')))).toEqual([]));
});
