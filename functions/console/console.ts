import { timingSafeEqual } from 'node:crypto';
import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { hasAccess } from '#domain/case/groups.ts';
import type { Session } from '#ports/sessions.ts';
import { ApiRefused } from './api.ts';
import { consoleAsset } from './assets.ts';
import { findScreen } from './find-screen.ts';
import { type FrameNeeds, fragment, framed } from './frame.ts';
import {
  apiRefusedPage,
  notFoundPage,
  otherSitePage,
  outsidePage,
  signedOutPage,
  stopped,
  typedPage,
} from './plain-pages.ts';
import { moved, type Reply } from './reply.ts';
import type { ConsoleRequest } from './request.ts';
import { screens } from './screens.ts';
import { finishSignIn, type SignInNeeds, signOut, startSignIn, withTyped } from './session/sign-in.ts';
import type { Moved, Screen, Shown, Visit } from './visit.ts';

export interface ConsoleNeeds extends SignInNeeds, FrameNeeds {
  readonly siteUrl: string;
  /** IANA name of the company's zone. */
  readonly zone: string;
  /** Epoch milliseconds. */
  now(): number;
}

const find = findScreen(screens);

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const addressOf = ({ path, query }: ConsoleRequest): string => (query.size > 0 ? `${path}?${query}` : path);

/** Sign-in, sign-out and the pages around them need no session. */
const atTheDoor = async (needs: ConsoleNeeds, request: ConsoleRequest): Promise<Reply | undefined> => {
  const door = `${request.method} ${request.path}`;
  if (door === 'GET /officer/callback')
    return (await finishSignIn(needs, request)) ?? stopped(needs, 'sign-in-failed');
  if (door === 'GET /officer/sign-in') return startSignIn(needs, request.query.get('next') ?? '/officer');
  if (door === 'GET /officer/signed-out') return signedOutPage(needs);
  if (request.method === 'GET' && request.path.startsWith('/officer/assets/'))
    return consoleAsset(request.path.slice('/officer/assets/'.length)) ?? notFoundPage(needs);
  if (door !== 'POST /officer/sign-out') return undefined;
  return request.origin === needs.siteUrl ? signOut(needs, request) : otherSitePage(needs);
};

/** Nothing typed is lost: it waits for the same officer's next sign-in. */
const signInFor = async (
  needs: ConsoleNeeds,
  request: ConsoleRequest,
  screen: Screen | undefined,
  sub: string | undefined,
): Promise<Reply> => {
  if (screen?.isFragment || request.file) return fragment(401, 'Your session has ended. Sign in again.');
  if (request.method === 'GET') return startSignIn(needs, addressOf(request));
  if (request.origin !== needs.siteUrl) return otherSitePage(needs);
  if (sub === undefined) return typedPage(needs, request);
  const [path, form] = [addressOf(request), String(request.form)];
  return startSignIn(needs, path, { sub, path, form });
};

const answerOf = async (
  needs: ConsoleNeeds,
  visit: Visit,
  screen: Screen,
  method: string,
): Promise<Reply> => {
  const isAct = method !== 'GET' && method !== 'HEAD';
  const act = isAct ? screen.post : screen.get;
  if (act === undefined) return notFoundPage(needs);
  try {
    const answer: Shown | Moved | Reply = await act(visit);
    if ('to' in answer) return moved(answer.to);
    return 'headers' in answer ? answer : framed(needs, visit, answer);
  } catch (error) {
    if (!(error instanceof ApiRefused)) throw error;
    return apiRefusedPage(needs, visit, error.problem, isAct);
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
  ...{ officer, params, ...(typed && { typed }) },
  api: needs.apiFor({ token: officer.token, source: request.source }),
  ...{ query: request.query, form: request.form, ...(request.file && { file: request.file }) },
  formKey: request.formKey,
  ...{ here: addressOf(request), path: request.path },
  ...{ company: needs.companyName, zone: needs.zone, now: needs.now() },
  today: civilDay(instantText(needs.now()), needs.zone),
  newKey: () => needs.newKey(),
});

/** No act without the session's own token and our own origin. */
const isOurs = (
  needs: ConsoleNeeds,
  { csrf }: Session,
  request: ConsoleRequest,
): 'yes' | 'other-site' | 'old-form' => {
  if (request.origin !== needs.siteUrl) return 'other-site';
  return isSame(request.form.get('csrf') ?? request.csrf, csrf) ? 'yes' : 'old-form';
};

/** The officers' pages (R-13, P26). */
export const consoleOf =
  (needs: ConsoleNeeds) =>
  async (request: ConsoleRequest): Promise<Reply> => {
    const atDoor = await atTheDoor(needs, request);
    if (atDoor) return atDoor;
    const found = find(request.path);
    const key = needs.cookies.read(request.cookies, 'session') ?? '';
    const now = key === '' ? undefined : await needs.sessions.use(key);
    if (now === undefined || now.isOver) return signInFor(needs, request, found?.screen, now?.session.sub);
    const { session: officer } = now;
    if (request.method !== 'GET') {
      const whose = isOurs(needs, officer, request);
      if (whose === 'other-site') return otherSitePage(needs);
      if (whose === 'old-form' && request.file)
        return fragment(409, 'This page is old. Reload it and send again.');
      if (whose === 'old-form') {
        const typed = { sub: officer.sub, path: addressOf(request), form: String(request.form) };
        await needs.sessions.keepTyped(key, typed);
        return moved(withTyped(typed.path));
      }
    }
    const typed = request.query.has('typed') ? await needs.sessions.takeTyped(key) : undefined;
    const visit = visitOf(needs, request, {
      ...{ officer, params: found?.params ?? {} },
      typed: typed?.sub === officer.sub ? new URLSearchParams(typed.form) : undefined,
    });
    if (found === undefined) return notFoundPage(needs, visit);
    if (!hasAccess(found.screen.access, officer.groups)) return outsidePage(needs, visit);
    return answerOf(needs, visit, found.screen, request.method);
  };
