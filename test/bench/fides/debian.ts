import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failed } from '#infra/commands/rehearse-run.ts';

/** Exit code of a command that lacks a package of the system. */
const MISSING = 3;

const onPath = (path: string, name: string): string | undefined =>
  path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);

/** Debian keeps the server's commands beside each other, one folder for each version; the newest counts. */
const postgresFolder = (versions: string): string | undefined => {
  const known = existsSync(versions) ? readdirSync(versions) : [];
  return known
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(versions, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
};

export interface Servers {
  /** Folder of `initdb`, `postgres`, `createdb` and `psql`. */
  readonly postgres: string;
  readonly redis: string;
}

interface Places {
  readonly versions: string;
  readonly path: string;
}

/** Installs nothing. @throws {Failed} with the command that installs what is missing */
export const installedServers = (
  { versions, path }: Places = { versions: '/usr/lib/postgresql', path: process.env.PATH ?? '' },
): Servers => {
  const [postgres, redis] = [postgresFolder(versions), onPath(path, 'redis-server')];
  if (postgres && redis) return { postgres, redis };
  const missing = [...(postgres ? [] : ['postgresql']), ...(redis ? [] : ['redis-server'])];
  throw new Failed(
    `Fides needs ${missing.join(' and ')}. On Debian: apt-get install --no-install-recommends ${missing.join(' ')}`,
    MISSING,
  );
};
