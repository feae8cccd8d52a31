import { type Instant, instantAt, millisecondsOf } from '#domain/calendar/times.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { Actor, CaseId, CaseKeys, Commit, EventBase, Noun } from '#domain/case/case.ts';
import { beforeAll, hashOf } from '#domain/case/chain.ts';
import { CaseTooLong } from '#domain/case/errors.ts';
import type { SecondSignature } from '#domain/case/report-facts.ts';
import { type Step, secondSignatures, secondSignaturesIn } from '#domain/report/second-signatures.ts';
import type { StoredCase } from '#ports/cases.ts';

/** Only a release leads to this stage. */
export const releasedStage = 'released';

/** Bytes of JSON; DynamoDB's limit is 400 KB. Notes stop earlier (maxCommitsForOptional). */
export const sizeLimit = 350_000;

/** Drops undefined and copies. @throws for what JSON cannot hold */
const asKept = <T>(value: T): T => JSON.parse(canonicalJson(value)) as T;

/** The nonce makes the hash unique: after a lost reply a writer recognizes its own write. */
const seal = <E extends EventBase>(
  commit: Omit<Commit<E>, 'hash'> & { readonly nonce: string },
): Commit<E> => {
  const sealed = asKept(commit);
  return { ...sealed, hash: hashOf(sealed) };
};

export const evolved = <S, E extends EventBase>(
  noun: Noun<S, E>,
  state: S | undefined,
  { events, at }: Commit<E>,
): S => {
  const next = events.reduce<S | undefined>((before, event) => noun.evolve(before, event, at), state);
  if (next === undefined) throw new TypeError('a commit has at least one event');
  return asKept(next);
};

const lineOf = ({ report }: CaseKeys): string => canonicalJson(asKept({ line: report }));

/** What reports keep beside the line. `reportedBy`: start of the hash of the last commit that changed what reports count. */
export interface BesideLine {
  readonly reportedBy?: string;
  readonly signed?: readonly SecondSignature[];
}

/** What the last commit of the history changes beside the line; what it leaves out stays. `keys`: of the state after it. */
export const besideLine = <S, E extends EventBase>(
  noun: Noun<S, E>,
  caseId: CaseId,
  { before, after }: Step<S>,
  history: readonly Commit<E>[],
  keys = noun.keys(caseId, after),
): BesideLine => {
  const commit = history.at(-1);
  if (commit === undefined || keys.report === undefined) return {};
  const isSigned = secondSignatures(noun, { before, after }, commit).length > 0;
  const isSame = (state: S): boolean => lineOf(noun.keys(caseId, state)) === lineOf(keys);
  if (!isSigned && before !== undefined && isSame(before)) return {};
  const reportedBy = commit.hash.slice(0, 32);
  return isSigned ? { reportedBy, signed: secondSignaturesIn(noun, history) } : { reportedBy };
};

const keysAt = <S, E extends EventBase>(
  noun: Noun<S, E>,
  caseId: CaseId,
  step: Step<S>,
  history: readonly Commit<E>[],
): CaseKeys => {
  const keys = noun.keys(caseId, step.after);
  const beside = besideLine(noun, caseId, step, history, keys);
  return Object.keys(beside).length === 0 ? keys : { ...keys, fence: { ...keys.fence, ...beside } };
};

const withinSizeLimit = <C extends StoredCase<unknown, EventBase>>(one: C): C => {
  if (Buffer.byteLength(JSON.stringify([one.state, one.history])) > sizeLimit) throw new CaseTooLong();
  return one;
};

export const firstCommit = <S, E extends EventBase>(
  noun: Noun<S, E>,
  caseId: CaseId,
  actor: Actor,
  at: Instant,
  events: readonly E[],
  nonce: string,
): StoredCase<S, E> => {
  const commit = seal({
    revision: 1,
    at: instantAt(millisecondsOf(at)),
    actor,
    events,
    prev: beforeAll(caseId),
    nonce,
  });
  const state = evolved(noun, undefined, commit);
  const keys = keysAt(noun, caseId, { before: undefined, after: state }, [commit]);
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

/** Never earlier than the commit before it. @throws {CaseTooLong} */
export const nextCommit = <S, E extends EventBase>(
  noun: Noun<S, E>,
  seen: StoredCase<S, E>,
  actor: Actor,
  now: number,
  events: readonly E[],
  nonce: string,
  act?: string,
): StoredCase<S, E> => {
  const before = seen.history.at(-1)?.at;
  const at = instantAt(before === undefined ? now : Math.max(now, millisecondsOf(before)));
  const commit = seal({
    ...{ revision: seen.revision + 1, at, actor, events, prev: seen.hash, nonce },
    ...(act !== undefined && { act }),
  });
  const state = evolved(noun, seen.state, commit);
  const history = [...seen.history, commit];
  return withinSizeLimit({
    ...seen,
    state,
    revision: commit.revision,
    history,
    hash: commit.hash,
    keys: keysAt(noun, seen.id, { before: seen.state, after: state }, history),
  });
};

/** As today's code folds it, where an earlier code stored another state of the same history. The next commit stores it. */
export const asFoldedNow = <S, E extends EventBase>(
  noun: Noun<S, E>,
  stored: StoredCase<S, E>,
): StoredCase<S, E> => {
  if (noun.isOutdated?.(stored.state) !== true) return stored;
  const state = stored.history.reduce<S | undefined>(
    (before, commit) => evolved(noun, before, commit),
    undefined,
  );
  return state === undefined ? stored : { ...stored, state, isPlayedAnew: true };
};

/** Before its commit at this place, which is not the first; `decidesAt`: when that commit was decided. */
export const asItWas = <S, E extends EventBase>(
  noun: Noun<S, E>,
  seen: StoredCase<S, E>,
  place: number,
): StoredCase<S, E> => {
  const [history, committed] = [seen.history.slice(0, place), seen.history[place]];
  const state = history.reduce<S | undefined>((before, commit) => evolved(noun, before, commit), undefined);
  const [last] = history.slice(-1);
  if (state === undefined || last === undefined) throw new TypeError('nothing is before the first commit');
  return {
    ...{ ...seen, history, state },
    ...{ revision: last.revision, hash: last.hash, keys: noun.keys(seen.id, state) },
    ...(committed && { decidesAt: committed.at }),
  };
};

/** The first run needs no record. */
export const runOf = (runs: Readonly<Record<string, number>>, machine: string): number => runs[machine] ?? 1;
