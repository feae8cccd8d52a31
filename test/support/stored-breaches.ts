import { readFileSync } from 'node:fs';
import type { Breach } from '#domain/breach/breach.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { StoredCase } from '#ports/cases.ts';

interface Line extends Pick<StoredCase<Breach>, 'id' | 'state' | 'revision' | 'history' | 'hash'> {
  readonly stage: string;
}

/** Breaches as scenarios stored them, each with its whole history. */
export const breachLines: readonly Line[] = readFileSync(
  new URL('../corpus/histories/breach.ndjson', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

/** Into a store in memory, as it was. @returns its id */
export const putBreach = (
  { stored }: { readonly stored: Map<string, StoredCase> },
  { id, state, revision, history, hash }: Line,
): string => {
  const keys = breaches.keys(id, state);
  stored.set(id, { id, kind: 'breach', state, revision, history, hash, keys, runs: {} });
  return id;
};
