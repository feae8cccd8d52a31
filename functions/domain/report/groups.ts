import { byCodeUnit } from '#domain/case/canonical-json.ts';
import { type Counts, countsOf, type Judged } from './counts.ts';

/** By what a report tells its cases apart. */
export const groupings = ['what', 'capacity', 'channel', 'regime', 'recourse', 'officer'] as const;
export type Grouping = (typeof groupings)[number];

export interface Group {
  /** A code of the vocabulary, or `sub` of an officer; `none`: it has none. */
  readonly of: string;
  readonly counts: Counts;
}

/** The largest first. */
export const groupsOf = (cases: readonly Judged[], by: Grouping): readonly Group[] =>
  [...Map.groupBy(cases, (one) => one[by] ?? 'none')]
    .map(([of, own]) => ({ of, counts: countsOf(own) }))
    .toSorted((a, b) => b.counts.all - a.counts.all || byCodeUnit(a.of, b.of));
