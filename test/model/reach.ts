import { isMarked, isTold, numberSaid, type Seen, silenceOf } from './promises.ts';
import type { State } from './state.ts';

const places = {
  released: (_, { caseItem }) => silenceOf(caseItem).is === 'open',
  'released again': (_, { caseItem }) => {
    const { is, directions } = silenceOf(caseItem);
    return is === 'open' && directions > 0;
  },
  'told by the exception': ({ sent }, { caseItem }) => silenceOf(caseItem).is === 'urgent' && sent.length > 0,
  'accepted at once': (_, { caseItem }) => {
    const { is, directions } = silenceOf(caseItem);
    return is === 'silent' && directions > 0 && numberSaid(caseItem) === undefined;
  },
  'direction while letters are in flight': (_, { caseItem }) => silenceOf(caseItem).is === 'waiting',
  'a pause is open': (_, { caseItem }) => silenceOf(caseItem).stops.halts.length > 0,
  'letter after a pause': ({ sent }) => sent.some(({ halts }) => halts !== undefined),
  'one of two lifted': (_, { caseItem }) => {
    const { silences, recorded } = silenceOf(caseItem).stops;
    return silences.length > 0 && silences.length < recorded;
  },
  'second direction': (_, { caseItem }) => silenceOf(caseItem).directions > 1,
  'accepted with nobody told': (_, { caseItem }) => numberSaid(caseItem) === 0,
  'accepted with some told': (_, { caseItem }) => (numberSaid(caseItem) ?? 0) > 0,
  'letter after a direction': ({ sent }) => sent.some(({ during }) => during !== undefined),
  'in doubt': (_, { pages }) => pages.some((page) => String(page?.states ?? '').includes('u')),
  marked: (_, { pages }) => pages.some(isMarked),
  'two letters': ({ sent }) => new Set(sent.map(({ page }) => page)).size < sent.length,
  'everybody told': ({ processes }, { pages }) => processes.length === 0 && pages.every(isTold),
  'two senders': ({ processes }) =>
    processes.filter(({ life }) => /^(?:canary|sender|urgent)/.test(life.name)).length > 1,
  'a death': ({ used }) => (used.deaths ?? 0) > 0,
  'two deaths': ({ used }) => (used.deaths ?? 0) > 1,
  'a lost reply': ({ used }) => (used.lostReplies ?? 0) > 0,
  'a lost event': ({ used }) => (used.lostEvents ?? 0) > 0,
  'an event recorded': ({ sent }) => sent.some(({ event }) => event === 'heard'),
  'an event before its page': ({ items }, { pages }) =>
    items.slice(pages.length + 1).some((item) => item > 0),
} as const satisfies Record<string, (state: State, seen: Seen) => boolean>;

export type Place = keyof typeof places;

/** Counted no further: what was seen so often was seen. */
const enough = 1000;

/** What states are instances of: a search that saw none of it has proved nothing. */
export class Reach {
  readonly counts: Record<string, number> = {};
  readonly #rare = new Map<string, (state: State, seen: Seen) => boolean>(Object.entries(places));

  look(state: State, seen: Seen): void {
    for (const [place, isSo] of this.#rare) {
      if (!isSo(state, seen)) continue;
      const count = (this.counts[place] ?? 0) + 1;
      this.counts[place] = count;
      if (count === enough) this.#rare.delete(place);
    }
  }
}
