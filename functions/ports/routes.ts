/** A route as a noun's contract declares it; infra/routes.ts gathers them. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** API Gateway path: `/api/requests/{caseId}`. */
  readonly path: string;
  readonly handler: string;
  /** `officer` needs a valid JWT, else 401. */
  readonly auth: 'public' | 'officer';
  /** Bytes; 64 KB when absent, else 413. */
  readonly maxBody?: number;
}

/** 200 without a body unless it says otherwise. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  /** Instead of a JSON body; `headers` give its type. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
