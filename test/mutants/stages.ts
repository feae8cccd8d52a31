import { existsSync } from 'node:fs';
import { root } from './apply.ts';
import { checks, worldsThatNotice } from './checks.ts';
import type { Column } from './columns.ts';
import { loadedBy } from './loaded.ts';
import type { Patch } from './patch.ts';

/** Of `functions/domain/breach/hold.ts` test/domain/breach, then test/breach. */
const nearestTo = ({ file }: Patch): readonly (readonly string[])[] => {
  const [, first = '', second = ''] = file.split('/');
  const folders = first === 'domain' ? [`test/domain/${second}`, `test/${second}`] : [`test/${first}`];
  return folders.filter((folder) => existsSync(root + folder)).map((folder) => [folder]);
};

/** A defect elsewhere in the product changes nothing that they explore. */
const loadedByModel = await loadedBy('test/model');

/** What runs one after the other until a test fails; undefined where no such test loads the file. */
export const stagesOf = (column: Column, patch: Patch): readonly (readonly string[])[] | undefined => {
  const check = checks[patch.name];
  if (column === 'unit') return [...(check === undefined ? [] : [[check]]), ...nearestTo(patch), []];
  const world = worldsThatNotice[patch.name];
  if (column === 'simulation' && world !== undefined) return [[world], []];
  return column === 'model' && !loadedByModel.has(patch.file) ? undefined : [[]];
};
