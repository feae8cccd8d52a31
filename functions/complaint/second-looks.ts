import { type Breach, isSettled } from '#domain/breach/breach.ts';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { openQueuesWithoutBreaches, type Queue } from '#domain/case/queues.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { decide } from '#domain/complaint/decider.ts';
import type { ComplaintEvent } from '#domain/complaint/events.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { openBreaches } from '#functions/breach/offers.ts';
import { listedAmong } from '#functions/notice/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';

type LookingPorts = Pick<Ports, 'cases' | 'clock' | 'files' | 'people' | 'sweeps'>;
type Seen = StoredCase<Complaint, ComplaintEvent>;
type Withheld = Pick<Breach, 'legalHoldSince' | 'releasedAt'>;

const actor = 'machine:reconcile';
const pageSize = 100;
const lists: readonly Queue[] = [...openQueuesWithoutBreaches, 'settled'];

const owed = (
  { legalHoldSince, releasedAt }: Withheld,
  seen: Pick<Seen, 'state' | 'history'>,
  now: Instant,
) =>
  legalHoldSince === undefined || releasedAt === undefined
    ? []
    : decide(
        seen.state,
        { type: 'owe-second-look', since: legalHoldSince, until: releasedAt },
        { now, history: seen.history, inRequest: [] },
      );

/** Complaints that were answered in the hold, each once. */
async function* answeredIn({ cases, clock }: LookingPorts, breach: Withheld): AsyncGenerator<Seen> {
  const seen = new Set<CaseId>();
  const now = instantText(clock.now());
  for (const list of lists) {
    let cursor: string | undefined;
    do {
      const page = await cases.list(list, cursor, pageSize, 'breach');
      const ids = page.items
        .filter(({ kind, id }) => kind === 'complaint' && !seen.has(id))
        .map(({ id }) => id);
      for (const id of ids) seen.add(id);
      const found = await cases.findAll(complaints, ids);
      yield* found.filter((one) => owed(breach, one, now).length > 0);
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
}

/** For each complaint: what the person typed in it and in the request that it is about. */
const personsOf = async (
  { people }: LookingPorts,
  found: readonly Seen[],
): Promise<ReadonlyMap<CaseId, readonly Person[]>> => {
  const ids = found.flatMap(({ id, state }) => [id, ...(state.linked ? [state.linked.request] : [])]);
  const typed = await people.readAll([...new Set(ids)]);
  return new Map(
    found.map(({ id, state }) => [
      id,
      [typed.get(id), typed.get(state.linked?.request ?? '')].filter((one) => one !== undefined),
    ]),
  );
};

const lookThrough = async (ports: LookingPorts, id: CaseId, breach: Breach): Promise<number> => {
  const found: Seen[] = [];
  for await (const one of answeredIn(ports, breach)) found.push(one);
  const persons = await personsOf(ports, found);
  const asked = new Map(
    [...persons].flatMap(([complaint, typed]) => typed.map((one, n) => [`${complaint} ${n}`, one] as const)),
  );
  const listed = await listedAmong(ports, id, breach, asked);
  const theirs = found.filter((one) => [...listed].some((name) => name.startsWith(`${one.id} `)));
  const now = instantText(ports.clock.now());
  for (const one of theirs)
    await ports.cases.change(complaints, one, actor, (seen) => owed(breach, seen, now));
  return theirs.length;
};

/**
 * Every hour: after the release of a breach each complaint of somebody on its lists that was answered in the hold becomes an officer’s
 * task. Before the release nothing is written, and afterwards nothing names the breach. Once for each breach: after a crash
 * the next run goes through them again, and owes none twice.
 */
export const oweSecondLooks = (ports: LookingPorts) => async (): Promise<void> => {
  for await (const { id } of openBreaches(ports)) {
    const found = await ports.cases.find(breaches, id);
    if (found?.state.releasedAt === undefined || isSettled(found.state)) continue;
    if ((await ports.sweeps.read(id))?.finishedAt !== undefined) continue;
    const cases = await lookThrough(ports, id, found.state);
    await ports.sweeps.write(id, {
      ...{ way: 'look-again', list: lists.length, cases, files: 0, expired: 0, expiredCases: [] },
      finishedAt: instantText(ports.clock.now()),
    });
  }
};
