import type { RequestListener } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { ClassicLevel } from 'classic-level';
import dynalite from 'dynalite';
import { exchange } from './dynamodb-exchange.ts';
import type { Answered, Asked, ToDatabase } from './dynamodb-messages.ts';
import { listen } from './inner-server.ts';
import { type LevelWrite, LevelWrites } from './level-writes.ts';

interface Level {
  _get(key: string, options: unknown): Promise<unknown>;
  _getSync(key: string, options: unknown): unknown;
  _put(key: string, value: string): Promise<void>;
  _del(key: string): Promise<void>;
  _batch(writes: readonly LevelWrite[], options: object): Promise<void>;
}

const level = ClassicLevel.prototype as unknown as Level;
const writes = new WeakMap<Level, LevelWrites>();
const writesOf = (to: Level): LevelWrites => {
  const known = writes.get(to) ?? new LevelWrites((all) => to._batch(all, {}));
  writes.set(to, known);
  return known;
};

// Dynalite reads and writes several times a call, and the thread pool takes longer than the read or the write.
level._get = async function (this: Level, key, options) {
  return this._getSync(key, options);
};
level._put = function (this: Level, key, value) {
  return writesOf(this).add({ type: 'put', key, value });
};
level._del = function (this: Level, key) {
  return writesOf(this).add({ type: 'del', key });
};

/** dynalite on disk, in its own thread; the main thread sets the delay of every call, and asks without a socket. */
const server = dynalite({ path: workerData.path, createTableMs: 0 });
const [serve] = server.listeners('request') as RequestListener[];
let delayMs = 0;

const after = (begin: () => void): void => {
  if (delayMs > 0) setTimeout(begin, delayMs);
  else begin();
};

server.removeAllListeners('request');
server.on('request', (request, response) => after(() => serve?.(request, response)));

const answer = ({ call, target, body }: Asked): void => {
  const { request, response } = exchange(target, (status, text) =>
    parentPort?.postMessage({ call, status, body: text } satisfies Answered),
  );
  serve?.(request, response);
  request.emit('data', body);
  request.emit('end');
};

parentPort?.on('message', (message: ToDatabase) => {
  if ('delayMs' in message) delayMs = message.delayMs;
  else after(() => answer(message));
});

parentPort?.postMessage({ endpoint: await listen(server) });
