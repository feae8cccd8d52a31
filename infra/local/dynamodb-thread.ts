import type { RequestListener } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import dynalite from 'dynalite';
import { listen } from './inner-server.ts';

/** dynalite on disk, in a thread of its own; the main thread may order that every call waits. */
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
