import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Failed } from '#infra/commands/rehearse-run.ts';

/** PostgreSQL refuses to run as root; its package brings a user. */
export const postgresUser = (): { readonly uid: number; readonly gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
};

interface Child {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** File that gets all it says. */
  readonly log: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
}

/** Servers of one run, ended with it, the last one first. */
export class Children {
  readonly #running: ChildProcess[] = [];

  get pids(): readonly number[] {
    return this.#running.flatMap(({ pid }) => pid ?? []);
  }

  start({ command, args, folder, log, env = {}, user }: Child): void {
    const output = openSync(log, 'a');
    const stdio = ['ignore', output, output] as const;
    const child = spawn(command, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: [...stdio],
      ...user,
    });
    closeSync(output);
    this.#running.push(child);
  }

  /** @throws {Failed} with the end of the log, when it has ended or is not up within `seconds` */
  async up(isUp: () => Promise<boolean>, log: string, seconds: number): Promise<void> {
    const child = this.#running.at(-1);
    for (const until = Date.now() + 1000 * seconds; Date.now() < until; await wait(200)) {
      if (child?.exitCode !== null) break;
      if (await isUp()) return;
    }
    throw new Failed(`A server did not come up:\n${readFileSync(log, 'utf8').slice(-4000)}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of this.#running.toReversed()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const hasEnded = await Promise.race([ended.then(() => true), wait(10_000, false, { ref: false })]);
      if (!hasEnded) child.kill('SIGKILL');
    }
  }
}
