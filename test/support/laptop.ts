import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#infra/local/free-port.ts';
import { sampleSystems } from '#infra/local/systems.ts';
import { undocumented } from './documented.ts';
import { systemToken } from './system-token.ts';
import { call, type InboxEmail, type MovedWorld } from './world.ts';

export interface Laptop extends MovedWorld {
  readonly data: string;
  kill(): Promise<void>;
  /** Waits until an ordered fault kills the process. */
  died(): Promise<void>;
  restart(settings?: Record<string, string>): Promise<void>;
  /** Also removes the data folder. */
  [Symbol.asyncDispose](): Promise<void>;
}

const boot = async (env: Record<string, string>, baseUrl: string): Promise<ChildProcess> => {
  const process_ = spawn(process.execPath, ['--conditions=laptop', 'infra/local/start.ts'], {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  process_.stdout?.on('data', (chunk) => (output += chunk));
  process_.stderr?.on('data', (chunk) => (output += chunk));
  for (const until = Date.now() + 90_000; Date.now() < until; await wait(50)) {
    if (process_.exitCode !== null) break;
    const up = await fetch(`${baseUrl}/local/clock`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (up) return process_;
  }
  process_.kill('SIGKILL');
  throw new Error(`the laptop did not come up:\n${output}`);
};

/** `npm start` in a child process: empty data folder, clock at `startAt`. */
export const openLaptop = async (startAt: string, settings: Record<string, string> = {}): Promise<Laptop> => {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'privacy-clock-'));
  // Scenarios ask one contact more often than any limit; tests of the limits set them.
  const LIMITS = JSON.stringify({ letters: 0 });
  const env = { DATA: data, PORT: String(port), START_AT: startAt, LIMITS, ...settings };
  const baseUrl = `http://127.0.0.1:${port}`;
  let said = '';
  const heard = (child: ChildProcess): ChildProcess => {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    return child;
  };
  let running = heard(await boot(env, baseUrl));
  const ended = async () => {
    if (running.exitCode === null && running.signalCode === null) await once(running, 'exit');
  };
  const move = (json: unknown) => call(baseUrl, 'POST', '/local/clock', { json });
  return {
    baseUrl,
    siteUrl: baseUrl,
    data,
    call: async (method, path, options) => {
      const answered = await call(baseUrl, method, path, options);
      const why = undocumented(method, path, answered);
      if (why !== undefined) throw new Error(why);
      return answered;
    },
    mail: async (to) => {
      const path = to === undefined ? '/local/mail' : `/local/mail?to=${encodeURIComponent(to)}`;
      return (await call(baseUrl, 'GET', path, { headers: { accept: 'application/json' } }))
        .body as InboxEmail[];
    },
    token: async (name, groups = []) =>
      (await call(baseUrl, 'POST', '/local/token', { json: { name, groups } })).body.token,
    systemToken: (scope, system = 'marketing') =>
      systemToken(`${baseUrl}/local/oauth2/token`, sampleSystems[system], scope),
    now: async () => (await call(baseUrl, 'GET', '/local/clock')).body.now,
    moveTo: (to) => move({ to }),
    advance: (advance) => move({ advance }),
    faults: async (rules) => void (await call(baseUrl, 'POST', '/local/faults', { json: rules })),
    said: () => said,
    kill: async () => {
      running.kill('SIGKILL');
      await ended();
    },
    died: ended,
    restart: async (other = {}) => {
      running = heard(await boot({ ...env, ...other }, baseUrl));
    },
    [Symbol.asyncDispose]: async () => {
      running.kill('SIGKILL');
      await ended();
      // Where test/corpus/collect.ts wants the histories of a run.
      const { CORPUS } = process.env;
      if (CORPUS !== undefined) cpSync(data, join(CORPUS, basename(data)), { recursive: true });
      rmSync(data, { recursive: true, force: true });
    },
  };
};
