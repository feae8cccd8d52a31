import { beforeAll, describe, expect, it } from 'vitest';
import { hasAccess } from '#domain/case/groups.ts';
import { allScreens, screenAt } from '#functions/console/rooms.ts';
import { tokenOfPage } from '#functions/console/session/csrf.ts';
import type { Screen } from '#functions/console/visit.ts';
import { officers } from '#infra/local/officers.ts';
import { consolePages, formsOn } from '#test/hostile/forms.ts';
import type { Reply } from '#test/hostile/judge.ts';
import { changed } from '#test/hostile/kept.ts';
import { type Known, prepared } from '#test/hostile/prepared.ts';
import { inSilence } from '#test/hostile/silence.ts';
import { type Asked, siteUrl, type World } from '#test/hostile/world.ts';

/** What came back. `done`: it was let through to the act, whatever the act said. */
type Answer =
  | 'another site'
  | 'shown again'
  | 'old page'
  | 'signed out'
  | 'to sign-in'
  | 'to sign-out'
  | 'done';

const answerIn = ({ statusCode, headers = {}, body = '' }: Reply): Answer => {
  const { location = '' } = headers;
  if (statusCode === 403 && body.includes('Another site sent this form')) return 'another site';
  if (statusCode === 409 && /This page is old|from an earlier session/.test(body)) return 'old page';
  if (statusCode === 401) return 'signed out';
  if (statusCode !== 303) return 'done';
  if (/^\/officer\/.*[?&]typed=1$/.test(location)) return 'shown again';
  if (location.startsWith('https://sign-in.example.com/'))
    return location.includes('code_challenge') ? 'to sign-in' : 'to sign-out';
  return 'done';
};

/** The only items that an answer may write: what was typed waits for the officer who typed it. */
const writes: Readonly<Record<Exclude<Answer, 'done'>, RegExp | undefined>> = {
  'shown again': /^SESSION#[0-9a-f]{64} TYPED$/,
  'to sign-in': /^SESSION#[0-9a-f]{64} SIGN-IN$/,
  ...{ 'another site': undefined, 'old page': undefined, 'signed out': undefined },
  // What is over is ended.
  'to sign-out': /^SESSION#[0-9a-f]{64} SESSION$/,
};

/** An island sends a file, or asks in JSON where a file may go. */
type Way = 'form' | 'file' | 'json';

const ways: Readonly<Record<Way, (post: Post, token: string) => Pick<Asked, 'method' | 'body' | 'headers'>>> =
  {
    form: ({ fields }, token) => ({
      ...{
        method: 'POST',
        body: String(new URLSearchParams([...fields.map((one) => [...one]), ['csrf', token]])),
      },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
    file: (_, token) => ({
      ...{ method: 'PUT', body: 'number,name\n4711,Hanna\n' },
      headers: { 'content-type': 'text/csv', 'x-csrf-token': token, 'idempotency-key': 'a key of this file' },
    }),
    json: (_, token) => ({
      ...{ method: 'POST', body: '{"bytes":1000}' },
      headers: {
        'content-type': 'application/json',
        'x-csrf-token': token,
        'idempotency-key': 'a key of this question',
      },
    }),
  };

const tokens = {
  own: (name: string) => `csrf of ${name}`,
  old: (name: string) => `csrf of ${name}, yesterday`,
  'of another': (name: string) => `csrf of ${officers.find((one) => one.name !== name)?.name}`,
} as const;

interface Forgery {
  /** Ours when absent. */
  readonly origin?: string | 'none';
  /** The session's own when absent. */
  readonly token?: keyof typeof tokens | 'none' | 'bare';
  /** Live when absent. */
  readonly session?: 'none' | 'over';
  readonly answers: { readonly form: Answer; readonly island: Answer; readonly 'sign-out': Answer };
}

const elsewhere = { form: 'another site', island: 'another site', 'sign-out': 'another site' } as const;
const oldPage = { form: 'shown again', island: 'old page', 'sign-out': 'old page' } as const;
/** Who has no session learns that first; an island has no page to show. */
const elsewhereToo = { ...elsewhere, island: 'signed out' } as const;

const forgeries = {
  'no Origin': { origin: 'none', answers: elsewhere },
  'Origin null': { origin: 'null', answers: elsewhere },
  'another Origin': { origin: 'https://evil.example', answers: elsewhere },
  'an Origin that begins as ours': { origin: `${siteUrl}.evil.example`, answers: elsewhere },
  'our Origin without TLS': { origin: siteUrl.replace('https', 'http'), answers: elsewhere },
  'another Origin and an old token': { origin: 'https://evil.example', token: 'old', answers: elsewhere },
  'no token': { token: 'none', answers: oldPage },
  'an old token': { token: 'old', answers: oldPage },
  'the token of another session': { token: 'of another', answers: oldPage },
  'the session’s secret instead of a page’s token': { token: 'bare', answers: oldPage },
  // There is no session of ours to end: the issuer's ends, as the officer asked.
  'signed out': {
    session: 'none',
    answers: { form: 'signed out', island: 'signed out', 'sign-out': 'to sign-out' },
  },
  'a session that is over': {
    session: 'over',
    answers: { form: 'to sign-in', island: 'signed out', 'sign-out': 'to sign-out' },
  },
  'signed out, no Origin': { session: 'none', origin: 'none', answers: elsewhereToo },
  'signed out, Origin null': { session: 'none', origin: 'null', answers: elsewhereToo },
  'signed out, another Origin': { session: 'none', origin: 'https://evil.example', answers: elsewhereToo },
  'a session that is over, Origin null': { session: 'over', origin: 'null', answers: elsewhereToo },
} as const satisfies Readonly<Record<string, Forgery>>;

/** One address that takes what officers send. */
interface Post {
  readonly target: string;
  /** Path of its screen, and name of the act. */
  readonly act: string;
  /** Who may. */
  readonly name: string;
  /** Of the form that is shown there. */
  readonly fields: readonly (readonly [string, string])[];
}

const signOut: Post = {
  target: '/officer/sign-out',
  act: '/officer/sign-out',
  name: 'Olive Officer',
  fields: [],
};

let world: World;
let again: () => void;
let posts: readonly Post[];
const cookies = new Map<string, string>();

const sent = (
  post: Post,
  way: Way,
  { origin = siteUrl, token = 'own', session }: Omit<Forgery, 'answers'>,
) => {
  const { target, name } = post;
  const page = (of: keyof typeof tokens) => tokenOfPage(tokens[of](name), 'any page');
  const shown = token === 'none' ? '' : token === 'bare' ? tokens.own(name) : page(token);
  const { headers, ...asked } = ways[way](post, shown);
  return world.call({
    ...{ target, ...asked },
    headers: { ...headers, ...(origin !== 'none' && { origin }) },
    ...(session !== 'none' && { cookies: [cookies.get(name) ?? ''] }),
  });
};

/** @returns undefined where no form is shown now */
const formAt = async (target: string, name: string): Promise<Post['fields'] | undefined> => {
  const { reply } = await world.call({ method: 'GET', target, cookies: [cookies.get(name) ?? ''] });
  const own = formsOn(reply.body ?? '', target, []).find(({ action }) => action.split('?')[0] === target);
  return own?.fields.filter(([name]) => name !== 'csrf');
};

const nameOf = ({ path, acts }: Screen, action = ''): string =>
  acts === undefined ? path : path.replace('{action}', action);

/** Each act once: at a case that shows its form, if one does. */
const postsOf = async (known: Known): Promise<readonly Post[]> => {
  const found = new Map<string, Post>();
  for (const target of new Set(consolePages(known))) {
    const { screen, params } = (await screenAt(target)) ?? {};
    if (screen?.post === undefined) continue;
    const who = officers.find(({ groups }) => hasAccess(screen.access, groups));
    const act = nameOf(screen, params?.action);
    if (who === undefined || (found.get(act)?.fields.length ?? 0) > 0) continue;
    found.set(act, { target, act, name: who.name, fields: (await formAt(target, who.name)) ?? [] });
  }
  return [...found.values()];
};

beforeAll(
  () =>
    inSilence(async () => {
      const { world: filled, known } = await prepared();
      world = filled;
      for (const { name } of officers) cookies.set(name, await world.signIn(name));
      // Sign-out last: it ends a session.
      posts = [...(await postsOf(known)), signOut];
      again = world.remember();
    }),
  60_000,
);

/** Everything that the product keeps, tells or starts. */
const kept = () => ({
  items: world.cases.snapshot(),
  others: [world.kept.size, world.posted.size, world.inbox.length, world.started.length],
});

describe('a forged POST of the console does nothing (P26)', () => {
  it('every screen that takes something, and each of its acts, is among those that are tried', async () => {
    const tried = new Set(posts.map(({ act }) => act));
    const taking = (await allScreens()).filter(({ post }) => post !== undefined);
    const addresses = taking.flatMap(({ path, acts = [''] }) =>
      acts.map((act) => (act === '' ? path : path.replace('{action}', act))),
    );
    // A page of its own comes before an act of the same name.
    const all = await Promise.all(
      addresses.map(async (address) => {
        const { screen } = (await screenAt(address)) ?? {};
        return screen?.post === undefined ? [] : [address];
      }),
    );
    expect(all.flat().filter((one) => !tried.has(one))).toEqual([]);
  });

  it('with the session’s own token and our Origin each is let through, and dozens write: the refusals mean something', async () => {
    const { refused, wrote } = await inSilence(async () => {
      const [refused, wrote] = [new Set<string>(), new Set<string>()];
      for (const post of posts)
        for (const way of Object.keys(ways) as Way[]) {
          if (post === signOut && way !== 'form') continue;
          const before = world.cases.snapshot();
          const answer = answerIn((await sent(post, way, {})).reply);
          if (answer !== (post === signOut ? 'to sign-out' : 'done'))
            refused.add(`${way} ${post.act} ${answer}`);
          if (changed(before, world.cases.snapshot()).length > 0) wrote.add(post.act);
          again();
        }
      return { refused, wrote };
    });
    console.log(posts.length, wrote.size);
    expect([...refused]).toEqual([]);
    expect(wrote).toContain('/officer/sign-out');
    expect(wrote.size).toBeGreaterThan(30);
  }, 60_000);

  it.each(Object.entries<Forgery>(forgeries))(
    '%s',
    async (_, forgery) => {
      again();
      if (forgery.session === 'over') world.clock.advance(31 * 60_000);
      const before = kept();
      const wrong = new Map<string, string>();
      const given = new Set<Exclude<Answer, 'done'>>();
      await inSilence(async () => {
        for (const post of posts)
          for (const way of Object.keys(ways) as Way[]) {
            // It takes no file.
            if (post === signOut && way !== 'form') continue;
            const from = post === signOut ? 'sign-out' : way === 'form' ? 'form' : 'island';
            const expected = forgery.answers[from];
            const answer = answerIn((await sent(post, way, forgery)).reply);
            if (answer !== expected) wrong.set(`${way}: ${answer}, not ${expected}`, post.act);
            if (expected !== 'done') given.add(expected);
          }
      });
      const after = kept();
      again();
      expect(Object.fromEntries(wrong)).toEqual({});
      const written = changed(before.items, after.items);
      expect(written.filter((name) => ![...given].some((one) => writes[one]?.test(name)))).toEqual([]);
      expect(after.others).toEqual(before.others);
    },
    60_000,
  );
});
