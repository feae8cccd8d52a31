import { activities } from './activities.ts';

/** A call of an AWS client to a server of this process. */
export interface NearCall {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface NearReply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** @throws when the connection would have ended without a reply */
export type NearServer = (call: NearCall) => Promise<NearReply>;

const servers = new Map<string, NearServer>();

/** @param address as its socket has it: `http://127.0.0.1:8080` */
export const serveNear = (address: string, server: NearServer): void =>
  void servers.set(new URL(address).host, server);

/** The part of the SDK's request that we read; its body is text for every service but S3. */
interface SdkRequest {
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

interface SdkHandler {
  handle(request: SdkRequest, options?: object): Promise<unknown>;
  destroy?(): void;
}

/** The SDK's bytes have the methods of a text too, and warn when one is called: a view of them has none. */
const textOf = (body: string | Uint8Array = ''): string =>
  typeof body === 'string'
    ? body
    : Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');

const inTime = async <T>(reply: Promise<T>, forMs: number): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const tooLate = (): void =>
    reject(Object.assign(new Error(`No reply for ${forMs} ms`), { name: 'TimeoutError' }));
  const timer = setTimeout(tooLate, forMs);
  return Promise.race([reply, promise]).finally(() => clearTimeout(timer));
};

/** A request handler for AWS clients: without a socket to a server of this process, as usual to any other. */
export class NearHandler {
  readonly metadata = { handlerProtocol: 'http/1.1' };
  readonly #requestTimeout: number;
  readonly #farther: () => SdkHandler;

  /** @param requestTimeout in ms */
  constructor(requestTimeout: number, farther: () => SdkHandler) {
    this.#requestTimeout = requestTimeout;
    this.#farther = farther;
  }

  async handle(request: SdkRequest, options?: object): Promise<unknown> {
    const server = servers.get(`${request.hostname}:${request.port}`);
    if (!server) return this.#farther().handle(request, options);
    const { path, headers } = request;
    const end = activities.callOut();
    try {
      const reply = server({ path, headers, body: textOf(request.body) });
      const { status, contentType, body } = await inTime(reply, this.#requestTimeout);
      const told = { 'content-type': contentType };
      return { response: { statusCode: status, headers: told, body: Buffer.from(body) } };
    } finally {
      end();
    }
  }

  httpHandlerConfigs(): object {
    return {};
  }

  updateHttpClientConfig(): void {}

  destroy(): void {}
}
