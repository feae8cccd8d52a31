import type { Instant } from '#domain/calendar/times.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { standInSignsFrom } from '#domain/case/held-text-calls.ts';
import { heldTextOf } from '#domain/case/held-texts.ts';
import type { Next } from '#domain/case/rule.ts';
import { nextOfComplaint } from '#domain/complaint/next.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { nextOfRequest } from '#domain/request/next.ts';
import type { Request } from '#domain/request/state.ts';
import { decidersInRequest } from '#functions/complaint/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';
import { complaintWords } from './complaint-words.ts';
import { type About, type NextAct, nextActs, subAsName } from './next-act.ts';
import { requestWords } from './request-words.ts';

const isOfText = (action: string): boolean => action === 'confirm-text' || action === 'return-text';

/** A reader who signs texts as a stand-in alone waits until they are called. */
const forSigner = <Act extends string>(
  next: readonly Next<Act, About>[],
  state: Request | Complaint,
  now: Instant,
  { officer: { groups } }: Reader,
): readonly Next<Act, About>[] => {
  const isStandIn = hasAccess('text-signing', groups) && !hasAccess('text-signing', groups, 'stand-in');
  if (!isStandIn) return next;
  return next.map((one) => {
    const held = isOfText(one.action) ? heldTextOf<string>(state, one.n) : undefined;
    const from = held && standInSignsFrom(state, held);
    return from !== undefined && isAfter(from, now) ? { ...one, from } : one;
  });
};

/**
 * What can be done next to a request or a complaint: nothing here follows from a hold or a breach. A stand-in gets what
 * they may sign.
 */
export const nextOfCaseFor = async (
  ports: Pick<Ports, 'cases'>,
  { id, kind, state, history }: StoredCase,
  now: Instant,
  reader: Reader,
  nameOf: NameOf = subAsName,
): Promise<readonly NextAct[] | undefined> => {
  const signer = hasAccess('case-reading', reader.officer.groups) ? undefined : reader;
  const shown = { place: { caseId: id }, signer, nameOf };
  if (kind === 'request') {
    const request = state as Request;
    const next = nextOfRequest(request, { id, history, now });
    return nextActs(requestWords, forSigner(next, request, now, reader), shown);
  }
  if (kind !== 'complaint') return undefined;
  const complaint = state as Complaint;
  const inRequest = await decidersInRequest(ports, complaint);
  const next = nextOfComplaint(complaint, { history, now, inRequest });
  return nextActs(complaintWords, forSigner(next, complaint, now, reader), shown);
};
