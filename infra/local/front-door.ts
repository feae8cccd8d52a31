import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { log } from './log.ts';
import { problem } from './problem.ts';

export interface OpenRooms {
  readonly doors: Record<
    string,
    (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>
  >;
  readonly gateway: {
    serve(request: IncomingMessage, response: ServerResponse, url: URL, requestId: string): Promise<void>;
  };
}

const wayIn = (
  { doors, gateway }: OpenRooms,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): void | Promise<void> => {
  const target = request.url?.startsWith('/') ? request.url : '/';
  const url = new URL(`http://laptop${target}`);
  const path = decodeURIComponent(url.pathname);
  const door = `${request.method} ${path}`;
  if (Object.hasOwn(doors, door)) return doors[door]?.(request, response, url);
  const methods = ['GET', 'POST'].filter((method) => Object.hasOwn(doors, `${method} ${path}`));
  if (methods.length > 0) {
    response.setHeader('allow', methods.join(', '));
    return problem(response, 405, 'method-not-allowed', 'This address does not take that method.');
  }
  return gateway.serve(request, response, url, requestId);
};

/** The laptop's only public server: 503 until all is up, a request id on every answer. */
export class FrontDoor {
  readonly server: Server;
  #rooms: OpenRooms | undefined;

  constructor() {
    this.server = createServer((request, response) => void this.#answer(request, response));
    // On a busy machine a caller that reuses a connection must not meet its end: Node closes after 5 s.
    this.server.keepAliveTimeout = 60_000;
  }

  open(rooms: OpenRooms): void {
    this.#rooms = rooms;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    request.on('error', () => {});
    if (!this.#rooms) {
      response.setHeader('retry-after', '1');
      return problem(response, 503, 'starting', 'Getting ready.');
    }
    try {
      await wayIn(this.#rooms, request, response, requestId);
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      if (error instanceof URIError || (error as NodeJS.ErrnoException).code === 'ERR_INVALID_URL')
        return problem(response, 400, 'malformed', 'The address is not validly written.');
      if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') return;
      log.error(`${request.method} ${request.url} failed`, error);
      problem(response, 500, 'internal', 'Something went wrong on our side.');
    }
  }
}
