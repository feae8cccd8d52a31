import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must, run } from '#infra/commands/rehearse-run.ts';
import { freePort } from '#infra/local/free-port.ts';
import { Children, postgresUser } from './children.ts';
import type { Servers } from './debian.ts';
import type { Door } from './load.ts';

const host = '127.0.0.1';

export interface Fides {
  readonly door: Door;
  readonly postgresVersion: string;
  /** Of its web server, PostgreSQL and Redis. */
  readonly pids: readonly number[];
  /** Privacy requests in its database. */
  stored(): Promise<number>;
  /** Also removes its data. */
  [Symbol.asyncDispose](): Promise<void>;
}

interface Place {
  readonly children: Children;
  readonly servers: Servers;
  readonly data: string;
}

const openPostgres = async ({ children, servers, data }: Place): Promise<readonly string[]> => {
  const [folder, log, user, port] = [
    join(data, 'postgres'),
    join(data, 'log'),
    postgresUser(),
    await freePort(),
  ];
  mkdirSync(folder);
  if (user) chownSync(folder, user.uid, user.gid);
  const asUser = user ? ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'] : ['env'];
  const [command = '', ...before] = asUser;
  const make = [`${servers.postgres}/initdb`, '-D', folder, '-U', 'fides', '--auth=trust'];
  await must('initdb', command, [...before, ...make]);
  // fsync is on unless somebody switches it off; said here because the comparison rests on it.
  const settings = [`port=${port}`, `listen_addresses=${host}`, 'unix_socket_directories=', 'fsync=on'];
  const args = ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])];
  children.start({ command: `${servers.postgres}/postgres`, args, folder, log, user });
  const at = ['-h', host, '-p', String(port), '-U', 'fides'];
  const isUp = async () => (await run(`${servers.postgres}/createdb`, [...at, 'fides'])).code === 0;
  await children.up(isUp, log, 60);
  return at;
};

const openRedis = async ({ children, servers, data }: Place, password: string): Promise<number> => {
  const [log, port] = [join(data, 'redis.log'), await freePort()];
  const unsaved = ['--save', '', '--appendonly', 'no'];
  const args = ['--bind', host, '--port', String(port), '--requirepass', password, ...unsaved];
  children.start({ command: servers.redis, args, folder: data, log });
  const isUp = async () => (await run('bash', ['-c', `echo > /dev/tcp/${host}/${port}`])).code === 0;
  await children.up(isUp, log, 30);
  return port;
};

/** A request waits for a person's approval, so Fides stores it and starts nothing. */
const settingsOf = (postgresPort: string, redisPort: number, password: string): Record<string, string> => ({
  FIDES__DATABASE__SERVER: host,
  FIDES__DATABASE__PORT: postgresPort,
  FIDES__DATABASE__USER: 'fides',
  FIDES__DATABASE__PASSWORD: password,
  FIDES__DATABASE__DB: 'fides',
  FIDES__REDIS__HOST: host,
  FIDES__REDIS__PORT: String(redisPort),
  FIDES__REDIS__PASSWORD: password,
  FIDES__SECURITY__APP_ENCRYPTION_KEY: randomBytes(16).toString('hex'),
  FIDES__SECURITY__OAUTH_ROOT_CLIENT_ID: 'root',
  FIDES__SECURITY__OAUTH_ROOT_CLIENT_SECRET: password,
  FIDES__SECURITY__DRP_JWT_SECRET: password,
  FIDES__EXECUTION__REQUIRE_MANUAL_REQUEST_APPROVAL: 'true',
  FIDES__USER__ANALYTICS_OPT_OUT: 'true',
  FIDES__LOGGING__LEVEL: 'WARNING',
});

const doorAt = (url: string): Door => ({
  url: `${url}/api/v1/privacy-request`,
  bodyOf: (n) => [
    {
      policy_key: 'default_access_policy',
      identity: { email: `p${n}@example.org` },
      source: 'Privacy Center',
    },
  ],
  isTaken: (status, body) => status === 200 && (body as { succeeded: unknown[] }).succeeded.length === 1,
});

/** Fides as its package installs it, with its own access policy, over PostgreSQL and Redis on ports of their own. */
export const openFides = async (tools: string, servers: Servers): Promise<Fides> => {
  const data = mkdtempSync(join(tmpdir(), 'privacy-clock-fides-'));
  const user = postgresUser();
  // Or that user could not enter its folder below.
  if (user) chownSync(data, user.uid, user.gid);
  const children = new Children();
  const end = async (): Promise<void> => {
    await children[Symbol.asyncDispose]();
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const place = { children, servers, data };
    const password = randomBytes(8).toString('hex');
    const at = await openPostgres(place);
    const env = settingsOf(at[3] ?? '', await openRedis(place, password), password);
    const [port, log] = [await freePort(), join(data, 'fides.log')];
    const args = ['webserver', '--port', String(port)];
    children.start({ command: `${tools}fides`, args, folder: data, log, env });
    const url = `http://${host}:${port}`;
    const isUp = () =>
      fetch(`${url}/health`).then(
        ({ ok }) => ok,
        () => false,
      );
    await children.up(isUp, log, 300);
    const ask = async (query: string): Promise<string> =>
      (await must('psql', `${servers.postgres}/psql`, [...at, '-tA', '-c', query, 'fides'])).trim();
    return {
      door: doorAt(url),
      pids: children.pids,
      postgresVersion: await ask('show server_version'),
      stored: async () => Number(await ask('select count(*) from privacyrequest')),
      [Symbol.asyncDispose]: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
};
