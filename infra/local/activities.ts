import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

interface Activity {
  readonly name: string;
  sleepers: number;
  calls: number;
  busy: boolean;
}

/**
 * Tasks, HTTP requests and calls to the inner servers. Time moves only while nothing is busy: a sleeper
 * counts as idle unless it has a call open.
 */
class Activities {
  readonly #scope = new AsyncLocalStorage<Activity>();
  readonly #all = new Set<Activity>();
  #busy = 0;
  #started = 0;
  #waiting: (() => void)[] = [];

  constructor() {
    subscribe('http.client.request.created', (message) => {
      if (!this.#scope.getStore()) return;
      const { request } = message as { request: ClientRequest };
      request.once('close', this.callOut());
    });
  }

  /** Begun or woken so far; unchanged means that nothing happened. */
  get started(): number {
    return this.#started;
  }

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const activity: Activity = { name, sleepers: 0, calls: 0, busy: false };
    this.#all.add(activity);
    this.#weigh(activity);
    try {
      return await this.#scope.run(activity, work);
    } finally {
      this.#all.delete(activity);
      this.#weigh(activity);
    }
  }

  /** A call is open until the returned function is called. */
  callOut(): () => void {
    return this.#until('calls');
  }

  /** Asleep until the returned function is called. */
  fallAsleep(): () => void {
    return this.#until('sleepers');
  }

  names(): string[] {
    return [...this.#all].filter((activity) => activity.busy).map((activity) => activity.name);
  }

  /** Resolves when nothing is busy, after a few turns of the event loop in which sleepers may go on. */
  async idle(): Promise<void> {
    for (;;) {
      while (this.#busy > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
      if (this.#all.size === 0) return;
      const seen = this.#started;
      for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
      if (this.#busy === 0 && this.#started === seen) return;
    }
  }

  #until(what: 'sleepers' | 'calls'): () => void {
    const activity = this.#scope.getStore();
    if (!activity) return () => {};
    this.#change(activity, what, 1);
    return () => this.#change(activity, what, -1);
  }

  #change(activity: Activity, what: 'sleepers' | 'calls', by: number): void {
    activity[what] += by;
    this.#weigh(activity);
  }

  #weigh(activity: Activity): void {
    const busy = this.#all.has(activity) && (activity.sleepers === 0 || activity.calls > 0);
    if (busy === activity.busy) return;
    activity.busy = busy;
    this.#busy += busy ? 1 : -1;
    if (busy) this.#started += 1;
    if (this.#busy > 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

export const activities = new Activities();
