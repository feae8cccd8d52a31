import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectAtLeast, expectAtMost } from '#test/support/judged.ts';
import { isOftenEnough, shiftOf } from '#test/support/near.ts';

const folder = mkdtempSync(join(tmpdir(), 'near-'));
const file = join(folder, 'near');
const before = process.env.NEAR;
beforeEach(() => {
  writeFileSync(file, '');
  process.env.NEAR = file;
});
afterEach(() => {
  if (before === undefined) delete process.env.NEAR;
  else process.env.NEAR = before;
});
afterAll(() => rmSync(folder, { recursive: true }));
const said = (): readonly string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);

describe('what is judged by a number', () => {
  it('a grade of 7.008 is grade 7, and is said; 7.1 fails; 6.8 is not near', () => {
    expectAtMost(7.008, 7, 0.1);
    expect(said()).toEqual([expect.stringMatching(/: 7, at most 7$/)]);
    expect(() => expectAtMost(7.1, 7, 0.1)).toThrow();
    writeFileSync(file, '');
    expectAtMost(6.8, 7, 0.1);
    expect(said()).toEqual([]);
  });

  it('a clarity of 59.95 is 60, and is said; 59.9 fails', () => {
    expectAtLeast(59.95, 60, 1);
    expect(said()).toEqual([expect.stringMatching(/: 60, at least 60$/)]);
    expect(() => expectAtLeast(59.9, 60, 1)).toThrow();
  });

  it('a count of chance is near up to a quarter above its least; a count of a few is not', () => {
    expect([
      isOftenEnough('lifts', 24, 20),
      isOftenEnough('lifts', 25, 20),
      isOftenEnough('stops', 1, 1),
    ]).toEqual([true, true, true]);
    expect(said()).toEqual(['lifts: 24 times, at least 20']);
    expect(isOftenEnough('lifts', 19, 20)).toBe(false);
  });

  it('a page that moves by less than a hundredth does not move; from half of one on it is said', () => {
    expect([shiftOf(0.0049, '/a'), shiftOf(0.0085, '/b'), shiftOf(0.01, '/c')]).toEqual([0, 0, 0.01]);
    expect(said()).toEqual(['/b moves by 0.0085, less than 0.01']);
  });
});
