import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder cannot be used; the message says what to do instead. */
export class DataFolderUnusable extends Error {
  override readonly name = 'DataFolderUnusable';
}

/** Raised when stored words change: event types, codes, stages or attributes. A folder of another format is refused. */
const format = 2;

const formatOf = (folder: string): number => {
  try {
    return Number(readFileSync(join(folder, 'format'), 'utf8'));
  } catch {
    return 1;
  }
};

/** A folder without data, but for a lock that a killed process left, gets the present format. */
const isEmpty = (folder: string): boolean => readdirSync(folder).every((name) => name.startsWith('lock'));

/** Writes a file whole or not at all, whenever the process dies. */
export const writeWhole = (file: string, text: string, mode = 0o644): void => {
  writeFileSync(`${file}.new`, text, { mode });
  renameSync(`${file}.new`, file);
};

/** What the system says of a process behind its name, which may itself have spaces and brackets (proc(5), `stat`). */
const statOf = (pid: number): readonly string[] => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(') ') + 2).split(' ');
  } catch {
    return [];
  }
};

/** When this process began, in the kernel's ticks; undefined where the system does not say. */
export const beganAt = (pid: number): string | undefined => statOf(pid)[19];

/** Ended, though nobody has asked how yet: in a container often nobody ever does. */
const isZombie = (pid: number): boolean => statOf(pid)[0] === 'Z';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** A lock is stale when its process is gone, or when its number belongs to another process by now. */
const isHeld = (lock: string): boolean => {
  try {
    const { pid, began } = JSON.parse(readFileSync(lock, 'utf8'));
    return pid !== process.pid && isAlive(pid) && !isZombie(pid) && beganAt(pid) === began;
  } catch {
    return false;
  }
};

/**
 * The folder with everything the laptop keeps, and the right to be its only user.
 * @throws {DataFolderUnusable} when another laptop runs on it, or when an earlier version wrote it
 */
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
