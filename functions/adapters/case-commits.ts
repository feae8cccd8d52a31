import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { Actor, CaseId, Commit, EventBase, Noun } from '#domain/case/case.ts';
import { CaseTooLong } from '#domain/case/errors.ts';
import type { StoredCase } from '#ports/cases.ts';
import { sha256 } from './sha256.ts';

/** The stage into which only a release leads. */
export const releasedStage = 'released';

/** What the first commit has before it: the seal of the case's id, so that a history fits no other case. */
const beforeAll = (caseId: CaseId): string => sha256(caseId);

/**
 * Largest case in bytes of JSON. DynamoDB's own end is at 400 KB. Notes stop long before (the decider's work), so that
 * verdict, answer and letters always find room; this is only the wall behind it.
 */
export const sizeLimit = 350_000;

/** An instant as it is stored: UTC with exactly three decimals, so that text order is time order. */
export const instant = (at: number | string): string => new Date(at).toISOString();

/** As JSON keeps it: no undefined, nothing shared with the caller. Refuses what JSON cannot say. */
const asKept = <T>(value: T): T => JSON.parse(canonicalJson(value)) as T;

/**
 * Seals a commit. The nonce makes the hash this write's own: whoever finds it after a lost reply knows that the write
 * was his, also when a rival did the very same thing in the same millisecond.
 */
const seal = <E extends EventBase>(
  commit: Omit<Commit<E>, 'hash'> & { readonly nonce: string },
): Commit<E> => {
  const sealed = asKept(commit);
  return { ...sealed, hash: sha256(canonicalJson(sealed)) };
};

/** What a history comes to. */
const evolved = <S, E extends EventBase>(
  noun: Noun<S, E>,
  state: S | undefined,
  { events, at }: Commit<E>,
): S => {
  const next = events.reduce<S | undefined>((before, event) => noun.evolve(before, event, at), state);
  if (next === undefined) throw new TypeError('a commit has at least one event');
  return asKept(next);
};

const withinSizeLimit = <C extends StoredCase<unknown, EventBase>>(one: C): C => {
  if (Buffer.byteLength(JSON.stringify([one.state, one.history])) > sizeLimit) throw new CaseTooLong();
  return one;
};

/** The case as its first commit makes it. */
export const firstCommit = <S, E extends EventBase>(
  noun: Noun<S, E>,
  caseId: CaseId,
  actor: Actor,
  at: string,
  events: readonly E[],
  nonce: string,
): StoredCase<S, E> => {
  const commit = seal({ revision: 1, at: instant(at), actor, events, prev: beforeAll(caseId), nonce });
  const state = evolved(noun, undefined, commit);
  const keys = noun.keys(caseId, state);
  return withinSizeLimit({
    id: caseId,
    kind: noun.kind,
    state,
    revision: 1,
    history: [commit],
    hash: commit.hash,
    keys,
    runs: {},
  });
};

/**
 * The case as one more commit makes it; its time is never before that of the commit it follows.
 * @throws {CaseTooLong}
 */
export const nextCommit = <S, E extends EventBase>(
  noun: Noun<S, E>,
  seen: StoredCase<S, E>,
  actor: Actor,
  now: number,
  events: readonly E[],
  nonce: string,
): StoredCase<S, E> => {
  const before = Date.parse(seen.history.at(-1)?.at ?? '') || now;
  const at = instant(Math.max(now, before));
  const commit = seal({ revision: seen.revision + 1, at, actor, events, prev: seen.hash, nonce });
  const state = evolved(noun, seen.state, commit);
  const history = [...seen.history, commit];
  return withinSizeLimit({
    ...seen,
    state,
    revision: commit.revision,
    history,
    hash: commit.hash,
    keys: noun.keys(seen.id, state),
  });
};

/** A machine's current run; the first needs no record. */
export const runOf = (runs: Readonly<Record<string, number>>, machine: string): number => runs[machine] ?? 1;
