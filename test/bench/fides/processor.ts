import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Of Linux; `getconf CLK_TCK` is 100 on every machine that Debian runs on. */
const TICK_MS = 10;

interface Spent {
  readonly parent: number;
  readonly ms: number;
}

/** `stat` of a process as Linux writes it: processor milliseconds of its own and of its children that have ended. */
export const spentIn = (stat: string): Spent => {
  // The name before may hold anything, also a parenthesis.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system, ofChildren, systemOfChildren] = fields.slice(11, 15).map(Number);
  const ticks = [user, system, ofChildren, systemOfChildren].reduce<number>(
    (sum, one) => sum + (one ?? 0),
    0,
  );
  return { parent: Number(fields[1]), ms: ticks * TICK_MS };
};

const everyProcess = (): ReadonlyMap<number, Spent> => {
  const all = new Map<number, Spent>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one)))
    try {
      all.set(Number(name), spentIn(readFileSync(`/proc/${name}/stat`, 'utf8')));
    } catch {
      // It has ended since the folder was read.
    }
  return all;
};

/** Whether the process is one of these or descends from one of them. */
const isOf = (all: ReadonlyMap<number, Spent>, pid: number, roots: readonly number[]): boolean => {
  for (let at: number | undefined = pid; at !== undefined && at > 0; at = all.get(at)?.parent)
    if (roots.includes(at)) return true;
  return false;
};

export interface Processor {
  /** Milliseconds so far of these processes, with all that descend from them. */
  readonly ofRoots: number;
  /** Of all others that this process began. */
  readonly ofOthers: number;
  /** Of everything else on this machine. */
  readonly foreign: number;
}

export const processorTime = (roots: readonly number[]): Processor => {
  const all = everyProcess();
  let [ofRoots, ofOthers] = [0, 0];
  for (const [pid, { ms }] of all)
    if (isOf(all, pid, roots)) ofRoots += ms;
    else if (pid !== process.pid && isOf(all, pid, [process.pid])) ofOthers += ms;
  const whole = cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys, 0);
  const { user, system } = process.cpuUsage();
  return { ofRoots, ofOthers, foreign: whole - ofRoots - ofOthers - (user + system) / 1000 };
};
