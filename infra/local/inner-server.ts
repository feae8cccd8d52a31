import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

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

/** For an SDK client; every call waits as long as the faults say. */
export const sdkServer = (
  delayMs: () => number,
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
) => {
  const listener: RequestListener = (request, response) => {
    const begin = (): void => {
      serve(request, response).catch((error) => {
        reply(
          response,
          500,
          'application/json',
          JSON.stringify({ __type: 'InternalFailure', message: String(error) }),
        );
      });
    };
    if (delayMs() > 0) setTimeout(begin, delayMs());
    else begin();
  };
  // As in front-door.ts.
  return createServer({ keepAliveTimeout: 60_000 }, listener);
};
