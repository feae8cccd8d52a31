import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { Commit } from '#domain/case/case.ts';
import { nounOf } from '#domain/nouns.ts';

type Item = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (value === undefined ? 'absent' : canonicalJson(value));
const shown = (value: unknown): string => textOf(value).slice(0, 100);

const isMap = (value: unknown): value is Item => typeof value === 'object' && value !== null;

const difference = (is: unknown, should: unknown, path: string): string | undefined => {
  if (textOf(is) === textOf(should)) return undefined;
  if (isMap(is) && isMap(should) && Array.isArray(is) === Array.isArray(should))
    for (const part of new Set([...Object.keys(should), ...Object.keys(is)])) {
      const found = difference(is[part], should[part], `${path}.${part}`);
      if (found !== undefined) return found;
    }
  return `${path} is ${shown(is)}, by its history ${shown(should)}`;
};

/**
 * Where state or release conditions differ from the history (I6); others only say who looks when. A state that an
 * earlier release stored is compared from its next commit on: until then nobody reads it, only the history.
 */
export const firstDifference = (item: Item): string | undefined => {
  const id = String(item.id);
  const { evolve, keys, isOutdated } = nounOf(id);
  // This stored state is not used: each read computes the state from the history again, and the next commit stores the new one.
  if (isOutdated?.(item.state)) return undefined;
  const commits = item.history as readonly Commit[];
  const folded = commits
    .flatMap(({ at, events }) => events.map((event) => ({ at, event })))
    .reduce<unknown>((state, { at, event }) => evolve(state, event, at), undefined);
  const { stage, fence = {} } = keys(id, folded);
  const judged = { state: folded, stage, ...fence };
  for (const [name, should] of Object.entries(judged)) {
    const found = difference(item[name], should, name);
    if (found !== undefined) return found;
  }
  return undefined;
};
