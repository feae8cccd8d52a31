import { beforeAll, describe, expect, it } from 'vitest';
import { differenceOf, type Run } from '#test/support/asl/compared.ts';
import { onTheLaptop } from '#test/support/asl/differences.ts';
import { playOnTheLaptop } from '#test/support/asl/on-the-laptop.ts';
import { played } from '#test/support/asl/recorded.ts';

describe('an execution recorded on AWS ends the same on the engine of the laptop (decision 0038)', () => {
  let runs: ReadonlyMap<string, Run>;
  beforeAll(async () => {
    runs = await playOnTheLaptop(played);
  });

  it.each(played)('$name', (recorded) => {
    const run = runs.get(recorded.name);
    const [, known] = onTheLaptop[recorded.name] ?? [];

    expect(run && differenceOf(recorded, run, 'inner')).toBe(known);
  });
});
