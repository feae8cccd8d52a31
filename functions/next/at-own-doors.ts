import { actionDoor } from '#functions/breach/contract.ts';
import type { ActWords } from './next-act.ts';

type ActionType = Parameters<typeof actionDoor>[0];

/** Of acts on a breach that have a door of their own name. */
export const atOwnDoors = <A extends ActionType>(
  words: Readonly<Record<A, Pick<ActWords, 'label' | 'needs'>>>,
): Readonly<Record<A, ActWords>> =>
  Object.fromEntries(
    Object.entries<Pick<ActWords, 'label' | 'needs'>>(words).map(([action, said]) => [
      action,
      { ...said, door: actionDoor(action as ActionType) },
    ]),
  ) as Record<A, ActWords>;
