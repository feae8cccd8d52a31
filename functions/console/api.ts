import { createHash } from 'node:crypto';
import type { Day } from '#domain/calendar/times.ts';
import { repeatHeader } from '#ports/acts.ts';

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
  /** Called when the API gave the answer of an earlier press again, and did nothing now. */
  readonly onRepeat?: () => void;
}

export interface Upload {
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly formKey: string;
  /** As of an act. */
  readonly onRepeat?: () => void;
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

/** For all calls of one page: less than the gateway's 29 seconds for that page. */
const patienceMs = 25_000;

/** `isAct`: sent with a key. Anything else changes nothing. */
const noAnswer = (isAct: boolean, status = 503): Problem => ({
  ...{ status, code: 'no-answer' },
  detail: isAct
    ? 'We got no answer, so we do not know whether it was done. Send it again: it is done once.'
    : 'We got no answer. Try again.',
});

export const sessionEnded = 'Your session has ended. Sign in again.';

/** The gateway's own refusals have no words for an officer. */
const wordsOfGateway: Readonly<Record<number, string>> = {
  401: sessionEnded,
  413: 'What you sent is too large, so nothing was done.',
  429: 'Too much came in at once, so nothing was done. Wait a few seconds, then send it again.',
};

const notTaken = (status: number): Problem => ({
  ...{ status, code: 'not-taken' },
  detail:
    wordsOfGateway[status] ?? 'The server did not take the call, so nothing was done. Wait and try again.',
});

const problemIn = ({ status }: Response, bytes: Buffer, isAct: boolean): Problem => {
  try {
    const { code, detail, errors, stoppedUntil } = JSON.parse(bytes.toString('utf8')) as Partial<Problem>;
    if (code !== undefined && detail !== undefined)
      return {
        ...{ status, code, detail },
        ...(errors && { errors }),
        ...(stoppedUntil && { stoppedUntil }),
      };
  } catch {
    // Not JSON, so not our API's.
  }
  return status < 500 ? notTaken(status) : noAnswer(isAct, status);
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
    const signal = AbortSignal.timeout(patienceMs);
    const call = async (
      method: string,
      path: string,
      body?: string | Uint8Array<ArrayBuffer>,
      headers: Record<string, string> = {},
      redirect: 'error' | 'manual' = 'error',
    ) => {
      const isAct = 'idempotency-key' in headers;
      const whole = async () => {
        const response = await send(`${origin}${path}`, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            'x-console-secret': secret,
            'x-officer-address': source,
            ...headers,
          },
          ...{ redirect, signal },
          ...(body !== undefined && { body }),
        });
        return { response, bytes: Buffer.from(await response.arrayBuffer()) };
      };
      // The answer may break off, too.
      const { response, bytes } = await whole().catch((fault: unknown) => {
        console.warn({ code: 'api-silent', fault: fault instanceof Error ? fault.name : 'unknown' });
        throw new ApiRefused(noAnswer(isAct));
      });
      const isElsewhere = redirect === 'manual' && response.status === 303;
      if (!response.ok && !isElsewhere) throw new ApiRefused(problemIn(response, bytes, isAct));
      return { ...{ status: response.status, headers: response.headers }, bytes };
    };
    type Answered = Awaited<ReturnType<typeof call>>;
    const fileIn = ({ headers, bytes }: Answered): FileOfApi => ({
      type: headers.get('content-type') ?? 'application/octet-stream',
      disposition: headers.get('content-disposition') ?? '',
      bytes,
    });
    const answered = <T>({ bytes }: Answered): T =>
      (bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8'))) as T;
    return {
      read: async (path) => answered(await call('GET', path)),
      act: async ({ method, path, body, formKey, onRepeat }) => {
        const text = JSON.stringify(body ?? {});
        const key: Record<string, string> =
          formKey === undefined ? {} : { 'idempotency-key': keyOf(formKey, method, path, text) };
        const headers = { 'content-type': 'application/json', ...key };
        const answer = await untilFirstEnds(pause, () => call(method, path, text, headers));
        if (answer.headers.has(repeatHeader)) onRepeat?.();
        return answered(answer);
      },
      file: async (path, accept) =>
        fileIn(await call('GET', path, undefined, accept === undefined ? {} : { accept })),
      download: async (path) => {
        const answer = await call('GET', path, undefined, {}, 'manual');
        const to = answer.headers.get('location');
        return answer.status === 303 && to !== null ? { to } : fileIn(answer);
      },
      upload: async ({ method, path, type, bytes, formKey, onRepeat }) => {
        const answer = await untilFirstEnds(pause, () =>
          call(method, path, new Uint8Array(bytes), {
            'content-type': type,
            'idempotency-key': keyOf(formKey, path, createHash('sha256').update(bytes).digest('hex')),
          }),
        );
        if (answer.headers.has(repeatHeader)) onRepeat?.();
        return answered(answer);
      },
    };
  };
