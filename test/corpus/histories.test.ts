import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RawCase } from '#domain/case/chain.ts';
import { prefixes } from '#functions/adapters/table-shape.ts';
import { breakOf } from '#infra/commands/audit.ts';

const folder = new URL('histories/', import.meta.url);
const files = readdirSync(folder);
const cases = files.flatMap((file) =>
  readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ file, item: JSON.parse(line) as RawCase & Record<string, unknown> })),
);

describe('a history that was once stored is read for good', () => {
  it('there are some of every kind of case', () => {
    expect(files.toSorted()).toEqual(
      Object.keys(prefixes)
        .map((kind) => `${kind}.ndjson`)
        .toSorted(),
    );
  });

  it.each(cases)('$item.id: its chain is whole, and it still comes to the same state (I6)', ({ item }) => {
    expect(breakOf(item)).toBeUndefined();
  });
});
