import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { type Day, isAfter, readDay } from '#domain/calendar/times.ts';
import type { EventBase, Noun } from '#domain/case/case.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import type { Queue } from '#domain/case/queues.ts';
import type { CaseRow, StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

/** Entries in one read. */
export const entriesInPage = 50;

export interface Year {
  readonly year: number;
  /** January 1 and December 31. */
  readonly first: Day;
  readonly last: Day;
}

/** @throws {InvalidInput} for text that is no year of four digits */
export const yearNamed = (text: string): Year => {
  const [first, last] = [readDay(`${text}-01-01`), readDay(`${text}-12-31`)];
  if (!/^\d{4}$/.test(text) || first === undefined || last === undefined)
    throw new InvalidInput([{ pointer: '#/year', detail: 'Give a year like 2026.' }]);
  return { year: Number(text), first, last };
};

/** No zone is further from UTC. */
const farthestMs = 14 * 3_600_000;

/** A zone's year is the year of UTC but for the last and first hours of a year, and to compute a day in a zone takes a new process 10 ms. */
const yearIn = (now: number, zone: string): number => {
  const [from = 0, to = 0] = [now - farthestMs, now + farthestMs].map((at) => new Date(at).getUTCFullYear());
  return from === to ? from : civilDate(instantText(now), zone).year;
};

/** Without one, this year in company time. @throws {InvalidInput} */
export const yearAsked = (said: string | undefined, { clock, zone }: Pick<Ports, 'clock' | 'zone'>): Year =>
  yearNamed(said || String(yearIn(clock.now(), zone)));

/** Both days inclusive. */
type Days = Partial<Pick<Year, 'first' | 'last'>>;

/** Rows of a queue in the order of its days, page by page: who stops reading causes no further read. */
export async function* pagesOfRegister<S, E extends EventBase>(
  { cases }: Pick<Ports, 'cases'>,
  { kind }: Noun<S, E>,
  queue: Queue,
  { first, last }: Days = {},
): AsyncGenerator<readonly CaseRow[]> {
  let cursor: string | undefined;
  do {
    const page = await cases.listKind(kind, queue, cursor, entriesInPage, first);
    const inTime = page.items.filter(({ listedOn }) => last === undefined || !isAfter(listedOn, last));
    yield inTime;
    cursor = inTime.length < page.items.length ? undefined : page.cursor;
  } while (cursor !== undefined);
}

/** Each as it is stored, in the order of the rows. */
export const storedIn = async <S, E extends EventBase>(
  { cases }: Pick<Ports, 'cases'>,
  noun: Noun<S, E>,
  rows: readonly CaseRow[],
): Promise<readonly StoredCase<S, E>[]> => {
  const ids = rows.map(({ id }) => id);
  const found = new Map((await cases.findAll(noun, ids)).map((one) => [one.id, one]));
  return ids.flatMap((id) => found.get(id) ?? []);
};

/** All of a queue that has few; strongly consistent but for the list itself. */
export const allOfRegister = async <S, E extends EventBase>(
  ports: Pick<Ports, 'cases'>,
  noun: Noun<S, E>,
  queue: Queue,
  days?: Days,
): Promise<readonly StoredCase<S, E>[]> => {
  const all: StoredCase<S, E>[] = [];
  for await (const rows of pagesOfRegister(ports, noun, queue, days))
    all.push(...(await storedIn(ports, noun, rows)));
  return all;
};
