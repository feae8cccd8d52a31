/** First value of each name, and of `choices` all of them, joined by a space; no prototype, so `__proto__` is an ordinary name. */
export type Fields = Readonly<Record<string, string | undefined>>;

export interface SiteRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Fields;
  readonly form: Fields;
  /** Network address. */
  readonly source?: string | undefined;
  readonly file?: string;
  readonly cookies?: Fields;
  /** Languages that the browser asks for (`Accept-Language`). */
  readonly languages?: string | undefined;
  /** `Sec-GPC: 1`: the browser asks not to sell or share (Global Privacy Control). */
  readonly optsOut?: boolean;
  /** 413 too long, 415 not a form. */
  readonly refused?: 413 | 415;
}

export interface SiteResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** `Set-Cookie`. */
  readonly cookie?: string;
  /** What a program gets instead of the page. */
  readonly problem?: { readonly code: string; readonly detail: string };
}
