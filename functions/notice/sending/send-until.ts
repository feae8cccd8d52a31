import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import { isOpen as isRowOpen } from '#domain/notice/recipients.ts';
import type { Claim, ClaimGround, Fence } from '#ports/claims.ts';
import type { Ports } from '#ports/index.ts';
import { type ClaimResult, type ClaimWork, type PagesPorts, sendPages } from './send-pages.ts';
import { settledFrom, settleLostClaim } from './settle-lost-claim.ts';
import { leaseFor, outcomeKnownAfter, pagesPerClaim, quotaPause, stopBefore } from './timing.ts';

export interface LaneRun extends Omit<ClaimWork, 'claim'> {
  /** Unique within its list. */
  readonly lane: string;
  readonly ground: ClaimGround;
  /** `toPage` is exclusive. */
  readonly fromPage: number;
  readonly toPage: number;
}

/**
 * `busy`: another sender. `wait`: until an outcome is known. `closed`: by gate or fence. `paused`: by an
 * officer or the kill switch. `signaled`: an act that stops is under way; ask the case again.
 * `stopped`: a person must look. `unreached`: no answer from SES.
 */
export interface LaneRunResult {
  readonly nextStep:
    | 'more'
    | 'busy'
    | 'wait'
    | 'closed'
    | 'paused'
    | 'signaled'
    | 'stopped'
    | 'unreached'
    | 'complete';
  readonly until?: Instant;
  readonly error?: string;
  readonly letters: number;
}

type LaneRunOutcome = Omit<LaneRunResult, 'letters'>;

const busyUntil = (leaseUntil: number): LaneRunOutcome => ({
  nextStep: 'busy',
  until: instantText(leaseUntil + 1000),
});

const waitUntil = (at: number): LaneRunOutcome => ({ nextStep: 'wait', until: instantText(at) });

const outcomeAfter = ({ ended, error = ended }: ClaimResult, now: number): LaneRunOutcome | undefined => {
  switch (ended) {
    case 'done':
      return undefined;
    case 'deadline':
      return { nextStep: 'more' };
    case 'gate':
      return { nextStep: 'closed' };
    case 'paused':
      return { nextStep: 'paused' };
    case 'signal':
      return { nextStep: 'signaled' };
    case 'quota':
      return waitUntil(now + quotaPause);
    case 'unreached':
    case 'stopped':
      return { nextStep: ended, error };
  }
};

export const sendUntil = async (
  ports: PagesPorts & Pick<Ports, 'claims' | 'chance'>,
  run: LaneRun,
): Promise<LaneRunResult> => {
  const { chance, claims, ledger, clock, pace } = ports;
  const { caseId, listName, epoch, ground, deadline } = run;
  let letters = 0;

  /** From `startsAt`, or where the last claim ended. */
  const next = async (
    lane: string,
    fromPage: number,
    toPage: number,
    startsAt?: number,
  ): Promise<LaneRunOutcome | Claim | 'end'> => {
    const fence = await claims.read(caseId);
    const now = clock.now();
    if (fence === undefined) return { nextStep: 'closed' };
    const last = fence.claims[lane];
    const fresh = { lane, owner: chance.uuid(), leaseUntil: now + leaseFor, follows: last?.owner ?? '' };
    if (last === undefined || last.leaseUntil === 0) {
      const from = startsAt ?? Math.max(fromPage, last?.nextPage ?? fromPage);
      return from >= toPage
        ? 'end'
        : { ...fresh, fromPage: from, toPage: Math.min(from + pagesPerClaim, toPage) };
    }
    if (last.leaseUntil >= now) return busyUntil(last.leaseUntil);
    // Its owner is lost; SES may still report letters.
    if (settledFrom(last) > now) return waitUntil(settledFrom(last));
    await settleLostClaim(ports, caseId, listName, last);
    return next(lane, fromPage, toPage, startsAt);
  };
  /** Another sender was faster, or the fence closed. */
  const refusedTo = async ({ lane }: Claim): Promise<LaneRunOutcome> => {
    const fence = await claims.read(caseId);
    if (fence === undefined || !isOpen(fence)) return { nextStep: 'closed' };
    return busyUntil(Math.max(fence.claims[lane]?.leaseUntil ?? 0, clock.now()));
  };
  const isOpen = ({ stage, epoch: nextStep, urgent }: Fence): boolean =>
    ground === 'released' ? stage === 'released' && nextStep === epoch : urgent?.epoch === epoch;
  const work = async (claim: Claim): Promise<LaneRunOutcome | undefined> => {
    await pace.refresh();
    if (!(await claims.take(caseId, claim, epoch, ground, clock.now()))) return refusedTo(claim);
    const sent = await sendPages(ports, { caseId, listName, epoch, claim, deadline });
    letters += sent.letters;
    await claims.giveBack(caseId, claim, sent.nextPage);
    if (sent.fault !== undefined) throw sent.fault;
    return outcomeAfter(sent, clock.now());
  };
  const isUp = (): boolean => clock.now() >= deadline - stopBefore;
  /** @returns undefined when done, `end` at the lane's end */
  const claimed = async (
    ...[lane, fromPage, toPage, startsAt]: Parameters<typeof next>
  ): Promise<LaneRunOutcome | 'end' | undefined> => {
    const claim = await next(lane, fromPage, toPage, startsAt);
    return claim === 'end' || 'nextStep' in claim ? claim : work(claim);
  };

  const through = async (): Promise<LaneRunOutcome | undefined> => {
    for (;;) {
      if (isUp()) return { nextStep: 'more' };
      const result = await claimed(`${listName}-${run.lane}`, run.fromPage, run.toPage);
      if (result === 'end') return undefined;
      if (result !== undefined) return result;
    }
  };
  const again = async (): Promise<LaneRunOutcome> => {
    const lane = `${listName}-${run.lane}-again`;
    let soonest = Number.POSITIVE_INFINITY;
    const finished = await claimed(lane, 0, 0);
    if (finished !== 'end' && finished !== undefined) return finished;
    for await (const { page, rows, writtenAt } of ledger.pages(caseId, listName)) {
      if (page < run.fromPage || page >= run.toPage || !rows.some(({ state }) => isRowOpen(state))) continue;
      const settledAt = millisecondsOf(writtenAt) + outcomeKnownAfter;
      const isDue = settledAt <= clock.now() || rows.some(({ state }) => state === 'waiting');
      if (!isDue) {
        soonest = Math.min(soonest, settledAt);
        continue;
      }
      if (isUp()) return { nextStep: 'more' };
      const result = await claimed(lane, page, page + 1, page);
      if (result !== 'end' && result !== undefined) return result;
      soonest = Math.min(soonest, await openUntil(page));
    }
    return soonest === Number.POSITIVE_INFINITY ? { nextStep: 'complete' } : waitUntil(soonest);
  };
  /** Infinity when every row has an outcome. */
  const openUntil = async (page: number): Promise<number> => {
    const now = await ledger.read({ caseId, list: listName, page });
    const isFullyAccounted = now?.rows.every(({ state }) => !isRowOpen(state));
    return isFullyAccounted ? Number.POSITIVE_INFINITY : clock.now() + outcomeKnownAfter;
  };

  const result = (await through()) ?? (await again());
  return { ...result, letters };
};
