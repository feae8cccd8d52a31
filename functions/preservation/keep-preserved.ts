import { instantText } from '#domain/calendar/instants.ts';
import { millisecondsOf } from '#domain/calendar/times.ts';
import { personKeptUntil } from '#domain/case/files.ts';
import { openQueuesWithoutBreaches, type Queue } from '#domain/case/queues.ts';
import { type CaseFacts, type Cover, covers } from '#domain/preservation/cover.ts';
import { isActive, mostNamed, preservations } from '#domain/preservation/preservation.ts';
import { decideEnded, decideInForce } from '#domain/preservation/rules.ts';
import { isCopy } from '#ports/case-files.ts';
import type { CaseRow } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Sweep } from '#ports/sweeps.ts';
import {
  allPreservations,
  type Covering,
  coverNow,
  coversOf,
  factsOfCase,
  type StoredPreservation,
  type StoredWork,
} from './covers.ts';
import { allSpans, type ReopeningPorts, reopenKept, type Span } from './reopen-kept.ts';
import { workIn } from './work-in.ts';

type KeepingPorts = ReopeningPorts & Pick<Ports, 'caseFiles' | 'sweeps'>;

/** What an hour may do: a case read counts one, a case kept counts ten. Some minutes of the five that its function may take. */
const mostInAnHour = 10_000;
const perCaseKept = 10;
const atOnce = 100;

/** The open ones again at the end: a case may move from one list to another while the job goes through them. */
const lists: readonly Queue[] = [...openQueuesWithoutBreaches, 'settled', ...openQueuesWithoutBreaches];
const firstAgain = openQueuesWithoutBreaches.length + 1;

/** Every class of record that DynamoDB deletes lives longer than this, so that what came later is found in time. */
const againAfter = 86_400_000;

const fresh = (way: Sweep['way']): Sweep => ({
  ...{ way, list: 0, cases: 0, files: 0, expired: 0, expiredCases: [] },
});

interface Job {
  readonly one: StoredPreservation;
  readonly cover: Cover;
  /** Active ones beside it. */
  readonly others: readonly Covering[];
  /** For a way back: those that ended too. */
  readonly spans: readonly Span[];
  /** What is left of the hour. */
  left: number;
}

const isWork = ({ kind }: CaseRow): boolean => kind === 'request' || kind === 'complaint';

const keepCase = async (ports: KeepingPorts, of: StoredWork, sweep: Sweep): Promise<Sweep> => {
  const kept = await ports.people.keepWithoutEnd(of.id);
  const files = await ports.caseFiles.preserve(of.id);
  // Second time round: counted when the first round saw it.
  if (sweep.list >= firstAgain && kept !== 'kept') return sweep;
  const expired = kept === 'expired';
  const named = expired && sweep.expiredCases.length < mostNamed ? [of.id] : [];
  return {
    ...sweep,
    cases: sweep.cases + 1,
    files: sweep.files + files,
    expired: sweep.expired + (expired ? 1 : 0),
    expiredCases: [...sweep.expiredCases, ...named],
  };
};

/**
 * First the request is reopened that an answer kept something back from, so that its new dates count. Each end counts from the record's
 * own dates, so what is past its end goes at once.
 */
const releaseCase = async (
  ports: KeepingPorts,
  seen: StoredWork,
  sweep: Sweep,
  { spans, facts }: { readonly spans: readonly Span[]; readonly facts: CaseFacts },
): Promise<Sweep> => {
  const isRequest = seen.id.startsWith('REQ-');
  const again = isRequest && (await reopenKept(ports, seen as never, facts, spans));
  const [of = seen] = isRequest ? await workIn(ports, [seen.id]) : [];
  for (const key of (await ports.caseFiles.list(of.id)).filter(isCopy)) await ports.caseFiles.erase(key);
  await ports.people.keepUntil(of.id, '', personKeptUntil(of.state as never));
  const counted = sweep.list < firstAgain ? 1 : 0;
  return { ...sweep, cases: sweep.cases + counted, ...(again && { again }) };
};

const workOn = async (ports: KeepingPorts, job: Job, rows: readonly CaseRow[], sweep: Sweep) => {
  const found = await workIn(
    ports,
    rows.filter(isWork).map(({ id }) => id),
  );
  const persons = await ports.people.readAll(found.map(({ id }) => id));
  let now = sweep;
  for (const of of found) {
    const facts = factsOfCase(of, persons.get(of.id));
    if (!covers(job.cover, facts)) continue;
    if (now.way === 'release' && job.others.some(({ cover }) => covers(cover, facts))) continue;
    now =
      now.way === 'keep'
        ? await keepCase(ports, of, now)
        : await releaseCase(ports, of, now, { spans: job.spans, facts });
    job.left -= perCaseKept;
  }
  job.left -= rows.length + 1;
  return now;
};

/** On from where the last run stopped, until all lists are done or the hour is spent. A run that dies repeats one page. */
const goOn = async (ports: KeepingPorts, job: Job, from: Sweep): Promise<Sweep> => {
  let sweep = from;
  while (job.left > 0 && sweep.list < lists.length) {
    const page = await ports.cases.list(lists[sweep.list], sweep.cursor, atOnce, 'breach');
    const { cursor: _, ...done } = await workOn(ports, job, page.items, sweep);
    sweep = page.cursor === undefined ? { ...done, list: done.list + 1 } : { ...done, cursor: page.cursor };
    const isDone = sweep.list === lists.length;
    if (isDone)
      sweep = sweep.again ? fresh(sweep.way) : { ...sweep, finishedAt: instantText(ports.clock.now()) };
    await ports.sweeps.write(job.one.id, sweep);
    if (isDone) return sweep;
  }
  return sweep;
};

const isDue = ({ finishedAt }: Sweep, { clock }: Pick<Ports, 'clock'>): boolean =>
  finishedAt === undefined || clock.now() - millisecondsOf(finishedAt) >= againAfter;

const runOne = async (ports: KeepingPorts, job: Job): Promise<void> => {
  const { cases, sweeps } = ports;
  const { id, state } = job.one;
  const way = isActive(state) ? 'keep' : 'release';
  const seen = await sweeps.read(id);
  const place = seen?.way === way ? seen : fresh(way);
  if (state.stage === 'in-force' && !isDue(place, ports)) return;
  const again = state.stage === 'in-force' && place.finishedAt !== undefined ? fresh(way) : place;
  const sweep = await goOn(ports, job, again);
  if (sweep.finishedAt === undefined) return;
  const { cases: kept, files, expired, expiredCases } = sweep;
  await cases.change(preservations, job.one, 'machine:keep-preserved', ({ state: now }) =>
    way === 'keep'
      ? decideInForce(now, { cases: kept, files, expired, expiredCases })
      : decideEnded(now, kept),
  );
};

/**
 * Takes the end off all that each preservation covers, and gives it back when two officers ended one (P47): a bounded number of cases
 * an hour, on from where the last run stopped. One in force is gone through again each day, for what came since.
 * @throws {Unavailable} @returns what is left of the hour
 */
export const keepPreserved =
  (ports: KeepingPorts) =>
  async (most = mostInAnHour): Promise<number> => {
    let left = most;
    for (const one of await allPreservations(ports)) {
      if (one.state.stage === 'ended' || left <= 0) continue;
      const cover = await coverNow(ports, one);
      const others = (await coversOf(ports)).filter(({ id }) => id !== one.id);
      const spans = isActive(one.state) ? [] : await allSpans(ports);
      const job: Job = { one, cover, others, spans, left };
      await runOne(ports, job);
      left = job.left;
    }
    return left;
  };
