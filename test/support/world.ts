import type { sampleSystems } from '#infra/local/systems.ts';

/** Everything over HTTP, on the laptop and on a deployed stage. */
export interface World {
  readonly baseUrl: string;
  /** Base of the links in letters. */
  readonly siteUrl: string;
  now(): Promise<string>;
  call(method: string, path: string, options?: CallOptions): Promise<Answered>;
  mail(to?: string): Promise<readonly InboxEmail[]>;
  /** No group by default. */
  token(name: string, groups?: readonly string[]): Promise<string>;
  /** Of a sample system (default `marketing`), by its own client credentials; all of its scopes by default. */
  systemToken(scope?: string, system?: keyof typeof sampleSystems): Promise<string>;
}

/** A world whose clock a test moves: a laptop, or the stage of the simulation. */
export interface MovedWorld extends World {
  /** @throws {Error} for a reply that the document of the API does not describe */
  call: World['call'];
  /** By an instant or an ISO duration; resolves when everything due is done. */
  moveTo(instant: string): Promise<Answered>;
  advance(duration: string): Promise<Answered>;
  /** As of `POST /local/faults` of a laptop. @throws {Error} for a fault that this world does not know */
  faults(rules: unknown): Promise<void>;
  /** What functions have logged. */
  said(): string;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface CallOptions {
  readonly json?: unknown;
  readonly form?: Record<string, string>;
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
  readonly bearer?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a scenario reads the JSON as any client would
  readonly body: any;
}

export interface InboxEmail {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export interface Sent {
  readonly method: string;
  readonly redirect: 'manual';
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

export const call = async (
  baseUrl: string,
  method: string,
  path: string,
  options: CallOptions = {},
  send: (url: string, sent: Sent) => Promise<Response> = fetch,
): Promise<Answered> => {
  const { json, form, raw, headers = {}, bearer } = options;
  const type =
    json !== undefined
      ? 'application/json'
      : form !== undefined
        ? 'application/x-www-form-urlencoded'
        : undefined;
  const response = await send(`${baseUrl}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      connection: 'close', // a killed laptop may come back on the same port
      ...(type ? { 'content-type': type } : {}),
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...headers,
    },
    ...(method === 'GET'
      ? {}
      : {
          body:
            raw ??
            (json !== undefined
              ? JSON.stringify(json)
              : form !== undefined
                ? new URLSearchParams(form).toString()
                : ''),
        }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
};
