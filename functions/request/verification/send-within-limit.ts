import { civilDate, instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { type LetterFact, letterFactOf } from '#domain/case/shared-events.ts';
import { addressHash } from '#functions/controller/contract.ts';
import type { Clock } from '#ports/clock.ts';
import type { Counters } from '#ports/counters.ts';
import type { Letter, LetterKey, Letters } from '#ports/letters.ts';
import type { Limits } from '#ports/settings.ts';

export interface Needs {
  readonly letters: Letters;
  readonly counters: Counters;
  readonly clock: Clock;
  readonly limits: Limits;
}

/** Sends a letter that asks to confirm, unless this address has had its letters of the day (S12); then nobody is told. */
export const sendWithin = async (
  { letters, counters, clock, limits }: Needs,
  caseId: CaseId,
  key: LetterKey,
  to: string,
  compose: () => Promise<Letter>,
): Promise<LetterFact | undefined> => {
  const day = civilDate(instantText(clock.now()), 'UTC').toString();
  const limit = limits.verificationLettersPerDay;
  const forgottenAt = Math.floor(clock.now() / 1000) + 2 * 86_400;
  const what = `${caseId}#${key.kind}#${key.of}`;
  const free = limit === 0 || (await counters.take(`${addressHash(to)}#${day}`, what, limit, forgottenAt));
  return free ? letterFactOf(await letters.sendOnce(caseId, key, compose)) : undefined;
};
