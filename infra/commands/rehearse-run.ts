import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const folder = `${root}.cache/rehearsal/`;

type Env = Readonly<Record<string, string | undefined>>;

export class Failed extends Error {
  readonly code: number;
  constructor(sentence: string, code = 1) {
    super(sentence);
    this.code = code;
  }
}

interface Ran {
  readonly code: number;
  readonly output: string;
}

export const run = async (command: string, args: readonly string[], env: Env = {}): Promise<Ran> => {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env } });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(127)); // no such command
    child.on('close', (exit) => resolve(exit ?? 1));
  });
  return { code, output };
};

export const show = async (
  command: string,
  args: readonly string[],
  env: Env = {},
  cwd: string = root,
): Promise<number> => {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
  const [exit] = await once(child, 'close');
  return typeof exit === 'number' ? exit : 1;
};

/** @throws {Failed} with the command's output */
export const must = async (
  what: string,
  command: string,
  args: readonly string[],
  env: Env = {},
): Promise<string> => {
  const { code, output } = await run(command, args, env);
  if (code !== 0) throw new Failed(`${what} did not work out:\n${output.slice(-8000)}`);
  return output;
};

const times: { readonly phase: string; readonly seconds: number }[] = [];

export const phase = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const startedAt = performance.now();
  try {
    return await work();
  } finally {
    const seconds = (performance.now() - startedAt) / 1000;
    times.push({ phase: name, seconds });
    console.log(`rehearsal: ${name} ${seconds.toFixed(1)} s`);
  }
};

export const timeTable = (): string =>
  times.map(({ phase: name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`).join('\n');
