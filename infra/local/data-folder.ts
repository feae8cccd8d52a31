import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The message says what to do instead. */
export class DataFolderUnusable extends Error {
  override readonly name = 'DataFolderUnusable';
}

/** Raise when stored event types, codes, stages or attributes change; other formats are refused. */
const format = 2;

const formatOf = (folder: string): number => {
  try {
    return Number(readFileSync(join(folder, 'format'), 'utf8'));
  } catch {
    return 1;
  }
};

/** A killed process may have left a lock. */
const isEmpty = (folder: string): boolean => readdirSync(folder).every((name) => name.startsWith('lock'));

/** Whole or not at all, even if the process dies. */
export const writeWhole = (file: string, text: string, mode = 0o644): void => {
  writeFileSync(`${file}.new`, text, { mode });
  renameSync(`${file}.new`, file);
};

/** After the process name, which may hold spaces and brackets (proc(5), `stat`). */
const statOf = (pid: number): readonly string[] => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(') ') + 2).split(' ');
  } catch {
    return [];
  }
};

/** Kernel ticks; undefined where the system does not say. */
export const beganAt = (pid: number): string | undefined => statOf(pid)[19];

/** Ended, but not reaped; in a container often nobody does. */
const isZombie = (pid: number): boolean => statOf(pid)[0] === 'Z';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Stale when its process is gone or its number was reused. */
const isHeld = (lock: string): boolean => {
  try {
    const { pid, began } = JSON.parse(readFileSync(lock, 'utf8'));
    return pid !== process.pid && isAlive(pid) && !isZombie(pid) && beganAt(pid) === began;
  } catch {
    return false;
  }
};

/** Makes this process the folder's only user. @throws {DataFolderUnusable} in use, or of another format */
export const openDataFolder = (path: string): { folder: string; close(): void } => {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock');
  if (existsSync(lock) && isHeld(lock))
    throw new DataFolderUnusable(
      `Another Privacy Clock is running on ${folder}. Stop it first, or choose another folder: DATA=other npm start`,
    );
  if (!isEmpty(folder) && formatOf(folder) !== format)
    throw new DataFolderUnusable(
      `${folder} was written by an earlier version; start with another DATA folder: DATA=other npm start`,
    );
  writeWhole(join(folder, 'format'), `${format}\n`);
  writeWhole(lock, JSON.stringify({ pid: process.pid, began: beganAt(process.pid) }));
  return { folder, close: () => rmSync(lock, { force: true }) };
};
