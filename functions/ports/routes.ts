/** A door of the HTTP API, as a noun's contract declares it; infra/routes.ts gathers them all. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** API Gateway path with `{parameters}`, for example `/api/requests/{caseId}`. */
  readonly path: string;
  /** Name of the function behind it, a key of infra/functions.ts. */
  readonly handler: string;
  /** `officer`: a valid JWT is needed before the function is called (401 otherwise). */
  readonly auth: 'public' | 'officer';
  /** Largest body in bytes; 64 KB when absent. More is 413. */
  readonly maxBody?: number;
}

/** What a door answers; 200 and no body unless it says otherwise. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  /** Instead of a body of JSON; `headers` say what it is. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
