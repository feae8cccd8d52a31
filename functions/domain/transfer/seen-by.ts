import { hasAccess } from '#domain/case/groups.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { Transfer } from './transfer.ts';

/** Supervisors and the DPO see transfers under a non-disclosure order; nobody else lists them (P15, P40). */
export const seesSealed = (groups: readonly string[]): boolean => hasAccess('supervising', groups);

/**
 * Under an order also the two who made it: they know of it. For everybody else there is no such transfer, in no
 * answer and in no list.
 */
export const seesTransfer = (
  { isSealed, by, secondBy }: Transfer,
  reader: { readonly by: Sub; readonly groups: readonly string[] },
): boolean => !isSealed || seesSealed(reader.groups) || reader.by === by || reader.by === secondBy;

/** Under an order the second person is a supervisor or the DPO, too: nobody else may learn of it. */
export const mayDecide = ({ isSealed }: Transfer, groups: readonly string[]): boolean =>
  !isSealed || seesSealed(groups);
