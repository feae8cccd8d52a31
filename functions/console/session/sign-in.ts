import { seeMe } from '#functions/officer/contract.ts';
import { longestForm, type Sessions, type SignInStart, type Typed } from '#ports/sessions.ts';
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
export const ownPage = /^\/officer(?!.*\.\.)(\/[\w./-]*)?(\?[\w=&.%+*-]*)?$/;
const pageOf = (next: string): string => (ownPage.test(next) ? next : '/officer');

/** A sign-in that began under an earlier version kept one form. */
const formsOf = (start: Pick<SignInStart, 'typed'> | undefined): readonly Typed[] =>
  [start?.typed ?? []].flat();

const isOfOnePage = (one: Typed, other: Typed): boolean => one.sub === other.sub && one.path === other.path;

/**
 * `typed`: what the officer sent after the session had ended. It waits with what other tabs sent, whose sign-in this one replaces.
 * @returns undefined when all of it is too long to keep; then what waited waits as before
 */
export const startSignIn = async (
  { sessions, issuer, cookies: ours, newKey }: SignInNeeds,
  { cookies: given }: Pick<ConsoleRequest, 'cookies'>,
  next: string,
  typed?: Typed,
): Promise<Reply | undefined> => {
  const { location, ...started } = await issuer.start();
  const [key, replaced] = [newKey(), ours.read(given, 'sign-in')];
  const before = replaced === undefined ? undefined : await sessions.take(replaced);
  const others = formsOf(before).filter((one) => typed === undefined || !isOfOnePage(one, typed));
  const waiting = [...others, ...(typed ? [typed] : [])];
  if (waiting.reduce((sum, { form }) => sum + form.length, 0) > longestForm) {
    if (replaced !== undefined && before !== undefined) await sessions.start(replaced, before);
    return undefined;
  }
  await sessions.start(key, {
    ...started,
    next: pageOf(next),
    ...(waiting.length > 0 && { typed: waiting }),
  });
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
  const { next } = started;
  const theirs = formsOf(started).filter(({ sub }) => sub === officer.sub);
  for (const one of theirs) await keepTyped(sessions, key, one);
  const [last, ...others] = theirs.map(({ path }) => path).toReversed();
  const to = last === undefined ? next : withTyped(last, others);
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
