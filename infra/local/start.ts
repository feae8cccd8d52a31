import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { millisecondsOf, readInstant } from '#domain/calendar/times.ts';
import { apiRoutes } from '#infra/api-routes.ts';
import { functions } from '#infra/functions.ts';
import { DataFolderUnusable } from './data-folder.ts';
import { startLaptop } from './laptop.ts';
import { quietConsole } from './log.ts';
import { seed } from './seed.ts';

const root = join(import.meta.dirname, '../..');
/** MACHINES: another folder of definitions, to test what the golden ones are good for. */
const {
  DATA = '.data',
  PORT = '8080',
  START_AT,
  FSYNC,
  MACHINES = join(root, 'test/workflows'),
} = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const giveUp = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const first = START_AT === undefined ? undefined : readInstant(START_AT);
const startAt = first && millisecondsOf(first);
if (START_AT !== undefined && first === undefined)
  giveUp(`START_AT is an instant from 1986 through 2098, for example 2027-01-04T14:00:00Z, not ${START_AT}`);
const port = Number(PORT);
if (!Number.isInteger(port) || port < 0 || port > 65_535) giveUp(`PORT is a number up to 65535, not ${PORT}`);

const explain = (error: NodeJS.ErrnoException): never => {
  if (error instanceof DataFolderUnusable) return giveUp(error.message);
  if (error.code === 'EADDRINUSE')
    return giveUp(`Port ${port} is taken. Choose another: PORT=8081 npm start`);
  return giveUp(error.stack ?? String(error));
};

quietConsole();
const plan = {
  ...{ dataFolder: DATA, port, startAt, fsync: FSYNC === 'on', progress: say },
  routes: Object.values(apiRoutes).flat(),
  functions: Object.fromEntries(Object.entries(functions).map(([name, file]) => [name, join(root, file)])),
  definitions: MACHINES,
};
const laptop = await startLaptop(plan).catch(explain);

let isStopping = false;
// npm and the terminal both pass Ctrl-C on, so it may arrive twice.
const stop = (): void => {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(0), 1000).unref();
  void laptop.close().finally(() => process.exit(0));
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

if (process.argv.includes('--seed')) await seed(laptop.address).catch((error) => say(`not seeded: ${error}`));
say(`
Privacy Clock is ready (${(process.uptime()).toFixed(1)} s).

  the public pages      ${laptop.address}/
  the officers' console ${laptop.address}/officer
  letters sent          ${laptop.address}/local/mail
  the clock             ${laptop.address}/local/clock
  tokens of systems     ${laptop.address}/local/oauth2/token
`);
// Scenarios end by SIGKILL: save the compile cache now (NODE_COMPILE_CACHE).
flushCompileCache();
