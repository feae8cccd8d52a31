import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';

/* What esbuild made takes seconds: one process makes it, and all others read it until a source changes (decision 0073). */

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}.cache/kept/`;

/** Packages as npm installed them; another manager leaves no list of its own there. */
const packages = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'].filter((path) =>
  existsSync(root + path),
);

/** All that a bundle is made of: our code, and how it is bundled. Folders and files, from the root. */
export const bundled = ['functions', 'infra/constructs', 'infra/functions.ts', 'tsconfig.json'];

interface Kept<T> {
  readonly sources: string;
  /** Written files, from the root → their hash. */
  readonly files: Readonly<Record<string, string>>;
  readonly value: T;
}

export interface Build<T> {
  /** As JSON writes it. */
  readonly value: T;
  /** Files that it wrote, from the root. */
  readonly files: readonly string[];
}

const hashOf = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

const orNothing = <T>(code: string, read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return undefined;
    throw error;
  }
};

/** Files of a folder and the folders below it, or the one file of this name; sorted. */
const filesIn = (path: string): readonly string[] => {
  if (!statSync(root + path).isDirectory()) return [path];
  return readdirSync(root + path, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(root.length))
    .toSorted();
};

const known = new Map<string, string>();

/** One hash of all sources. A process runs the code that it has loaded: what changes later is for the next one. */
const sourcesNow = (sources: readonly string[]): string => {
  const name = sources.join();
  const found = known.get(name) ?? hashOf(...[...packages, ...sources].flatMap(filesIn).flatMap(named));
  known.set(name, found);
  return found;
};

const named = (file: string) => [file, readFileSync(root + file)] as const;

const isWhole = (files: Kept<unknown>['files']): boolean =>
  Object.entries(files).every(([path, hash]) => {
    const bytes = orNothing('ENOENT', () => readFileSync(root + path));
    return bytes !== undefined && hashOf(bytes) === hash;
  });

const isAlive = (pid: number): boolean => orNothing('ESRCH', () => process.kill(pid, 0)) ?? false;

const wait = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};

/** One process at a time. Whose process has ended holds it no more. */
const alone = <T>(lock: string, work: () => T): T => {
  const take = (): boolean =>
    orNothing('EEXIST', () => {
      writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
      return true;
    }) ?? false;
  while (!take()) {
    const holder = Number(orNothing('ENOENT', () => readFileSync(lock, 'utf8')));
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
    else wait(50);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
};

/**
 * The build of this name as an earlier process made it, when no source has changed since and each file is as that process wrote it;
 * otherwise it is made now. Other processes wait for it meanwhile.
 *
 * @param sources all that the build depends on, besides packages: folders and files, from the root
 */
export const keptBuild = <T>(name: string, sources: readonly string[], make: () => Build<T>): T => {
  const path = `${folder}${name}.json`;
  mkdirSync(folder, { recursive: true });
  return alone(`${path}.lock`, () => {
    const now = sourcesNow(sources);
    const text = orNothing('ENOENT', () => readFileSync(path, 'utf8'));
    const kept = text === undefined ? undefined : (JSON.parse(text) as Kept<T>);
    if (kept?.sources === now && isWhole(kept.files)) return kept.value;
    const { value, files } = make();
    const hashes = files.map((file) => [file, hashOf(readFileSync(root + file))] as const);
    const made: Kept<T> = { sources: now, files: Object.fromEntries(hashes), value };
    const written = JSON.stringify(made);
    writeFileSync(`${path}.new`, written);
    renameSync(`${path}.new`, path);
    // As the next process reads it.
    return (JSON.parse(written) as Kept<T>).value;
  });
};
