import { timingSafeEqual } from 'node:crypto';
import { parseInstant } from '#domain/calendar/instants.ts';
import { codeKey } from '#domain/case/keys.ts';
import { codeTries } from '#domain/request/mailed-code.ts';
import { requests } from '#domain/request/request.ts';
import type { Ports } from '#ports/index.ts';

/** Seconds for which a try is remembered: longer than any extension makes a code live, or records can be fetched. */
const triesKeptFor = 100 * 86_400;

/** The request whose reference a person copied from our letter. */
export const requestNamed = async ({ cases }: Pick<Ports, 'cases'>, typed: string) => {
  const caseId = codeKey(typed);
  return /^REQ-[0-9A-Z]{26}$/.test(caseId) ? cases.find(requests, caseId) : undefined;
};

/** Both are codes of eight digits. */
export const isSameCode = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * Counts a try before anything is compared (S8); the same word again is the same try. What was typed is counted by its mark
 * under the server's key. `since`: the instant from which the try is remembered. @returns false when there were too many
 */
export const countTry = async (
  { counters, secrets }: Pick<Ports, 'counters' | 'secrets'>,
  caseId: string,
  what: string,
  typed: string,
  since: string,
): Promise<boolean> => {
  const forgottenAt = Math.floor(parseInstant(since).epochMilliseconds / 1000) + triesKeptFor;
  const mark = await secrets.code(caseId, `try ${typed}`);
  return counters.take(`${what}#${caseId}`, mark, codeTries, forgottenAt);
};
