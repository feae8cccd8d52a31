import type { Breach } from '#domain/breach/breach.ts';
import type { BreachFacts } from '#domain/breach/commands.ts';
import { isBreachAct } from '#domain/breach/officer-acts.ts';
import { nextAndLaterOfBreach } from '#domain/breach/rules.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import type { NameOf } from '#ports/officers.ts';
import { breachWords } from './breach-words.ts';
import { type NextAct, nextActs, subAsName } from './next-act.ts';

/** What can be done next to a breach. A stand-in gets what they may sign. */
export const nextOfBreachFor = (
  caseId: string,
  breach: Breach,
  facts: BreachFacts,
  reader: Reader,
  nameOf: NameOf = subAsName,
): readonly NextAct[] => {
  const signer = hasAccess('breach-reading', reader.officer.groups) ? undefined : reader;
  const next = nextAndLaterOfBreach(breach, facts).flatMap(({ action, ...one }) =>
    isBreachAct(action) ? [{ action, ...one }] : [],
  );
  return nextActs(breachWords, next, { place: { caseId }, signer, nameOf });
};
