import type { Next } from '#domain/case/rule.ts';
import type { NameOf } from '#ports/officers.ts';
import { type About, type NextAct, nextActs } from './next-act.ts';
import { registerWords } from './register-words.ts';

/** What can be done next with an entry of a register. `place`: its key, as the paths name it. */
export const nextOfRegister = (
  next: readonly Next<keyof typeof registerWords, About>[],
  place: Readonly<Record<string, string>>,
  nameOf: NameOf,
): readonly NextAct[] => nextActs(registerWords, next, { place, nameOf });
