import { spawn } from 'node:child_process';
import type { z } from 'zod';

/** AWS said no. `code`: its own name for the error, for example `NotFoundException`. */
export class Refused extends Error {
  readonly code: string;
  constructor(command: string, said: string) {
    const [, code = 'no answer'] = /\(([\w.-]+)\) when calling/.exec(said) ?? [];
    super(`\`${command}\`: ${said.trim().split('\n').at(-1)}`);
    this.code = code;
  }
}

/** @returns what the AWS CLI answered, checked against the schema. @throws {Refused} */
export type Ask = <T>(schema: z.ZodType<T>, ...words: readonly string[]) => Promise<T>;

/** Of a Python program each, on the machine of a person who waits. */
const mostAtOnce = 4;

const inTurn = () => {
  let free = mostAtOnce;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
};

const run = (words: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const cli = spawn('aws', [...words], { env: { ...process.env, AWS_PAGER: '' } });
    let [out, said] = ['', ''];
    cli.stdout.on('data', (chunk) => (out += chunk));
    cli.stderr.on('data', (chunk) => (said += chunk));
    cli.on('error', () =>
      reject(new Refused('aws', 'the AWS CLI is not installed, or not in the PATH of this shell')),
    );
    cli.on('close', (code) =>
      code === 0 ? resolve(out) : reject(new Refused(`aws ${words.slice(0, 2).join(' ')}`, said)),
    );
  });

/** By the CLI that the deployer has anyway, version 1 or 2 (decision 0042). */
export const askIn = (region: string): Ask => {
  const turn = inTurn();
  return async (schema, ...words) => {
    const out = await turn(() => run([...words, '--region', region, '--output', 'json']));
    return schema.parse(JSON.parse(out.trim() === '' ? '{}' : out));
  };
};

/** @returns undefined where AWS says that there is no such thing */
export const orMissing = <T>(asked: Promise<T>, ...codes: readonly string[]): Promise<T | undefined> =>
  asked.catch((fault: unknown) => {
    if (fault instanceof Refused && codes.includes(fault.code)) return undefined;
    throw fault;
  });
