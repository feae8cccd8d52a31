import { marginFor } from '#domain/breach/clocks.ts';
import { ceilToSecond, instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Claim, Fence } from '#ports/claims.ts';
import type { Ports } from '#ports/index.ts';
import { outcomeKnownAfter } from './timing.ts';

/** Either somebody may still be sending, or a letter is in doubt: look again then (a whole second). Or so many were told. */
export type DrainStatus = { readonly until: string } | { readonly alreadyTold: number };

/** When a claim surely is over, also by a clock that is behind ours (F5); given back, it is. */
const overAt = ({ leaseUntil }: Claim): number => (leaseUntil === 0 ? 0 : leaseUntil + marginFor);

/** Claims that nobody gave back though their owner is no more: what they sent is to be settled. */
export const lostClaims = ({ claims }: Fence, now: number): readonly Claim[] =>
  Object.values(claims).filter((one) => one.leaseUntil !== 0 && overAt(one) < now);

/** Until when a sender may still be at work (a whole second); undefined: none is. */
export const sendersActiveUntil = ({ claims }: Fence, now: number): string | undefined => {
  const last = Math.max(0, ...Object.values(claims).map(overAt));
  return last < now ? undefined : ceilToSecond(instantText(last + 1)).text;
};

/** So soon it is looked again whether what is in doubt is known. */
const lookAgain = 60_000;

/**
 * Customers who were told: SES gave their letter an id, or it was posted. While of a letter nobody knows yet whether it went
 * out, its events are waited for: the number is exact.
 */
const told = async (ledger: Ports['ledger'], caseId: CaseId, now: number): Promise<DrainStatus> => {
  let [alreadyTold, knownAt] = [0, 0];
  for await (const { rows, writtenAt } of ledger.pages(caseId)) {
    alreadyTold += rows.filter(({ messageId, postedOn }) => (messageId ?? postedOn) !== undefined).length;
    if (rows.some(({ state }) => state === 'unknown'))
      knownAt = Math.max(knownAt, Date.parse(writtenAt) + outcomeKnownAfter);
  }
  const until = Math.min(knownAt, now + lookAgain);
  return knownAt > now ? { until: ceilToSecond(instantText(until)).text } : { alreadyTold };
};

/**
 * Are the letters let end after a direction? The raised epoch has let no new claim in; those that stood are read once
 * more, strongly consistent. The ledger is counted only when nobody writes to it any more and what was lost is settled.
 */
export const drainStatusOf = async (
  { claims, clock, ledger }: Pick<Ports, 'claims' | 'clock' | 'ledger'>,
  caseId: CaseId,
): Promise<DrainStatus> => {
  const now = clock.now();
  const fence = await claims.read(caseId);
  const until = fence && sendersActiveUntil(fence, now);
  if (until !== undefined) return { until };
  if (fence && lostClaims(fence, now).length > 0)
    return { until: ceilToSecond(instantText(now + lookAgain)).text };
  return told(ledger, caseId, now);
};
