import { SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differenceOf, type Run } from '#test/support/asl/compared.ts';
import { onTheEmulator } from '#test/support/asl/differences.ts';
import { mockTasks, playOnTheEmulator } from '#test/support/asl/on-the-emulator.ts';
import { played, type Recorded } from '#test/support/asl/recorded.ts';
import { anyRole } from '#test/support/aws.ts';

const sfn = new SFNClient({});
const machines = new Map(played.map((recorded, n) => [`recorded-${n}`, recorded]));
const atOnce = 16;

/** All of them, 16 at a time: a retry waits as long as on AWS. */
const playAll = async (roleArn: string): Promise<ReadonlyMap<Recorded, Run>> => {
  const left = [...machines];
  const found = new Map<Recorded, Run>();
  const playNext = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [name, recorded] = next;
      found.set(recorded, await playOnTheEmulator(sfn, roleArn, name, recorded));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, playNext));
  return found;
};

describe('an execution recorded on AWS ends the same on the emulator (decision 0038)', () => {
  let found: ReadonlyMap<Recorded, Run>;
  beforeAll(async () => {
    await mockTasks(machines);
    found = await playAll(await anyRole());
  });
  afterAll(() => mockTasks(new Map()));

  it.each(played)('$name', (recorded) => {
    const run = found.get(recorded);
    const [, known] = onTheEmulator[recorded.name] ?? [];

    expect(run && differenceOf(recorded, run, 'outer')).toBe(known);
  });
});
