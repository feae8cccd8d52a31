import { seeMe } from '#functions/officer/contract.ts';
import type { Sessions, SignInStart, Typed } from '#ports/sessions.ts';
import { type Api, ApiRefused, type Caller } from '../api.ts';
import type { Reply } from '../reply.ts';
import { moved } from '../reply.ts';
import type { ConsoleRequest } from '../request.ts';
import type { cookies } from './cookies.ts';
import type { Issuer, SignedIn } from './issuer.ts';
import { keepTyped, withTyped } from './typed.ts';

export interface SignInNeeds {
  readonly sessions: Sessions;
  readonly issuer: Issuer;
  readonly cookies: ReturnType<typeof cookies>;
  /** 256 random bits, base64url. */
  newKey(): string;
  apiFor(caller: Caller): Api;
}

/** A page of ours, so that signing in never leads elsewhere. */
const ownPage = /^\/officer(?!.*\.\.)(\/[\w./-]*)?(\?[\w=&.%+*-]*)?$/;
const pageOf = (next: string): string => (ownPage.test(next) ? next : '/officer');

/** `typed`: what the officer sent after the session had ended; or else what waits with a sign-in that this one replaces. */
export const startSignIn = async (
  { sessions, issuer, cookies: ours, newKey }: SignInNeeds,
  { cookies: given }: ConsoleRequest,
  next: string,
  typed?: Typed,
): Promise<Reply> => {
  const { location, ...started } = await issuer.start();
  const [key, replaced] = [newKey(), ours.read(given, 'sign-in')];
  const waiting = typed ?? (replaced === undefined ? undefined : (await sessions.take(replaced))?.typed);
  await sessions.start(key, { ...started, next: pageOf(next), ...(waiting && { typed: waiting }) });
  return moved(location, ours.set('sign-in', key));
};

/** Colleagues then find the officer by name. A sign-in fails only if the API does not take the token: each page would lead back here. */
const isTaken = async (needs: SignInNeeds, caller: Caller): Promise<boolean> => {
  try {
    await needs.apiFor(caller).read(seeMe.path);
    return true;
  } catch (fault) {
    const isRefused = fault instanceof ApiRefused && fault.problem.status === 401;
    const name = fault instanceof Error ? fault.name : 'unknown';
    console.warn(
      isRefused
        ? { code: 'sign-in-failed', fault: 'TokenRefused' }
        : { code: 'officer-not-seen', fault: name },
    );
    return !isRefused;
  }
};

const officerIn = async (
  needs: SignInNeeds,
  { query, source }: ConsoleRequest,
  started: SignInStart,
): Promise<SignedIn | undefined> => {
  const officer = await needs.issuer.finish(query, started);
  return officer && (await isTaken(needs, { token: officer.token, source })) ? officer : undefined;
};

/** Only who typed a form gets it back. @returns undefined when the sign-in is not right */
export const finishSignIn = async (
  needs: SignInNeeds,
  request: ConsoleRequest,
): Promise<Reply | undefined> => {
  const { sessions, cookies: ours, newKey } = needs;
  const startKey = ours.read(request.cookies, 'sign-in') ?? '';
  const started = await sessions.take(startKey);
  if (started === undefined) return undefined;
  const officer = await officerIn(needs, request, started);
  if (officer === undefined) {
    // What was typed waits for the next try.
    await sessions.start(startKey, started);
    return undefined;
  }
  const key = newKey();
  await sessions.open(key, { ...officer, csrf: newKey() });
  const { next, typed } = started;
  const theirs = typed?.sub === officer.sub ? typed : undefined;
  if (theirs) await keepTyped(sessions, key, theirs);
  const to = theirs ? withTyped(theirs.path) : next;
  return moved(to, ours.set('session', key), ours.clear('sign-in'));
};

/** Ends ours first: it must end even if the issuer does not answer. */
export const signOut = async (
  { sessions, issuer, cookies: ours }: SignInNeeds,
  { cookies: given }: ConsoleRequest,
): Promise<Reply> => {
  const key = ours.read(given, 'session');
  if (key !== undefined) await sessions.end(key);
  return moved(issuer.signOut, ours.clear('session'));
};
