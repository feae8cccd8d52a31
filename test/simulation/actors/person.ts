import type { Call, Officer, Reply, Stage } from '../stage.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const mostTries = 8;

type Sent = Omit<Call, 'as' | 'method' | 'path' | 'officer'>;

interface Done extends Reply {
  readonly status: 200 | 201 | 202;
}

export const isDone = (reply: Reply | undefined): reply is Done =>
  reply !== undefined && reply.status >= 200 && reply.status < 300;

/** Nobody knows what became of it, or it says “try again”. */
const goesAgain = (reply: Reply | undefined): boolean =>
  reply === undefined || reply.status >= 500 || reply.status === 429;

/** Somebody at a browser: what got no reply is sent again with the same key, and some clicks are double. */
export class Person {
  readonly stage: Stage;
  readonly name: string;
  readonly #officer: Officer | undefined;
  #acts = 0;

  constructor(stage: Stage, name: string, officer?: Officer) {
    [this.stage, this.name, this.#officer] = [stage, name, officer];
  }

  /** 0 ≤ n < 1, from a stream of this person's own. */
  chance(purpose: string): number {
    return this.stage.rng(`${this.name}/${purpose}`);
  }

  pick<T>(purpose: string, of: readonly T[]): T {
    return of[Math.floor(this.chance(purpose) * of.length)] as T;
  }

  /** Waits somewhere from `least` to `most` ms. */
  async waits(purpose: string, least: number, most: number): Promise<void> {
    await this.stage.sleep(least + this.chance(purpose) * (most - least));
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Reply | undefined> {
    return this.#until({ method: 'GET', path, headers });
  }

  /** Each call of this is one act with a key of its own, however often it is sent. */
  act(path: string, json: unknown = {}, sent: Sent & { readonly method?: string } = {}) {
    this.#acts += 1;
    const key = `${this.name}-${this.#acts}`.replaceAll(' ', '-');
    return this.#until({ method: 'POST', path, json, key, ...sent });
  }

  /** Once, whatever comes of it. */
  once(path: string, json: unknown, sent: Sent = {}): Promise<Reply | undefined> {
    return this.#send({ method: 'POST', path, json, ...sent });
  }

  #send(call: Omit<Call, 'as' | 'officer'>): Promise<Reply | undefined> {
    const officer = this.#officer;
    return this.stage.http({ as: this.name, ...(officer && { officer }), ...call });
  }

  async #until(call: Omit<Call, 'as' | 'officer'>): Promise<Reply | undefined> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const isDouble = call.key !== undefined && this.chance('double click') < 0.06;
      const copies = isDouble ? 2 + Math.floor(this.chance('how often') * 4) : 1;
      if (isDouble) this.stage.note('clicked twice');
      const replies = await Promise.all(Array.from({ length: copies }, () => this.#send(call)));
      const answer = replies.find((one) => !goesAgain(one));
      if (answer !== undefined) return answer;
      await this.waits('try again', 20_000, 3 * minute);
    }
    return undefined;
  }
}
