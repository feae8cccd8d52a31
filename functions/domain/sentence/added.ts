import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys, Noun } from '#domain/case/case.ts';
import {
  evolveMissing,
  isMissingEvent,
  type MissingEvent,
  type MissingTold,
  untoldSince,
  wakeForSecond,
} from '#domain/case/second-missing.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { Sentence } from './entry.ts';

/** One of each adds a sentence. */
export type Side = 'supervisor' | 'dpo';

/** Who confirms what that side proposed. */
const confirms: Readonly<Record<Side, string>> = { supervisor: 'the DPO', dpo: 'a supervisor' };

export const sidesIn = (groups: readonly string[]): readonly Side[] =>
  (Object.keys(confirms) as Side[]).filter((side) => groups.includes(side));

/** One is a supervisor, the other the data protection officer. */
export const areBothSides = (one: readonly Side[], other: readonly Side[]): boolean =>
  one.some((side) => other.some((theirs) => theirs !== side));

/** For who cannot confirm it. `as`: of who proposed it. */
export const isForOthers = (as: readonly Side[]): string =>
  `It is for ${as.map((side) => confirms[side]).join(' or ')}.`;

/** Who acts, and as which of the two; a person may be both. */
export interface Signing {
  readonly by: Sub;
  readonly as: readonly Side[];
}

type Signed = Signing & { readonly at: Instant };

export interface WaitingSentence {
  readonly sentence: Sentence;
  readonly proposed: Signed;
}

export interface SentenceInUse extends WaitingSentence {
  readonly confirmed: Signed;
}

type ByKey<T> = Readonly<Record<string, T>>;

/** Sentences that the company added to the catalog. */
export interface AddedSentences extends MissingTold {
  readonly waiting: ByKey<WaitingSentence>;
  readonly inUse: ByKey<SentenceInUse>;
  /** Keys of sentences that were withdrawn; none is used twice, since letters were sent with it. */
  readonly ended: readonly string[];
}

/**
 * The words are in the history itself: they are the company’s and name nobody, and every letter asks for all of them in one read.
 */
export type AddedEvent =
  /** It speaks of no event, said who proposed it. */
  | ({ readonly type: 'sentence-proposed'; readonly sentence: Sentence } & Signing)
  | ({ readonly type: 'sentence-added'; readonly key: string } & Signing)
  /** It speaks of an event, said the second person. */
  | ({ readonly type: 'sentence-returned'; readonly key: string } & Signing)
  | ({ readonly type: 'sentence-withdrawn'; readonly key: string } & Signing)
  | MissingEvent;

export const addedId = 'OUR-sentences';

export const noneAdded: AddedSentences = { waiting: {}, inUse: {}, ended: [] };

const without = <T>(all: ByKey<T>, key: string): ByKey<T> => {
  const { [key]: _, ...rest } = all;
  return rest;
};

const evolve = (table: AddedSentences = noneAdded, event: AddedEvent, at: Instant): AddedSentences => {
  if (isMissingEvent(event)) return evolveMissing(table, event);
  const { by, as } = event;
  const signed = { by, as, at };
  if (event.type === 'sentence-proposed') {
    const { sentence } = event;
    return { ...table, waiting: { ...table.waiting, [sentence.key]: { sentence, proposed: signed } } };
  }
  const { key } = event;
  const waits = table.waiting[key];
  const rest = { ...table, waiting: without(table.waiting, key) };
  switch (event.type) {
    case 'sentence-added':
      if (waits === undefined) throw new Error('no sentence was proposed under this key');
      return { ...rest, inUse: { ...table.inUse, [key]: { ...waits, confirmed: signed } } };
    case 'sentence-returned':
      return rest;
    case 'sentence-withdrawn': {
      if (!Object.hasOwn(table.inUse, key)) return rest;
      return { ...rest, inUse: without(table.inUse, key), ended: [...table.ended, key] };
    }
  }
};

const secondMissing = (table: AddedSentences): Instant | undefined =>
  untoldSince(table, ...Object.values(table.waiting).map(({ proposed }) => proposed.at));

const keys = (_: CaseId, table: AddedSentences): CaseKeys => ({
  stage: 'kept',
  ...wakeForSecond(secondMissing(table)),
});

/** One table for all letters, with a sealed history. */
export const addedSentences: Noun<AddedSentences, AddedEvent> = {
  kind: 'sentences',
  evolve,
  keys,
  secondMissing,
};
