import type { Officer, Reply, Stage } from '../../stage.ts';
import type { RowShown, View } from './view.ts';

const breaches = '/api/officer/breaches';
const mostTries = 6;

interface Sent {
  readonly json?: unknown;
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An officer at a browser: what got no reply, or "try again", is sent again with the same key; some clicks are double. */
export class Workplace {
  readonly stage: Stage;
  readonly who: Officer;
  readonly #as: string;
  #acts = 0;
  readonly #pressed = new Map<string, Sent & { readonly path: string; readonly key: string }>();

  constructor(stage: Stage, who: Officer) {
    [this.stage, this.who, this.#as] = [stage, who, `officer/${who.sub}`];
  }

  /** 0 ≤ n < 1, from a stream of this officer's own. */
  chance(purpose: string): number {
    return this.stage.rng(`${this.#as}/${purpose}`);
  }

  pick<T>(purpose: string, of: readonly [T, ...T[]]): T {
    return of[Math.floor(this.chance(purpose) * of.length)] ?? of[0];
  }

  /** Somewhere from `least` to `most` ms. */
  between(purpose: string, least: number, most: number): number {
    return least + this.chance(purpose) * (most - least);
  }

  async get(path: string): Promise<Reply | undefined> {
    return this.#until({ method: 'GET', path });
  }

  /** Below a breach: `notice/approval`. */
  async act(id: string, path: string, json: unknown = {}): Promise<Reply | undefined> {
    const to = `${breaches}/${id}/${path}`;
    if (path === 'notice/pause')
      this.#pressed.set(`${id}/${path}`, { path: to, json, key: `${this.who.sub}-${this.#acts + 1}` });
    return this.send('POST', to, { json });
  }

  hasPressed(place: string): boolean {
    return this.#pressed.has(place);
  }

  /** The same call as before, with its key. */
  async again(place: string): Promise<Reply | undefined> {
    const pressed = this.#pressed.get(place);
    return pressed === undefined ? undefined : this.#until({ method: 'POST', ...pressed });
  }

  async send(method: string, path: string, sent: Sent): Promise<Reply | undefined> {
    this.#acts += 1;
    const key = `${this.who.sub}-${this.#acts}`;
    return this.#until({ method, path, key, ...sent });
  }

  /** As if by somebody who does not wait for an answer: once, without a key. */
  async once(method: string, path: string, sent: Sent = {}): Promise<Reply | undefined> {
    return this.stage.http({ as: this.#as, officer: this.who, method, path, ...sent });
  }

  async record(json: unknown): Promise<Reply | undefined> {
    return this.send('POST', breaches, { json });
  }

  /** Breaches that are open, as the first page of the list shows them. */
  async open(): Promise<readonly RowShown[]> {
    const reply = await this.get(breaches);
    return reply?.status === 200 ? reply.body.items : [];
  }

  async look(id: string): Promise<View | undefined> {
    const reply = await this.get(`${breaches}/${id}`);
    return reply?.status === 200 ? (reply.body as View) : undefined;
  }

  async #until(call: Sent & { readonly method: string; readonly path: string; readonly key?: string }) {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const isDouble = call.key !== undefined && this.chance('double click') < 0.05;
      const send = () => this.stage.http({ as: this.#as, officer: this.who, ...call });
      const replies = await Promise.all(isDouble ? [send(), send()] : [send()]);
      const answer = replies.find((one) => one !== undefined && one.status < 500 && one.status !== 429);
      if (answer !== undefined) return answer;
      await this.stage.sleep(this.between('try again', 5000, 90_000));
    }
    return undefined;
  }
}

export const isDone = (reply: Reply | undefined): reply is Reply =>
  reply !== undefined && reply.status >= 200 && reply.status < 300;
