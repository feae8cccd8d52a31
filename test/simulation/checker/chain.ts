import { createHash } from 'node:crypto';
import type { Item, Version } from '../evidence.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** RFC 8785 for what a history holds: texts, numbers, booleans, lists and maps. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
};

export interface Commit {
  readonly revision: number;
  readonly at: string;
  readonly actor: string;
  readonly events: readonly (Item & { readonly type: string })[];
  readonly prev: string;
  readonly hash: string;
}

export const commitsOf = (item: Item): readonly Commit[] => (item.history ?? []) as readonly Commit[];

/** What is wrong with one history; undefined for a whole chain. */
export const chainFault = (item: Item): string | undefined => {
  const commits = commitsOf(item);
  let [before, last] = [sha256(String(item.id)), ''];
  for (const [n, commit] of commits.entries()) {
    const { hash, ...content } = commit;
    if (commit.revision !== n + 1) return `commit ${n + 1} says revision ${commit.revision}`;
    if (commit.prev !== before) return `commit ${n + 1} does not follow the one before it`;
    if (hash !== sha256(canonical(content))) return `commit ${n + 1} does not match its hash`;
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(commit.at)) return `commit ${n + 1}: ${commit.at}`;
    if (commit.at < last) return `commit ${n + 1} is earlier than the one before it`;
    [before, last] = [hash, commit.at];
  }
  if (commits.length === 0) return 'no history';
  if (item.revision !== commits.length) return `revision ${String(item.revision)} of ${commits.length}`;
  return item.hash === before ? undefined : 'names another hash as its last';
};

/** A later version keeps every commit of the earlier one. */
export const lostCommits = (earlier: Version, later: Version): boolean =>
  commitsOf(earlier.item).some(({ hash }, n) => commitsOf(later.item)[n]?.hash !== hash);
