import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { NearReply, NearServer } from './near-calls.ts';

/** On 127.0.0.1; port 0 takes a free one. @returns the address */
export const listen = (server: Server, port = 0): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });

export const shut = (server: Server): void => {
  server.close();
  server.closeAllConnections();
};

export const readAll = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

export const reply = (response: ServerResponse, status: number, contentType: string, body: string): void => {
  response
    .writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) })
    .end(body);
};

const internalFailure = (error: unknown): NearReply => ({
  ...{ status: 500, contentType: 'application/json' },
  body: JSON.stringify({ __type: 'InternalFailure', message: String(error) }),
});

/** For an SDK client; every call waits as long as the faults say. */
export const sdkServer = (
  delayMs: () => number,
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
) => {
  const listener: RequestListener = (request, response) => {
    const begin = (): void => {
      serve(request, response).catch((error) => {
        const { status, contentType, body } = internalFailure(error);
        reply(response, status, contentType, body);
      });
    };
    if (delayMs() > 0) setTimeout(begin, delayMs());
    else begin();
  };
  // As in front-door.ts.
  return createServer({ keepAliveTimeout: 60_000 }, listener);
};

/** The connection ends without a reply. */
export class HungUp extends Error {
  readonly code = 'ECONNRESET';
}

/** A server whose calls and replies are text, for clients with a socket and, by `near`, for those of this process. */
export interface TextServer {
  readonly server: Server;
  readonly near: NearServer;
}

const asHeaders = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

export const textServer = (delayMs: () => number, answer: NearServer): TextServer => ({
  server: sdkServer(delayMs, async (request, response) => {
    const { url: path = '', headers } = request;
    try {
      const told = await answer({ path, headers: asHeaders(headers), body: await readAll(request) });
      reply(response, told.status, told.contentType, told.body);
    } catch (error) {
      if (!(error instanceof HungUp)) throw error;
      response.destroy();
    }
  }),
  near: async (call) => {
    if (delayMs() > 0) await pause(delayMs());
    return answer(call).catch((error) => {
      if (error instanceof HungUp) throw error;
      return internalFailure(error);
    });
  },
});
