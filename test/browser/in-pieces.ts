import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { listen, shut } from '#infra/local/inner-server.ts';

export interface Whole {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

export interface SlowLine {
  readonly baseUrl: string;
  [Symbol.dispose](): void;
}

/** A server whose pages arrive in pieces of so many bytes, 50 a second, and what they load at once. */
export const slowLine = async (
  piece: number,
  answer: (asked: IncomingMessage) => Promise<Whole>,
): Promise<SlowLine> => {
  const server = createServer(async (asked, response) => {
    const { status, headers, body } = await answer(asked);
    response.writeHead(status, headers);
    const bytes = Buffer.from(body);
    const isPage = headers['content-type']?.startsWith('text/html') === true;
    const step = isPage ? piece : bytes.length;
    for (let from = 0; from < bytes.length; from += step) {
      response.write(bytes.subarray(from, from + step));
      if (isPage) await wait(20);
    }
    response.end();
  });
  return { baseUrl: await listen(server), [Symbol.dispose]: () => shut(server) };
};
