import { civilDate, dayText } from '#domain/calendar/instants.ts';
import { textOf } from '#domain/calendar/times.ts';
import type { Queue } from '#domain/case/queues.ts';
import { type Downtime, type DowntimeEvent, downtimes } from '#domain/downtime/downtime.ts';
import type { Known } from '#domain/downtime/rules.ts';
import { allOfRegister, sheetReply, yearAsked } from '#functions/case/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';
import type { DowntimeList, DowntimeRow } from './downtime-view.ts';
import { mechanismWords } from './fcc-letter.ts';

export type StoredDowntime = StoredCase<Downtime, DowntimeEvent>;
type ListPorts = Pick<Ports, 'cases' | 'clock' | 'officers' | 'zone'>;

interface Listing {
  /** Four digits; this year, company zone, if absent. */
  readonly query: { readonly year?: string };
}

/** Those of a queue, by day; both days inclusive. */
export const downtimesIn = (
  ports: Pick<Ports, 'cases'>,
  queue: Extract<Queue, 'downtimes' | 'downtimes-open'>,
  days?: Parameters<typeof allOfRegister>[3],
): Promise<readonly StoredDowntime[]> => allOfRegister(ports, downtimes, queue, days);

/** A downtime that lasted longer has its question open, or was answered long ago. */
const lookedBackDays = 400;

/** What officers entered, but this one. The watch of the page sees what it sees, whatever an officer entered. */
export const enteredBefore = async (
  ports: Pick<Ports, 'cases' | 'zone'>,
  { from, but }: { readonly from: Known['from']; readonly but: string },
): Promise<readonly Known[]> => {
  const since = dayText(civilDate(from, ports.zone).subtract({ days: lookedBackDays }));
  const found = [
    ...(await downtimesIn(ports, 'downtimes-open')),
    ...(await downtimesIn(ports, 'downtimes', { first: since })),
  ];
  return found
    .filter(({ id, state }) => id !== but && state.by !== undefined)
    .map(({ id, state: { mechanism, from: began, to } }) => ({
      id,
      mechanism,
      from: began,
      ...(to && { to }),
    }));
};

const named = (officer: string, nameOf: NameOf) => ({ officer, name: nameOf(officer) });

export const rowOf = ({ id, state }: Pick<StoredDowntime, 'id' | 'state'>, nameOf: NameOf): DowntimeRow => {
  const { stage, mechanism, from, to = null, foundOn, by, question, answer, notice } = state;
  return {
    ...{ id, stage, mechanism, from, to, foundOn },
    by: by === undefined ? null : named(by, nameOf),
    dueOn: question?.dueOn ?? null,
    answeredBy: answer ? { ...named(answer.by, nameOf), at: answer.at } : null,
    fccNotifiedOn: notice?.sentOn ?? null,
  };
};

export const officersIn = ({ by, answer, notice }: Downtime): readonly string[] =>
  [by, answer?.by, notice?.by].flatMap((one) => one ?? []);

/** Nothing that waits is missing, whatever the year. @throws {InvalidInput} */
const listDowntimes = async (ports: ListPorts, { query }: Listing): Promise<DowntimeList> => {
  const open = await downtimesIn(ports, 'downtimes-open');
  const { year, ...days } = yearAsked(query.year, ports);
  const ended = await downtimesIn(ports, 'downtimes', days);
  const nameOf = await ports.officers.names([...open, ...ended].flatMap(({ state }) => officersIn(state)));
  return {
    year,
    open: open.map((one) => rowOf(one, nameOf)),
    downtimes: ended.map((one) => rowOf(one, nameOf)),
  };
};

const columns: Readonly<Record<string, (row: DowntimeRow) => string | { readonly id: string }>> = {
  reference: ({ id }) => ({ id }),
  'way to opt out': ({ mechanism }) => mechanismWords[mechanism],
  'down from': ({ from }) => textOf(from),
  'down to': ({ to }) => (to === null ? '' : textOf(to)),
  'found on': ({ foundOn }) => textOf(foundOn),
  'recorded by': ({ by }) => by?.name ?? '',
  status: ({ stage }) => stage,
  'answer due on': ({ dueOn }) => (dueOn === null ? '' : textOf(dueOn)),
  'answered by': ({ answeredBy }) => answeredBy?.name ?? '',
  'answered at': ({ answeredBy }) => (answeredBy === null ? '' : textOf(answeredBy.at)),
  'FCC notified on': ({ fccNotifiedOn }) => (fccNotifiedOn === null ? '' : textOf(fccNotifiedOn)),
};

/** A file for `accept: text/csv`. */
export const listDowntimesAs =
  (ports: ListPorts) => async (_: unknown, call: Listing & { readonly accept: string }) => {
    const list = await listDowntimes(ports, call);
    if (!call.accept.includes('text/csv')) return { body: list };
    return sheetReply([...list.open, ...list.downtimes], {
      ...{ name: `downtimes-${list.year}.csv`, columns },
      more: 'The register has more: read it in the console.',
    });
  };
