import { requestKeptUntil } from '#domain/calendar/deadlines.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { millisecondsOf } from '#domain/calendar/times.ts';
import { personKeptUntil } from '#domain/case/files.ts';
import { openQueuesWithoutBreaches, type Queue } from '#domain/case/queues.ts';
import { type StoredWork, workIn } from '#functions/preservation/offers.ts';
import type { CaseRow } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Sweep } from '#ports/sweeps.ts';
import { type ErasingPorts, eraseCase, marking } from './erase-case.ts';

const name = 'erase-due';
const atOnce = 100;
const daySeconds = 86_400;

/** Each takes some seconds of the five minutes of the hour's function. */
const mostInAnHour = 100;

/** A due date is moved by three months at most, so a case further down the list cannot be due. */
const laterBy = 183 * daySeconds;

export interface Erased {
  readonly erased: number;
  /** Due, and kept by a preservation. */
  readonly preserved: number;
}

const mayBeDue = ({ listedOn }: CaseRow, seconds: number): boolean =>
  requestKeptUntil(listedOn) - laterBy <= seconds;

type WalkPorts = Pick<Ports, 'cases' | 'clock'>;

/** One page of settled cases, earliest first: those whose personal data is past its end. */
const duePage = async (ports: WalkPorts, cursor: string | undefined) => {
  const seconds = Math.floor(ports.clock.now() / 1000);
  const page = await ports.cases.list('settled', cursor, atOnce, 'breach');
  const rows = page.items.filter((row) => mayBeDue(row, seconds));
  const found = await workIn(
    ports,
    rows.map(({ id }) => id),
  );
  const due = found.filter(({ state }) => personKeptUntil(state as never) <= seconds);
  return { due, cursor: rows.length < page.items.length ? undefined : page.cursor };
};

/** All of them, for a dry run. */
export async function* dueCases(ports: WalkPorts): AsyncGenerator<StoredWork> {
  let cursor: string | undefined;
  do {
    const page = await duePage(ports, cursor);
    yield* page.due;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

const fresh: Sweep = { way: 'erase', list: 0, cases: 0, files: 0, expired: 0, expiredCases: [] };

/**
 * Erases everything personal of the cases whose time is over (P47): once through the list a day, a bounded number an hour, on from
 * the page where the last hour stopped. @throws {Unavailable}
 */
export const eraseDue =
  (ports: ErasingPorts & Pick<Ports, 'clock' | 'sweeps'>) =>
  async (most = mostInAnHour): Promise<Erased> => {
    const { clock, sweeps } = ports;
    const seen = await sweeps.read(name);
    const isOver = seen?.finishedAt !== undefined;
    if (isOver && clock.now() - millisecondsOf(seen.finishedAt) < daySeconds * 1000)
      return { erased: 0, preserved: 0 };
    let [cursor, count] = [isOver ? undefined : seen?.cursor, { erased: 0, preserved: 0 }];
    const mark = await marking(ports);
    while (count.erased < most) {
      const page = await duePage(ports, cursor);
      for (const one of page.due) {
        const became = await eraseCase(ports, one, mark);
        count = { ...count, [became]: count[became] + 1 };
      }
      cursor = page.cursor;
      const place =
        cursor === undefined ? { ...fresh, finishedAt: instantText(clock.now()) } : { ...fresh, cursor };
      await sweeps.write(name, place);
      if (cursor === undefined) break;
    }
    return count;
  };

const lists: readonly Queue[] = [...openQueuesWithoutBreaches, 'settled'];

/** After a restore of the table: what was erased before is erased again, by the list that no restore takes back (P47). */
export const eraseAgain = (ports: ErasingPorts) => async (): Promise<Erased> => {
  const marks = await ports.caseFiles.erasedMarks();
  let count = { erased: 0, preserved: 0 };
  if (marks.size === 0) return count;
  const mark = await marking(ports);
  for (const list of lists) {
    let cursor: string | undefined;
    do {
      const page = await ports.cases.list(list, cursor, atOnce, 'breach');
      const ids = page.items.map(({ id }) => id).filter((id) => marks.has(mark(id)));
      for (const one of await workIn(ports, ids)) {
        const became = await eraseCase(ports, one, mark);
        count = { ...count, [became]: count[became] + 1 };
      }
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
  return count;
};
