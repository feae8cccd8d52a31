import type { CaseId } from '#domain/case/case.ts';
import type { Restriction } from '#domain/choice/events.ts';
import type { Request } from '#domain/request/state.ts';

type Typed = Pick<Request, 'receivedAt' | 'channel' | 'restricts' | 'entry'>;

/** What a request for a restriction denies, from its receipt on. `by`: `sub` of the officer who entered or applied it. */
export const restrictionOf = (
  caseId: CaseId,
  { receivedAt: since, channel, restricts, entry }: Typed,
  by = entry?.by,
): Restriction => ({ since, request: caseId, channel, ...restricts, ...(by !== undefined && { by }) });
