import { AsyncLocalStorage } from 'node:async_hooks';
import type { StoredCase } from './cases.ts';

/** The officer's act under which a call runs. */
export interface CurrentAct {
  readonly id: string;
  /** Hashes of the commits that this run made, or found made by an earlier run. */
  readonly made: Set<string>;
  /** Those of them that an earlier run made. */
  readonly found: Set<string>;
}

const running = new AsyncLocalStorage<CurrentAct>();

export const currentAct = (): CurrentAct | undefined => running.getStore();

/** Whatever commits below this call carries the act. */
export const under = <T>(id: string, work: () => Promise<T>): Promise<T> =>
  running.run({ id, made: new Set(), found: new Set() }, work);

type Seen = Pick<StoredCase, 'history' | 'revision'>;

/** The revision on which the current act decides: an earlier run may have committed to this case and died before its reply (F1). */
export const revisionBeforeAct = ({ history, revision }: Seen): number => {
  const act = currentAct();
  const earlier = act && history.find(({ act: of, hash }) => of === act.id && !act.made.has(hash));
  return earlier === undefined ? revision : earlier.revision - 1;
};

export const committedEarlier = (seen: Seen): boolean => revisionBeforeAct(seen) !== seen.revision;

/** Whether an earlier run of the current act committed to this case, also what this run has found of it. */
export const isActRepeated = ({ history }: Pick<StoredCase, 'history'>): boolean => {
  const act = currentAct();
  return history.some(
    ({ act: of, hash }) => act !== undefined && of === act.id && (!act.made.has(hash) || act.found.has(hash)),
  );
};

/** Whether this run of the current act committed nothing to this case: all that is there of it, an earlier run left. */
export const didNothingNow = ({ history }: Pick<StoredCase, 'history'>): boolean => {
  const act = currentAct();
  return act !== undefined && !history.some(({ hash }) => act.made.has(hash) && !act.found.has(hash));
};

/**
 * Refuses before anything is written. A repeated act goes on to its own commit, which `cases.change` recognizes:
 * otherwise the case would refuse what this act has already changed. @throws what `decide` throws
 */
export const refuseEarly = <C extends Seen>(seen: C, decide: (seen: C) => unknown): void => {
  if (!committedEarlier(seen)) decide(seen);
};
