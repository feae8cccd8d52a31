import type * as z from 'zod/mini';
import type { Breach } from '#domain/breach/breach.ts';
import { machinesOf } from '#domain/breach/customer-notice.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { breaches } from '#domain/breach/noun.ts';
import { restoreOwedIn } from '#domain/breach/restore.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, isAfter, readInstant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { Busy, Unavailable } from '#domain/case/errors.ts';
import { isWokenByPlan } from '#domain/complaint/clocks.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { filesDueAt, isWorkedCase, workedNounOf } from '#domain/nouns.ts';
import { startClock } from '#functions/clock/contract.ts';
import { type StoredCase, wakeShards } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { ensureEach, type MachineName } from '#ports/workflows.ts';
import type { reconcileInput } from './contract.ts';

type Restarting = Pick<Ports, 'cases' | 'workflows'>;

/** Milliseconds in which a run begins with cases; its function lives five minutes. */
const worksFor = 3 * 60_000;
/** Of a call that the store or the engine refuses for now; the first pause (ms) doubles. */
const tries = 6;
const firstPause = 1000;

/** Each machine that may have work, and the clock: a machine that dies early does not start it. */
const machinesFor = ({ kind, state }: StoredCase): readonly MachineName[] => {
  if (kind === 'breach') return [...machinesOf(state as Breach), 'response-clock'];
  return [kind === 'complaint' ? 'complaint' : 'request', 'response-clock'];
};

/** Before any machine sees a restored breach (F12). The next run replaces a clock that sleeps too long. */
const marked = async ({ cases }: Restarting, found: StoredCase): Promise<StoredCase> =>
  found.kind === 'breach'
    ? cases.change(
        breaches,
        found as StoredCase<Breach, BreachEvent>,
        'machine:reconcile',
        ({ state }) => restoreOwedIn(state, cases.tableGeneration),
        'response-clock',
      )
    : found;

/** The clock of a case may sleep past what is due for its files. */
const clockSleepsPast = (found: StoredCase, now: Instant): boolean => {
  const dueAt = filesDueAt(found);
  return dueAt !== undefined && !isAfter(dueAt, now);
};

const isPlanned = ({ id, kind, state }: StoredCase, now: Instant): boolean =>
  kind === 'complaint' && isWokenByPlan(id, state as Complaint, now);

/** @returns whether a start had been lost; files of a case that is over and postponed letters wait for this hour by plan */
const restart = async (ports: Restarting & Pick<Ports, 'clock'>, caseId: CaseId): Promise<boolean> => {
  const { cases, workflows, clock } = ports;
  const noun = workedNounOf(caseId);
  const found = await cases.find(noun, caseId);
  if (found?.keys.wakeAt === undefined) return false;
  const current = await marked(ports, found);
  const now = instantText(clock.now());
  const startsAnew = clockSleepsPast(current, now);
  if (startsAnew) await startClock(ports, current);
  await ensureEach(
    workflows,
    ['recipients', 'customer-notice', 'breach', 'complaint', 'request', 'response-clock'],
    current,
    machinesFor(current).filter((machine) => !startsAnew || machine !== 'response-clock'),
  );
  return !startsAnew && !isPlanned(current, now);
};

interface Tally {
  looked: number;
  restarted: number;
  unreadable: number;
}

/**
 * A case that cannot be read holds up no other: the watcher counts it as long as it is overdue.
 * @returns what the store or the engine still answers after several tries
 */
const lookAt = async (
  ports: Restarting & Pick<Ports, 'clock'>,
  tally: Tally,
  caseId: CaseId,
): Promise<Error | undefined> => {
  for (let n = 1; ; n += 1)
    try {
      // A register waits for a person (tell-second-missing.ts).
      if (isWorkedCase(caseId) && (await restart(ports, caseId))) tally.restarted += 1;
      tally.looked += 1;
      return undefined;
    } catch (fault) {
      const passes = fault instanceof Unavailable || fault instanceof Busy;
      if (!passes || n === tries) {
        tally.unreadable += 1;
        console.error({ code: 'case-unreadable', caseId, fault: (fault as Error).name });
        return passes ? fault : undefined;
      }
      await ports.clock.sleep(firstPause * 2 ** (n - 1));
    }
};

interface Bounds {
  readonly from: Instant | undefined;
  readonly before: Instant | undefined;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** So many cases in a row without an answer: then nobody answers. */
const mostInRow = 3;

/**
 * Passes at least one instant, so that the next run begins later in the shard. @returns where it goes on, if it does
 * @throws {Unavailable | Busy} when nobody answers
 */
const throughShard = async (
  ports: Restarting & Pick<Ports, 'clock'>,
  tally: Tally,
  shard: number,
  { from, before, until }: Bounds,
): Promise<Instant | undefined> => {
  let [first, inRow] = [from, 0];
  for await (const { id, wakeAt } of ports.cases.waking(shard, from, before)) {
    const isOver = inRow === 0 && ports.clock.now() >= until;
    if (first !== undefined && isAfter(wakeAt, first) && isOver) return wakeAt;
    first ??= wakeAt;
    const fault = await lookAt(ports, tally, id);
    inRow = fault === undefined ? 0 : inRow + 1;
    if (fault !== undefined && inRow === mostInRow) throw fault;
  }
  return undefined;
};

const everyShard = Array.from({ length: wakeShards }, (_, n) => [String(n), undefined] as const);

/** As an earlier run wrote it. */
const storedOrNone = (text: string | undefined): Instant | undefined =>
  text === undefined ? undefined : readInstant(text);

/** How far a chain of runs is: `looked` at, `restarted` and `unreadable` cases, shards that are not done. */
export interface Reconciled {
  readonly looked: number;
  readonly restarted: number;
  readonly unreadable: number;
  readonly shardsLeft: number;
}

/**
 * Dead man's switch and restore: starts every machine past its `wakeAt`, or `all`. Leaves no event. All shards side by side, each
 * in its own order. A run whose time is over starts the next where it stopped; each goes on in every shard, so the chain ends.
 * @throws what the store or the engine answers when neither does its work; the cases before it are done
 */
export const reconcile =
  (ports: Restarting & Pick<Ports, 'clock' | 'ownRuns'>) =>
  async (
    { all = false, goesOn }: z.output<typeof reconcileInput>,
    functionArn: string,
  ): Promise<Reconciled> => {
    const { clock, ownRuns } = ports;
    const began = clock.now();
    const before = all ? undefined : (storedOrNone(goesOn?.before) ?? instantText(began));
    const tally: Tally = { looked: 0, restarted: 0, unreadable: 0, ...goesOn };
    const lanes = goesOn === undefined ? everyShard : Object.entries(goesOn.from);
    const stops = await Promise.allSettled(
      lanes.map(async ([shard, from]) => {
        const bounds = { from: storedOrNone(from), before, until: began + worksFor };
        const next = await throughShard(ports, tally, Number(shard), bounds);
        return next === undefined ? [] : [[shard, next] as const];
      }),
    );
    for (const stop of stops) if (stop.status === 'rejected') throw stop.reason;
    const left = stops.flatMap((stop) => (stop.status === 'fulfilled' ? stop.value : []));
    const { looked, restarted, unreadable } = tally;
    const progress = { looked, restarted, unreadable, shardsLeft: left.length };
    const run = (goesOn?.run ?? 0) + 1;
    if (left.length > 0 || run > 1) console.info({ code: 'reconcile-progress', all, run, ...progress });
    if (left.length > 0) {
      const from = Object.fromEntries(left);
      await ownRuns.start(functionArn, { all, goesOn: { run, before, from, looked, restarted, unreadable } });
    }
    return progress;
  };
