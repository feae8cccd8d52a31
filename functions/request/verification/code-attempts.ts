import { timingSafeEqual } from 'node:crypto';
import { secondsKept } from '#domain/calendar/periods.ts';
import { type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import { codeKey } from '#domain/case/keys.ts';
import { codeTries } from '#domain/request/mailed-code.ts';
import { requests } from '#domain/request/request.ts';
import type { Ports } from '#ports/index.ts';

export const requestNamed = async ({ cases }: Pick<Ports, 'cases'>, typed: string) => {
  const caseId = codeKey(typed);
  return /^REQ-[0-9A-Z]{26}$/.test(caseId) ? cases.find(requests, caseId) : undefined;
};

export const isSameCode = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** Counts before comparing (S8), each word once. `since`: instant. @returns false after too many attempts */
export const countTry = async (
  { counters, secrets }: Pick<Ports, 'counters' | 'secrets'>,
  caseId: string,
  what: string,
  typed: string,
  since: Instant,
): Promise<boolean> => {
  const forgottenAt = Math.floor(millisecondsOf(since) / 1000) + secondsKept('code-tries');
  const mark = await secrets.code(caseId, `try ${typed}`);
  return counters.take(`${what}#${caseId}`, mark, codeTries, forgottenAt);
};
