import { describe, expect, it } from 'vitest';
import { partOf } from '#test/support/part.ts';
import { playJob } from './job.ts';

describe('twenty worlds of transfers', () => {
  it.each(partOf(Array.from({ length: 20 }, (_, n) => ({ seed: 3001 + n }))))(
    'transfers $seed keeps every promise (P11 to P21)',
    async ({ seed }) => {
      expect((await playJob({ world: 'transfers', seed })).violations).toEqual([]);
    },
    300_000,
  );
});
