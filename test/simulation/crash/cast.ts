import type { Actor, Call, Officer, Reply, Stage } from '../stage.ts';

export interface GoldenPath {
  readonly actor: Actor;
  /** Virtual days that it takes, with two to come to rest. */
  readonly days: number;
}

/** Every path begins here: a Monday morning, weeks away from any holiday. */
export const startAt = Date.parse('2027-03-08T15:00:00.000Z');

export const hour = 3_600_000;
export const day = 24 * hour;

const officer = (sub: string, ...groups: readonly string[]): Officer => ({ sub, groups });

export const officers = {
  olive: officer('olive', 'officer'),
  omar: officer('omar', 'officer'),
  bea: officer('bea', 'breach-officer'),
  sue: officer('sue', 'supervisor'),
  dana: officer('dana', 'dpo'),
} as const;
export type Name = keyof typeof officers;

/** Virtual milliseconds until somebody who got no answer tries again. */
const patience = 75_000;
const mostTries = 60;

/** One person at work, whose every call is made until it is answered, always with the same key. */
export class Person {
  readonly #stage: Stage;
  readonly #name: string;
  readonly #officer: Officer | undefined;
  #calls = 0;

  constructor(stage: Stage, name: string) {
    this.#stage = stage;
    this.#name = name;
    this.#officer = Object.hasOwn(officers, name) ? officers[name as Name] : undefined;
  }

  /**
   * `done`: codes of refusals that say that an earlier try did it.
   * @returns the body of the reply @throws {Error} for any other refusal, and when nobody ever answers
   */
  async does(
    method: string,
    path: string,
    said: Partial<Call> = {},
    ...done: readonly string[]
  ): Promise<Reply['body']> {
    this.#calls += 1;
    const key = `${this.#name}-${this.#calls}`;
    const call: Call = {
      as: this.#name,
      method,
      path,
      key,
      ...said,
      ...(this.#officer && { officer: this.#officer }),
    };
    for (let left = mostTries; left > 0; left -= 1) {
      const reply = await this.#stage.http(call);
      if (reply !== undefined && !isPassing(reply)) return bodyOf(reply, call, done);
      await this.#stage.sleep(patience);
    }
    throw new Error(`${this.#name} was never answered: ${method} ${path}`);
  }

  reads = (path: string) => this.does('GET', path, {});

  /** Sleeps until so many milliseconds after the beginning of the path. */
  async at(after: number): Promise<void> {
    await this.#stage.sleep(Math.max(0, startAt + after - this.#stage.now()));
  }

  /** Text of the newest letter to `to` that has `words` in it, once it is there. */
  async letter(to: string, words: string): Promise<string> {
    for (let left = 200; left > 0; left -= 1) {
      const found = this.#stage
        .inbox(to)
        .findLast(({ text, subject }) => `${subject}\n${text}`.includes(words));
      if (found !== undefined) return found.text;
      await this.#stage.sleep(hour);
    }
    throw new Error(`no letter to ${to} ever said: ${words}`);
  }
}

/** An outage, or another call that is under way: worth trying again. */
const isPassing = ({ status, body }: Reply): boolean =>
  status >= 500 || status === 429 || ['act-in-progress', 'busy'].includes(body?.code);

const bodyOf = ({ status, body, text }: Reply, call: Call, done: readonly string[]): unknown => {
  if (status < 300 || done.includes(body?.code)) return body ?? text;
  throw new Error(`${call.as}: ${call.method} ${call.path}: ${status} ${text.slice(0, 300)}`);
};

/** What follows the `#` in the link of a letter. @throws {Error} for a letter without this link */
export const linkIn = (letter: string, page: string): string => {
  const found = new RegExp(`/${page}#(\\S+)`).exec(letter)?.[1];
  if (found === undefined) throw new Error(`no link to /${page} in: ${letter}`);
  return found;
};
