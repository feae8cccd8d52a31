/** First value of each name; made without a prototype, so `__proto__` is a name like any other. */
export type Fields = Readonly<Record<string, string | undefined>>;

export interface SiteRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Fields;
  /** What a form sent; empty for a GET. */
  readonly form: Fields;
  /** Network address it came from. */
  readonly source?: string | undefined;
  /** Name of the asset asked for. */
  readonly file?: string;
  /** The body cannot be read as a form of ours: 413 too long, 415 no form. */
  readonly refused?: 413 | 415;
}

export interface SiteResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
