import type { BreachEvent } from '#domain/breach/events.ts';
import type { Commit } from '#domain/case/case.ts';
import type { Item } from '#functions/adapters/dynamodb-table.ts';
import { toldFrom } from './breach.ts';
import type { Sent, State } from './state.ts';
import { noStops, type OpenStops, stopsAfter } from './stops.ts';

/*
 * What must never happen, judged from the history of the case, the ledger's pages and the letters that SES accepted; no rule of
 * the product is asked.
 */

type History = readonly Commit<BreachEvent>[];

interface Silence {
  /** `waiting`: a direction was received, and letters in flight may end. */
  readonly is: 'open' | 'urgent' | 'waiting' | 'silent';
  /** How many directions there were. */
  readonly directions: number;
  /** What is open, each a record of its own. */
  readonly stops: OpenStops;
}

const after = (before: Silence, event: BreachEvent): Silence => {
  const silence = { ...before, stops: stopsAfter(before.stops, event) };
  const { is, directions } = silence;
  const counted = { ...silence, directions: directions + 1 };
  switch (event.type) {
    case 'breach-released':
      return { ...silence, is: 'open' };
    case 'urgent-exception-confirmed':
      return { ...silence, is: 'urgent' };
    case 'direction-accepted':
    case 'stop-set':
      return { ...counted, is: 'silent' };
    case 'direction-received':
    case 'stop-received':
      return { ...counted, is: is === 'silent' ? 'silent' : 'waiting' };
    case 'notice-drained':
      return { ...silence, is: 'silent' };
    default:
      return silence;
  }
};

const silences = new WeakMap<Item, Silence>();

/** Who may be told, by the history alone. */
export const silenceOf = (item: Item): Silence => {
  const known = silences.get(item);
  if (known !== undefined) return known;
  const events = (item.history as History).flatMap((commit) => commit.events);
  const found = events.reduce<Silence>(after, { is: 'silent', directions: 0, stops: noStops });
  silences.set(item, found);
  return found;
};

interface Page {
  readonly states: string;
  readonly messageIds: string;
  readonly doubts?: readonly number[];
}

export const isMarked = (page: Item | undefined): boolean =>
  ((page as Page | undefined)?.doubts ?? []).includes(0);

/** By the ledger. */
export const isTold = (page: Item | undefined): boolean =>
  ((page as Page | undefined)?.messageIds ?? '') !== '';

export interface Seen {
  readonly caseItem: Item;
  readonly pages: readonly (Item | undefined)[];
  /** Epoch milliseconds, true time. */
  readonly now: number;
}

/** The next letter, which SES is about to accept. */
export const whyNotSend = (
  { sent, processes }: State,
  { caseItem, pages, now }: Seen,
  letter: Pick<Sent, 'page' | 'owner' | 'by'>,
): string | undefined => {
  const { is, directions, stops } = silenceOf(caseItem);
  const to = `customer ${letter.page}`;
  if (is === 'silent') return `EARLY: a letter to ${to}, while nobody may be told`;
  if (stops.halts.length > 0 && sent.some((one) => one.owner === letter.owner && one.halts === stops.paused))
    return `EARLY: a sender starts the page of ${to} while ${stops.halts[0]} is open`;
  if (is === 'urgent' && letter.page > 0) return `EARLY: a letter to ${to}, who is not in the exception`;
  if (is === 'open' && now < toldFrom) return `EARLY: a letter to ${to}, before the hold is over`;
  if (is === 'waiting' && sent.some((one) => one.owner === letter.owner && one.during === directions))
    return `EARLY: a sender starts the page of ${to} after a direction was received`;
  const before = sent.filter(({ page }) => page === letter.page);
  if (before.length === 0) return undefined;
  const isAlive = (name: string): boolean => processes.some(({ life }) => life.name === name);
  if (before.some(({ by }) => by !== letter.by && isAlive(by)))
    return `TWICE: a letter to ${to}, while the sender of the first one lives`;
  if (before.some(({ event }) => event !== 'lost'))
    return `TWICE: a letter to ${to}, although the event of the first one says that it was sent`;
  return isMarked(pages[letter.page])
    ? undefined
    : `TWICE: a letter to ${to}, and the ledger does not say that there may be another`;
};

/** A state as it is. */
export const wrongIn = ({ sent }: State, pages: Seen['pages']): string | undefined => {
  for (const [at, page] of pages.entries()) {
    const letters = sent.filter((one) => one.page === at).length;
    if (letters > 1 && !isMarked(page)) return `TWICE: customer ${at} has ${letters} letters and no mark`;
    if (letters === 0 && isTold(page)) return `LOST: customer ${at} counts as told, without a letter`;
  }
  return undefined;
};

/** In the last acceptance. */
export const numberSaid = (item: Item): number | undefined =>
  (item.history as History)
    .flatMap((commit) => commit.events)
    .flatMap((event) => (event.type === 'notice-drained' ? [event.alreadyTold] : []))
    .at(-1);

const drains = (item: Item): number =>
  (item.history as History).flatMap((commit) => commit.events).filter(({ type }) => type === 'notice-drained')
    .length;

/** A commit: the number in an acceptance is of those who got a letter; only a letter of which nobody can know may lack. */
export const wrongCommit = (
  { sent }: State,
  before: Item,
  { caseItem, pages, now }: Seen,
): string | undefined => {
  const [was, { is, stops }] = [silenceOf(before), silenceOf(caseItem)];
  if (is === 'open' && was.is !== 'open' && now < toldFrom) return 'EARLY: released before the hold is over';
  if (is !== was.is && ['open', 'urgent'].includes(is) && stops.silences.length > 0)
    return `EARLY: released under ${stops.silences[0]}`;
  if (drains(caseItem) === drains(before)) return undefined;
  const told = new Set(sent.map(({ page }) => page));
  const known = [...told].filter(
    (at) => isTold(pages[at]) || sent.some(({ page, event }) => page === at && event !== 'lost'),
  );
  const said = numberSaid(caseItem) ?? 0;
  return said >= known.length && said <= told.size
    ? undefined
    : `NUMBER: the acceptance says that ${said} were told; it was ${told.size}`;
};
