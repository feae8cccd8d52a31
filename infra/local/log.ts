import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { clock as movedClock } from './moved-clock.ts';

type Level = 'debug' | 'info' | 'warn' | 'error';
let file: string | undefined;

const write = (level: Level, given: unknown[]): void => {
  if (!file) return;
  const [message] = given.length === 1 ? given : [given];
  const at = new Date(movedClock.now()).toISOString();
  const plain = (_: string, value: unknown): unknown => (value instanceof Error ? inspect(value) : value);
  appendFileSync(
    file,
    `${JSON.stringify({ timestamp: new Date().toISOString(), at, level, message }, plain)}\n`,
  );
};

export const log = {
  warn: (...given: unknown[]): void => write('warn', given),
  error: (...given: unknown[]): void => write('error', given),
};

export const openLog = (folder: string): void => {
  file = join(folder, 'log.ndjson');
};

export const quietConsole = (): void => {
  for (const level of ['debug', 'info', 'warn', 'error'] as const)
    console[level] = (...given: unknown[]) => write(level, given);
  console.log = console.info;
};
