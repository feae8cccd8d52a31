import { type ChosenUse, permittedUses } from './chosen.ts';
import type { NamedScope } from './events.ts';
import { type Choice, choiceIn, isInEffect, type TakerOf } from './register.ts';

/** `stopped`: for another reason than the person's own denial, for example a report about a child. */
export type Effect = 'in-effect' | 'partly' | 'stopped' | 'denied';

export interface PermissionEffect {
  readonly is: Effect;
  /** What the person permitted and what stays off all the same. */
  readonly off: readonly ChosenUse[];
}

/** What a permission does now: the one answer of the letter that confirms it, of the answer, and of the officer's preview. */
export const effectOf = (
  permits: NamedScope,
  register: readonly Choice[],
  takerOf: TakerOf,
): PermissionEffect => {
  const judged = permittedUses(permits).map((one) => {
    const choice = choiceIn(register, one);
    return { one, choice, isOn: isInEffect(one.use, takerOf(one.recipient), choice) };
  });
  const off = judged.filter(({ isOn }) => !isOn);
  const named = off.map(({ one }) => one);
  if (off.length === 0) return { is: 'in-effect', off: named };
  if (off.length < judged.length) return { is: 'partly', off: named };
  const isDenied =
    off.some(({ choice }) => choice?.is === 'denied') && !off.some(({ choice }) => choice?.isBlock);
  return { is: isDenied ? 'denied' : 'stopped', off: named };
};
