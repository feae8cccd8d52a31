import { timingSafeEqual } from 'node:crypto';
import { codeTries } from '#domain/request/mailed-code.ts';
import type { Ports } from '#ports/index.ts';

/** Both are codes of eight digits. */
export const isSameCode = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * Counts a try before anything is compared (S8); the same word again is the same try. What was typed is counted by its mark
 * under the server's key. @returns false when there were too many
 */
export const countTry = async (
  { counters, secrets }: Pick<Ports, 'counters' | 'secrets'>,
  caseId: string,
  what: string,
  typed: string,
  forgottenAt: number,
): Promise<boolean> =>
  counters.take(`${what}#${caseId}`, await secrets.code(caseId, `try ${typed}`), codeTries, forgottenAt);
