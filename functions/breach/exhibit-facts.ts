import type { BreachEvent } from '#domain/breach/events.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { Commit } from '#domain/case/case.ts';
import type { NameOf } from '#ports/officers.ts';
import { sentenceOf } from './exhibit-sentences.ts';
import { type OfficerShown, shownByMaybe } from './officers-shown.ts';
import type { TextByHash } from './words-of.ts';

export interface ExhibitFact {
  readonly at: Instant;
  readonly revision: number;
  /** Null: the system computed it. */
  readonly by: OfficerShown | null;
  readonly fact: string;
}

/** Each with who entered it and when, in the order of the history. */
export const exhibitFacts = (
  history: readonly Commit<BreachEvent>[],
  words: TextByHash,
  nameOf: NameOf,
): readonly ExhibitFact[] =>
  history.flatMap(({ at: entered, revision, events }) =>
    events.flatMap((event) => {
      const fact = sentenceOf(event, words);
      const by = 'by' in event && typeof event.by === 'string' ? event.by : undefined;
      return fact === undefined ? [] : [{ at: entered, revision, by: shownByMaybe(nameOf, by), fact }];
    }),
  );

/** Texts that the facts quote. */
export const textsOfFacts = (history: readonly Commit<BreachEvent>[]): readonly string[] =>
  history.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === 'direction-accepted' || event.type === 'direction-received' ? [event.textSha256] : [],
    ),
  );
