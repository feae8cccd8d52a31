import { existsSync } from 'node:fs';
import { root } from './apply.ts';
import { checks } from './checks.ts';
import type { Patch } from './patch.ts';

export const columns = ['unit', 'simulation', 'model'] as const;
export type Column = (typeof columns)[number];

/** Of `functions/domain/breach/hold.ts` test/domain/breach, then test/breach. */
const nearestTo = ({ file }: Patch): readonly (readonly string[])[] => {
  const [, first = '', second = ''] = file.split('/');
  const folders = first === 'domain' ? [`test/domain/${second}`, `test/${second}`] : [`test/${first}`];
  return folders.filter((folder) => existsSync(root + folder)).map((folder) => [folder]);
};

/** What runs one after the other until a test fails; undefined where this checkout has no such tests. */
export const stagesOf = (column: Column, patch: Patch): readonly (readonly string[])[] | undefined => {
  const check = checks[patch.name];
  if (column === 'unit') return [...(check === undefined ? [] : [[check]]), ...nearestTo(patch), []];
  return existsSync(`${root}test/${column}`) ? [[]] : undefined;
};
