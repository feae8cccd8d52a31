import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ShellSession {
  /** @returns what the commands printed. @throws with it when one fails, or a Lambda function does. */
  run(commands: string): Promise<string>;
  /** Sets a variable, as the reader of a page would. */
  set(name: string, value: string): Promise<void>;
}

const done = 'rehearsed-to-the-end';

/** One `sh -eu` for all blocks of a page: a variable of one block is there in the next. */
export const openShell = (
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): ShellSession & AsyncDisposable => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  const block = join(folder, 'block.sh');
  // Through a pipe, as in a terminal's: what Node gives a child is a socket, which nobody can open as /dev/stdout.
  const shell = spawn('sh', ['-c', 'sh -eu 2>&1 | cat'], { cwd, env: { ...process.env, ...env } });
  let output = '';
  let told: (() => void) | undefined;
  const hear = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
    if (output.includes(`${done}\n`)) told?.();
  };
  shell.stdout.on('data', hear);
  const ended = once(shell, 'close').then(() => 'ended' as const);

  const run = async (commands: string): Promise<string> => {
    output = '';
    const finished = new Promise<'finished'>((resolve) => (told = () => resolve('finished')));
    writeFileSync(block, `${commands}\n`);
    // From a file, so that no command reads the commands after it.
    shell.stdin.write(`. ${block} </dev/null\necho ${done}\n`);
    const how = await Promise.race([finished, ended]);
    const said = output.replace(`${done}\n`, '');
    if (how === 'ended')
      throw new Error(`A command failed:\n${commands}\n\nIt printed:\n${said.slice(-6000)}`);
    // A function that throws leaves the CLI's exit code at 0.
    if (said.includes('"FunctionError"')) throw new Error(`A function failed:\n${commands}\n\n${said}`);
    return said;
  };
  return {
    run,
    set: async (name, value) => {
      await run(`${name}='${value.replaceAll("'", `'\\''`)}'`);
    },
    [Symbol.asyncDispose]: async () => {
      shell.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
