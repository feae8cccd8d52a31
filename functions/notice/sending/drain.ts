import { leaseOverFrom } from '#domain/calendar/clocks-apart.ts';
import { ceilToSecond, instantText } from '#domain/calendar/instants.ts';
import { type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Claim, Fence } from '#ports/claims.ts';
import type { Ports } from '#ports/index.ts';
import { outcomeKnownAfter } from './timing.ts';

/** `until` (a whole second): a sender may be active, or a letter is in doubt. */
export type DrainStatus = { readonly until: Instant } | { readonly alreadyTold: number };

/** Milliseconds; 0 for a released claim. */
const overAt = ({ leaseUntil }: Claim): number => (leaseUntil === 0 ? 0 : leaseOverFrom(leaseUntil));

export const lostClaims = ({ claims }: Fence, now: number): readonly Claim[] =>
  Object.values(claims).filter((one) => one.leaseUntil !== 0 && overAt(one) < now);

/** A whole second; undefined without active senders. */
export const sendersActiveUntil = ({ claims }: Fence, now: number): Instant | undefined => {
  const last = Math.max(0, ...Object.values(claims).map(overAt));
  return last < now ? undefined : ceilToSecond(instantText(last + 1)).text;
};

const lookAgain = 60_000;

/** Emailed with an SES id, or mailed on paper. Waits for letters in doubt, so the number is exact. */
const told = async (ledger: Ports['ledger'], caseId: CaseId, now: number): Promise<DrainStatus> => {
  let [alreadyTold, knownAt] = [0, 0];
  for await (const { rows, writtenAt } of ledger.pages(caseId)) {
    alreadyTold += rows.filter(({ messageId, postedOn }) => (messageId ?? postedOn) !== undefined).length;
    if (rows.some(({ state }) => state === 'unknown'))
      knownAt = Math.max(knownAt, millisecondsOf(writtenAt) + outcomeKnownAfter);
  }
  const until = Math.min(knownAt, now + lookAgain);
  return knownAt > now ? { until: ceilToSecond(instantText(until)).text } : { alreadyTold };
};

/** The raised epoch blocks new claims. Strongly consistent; counts once every sender is done and settled. */
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
