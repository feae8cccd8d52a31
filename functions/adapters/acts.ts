import { canonicalJson } from '#domain/case/canonical-json.ts';
import { ActInProgress, IdempotencyKeyReused, TooManyActs, Unavailable } from '#domain/case/errors.ts';
import { type Act, type Acts, actLimits } from '#ports/acts.ts';
import { under } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import type { Answer } from '#ports/routes.ts';
import { epochSeconds } from './expiry.ts';
import { sha256 } from './sha256.ts';

/** Who runs an act, and until when; times in epoch seconds. */
export interface ActClaim {
  readonly owner: string;
  readonly bodySha256: string;
  readonly leaseUntil: number;
  readonly expiresAt: number;
}

/** `answer`: JSON; absent while it runs. */
export type StoredAct = ActClaim & { readonly answer?: string };

export interface ActStore {
  /** Takes a free act, or one with this body whose lease is over. @returns false when another has it */
  claim(id: string, claim: ActClaim, now: number): Promise<boolean>;
  get(id: string): Promise<StoredAct | undefined>;
  /** Only for its owner. */
  settle(id: string, owner: string, answer: string): Promise<void>;
  /** Free for anything; only for its owner. */
  release(id: string, owner: string): Promise<void>;
  /** Adds one; `expiresAt` in epoch seconds. @returns false when `limit` is reached */
  add(id: string, limit: number, expiresAt: number): Promise<boolean>;
}

/** Characters; of a longer answer only the status is given again. */
const longestAnswer = 100_000;

const asStored = (answer: Answer): string => {
  const whole = JSON.stringify(answer);
  return whole.length <= longestAnswer ? whole : JSON.stringify({ status: answer.status });
};

/** 128 bits: in each commit of the act. */
const idOf = ({ by, route, key }: Pick<Act, 'by' | 'route' | 'key'>): string =>
  sha256(canonicalJson([by, route, key].map((part) => part.toWellFormed()))).slice(0, 32);

const minute = 60;

const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.name : 'unknown');

export type ActNeeds = Pick<Ports, 'clock' | 'chance' | 'limits'>;

export const actsOver = (store: ActStore, { clock, chance, limits: { actsPerMinute } }: ActNeeds): Acts => {
  /** @returns the answer of an earlier run; undefined when it is ours to run */
  const begin = async (id: string, owner: string, bodySha256: string): Promise<Answer | undefined> => {
    const now = epochSeconds(clock);
    const until = { leaseUntil: now + actLimits.lease, expiresAt: now + actLimits.remembered };
    if (await store.claim(id, { owner, bodySha256, ...until }, now)) return undefined;
    const stored = await store.get(id);
    if (stored === undefined) throw new Unavailable('The case store');
    // Our own claim, whose reply was lost.
    if (stored.owner === owner) return undefined;
    if (stored.bodySha256 !== bodySha256) throw new IdempotencyKeyReused();
    if (stored.answer === undefined) throw new ActInProgress();
    return JSON.parse(stored.answer) as Answer;
  };
  /** A fault of the store is no reason to refuse an act. */
  const isCounted = async (id: string, expiresAt: number): Promise<boolean> => {
    try {
      return await store.add(id, actsPerMinute, expiresAt);
    } catch (fault) {
      console.warn({ code: 'act-not-counted', fault: nameOf(fault) });
      return true;
    }
  };
  return {
    once: async (act, work) => {
      const [id, owner] = [idOf(act), chance.uuid()];
      const earlier = await begin(id, owner, act.bodySha256);
      if (earlier !== undefined) return earlier;
      let answer: Answer;
      try {
        answer = await under(id, work);
      } catch (refusal) {
        // If this fails, the act is free when its lease is over.
        await store.release(id, owner).catch(() => {});
        throw refusal;
      }
      // It is done: an answer that is not kept is no reason to say otherwise.
      await store.settle(id, owner, asStored(answer)).catch((fault: unknown) => {
        console.warn({ code: 'answer-not-kept', fault: nameOf(fault) });
      });
      return answer;
    },
    count: async (by) => {
      if (actsPerMinute === 0) return;
      const now = epochSeconds(clock);
      const id = idOf({ by, route: 'count', key: `${Math.floor(now / minute)}` });
      if (!(await isCounted(id, now + 2 * minute))) throw new TooManyActs();
    },
  };
};
