/** Of an officer at a browser, found by a hash of the cookie. The browser never gets the token. */
export interface Session {
  /** The officer's user ID at the issuer. */
  readonly sub: string;
  readonly name: string;
  /** As the token says them; an unknown one counts for nothing. */
  readonly groups: readonly string[];
  /** JWT with which the console calls the API. */
  readonly token: string;
  /** Each form of the session repeats it. */
  readonly csrf: string;
}

/** What an officer typed when the session had ended; given back to the same officer after the next sign-in. */
export interface Typed {
  readonly sub: string;
  /** Of the page that shows the form. */
  readonly path: string;
  /** As the form sent it. */
  readonly form: string;
}

/** Between our redirect to the issuer and the issuer's redirect to us. */
export interface SignInStart {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  /** Path of ours to go on with. */
  readonly next: string;
  /** Of each page that sent a form meanwhile, the latest last; `longestForm` in all. */
  readonly typed?: readonly Typed[];
}

export type SessionNow = { readonly session: Session; readonly isOver: boolean };

/** Lengths in seconds. */
export const sessionLimits = {
  ...{ idle: 30 * 60, whole: 12 * 3600, signIn: 10 * 60 },
  /** Between two renewals, so that a page does not cost a write. */
  renewal: 60,
} as const;

/** Characters of a kept form, as it was sent; the table takes 400 KB with all else. */
export const longestForm = 300_000;

/**
 * Keys are the cookie's own words; the table has their hashes (P26). A session ends 30 minutes after its last use, and 12 hours
 * after its start. What has ended is kept for a day, so that we know whose typed form to give back.
 */
export interface Sessions {
  open(key: string, session: Session): Promise<void>;
  /** Renews it, only while it is there: a page on its way cannot bring back a session that was just ended. */
  use(key: string): Promise<SessionNow | undefined>;
  end(key: string): Promise<void>;
  start(key: string, signIn: SignInStart): Promise<void>;
  /** Once. @returns undefined when unknown, over or already taken */
  take(key: string): Promise<SignInStart | undefined>;
  /** One form for a key, of at most `longestForm`; it ends with the session's idle time. */
  keepTyped(key: string, typed: Typed): Promise<void>;
  /** Once. */
  takeTyped(key: string): Promise<Typed | undefined>;
}
