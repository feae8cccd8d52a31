import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { textOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { type LetterFact, letterFactOf } from '#domain/case/shared-events.ts';
import { addressHash } from '#functions/controller/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { Letter, LetterKey } from '#ports/letters.ts';

export type SendingPorts = Pick<Ports, 'letters' | 'counters' | 'clock' | 'limits'>;

/** Silently sends nothing above the address's daily limit (S12). */
export const sendWithin = async (
  { letters, counters, clock, limits }: SendingPorts,
  caseId: CaseId,
  key: LetterKey,
  to: string,
  compose: () => Promise<Letter>,
): Promise<LetterFact | undefined> => {
  const day = civilDay(instantText(clock.now()), 'UTC');
  const limit = limits.verificationLettersPerDay;
  const forgottenAt = Math.floor(clock.now() / 1000) + 2 * 86_400;
  const what = `${caseId}#${key.kind}#${key.of}`;
  const free =
    limit === 0 || (await counters.take(`${addressHash(to)}#${textOf(day)}`, what, limit, forgottenAt));
  return free ? letterFactOf(await letters.sendOnce(caseId, key, compose)) : undefined;
};
