import { randomUUID } from 'node:crypto';
import { instantText } from '#domain/instants.ts';
import { isOpen } from '#domain/recipients.ts';
import type { Claim, ClaimGround, Claims } from '#ports/claims.ts';
import { type Assignment, type Needs as PagesNeeds, type Sent, sendPages } from './send-pages.ts';
import { leaseFor, pagesPerClaim, quotaPause, reconcileAfter, stopBefore } from './times.ts';

export interface Needs extends PagesNeeds {
  readonly claims: Claims;
}

/** What a run of a sender is to do. */
export interface Run extends Omit<Assignment, 'claim'> {
  /** Name of the lane within its list; those of the urgent exception have names of their own. */
  readonly lane: string;
  readonly ground: ClaimGround;
  /** Pages of the lane: the first, and the one behind the last. */
  readonly fromPage: number;
  readonly toPage: number;
}

/**
 * Where the lane stands when the run ends. `more`: the time was up. `busy`: another sender has the lane. `wait`: something
 * is unknown, look again at `until`. `closed`: the gate or the fence says no. `paused`: the kill switch. `stopped`: a
 * person must look, `error` says why. `handled`: every row of the lane's pages has an outcome.
 */
export interface Stand {
  readonly stands: 'more' | 'busy' | 'wait' | 'closed' | 'paused' | 'stopped' | 'handled';
  readonly until?: string;
  readonly error?: string;
  readonly letters: number;
}

type Standing = Omit<Stand, 'letters'>;

/** Another has the lane; a lease is over only when it has passed. */
const busyUntil = (leaseUntil: number): Standing => ({
  stands: 'busy',
  until: instantText(leaseUntil + 1000),
});

const waitUntil = (at: number): Standing => ({ stands: 'wait', until: instantText(at) });

/** What the end of a claim's pages means for the run; undefined: go on. */
const standingAfter = ({ ended, error = ended }: Sent, now: number): Standing | undefined => {
  switch (ended) {
    case 'done':
      return undefined;
    case 'deadline':
      return { stands: 'more' };
    case 'gate':
      return { stands: 'closed' };
    case 'paused':
      return { stands: 'paused' };
    case 'quota':
      return waitUntil(now + quotaPause);
    case 'unreached':
    case 'stopped':
      return { stands: 'stopped', error };
  }
};

/** Sends a lane's pages until they are handled or the time is up: claim, send, give back, and again. */
export const sendUntil = async (needs: Needs, run: Run): Promise<Stand> => {
  const { claims, ledger, clock, pace } = needs;
  const { caseId, listName, epoch, ground, deadline } = run;
  let letters = 0;

  /** Who has the lane, or what is to be claimed next in it. */
  const next = async (lane: string, fromPage: number, toPage: number): Promise<Standing | Claim | 'end'> => {
    const fence = await claims.read(caseId);
    const now = clock.now();
    if (fence === undefined) return { stands: 'closed' };
    const fresh = { lane, owner: randomUUID(), leaseUntil: now + leaseFor };
    const last = fence.claims[lane];
    if (last === undefined || last.leaseUntil === 0) {
      const from = Math.max(fromPage, last?.nextPage ?? fromPage);
      return from >= toPage
        ? 'end'
        : { ...fresh, fromPage: from, toPage: Math.min(from + pagesPerClaim, toPage) };
    }
    if (last.leaseUntil >= now) return busyUntil(last.leaseUntil);
    // Lost. What it sent may still be reported.
    const settledAt = last.leaseUntil + reconcileAfter;
    if (settledAt > now) return waitUntil(settledAt);
    const lost = [...(last.lost ?? []), last.owner];
    return { ...fresh, fromPage: last.fromPage, toPage: last.toPage, lost };
  };
  /** Another was quicker, or the fence has fallen. */
  const refusedTo = async ({ lane }: Claim): Promise<Standing> => {
    const { leaseUntil = 0 } = (await claims.read(caseId))?.claims[lane] ?? {};
    return leaseUntil >= clock.now()
      ? { stands: 'busy', until: instantText(leaseUntil) }
      : { stands: 'closed' };
  };
  /** @returns undefined when the claim's pages are done */
  const work = async (claim: Claim): Promise<Standing | undefined> => {
    if (!(await claims.take(caseId, claim, epoch, ground, clock.now()))) return refusedTo(claim);
    await pace.refresh();
    const sent = await sendPages(needs, { caseId, listName, epoch, claim, deadline });
    letters += sent.letters;
    await claims.giveBack(caseId, claim, sent.nextPage);
    return standingAfter(sent, clock.now());
  };
  const isUp = (): boolean => clock.now() >= deadline - stopBefore;

  /** The lane's pages once, from where the last claim ended. */
  const through = async (): Promise<Standing | undefined> => {
    for (;;) {
      if (isUp()) return { stands: 'more' };
      const claim = await next(`${listName}-${run.lane}`, run.fromPage, run.toPage);
      if (claim === 'end') return undefined;
      const stand = 'stands' in claim ? claim : await work(claim);
      if (stand !== undefined) return stand;
    }
  };
  /** Pages with rows that did not go out, or of which nobody knows. */
  const again = async (): Promise<Standing> => {
    const lane = `${listName}-${run.lane}-again`;
    let soonest = Number.POSITIVE_INFINITY;
    const lostAgain = await next(lane, 0, 0);
    if (lostAgain !== 'end') {
      const stand = 'stands' in lostAgain ? lostAgain : await work(lostAgain);
      if (stand !== undefined) return stand;
    }
    for await (const { page, rows, writtenAt } of ledger.pages(caseId, listName)) {
      if (page < run.fromPage || page >= run.toPage || !rows.some(({ state }) => isOpen(state))) continue;
      const settledAt = Date.parse(writtenAt) + reconcileAfter;
      const isDue = settledAt <= clock.now() || rows.some(({ state }) => state === 'waiting');
      if (!isDue) {
        soonest = Math.min(soonest, settledAt);
        continue;
      }
      if (isUp()) return { stands: 'more' };
      const owner = randomUUID();
      const claim = { lane, fromPage: page, toPage: page + 1, owner, leaseUntil: clock.now() + leaseFor };
      const stand = await work(claim);
      if (stand !== undefined) return stand;
      soonest = Math.min(soonest, await openUntil(page));
    }
    return soonest === Number.POSITIVE_INFINITY ? { stands: 'handled' } : waitUntil(soonest);
  };
  /** When a page that was just sent again is to be looked at, if rows are still open. */
  const openUntil = async (page: number): Promise<number> => {
    const now = await ledger.read({ caseId, list: listName, page });
    const isWhole = now?.rows.every(({ state }) => !isOpen(state));
    return isWhole ? Number.POSITIVE_INFINITY : clock.now() + reconcileAfter;
  };

  const stand = (await through()) ?? (await again());
  return { ...stand, letters };
};
