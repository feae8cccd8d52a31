import type { CaseId } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import type { Holding } from './held-case.ts';

const holdings: Readonly<Record<string, () => Promise<Holding>>> = {
  REQ: async () => (await import('./request-holding.ts')).requestHolding,
  CMP: async () => (await import('./complaint-holding.ts')).complaintHolding,
};

/** By the prefix of its id. @throws {NotFound} for a case in which nobody writes to a person */
export const holdingOf = async (caseId: CaseId): Promise<Holding> => {
  const found = await holdings[caseId.slice(0, 3)]?.();
  if (found === undefined) throw new NotFound();
  return found;
};
