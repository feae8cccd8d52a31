import type { ChildAge } from './vocabulary.ts';

/**
 * What a parent may have of a child's data (R-20, 16 CFR 312.6). `parent-reads`: read, delete and stop. `parent-deletes`:
 * delete; what the child wrote and said is not shown. `child-asks`: the young person may ask as well.
 */
export type ParentsRight = 'parent-reads' | 'parent-deletes' | 'child-asks';

/** By the age now; a new band does not compile until it is decided. */
export const parentsRights: Readonly<Record<ChildAge, ParentsRight>> = {
  'under-13': 'parent-reads',
  '13-15': 'parent-deletes',
  '16-or-older': 'child-asks',
};

/** We collect from nobody under 16 knowingly (P22). */
export const isUnder16: Readonly<Record<ChildAge, boolean>> = {
  'under-13': true,
  '13-15': true,
  '16-or-older': false,
};
