import { createHash } from 'node:crypto';
import type { Day } from '#domain/calendar/times.ts';

/** RFC 9457, as our API writes it. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  /** Of a direction that was refused: our own stop holds notices through this day, New York. */
  readonly stoppedUntil?: Day;
}

/** The API said no. */
export class ApiRefused extends Error {
  override readonly name = 'ApiRefused';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export interface Act {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  /** Of the form as it was shown: sent twice with the same words, it is done once. */
  readonly formKey?: string;
}

export interface Upload {
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly formKey: string;
}

export interface FileOfApi {
  readonly type: string;
  readonly disposition: string;
  readonly bytes: Buffer;
}

/** Our HTTP API with the officer's own token. @throws {ApiRefused} */
export interface Api {
  read<T>(path: string): Promise<T>;
  act<T>(act: Act): Promise<T>;
  /** `accept`: where the API offers the same as a page and as a file. */
  file(path: string, accept?: string): Promise<FileOfApi>;
  /** A file that is too large for an answer is at an address of the file store, for five minutes. */
  download(path: string): Promise<FileOfApi | { readonly to: string }>;
  upload<T>(file: Upload): Promise<T>;
}

export interface Caller {
  readonly token: string;
  /** The officer's network address. */
  readonly source: string;
}

/** Less than the gateway's 29 seconds for our own page. */
const patienceMs = 25_000;

const unknownOutcome: Problem = {
  status: 503,
  code: 'no-answer',
  detail: 'We got no answer, so we do not know whether it was done. Send it again: it is done once.',
};

/** What the gateway refuses before our code runs has no words of ours. Nothing was done. */
const byGateway: Readonly<Record<number, Pick<Problem, 'code' | 'detail'>>> = {
  413: { code: 'body-too-large', detail: 'This is too large to send at once, so we did nothing.' },
  429: {
    code: 'too-many-calls',
    detail: 'Too much came in at once, so we did nothing. Wait a few seconds, then send it again.',
  },
};

const withoutWords = (status: number): Problem => ({ ...unknownOutcome, ...byGateway[status], status });

const problemIn = async (response: Response): Promise<Problem> => {
  const text = await response.text();
  try {
    const { code, detail, errors, stoppedUntil } = JSON.parse(text) as Partial<Problem>;
    if (code === undefined || detail === undefined) return withoutWords(response.status);
    return {
      status: response.status,
      code,
      detail,
      ...(errors && { errors }),
      ...(stoppedUntil && { stoppedUntil }),
    };
  } catch {
    return withoutWords(response.status);
  }
};

const keyOf = (formKey: string, ...said: readonly string[]): string =>
  createHash('sha256')
    .update([formKey, ...said].join('\n'))
    .digest('hex');

/** A first click that is still at work, and the pause before we ask again. */
const patienceWithFirstMs = 10_000;
const pauseMs = 500;

const isInProgress = (fault: unknown): boolean =>
  fault instanceof ApiRefused && fault.problem.code === 'act-in-progress';

/** The second of two clicks waits for the first, and gets its answer. @throws {ApiRefused} */
const untilFirstEnds = async <T>(
  pause: (ms: number) => Promise<unknown>,
  send: () => Promise<T>,
): Promise<T> => {
  for (let waited = 0; ; waited += pauseMs) {
    try {
      return await send();
    } catch (fault) {
      if (!isInProgress(fault) || waited >= patienceWithFirstMs) throw fault;
      await pause(pauseMs);
    }
  }
};

/** `secret` tells the API that the officer's address in the call is true. */
export const apiOver =
  (origin: string, secret: string, pause: (ms: number) => Promise<unknown>, send: typeof fetch = fetch) =>
  ({ token, source }: Caller): Api => {
    const call = async (
      method: string,
      path: string,
      body?: string | Uint8Array<ArrayBuffer>,
      headers: Record<string, string> = {},
      redirect: 'error' | 'manual' = 'error',
    ) => {
      const response = await send(`${origin}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'x-console-secret': secret,
          'x-officer-address': source,
          ...headers,
        },
        redirect,
        signal: AbortSignal.timeout(patienceMs),
        ...(body !== undefined && { body }),
      }).catch((fault: unknown) => {
        console.warn({ code: 'api-silent', fault: fault instanceof Error ? fault.name : 'unknown' });
        throw new ApiRefused(unknownOutcome);
      });
      const isElsewhere = redirect === 'manual' && response.status === 303;
      if (!response.ok && !isElsewhere) throw new ApiRefused(await problemIn(response));
      return response;
    };
    const fileIn = async (response: Response): Promise<FileOfApi> => ({
      type: response.headers.get('content-type') ?? 'application/octet-stream',
      disposition: response.headers.get('content-disposition') ?? '',
      bytes: Buffer.from(await response.arrayBuffer()),
    });
    const answered = async <T>(response: Response): Promise<T> => {
      const text = await response.text();
      return (text === '' ? undefined : JSON.parse(text)) as T;
    };
    return {
      read: async (path) => answered(await call('GET', path)),
      act: async ({ method, path, body, formKey }) => {
        const text = JSON.stringify(body ?? {});
        const key: Record<string, string> =
          formKey === undefined ? {} : { 'idempotency-key': keyOf(formKey, method, path, text) };
        const headers = { 'content-type': 'application/json', ...key };
        return answered(await untilFirstEnds(pause, () => call(method, path, text, headers)));
      },
      file: async (path, accept) =>
        fileIn(await call('GET', path, undefined, accept === undefined ? {} : { accept })),
      download: async (path) => {
        const response = await call('GET', path, undefined, {}, 'manual');
        const to = response.headers.get('location');
        return response.status === 303 && to !== null ? { to } : fileIn(response);
      },
      upload: async ({ method, path, type, bytes, formKey }) =>
        answered(
          await untilFirstEnds(pause, () =>
            call(method, path, new Uint8Array(bytes), {
              'content-type': type,
              'idempotency-key': keyOf(formKey, path, createHash('sha256').update(bytes).digest('hex')),
            }),
          ),
        ),
    };
  };
