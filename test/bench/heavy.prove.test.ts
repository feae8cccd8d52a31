import { expect, it } from 'vitest';
import { start } from './one-start.ts';
import { buildReferences } from './reference-bundles.ts';
import { judge } from './verdict.ts';

it('the bench is red when a heavy import is added on purpose', () => {
  const { heavy, sdkOf } = buildReferences(['read-case']);
  const cpu = (bundle: string): number => start(bundle).loaded.cpu;
  const ratios = [0, 1, 2, 3, 4].map(() => cpu(heavy) / cpu(sdkOf('read-case') ?? ''));
  expect(judge({ name: 'heavy', ratios, budget: 1.05 }).isOver).toBe(true);
});
