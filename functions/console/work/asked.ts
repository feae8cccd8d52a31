import { hasAccess } from '#domain/case/groups.ts';
import { queuesFor } from '#domain/case/queues.ts';
import type { Visit } from '../visit.ts';
import { filterWords } from './words.ts';

/** Of the list, without a query. */
export const workPage = '/officer/work';

/** Only who may know of breaches reads a word about them. */
const ofBreaches: Readonly<Record<string, readonly string[]>> = { noun: ['breach'], waits: ['agency'] };

/** Value and words of a filter's choices. */
export const choicesOf = (
  name: string,
  { officer }: Pick<Visit, 'officer'>,
): readonly (readonly [string, string])[] => {
  const all = Object.entries(filterWords[name] ?? {});
  const seesBreaches = hasAccess('breach-reading', officer.groups);
  if (name === 'queue') {
    const theirs: readonly string[] = queuesFor(seesBreaches);
    return all.filter(([value]) => theirs.includes(value));
  }
  return all.filter(([value]) => seesBreaches || !ofBreaches[name]?.includes(value));
};

/** By name of a filter without closed choices. A `sub` is opaque: no email address. */
const formOf: Readonly<Record<string, RegExp>> = {
  assignee: /^[\w|:.-]{1,128}$/,
  controller: /^[a-z0-9][a-z0-9-]{0,62}$/,
};
const cursor = /^[\w+/=.-]{1,2000}$/;

/** Filters and values that we know, so that an address holds nothing else. */
export const askedOf = (visit: Pick<Visit, 'officer' | 'query'>): URLSearchParams => {
  const asked = new URLSearchParams();
  for (const name of Object.keys(filterWords)) {
    const value = visit.query.get(name) ?? '';
    const isKnown = choicesOf(name, visit).some(([one]) => one === value);
    if (isKnown || formOf[name]?.test(value)) asked.set(name, value);
  }
  const from = visit.query.get('cursor') ?? '';
  if (cursor.test(from)) asked.set('cursor', from);
  return asked;
};

export const without = (asked: URLSearchParams, name: string): URLSearchParams => {
  const left = new URLSearchParams(asked);
  for (const one of [name, 'cursor']) left.delete(one);
  return left;
};

export const withQuery = (path: string, asked: URLSearchParams): string =>
  asked.size > 0 ? `${path}?${asked}` : path;
