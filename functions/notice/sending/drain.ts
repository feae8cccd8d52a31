import { marginFor } from '#domain/breach/clocks.ts';
import { ceilToSecond, instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Claim, Fence } from '#ports/claims.ts';
import type { Ports } from '#ports/index.ts';
import { outcomeKnownAfter } from './timing.ts';

/**
 * `until`: somebody may still be sending, or a letter is in doubt; look again then (a whole second). `alreadyTold`: how
 * many customers were told.
 */
export type DrainStatus = { readonly until: string } | { readonly alreadyTold: number };

/** When a claim is surely over (ms), even by a clock that is behind ours (F5); 0 when it was given back. */
const overAt = ({ leaseUntil }: Claim): number => (leaseUntil === 0 ? 0 : leaseUntil + marginFor);

/** Claims that their owners will never give back: what these sent must be settled. */
export const lostClaims = ({ claims }: Fence, now: number): readonly Claim[] =>
  Object.values(claims).filter((one) => one.leaseUntil !== 0 && overAt(one) < now);

/** Until when a sender may still be at work (a whole second); undefined when none is. */
export const sendersActiveUntil = ({ claims }: Fence, now: number): string | undefined => {
  const last = Math.max(0, ...Object.values(claims).map(overAt));
  return last < now ? undefined : ceilToSecond(instantText(last + 1)).text;
};

const lookAgain = 60_000;

/**
 * Counts the customers who were told: SES gave their letter an id, or it was posted. A letter in doubt is waited for, so
 * the number is exact.
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
 * Have all letters ended after a direction? The raised epoch lets no new claim in; this reads the old ones once more,
 * strongly consistent. It counts the ledger only when nobody writes to it any more and every lost claim is settled.
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
