import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { hasAccess } from '#domain/case/groups.ts';
import type { PolicyVersion } from '#domain/policy/versions.ts';
import { longestForm, type Session, type Typed } from '#ports/sessions.ts';
import { ApiRefused, sessionEnded } from './api.ts';
import { type FrameNeeds, fragment, framed } from './frame.ts';
import { jsonReply } from './notice/island-reply.ts';
import {
  apiRefusedPage,
  notFoundPage,
  notSignedInPage,
  oldFormPage,
  otherSitePage,
  outsidePage,
  signedOutPage,
  stillSignedInPage,
  typedPage,
} from './plain-pages.ts';
import { moved, type Reply } from './reply.ts';
import type { ConsoleRequest } from './request.ts';
import { screenAt } from './rooms.ts';
import { isTokenOf, tokenOfPage } from './session/csrf.ts';
import { finishSignIn, ownPage, type SignInNeeds, signOut, startSignIn } from './session/sign-in.ts';
import { keepTyped, takeTyped, withTyped } from './session/typed.ts';
import type { Moved, Screen, Shown, Visit } from './visit.ts';
import { sentFields } from './what-was-typed.ts';

export interface ConsoleNeeds extends SignInNeeds, FrameNeeds {
  readonly siteUrl: string;
  /** Address of the officers' API, for their own programs. */
  readonly apiOrigin: string;
  /** IANA name of the company's zone. */
  readonly zone: string;
  /** Versions of the posted policy (P48). */
  readonly policies: readonly PolicyVersion[];
  /** The register of recipients of CPNI. */
  readonly cpniRecipients: Visit['cpniRecipients'];
  /** Epoch milliseconds. */
  now(): number;
}

/** Without the mark that a form waits there. */
const addressOf = ({ path, query }: ConsoleRequest): string => {
  const rest = new URLSearchParams(query);
  rest.delete('typed');
  rest.delete('also');
  return rest.size > 0 ? `${path}?${rest}` : path;
};

/** What is too long to keep is shown to be copied. */
const toSignIn = async (
  needs: ConsoleNeeds,
  request: ConsoleRequest,
  next: string,
  typed?: Typed,
): Promise<Reply> => (await startSignIn(needs, request, next, typed)) ?? typedPage(needs, request);

/** Sign-in and the pages around it need no session. */
const atTheDoor = async (needs: ConsoleNeeds, request: ConsoleRequest): Promise<Reply | undefined> => {
  const door = `${request.method} ${request.path}`;
  if (door === 'GET /officer/callback') return (await finishSignIn(needs, request)) ?? notSignedInPage(needs);
  if (door === 'GET /officer/sign-in') return toSignIn(needs, request, '/officer');
  if (door === 'GET /officer/signed-out') return signedOutPage(needs);
  if (request.method === 'GET' && request.path.startsWith('/officer/assets/')) {
    const { consoleAsset } = await import('./assets.ts');
    return consoleAsset(request.path.slice('/officer/assets/'.length)) ?? notFoundPage(needs);
  }
  return undefined;
};

const isSignOut = ({ method, path }: ConsoleRequest): boolean =>
  method === 'POST' && path === '/officer/sign-out';

/** Nothing typed is lost: it waits for the same officer's next sign-in. `waiting`: what a page was about to show again. */
const signInFor = async (
  needs: ConsoleNeeds,
  request: ConsoleRequest,
  screen: Screen | undefined,
  sub: string | undefined,
  waiting?: Typed,
): Promise<Reply> => {
  if (request.file) return jsonReply(401, { detail: sessionEnded });
  if (screen?.isFragment) return fragment(401, sessionEnded);
  if (request.method === 'GET') return toSignIn(needs, request, addressOf(request), waiting);
  if (request.origin !== needs.siteUrl) return otherSitePage(needs);
  // No session of ours to protect: the issuer's ends.
  if (isSignOut(request)) return signOut(needs, request);
  const [path, form] = [addressOf(request), String(request.form)];
  if (sub === undefined || form.length > longestForm) return typedPage(needs, request);
  return toSignIn(needs, request, path, { sub, path, form });
};

const keyIn = (needs: ConsoleNeeds, request: ConsoleRequest): string =>
  needs.cookies.read(request.cookies, 'session') ?? '';

/** What was typed waits for "Try again"; a token that the API no longer takes is the end of the session. */
const refusedBy = async (
  needs: ConsoleNeeds,
  visit: Visit,
  screen: Screen,
  request: ConsoleRequest,
  { problem }: ApiRefused,
): Promise<Reply> => {
  const { officer, here: path, typed = visit.form } = visit;
  const waiting = { sub: officer.sub, path, form: String(typed) };
  const hasForm = sentFields(typed).length > 0 && waiting.form.length <= longestForm;
  if (problem.status === 401)
    return signInFor(needs, request, screen, officer.sub, hasForm ? waiting : undefined);
  if (request.file) return jsonReply(problem.status, problem);
  if (hasForm) await keepTyped(needs.sessions, keyIn(needs, request), waiting);
  const again = hasForm ? withTyped(path) : path;
  return apiRefusedPage(needs, visit, problem, { again, isAct: request.method !== 'GET' });
};

const answerOf = async (
  needs: ConsoleNeeds,
  visit: Visit,
  screen: Screen,
  request: ConsoleRequest,
): Promise<Reply> => {
  const act = request.method === 'GET' ? screen.get : screen.post;
  if (act === undefined) return notFoundPage(needs, visit);
  try {
    const answer: Shown | Moved | Reply = await act(visit);
    if ('to' in answer) return moved(answer.to);
    return 'headers' in answer ? answer : framed(needs, visit, answer);
  } catch (error) {
    if (!(error instanceof ApiRefused)) throw error;
    return refusedBy(needs, visit, screen, request, error);
  }
};

const visitOf = (
  needs: ConsoleNeeds,
  request: ConsoleRequest,
  {
    officer,
    params,
    typed,
  }: Pick<Visit, 'params'> & { officer: Session; typed: URLSearchParams | undefined },
): Visit => ({
  ...{ params, ...(typed && { typed }) },
  alsoTyped: request.query.getAll('also').filter((one) => ownPage.test(one)),
  officer: { ...officer, csrf: tokenOfPage(officer.csrf, needs.newKey()) },
  api: needs.apiFor({ token: officer.token, source: request.source }),
  ...{ query: request.query, form: request.form, ...(request.file && { file: request.file }) },
  formKey: request.formKey,
  ...{ here: addressOf(request), path: request.path },
  ...{ company: needs.companyName, zone: needs.zone, policies: needs.policies, now: needs.now() },
  cpniRecipients: needs.cpniRecipients,
  apiOrigin: needs.apiOrigin,
  today: civilDay(instantText(needs.now()), needs.zone),
  newKey: () => needs.newKey(),
});

/** No act, sign-out included, without the session's own token and our own origin. */
const isOurs = (
  needs: ConsoleNeeds,
  { csrf }: Session,
  request: ConsoleRequest,
): 'yes' | 'other-site' | 'old-form' => {
  if (request.origin !== needs.siteUrl) return 'other-site';
  return isTokenOf(csrf, request.form.get('csrf') ?? request.csrf) ? 'yes' : 'old-form';
};

/** Does nothing: what was typed is shown again with a new token. */
const oldForm = async (
  needs: ConsoleNeeds,
  request: ConsoleRequest,
  key: string,
  officer: Session,
): Promise<Reply> => {
  if (request.file) return jsonReply(409, { detail: 'This page is old. Reload it and send again.' });
  if (isSignOut(request))
    return stillSignedInPage(needs, visitOf(needs, request, { officer, params: {}, typed: undefined }));
  const typed = { sub: officer.sub, path: addressOf(request), form: String(request.form) };
  if (typed.form.length > longestForm) return oldFormPage(needs, request, typed.path);
  await keepTyped(needs.sessions, key, typed);
  return moved(withTyped(typed.path));
};

/** The officers' pages (R-13, P26). */
export const consoleOf =
  (needs: ConsoleNeeds) =>
  async (request: ConsoleRequest): Promise<Reply> => {
    const atDoor = await atTheDoor(needs, request);
    if (atDoor) return atDoor;
    const found = await screenAt(request.path);
    const key = keyIn(needs, request);
    const now = key === '' ? undefined : await needs.sessions.use(key);
    if (now === undefined || now.isOver) return signInFor(needs, request, found?.screen, now?.session.sub);
    const { session: officer } = now;
    if (request.method !== 'GET') {
      const whose = isOurs(needs, officer, request);
      if (whose === 'other-site') return otherSitePage(needs);
      if (whose === 'old-form') return oldForm(needs, request, key, officer);
      if (isSignOut(request)) return signOut(needs, request);
    }
    const isBack = request.method === 'GET' && request.query.has('typed');
    const typed = isBack ? await takeTyped(needs.sessions, key, officer.sub, addressOf(request)) : undefined;
    const visit = visitOf(needs, request, { officer, params: found?.params ?? {}, typed });
    if (found === undefined) return notFoundPage(needs, visit);
    if (!hasAccess(found.screen.access, officer.groups)) return outsidePage(needs, visit);
    return answerOf(needs, visit, found.screen, request);
  };
