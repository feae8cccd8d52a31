import type { RequestListener } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { ClassicLevel } from 'classic-level';
import dynalite from 'dynalite';
import { exchange } from './dynamodb-exchange.ts';
import type { Answered, Asked, ToDatabase } from './dynamodb-messages.ts';
import { listen } from './inner-server.ts';
import { writeInBatches } from './level-batches.ts';

interface Reads {
  _get(key: unknown, options: unknown): Promise<unknown>;
  _getSync(key: unknown, options: unknown): unknown;
}

// Dynalite reads several times a call, and the thread pool takes longer than the read.
const reads = ClassicLevel.prototype as unknown as Reads;
reads._get = async function (this: Reads, key, options) {
  return this._getSync(key, options);
};

writeInBatches({ fsync: workerData.fsync });

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
