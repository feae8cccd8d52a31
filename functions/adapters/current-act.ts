import { AsyncLocalStorage } from 'node:async_hooks';

/** The officer's act under which a call runs. */
export interface CurrentAct {
  readonly id: string;
  /** Hashes of the commits that this run made, or found made by an earlier run. */
  readonly made: Set<string>;
}

const running = new AsyncLocalStorage<CurrentAct>();

export const currentAct = (): CurrentAct | undefined => running.getStore();

/** Whatever commits below this call carries the act. */
export const under = <T>(id: string, work: () => Promise<T>): Promise<T> =>
  running.run({ id, made: new Set() }, work);
