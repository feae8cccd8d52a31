import { memorySessions } from '#functions/adapters/memory/sessions.ts';
import { type Api, ApiRefused, type Problem } from '#functions/console/api.ts';
import { consoleOf } from '#functions/console/console.ts';
import type { ConsoleRequest } from '#functions/console/request.ts';
import { cookies } from '#functions/console/session/cookies.ts';
import { tokenOfPage } from '#functions/console/session/csrf.ts';
import type { Issuer } from '#functions/console/session/issuer.ts';
import type { Session } from '#ports/sessions.ts';
import { testClock } from '#test/support/memory.ts';
import { policies } from '#test/support/policies.ts';
import { cpniRecipients } from '#test/support/recipients.ts';

export const site = 'https://privacy.example.com';

/** What the API got. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly formKey?: string | undefined;
}

/** Answers by `GET /api/officer/…`; a function decides by what it got. A problem has `status` and `code`. */
export type Answers = Readonly<Record<string, unknown>>;

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === 'object' && answer !== null && 'code' in answer && 'status' in answer;

const issuer: Issuer = {
  start: async () => ({
    verifier: 'v',
    state: 's',
    nonce: 'n',
    location: 'https://issuer.example.com/authorize',
  }),
  finish: async () => undefined,
  signOut: 'https://issuer.example.com/logout',
  origins: ['https://issuer.example.com'],
};

/** Of a form on a page that this officer got. */
export const csrfOf = (name: string): string => tokenOfPage(`csrf of ${name}`, 'any page');

/** The company has added none. */
const noSentences: Answers = { 'GET /api/officer/sentences': { inUse: [], waiting: [], history: [] } };

/** The console in memory, with an API that answers as told. */
export const consoleWorld = (
  answers: Answers = {},
  over: Partial<{ issuer: Issuer /** The API gives each answer again. */; isRepeat: boolean }> = {},
) => {
  const clock = testClock('2026-11-24T15:00:00.000Z');
  const sessions = memorySessions(clock);
  const calls: Call[] = [];
  let keys = 0;
  const answer = (call: Call): unknown => {
    calls.push(call);
    const told = { ...noSentences, ...answers }[`${call.method} ${call.path}`];
    const said = typeof told === 'function' ? told(call) : told;
    if (said === undefined)
      throw new ApiRefused({
        status: 404,
        code: 'not-found',
        detail: `Nothing at ${call.method} ${call.path}.`,
      });
    if (isProblem(said)) throw new ApiRefused(said);
    return said;
  };
  const api: Api = {
    read: async (path) => answer({ method: 'GET', path }) as never,
    act: async ({ method, path, body, formKey, onRepeat }) => {
      const said = answer({ method, path, body, formKey });
      if (over.isRepeat) onRepeat?.();
      return said as never;
    },
    file: async (path) => answer({ method: 'GET', path }) as never,
    download: async (path) => answer({ method: 'GET', path }) as never,
    upload: async ({ method, path, type, bytes, formKey, onRepeat }) => {
      const said = answer({ method, path, body: { type, text: bytes.toString('utf8') }, formKey });
      if (over.isRepeat) onRepeat?.();
      return said as never;
    },
  };
  const show = consoleOf({
    ...{ sessions, issuer: over.issuer ?? issuer, cookies: cookies(true), apiFor: () => api, siteUrl: site },
    apiOrigin: 'https://officers-api.example.com',
    ...{
      companyName: 'Example Communications',
      policies,
      cpniRecipients,
      zone: 'America/Denver',
      now: () => clock.now(),
    },
    newKey: () => {
      keys += 1;
      return `key-${keys}`;
    },
  });
  const asked = (given: Partial<ConsoleRequest>): ConsoleRequest => ({
    ...{ method: 'GET', path: '/officer', query: new URLSearchParams(), form: new URLSearchParams() },
    ...{ cookies: {}, origin: '', csrf: '', formKey: '', source: '203.0.113.7' },
    ...given,
  });
  const signedIn = async (groups: readonly string[], name = 'Sue Supervisor') => {
    const session: Session = { sub: `sub-of-${name}`, name, groups, token: 'token', csrf: `csrf of ${name}` };
    const key = `cookie of ${name}`;
    await sessions.open(key, session);
    const theirs = { '__Host-officer-session': key };
    const at = (address: string) => {
      const url = new URL(address, site);
      return { path: url.pathname, query: url.searchParams, cookies: theirs };
    };
    return {
      get: (address: string) => show(asked(at(address))),
      /** With the session's own token and origin. */
      post: (address: string, form: Readonly<Record<string, string | readonly string[]>>) => {
        const sent = new URLSearchParams({ csrf: csrfOf(name) });
        for (const [field, value] of Object.entries(form))
          for (const one of [value].flat()) sent.append(field, one);
        return show(asked({ ...at(address), method: 'POST', origin: site, form: sent }));
      },
    };
  };
  return { clock, sessions, calls, show, asked, signedIn };
};
