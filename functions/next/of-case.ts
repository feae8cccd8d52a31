import type { Instant } from '#domain/calendar/times.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';
import { type NextAct, type NextOfKind, subAsName } from './next-act.ts';

/** By kind of case: a page reads the rules of its own. */
const ofKind: Readonly<Record<string, () => Promise<NextOfKind>>> = {
  request: async () => (await import('./of-request.ts')).ofRequest,
  complaint: async () => (await import('./of-complaint.ts')).ofComplaint,
};

/**
 * What can be done next to a request or a complaint: nothing here follows from a hold or a breach. A stand-in gets what
 * they may sign.
 */
export const nextOfCaseFor = async (
  ports: Pick<Ports, 'cases'>,
  found: StoredCase,
  now: Instant,
  reader: Reader,
  nameOf: NameOf = subAsName,
): Promise<readonly NextAct[] | undefined> => {
  const next = await ofKind[found.kind]?.();
  const signer = hasAccess('case-reading', reader.officer.groups) ? undefined : reader;
  return next?.(ports, found, now, reader, { place: { caseId: found.id }, signer, nameOf });
};
