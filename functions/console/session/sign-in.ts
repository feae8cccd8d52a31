import { seeMe } from '#functions/officer/contract.ts';
import type { Sessions, Typed } from '#ports/sessions.ts';
import type { Api, Caller } from '../api.ts';
import type { Reply } from '../reply.ts';
import { moved } from '../reply.ts';
import type { ConsoleRequest } from '../request.ts';
import type { cookies } from './cookies.ts';
import type { Issuer } from './issuer.ts';

export interface SignInNeeds {
  readonly sessions: Sessions;
  readonly issuer: Issuer;
  readonly cookies: ReturnType<typeof cookies>;
  /** 256 random bits, base64url. */
  newKey(): string;
  apiFor(caller: Caller): Api;
}

/** A page of ours, so that signing in never leads elsewhere. */
const ownPage = /^\/officer(\/[\w./-]*)?(\?[\w=&.-]*)?$/;
const pageOf = (next: string): string => (ownPage.test(next) ? next : '/officer');

/** `typed`: what the officer sent after the session had ended. */
export const startSignIn = async (
  { sessions, issuer, cookies: ours, newKey }: SignInNeeds,
  next: string,
  typed?: Typed,
): Promise<Reply> => {
  const { location, ...started } = await issuer.start();
  const key = newKey();
  await sessions.start(key, { ...started, next: pageOf(next), ...(typed && { typed }) });
  return moved(location, ours.set('sign-in', key));
};

/** So that colleagues find the officer by name. A sign-in does not fail for it. */
const beSeen = async (needs: SignInNeeds, caller: Caller): Promise<void> => {
  await needs
    .apiFor(caller)
    .read(seeMe.path)
    .catch((fault: unknown) => {
      console.warn({ code: 'officer-not-seen', fault: fault instanceof Error ? fault.name : 'unknown' });
    });
};

/** Only who typed a form gets it back. @returns undefined when the sign-in is not right */
export const finishSignIn = async (
  needs: SignInNeeds,
  { cookies: given, query, source }: ConsoleRequest,
): Promise<Reply | undefined> => {
  const { sessions, issuer, cookies: ours, newKey } = needs;
  const started = await sessions.take(ours.read(given, 'sign-in') ?? '');
  const officer = started && (await issuer.finish(query, started));
  if (started === undefined || officer === undefined) return undefined;
  const key = newKey();
  await sessions.open(key, { ...officer, csrf: newKey() });
  await beSeen(needs, { token: officer.token, source });
  const { next, typed } = started;
  const theirs = typed?.sub === officer.sub ? typed : undefined;
  if (theirs) await sessions.keepTyped(key, theirs);
  const to = theirs ? withTyped(theirs.path) : next;
  return moved(to, ours.set('session', key), ours.clear('sign-in'));
};

/** The page shows what was typed. */
export const withTyped = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}typed=1`;

/** Ends ours first: it must end even if the issuer does not answer. */
export const signOut = async (
  { sessions, issuer, cookies: ours }: SignInNeeds,
  { cookies: given }: ConsoleRequest,
): Promise<Reply> => {
  const key = ours.read(given, 'session');
  if (key !== undefined) await sessions.end(key);
  return moved(issuer.signOut, ours.clear('session'));
};
