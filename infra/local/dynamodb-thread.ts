import type { RequestListener } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { ClassicLevel } from 'classic-level';
import dynalite from 'dynalite';
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

/** dynalite on disk, in its own thread; the main thread sets the delay of every call. */
const server = dynalite({ path: workerData.path, createTableMs: 0 });
const [serve] = server.listeners('request') as RequestListener[];
let delayMs = 0;

server.removeAllListeners('request');
server.on('request', (request, response) => {
  const begin = (): void => serve?.(request, response);
  if (delayMs > 0) setTimeout(begin, delayMs);
  else begin();
});

parentPort?.on('message', (message: { delayMs?: number }) => {
  if (message.delayMs !== undefined) delayMs = message.delayMs;
});

parentPort?.postMessage(await listen(server));
