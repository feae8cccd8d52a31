import { apartFor } from '#domain/calendar/clocks-apart.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { EventBase, Noun } from '#domain/case/case.ts';
import type { StoredCase } from '#ports/cases.ts';
import { replayed } from './floors.ts';

type Item = Readonly<Record<string, unknown>>;

const canonical = (value: unknown): string => (value === undefined ? 'absent' : canonicalJson(value));
const shown = (value: unknown): string => canonical(value).slice(0, 100);

const isMap = (value: unknown): value is Item => typeof value === 'object' && value !== null;

const said = (path: string, is: unknown, should: unknown): string =>
  `${path} is ${shown(is)}, by its history ${shown(should)}`;

const difference = (is: unknown, should: unknown, path: string): string | undefined => {
  if (canonical(is) === canonical(should)) return undefined;
  if (isMap(is) && isMap(should) && Array.isArray(is) === Array.isArray(should))
    for (const part of new Set([...Object.keys(should), ...Object.keys(is)])) {
      const found = difference(is[part], should[part], `${path}.${part}`);
      if (found !== undefined) return found;
    }
  return said(path, is, should);
};

/** Seconds. A commit's time is never before the store's own and at most ten minutes after it (F5), and a floor follows from it. */
const fits = (is: number, should: number): boolean => is <= should && is >= should - apartFor / 1000;

/** What is absent an earlier release did not write: readers take it from the history. */
const floorDifference = (
  stored: StoredCase,
  { floors = {}, releaseFloor, within }: StoredCase,
): string | undefined => {
  const moved = (path: string, is: number | undefined, should: number | undefined) =>
    is === undefined || (should !== undefined && fits(is, should)) ? undefined : said(path, is, should);
  for (const [n, { at }] of Object.entries(stored.floors ?? {})) {
    const found = moved(`floors.${n}.at`, at, floors[n]?.at);
    if (found !== undefined) return found;
  }
  return (
    moved('releaseFloor', stored.releaseFloor, releaseFloor) ??
    (stored.within === undefined ? undefined : difference(stored.within, within, 'within'))
  );
};

/**
 * Where state, release conditions or floors of a whole chain differ from the history (I6); other attributes only say who looks when. A
 * state that an earlier release stored is compared from its next commit on: until then nobody reads it, only the history.
 */
export const firstDifference = <S, E extends EventBase>(noun: Noun<S, E>, item: Item): string | undefined => {
  const stored = item as unknown as StoredCase<S, E>;
  const byHistory = replayed(noun, stored);
  if (byHistory === undefined) return 'it has no history';
  const floor = floorDifference(stored as StoredCase, byHistory as StoredCase);
  // This stored state is not used: each read computes the state from the history again, and the next commit stores the new one.
  if (floor !== undefined || noun.isOutdated?.(stored.state)) return floor;
  const { state } = byHistory;
  const { stage, fence = {} } = noun.keys(stored.id, state);
  for (const [name, should] of Object.entries({ state, stage, ...fence })) {
    const found = difference(item[name], should, name);
    if (found !== undefined) return found;
  }
  return undefined;
};
