import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { CaseId } from './case.ts';

/** As it lies in the table. */
export interface RawCase {
  readonly pk: string;
  readonly id?: unknown;
  readonly revision?: unknown;
  readonly hash?: unknown;
  readonly history?: unknown;
}

type RawCommit = Readonly<Record<string, unknown>>;

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** `prev` of the first commit: seals the case id, so that a history fits no other case. */
export const beforeAll = (caseId: CaseId): string => sha256(caseId);

/** Of everything in a commit but its hash: who writes one, who sends by one and the audit ask here. */
export const hashOf = ({ hash: _, ...content }: RawCommit): string => sha256(canonicalJson(content));

const wrongWith = (
  commit: RawCommit,
  revision: number,
  before: RawCommit | undefined,
  caseId: string,
): string | undefined => {
  if (commit.revision !== revision) return `its revision is ${String(commit.revision)}`;
  if (before === undefined && commit.prev !== beforeAll(caseId))
    return 'it does not begin the history of this case';
  if (before && commit.prev !== before.hash) return 'it does not follow the commit before it';
  if (commit.hash !== hashOf(commit)) return 'its content does not match its hash';
  if (!instant.test(String(commit.at))) return 'its time is not an instant with three decimals';
  if (before && !(Date.parse(String(commit.at)) >= Date.parse(String(before.at))))
    return 'its time is before that of the commit it follows';
  return undefined;
};

/** As in `commit 3 of 7: its content does not match its hash`; undefined for a whole chain. */
export const firstBreak = ({ pk, id: caseId, revision, hash, history }: RawCase): string | undefined => {
  const named = pk.slice(pk.indexOf('#') + 1);
  if (caseId !== named) return `its id is ${String(caseId)} but it lies under ${pk}`;
  if (!Array.isArray(history) || history.length === 0) return 'it has no history';
  const commits: readonly RawCommit[] = history;
  for (const [index, commit] of commits.entries()) {
    const wrong = wrongWith(commit, index + 1, commits[index - 1], named);
    if (wrong !== undefined) return `commit ${index + 1} of ${String(revision)}: ${wrong}`;
  }
  if (revision !== commits.length)
    return `commit ${commits.length + 1} of ${String(revision)}: ${commits.length} commits are there`;
  if (hash !== commits.at(-1)?.hash)
    return `commit ${commits.length} of ${revision}: the case names another hash as its last`;
  return undefined;
};
