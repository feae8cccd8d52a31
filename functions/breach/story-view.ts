import type { BreachEvent } from '#domain/breach/events.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { Commit } from '#domain/case/case.ts';
import type { NameOf } from '#ports/officers.ts';
import { sentenceOf, type UndatedEvent } from './exhibit-sentences.ts';
import { type OfficerShown, officerIn, shownByMaybe } from './officers-shown.ts';
import { undatedSentences } from './undated-sentences.ts';
import type { TextByHash } from './words-of.ts';

type SayUndated = (event: BreachEvent, words: TextByHash) => string;

const factOf = (event: BreachEvent, words: TextByHash): string | undefined =>
  sentenceOf(event, words) ??
  (undatedSentences[event.type as UndatedEvent] as SayUndated | null | undefined)?.(event, words);

export interface StoryEntry {
  readonly at: Instant;
  /** `officer:<sub>` or `machine:<name>`. */
  readonly actor: string;
  /** Null: the system did it. */
  readonly by: OfficerShown | null;
  readonly events: readonly BreachEvent['type'][];
  /** In words; empty where nothing is worth telling. */
  readonly facts: readonly string[];
}

/** With the rows that each event finishes or asks for itself: the history counts those before it too. */
const withOwnRows = (): ((event: BreachEvent) => BreachEvent) => {
  const finished = new Map<number, number>();
  const asked = new Map<number, number>();
  return (event) => {
    if (event.type === 'list-frozen') finished.delete(event.list);
    if (event.type === 'write-off-confirmed') finished.set(event.list, asked.get(event.list) ?? 0);
    if (event.type !== 'rows-finished' && event.type !== 'write-off-asked') return event;
    const before = finished.get(event.list) ?? 0;
    (event.type === 'rows-finished' ? finished : asked).set(event.list, event.finished);
    return { ...event, finished: event.finished - before };
  };
};

/** The whole history, oldest first. */
export const storyView = (
  history: readonly Commit<BreachEvent>[],
  words: TextByHash,
  nameOf: NameOf,
): readonly StoryEntry[] => {
  const own = withOwnRows();
  return history.map(({ at, actor, events }) => ({
    ...{ at, actor, by: shownByMaybe(nameOf, officerIn(actor)) },
    events: events.map(({ type }) => type),
    facts: events.flatMap((event) => factOf(own(event), words) ?? []),
  }));
};
