import type { ChildAge } from './vocabulary.ts';

/** R-20, 16 CFR 312.6; a new band does not compile until it is decided. */
export interface ChildAgePolicy {
  /** A parent may read what the child wrote and said. */
  readonly isShownToParent: boolean;
  /** The young person may ask without a parent. */
  readonly mayAskAlone: boolean;
}

export const childAgePolicies: Readonly<Record<ChildAge, ChildAgePolicy>> = {
  'under-13': { isShownToParent: true, mayAskAlone: false },
  '13-15': { isShownToParent: false, mayAskAlone: false },
  '16-or-older': { isShownToParent: false, mayAskAlone: true },
};
