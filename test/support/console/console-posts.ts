import { hasAccess } from '#domain/case/groups.ts';
import { screenAt } from '#functions/console/rooms.ts';
import { tokenOfPage } from '#functions/console/session/csrf.ts';
import type { Screen } from '#functions/console/visit.ts';
import { officers } from '#infra/local/officers.ts';
import { consolePages, type Form, formsOn } from '#test/hostile/forms.ts';
import { prepared } from '#test/hostile/prepared.ts';
import { type Asked, siteUrl } from '#test/hostile/world.ts';

/** An address of the console that takes what officers send. */
export interface ConsolePost {
  readonly target: string;
  /** Path of its screen, with the name of the act. */
  readonly act: string;
  /** Who may. */
  readonly name: string;
  /** Of the form that is shown there. */
  readonly fields: Form['fields'];
}

/** An island sends a file, or asks in JSON where a file may go. */
export type Way = 'form' | 'file' | 'json';

const byIsland = (type: string, token: string) => ({
  headers: { 'content-type': type, 'x-csrf-token': token, 'idempotency-key': 'a key of this form' },
});

const ways: Readonly<
  Record<Way, (post: ConsolePost, token: string) => Pick<Asked, 'method' | 'body' | 'headers'>>
> = {
  form: ({ fields }, token) => ({
    method: 'POST',
    body: String(new URLSearchParams({ ...Object.fromEntries(fields), csrf: token })),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }),
  file: (_, token) => ({
    ...{ method: 'PUT', body: 'number,name\n4711,Hanna\n' },
    ...byIsland('text/csv', token),
  }),
  json: (_, token) => ({
    ...{ method: 'POST', body: '{"bytes":1000}' },
    ...byIsland('application/json', token),
  }),
};

const secretOf = (name: string): string => `csrf of ${name}`;
const tokens = {
  own: (name: string) => tokenOfPage(secretOf(name), 'any page'),
  old: (name: string) => tokenOfPage(`${secretOf(name)}, yesterday`, 'any page'),
  'of another': (name: string) =>
    tokenOfPage(secretOf(officers.find((one) => one.name !== name)?.name ?? ''), 'any page'),
  /** The session's secret itself, which no page shows. */
  bare: secretOf,
  none: () => '',
} as const satisfies Readonly<Record<string, (name: string) => string>>;

/** How a sender differs from an officer at a page of ours. */
export interface Sender {
  /** Ours when absent. */
  readonly origin?: string | 'none';
  /** The session's own when absent. */
  readonly token?: keyof typeof tokens;
  /** Live when absent. */
  readonly session?: 'none' | 'over';
}

const nameOf = ({ path, acts }: Screen, action = ''): string =>
  acts === undefined ? path : path.replace('{action}', action);

export const signOut: ConsolePost = {
  ...{ target: '/officer/sign-out', act: '/officer/sign-out', name: 'Olive Officer', fields: [] },
};

/** A company of every stage, and every address of the console that takes something. */
export const consolePosts = async () => {
  const { world, known } = await prepared();
  const cookies = new Map<string, string>();
  for (const { name } of officers) cookies.set(name, await world.signIn(name));
  const cookieOf = (name: string) => ({ cookies: [cookies.get(name) ?? ''] });
  const formAt = async (target: string, name: string): Promise<Form['fields']> => {
    const { reply } = await world.call({ method: 'GET', target, ...cookieOf(name) });
    const forms = formsOn(reply.body ?? '', target, []);
    return forms.find(({ action }) => action.split('?')[0] === target)?.fields ?? [];
  };
  const found = new Map<string, ConsolePost>();
  for (const target of new Set(consolePages(known))) {
    const { screen, params } = (await screenAt(target)) ?? {};
    if (screen?.post === undefined) continue;
    const who = officers.find(({ groups }) => hasAccess(screen.access, groups));
    const act = nameOf(screen, params?.action);
    // Each act once: at a case that shows its form, if one does.
    if (who === undefined || (found.get(act)?.fields.length ?? 0) > 0) continue;
    found.set(act, { target, act, name: who.name, fields: await formAt(target, who.name) });
  }
  const send = (post: ConsolePost, way: Way, { origin = siteUrl, token = 'own', session }: Sender) => {
    const { headers, ...asked } = ways[way](post, tokens[token](post.name));
    return world.call({
      ...{ target: post.target, ...asked },
      headers: { ...headers, ...(origin !== 'none' && { origin }) },
      ...(session !== 'none' && cookieOf(post.name)),
    });
  };
  // Sign-out last: it ends a session.
  return { world, posts: [...found.values(), signOut], send };
};

/** Of these screens. A page of its own comes before an act of the same name. */
export const actsThatTake = async (screens: readonly Screen[]): Promise<readonly string[]> => {
  const acts = screens
    .filter(({ post }) => post !== undefined)
    .flatMap((one) => one.acts?.map((act) => nameOf(one, act)) ?? [one.path]);
  const found = await Promise.all(acts.map(screenAt));
  return acts.filter((_, at) => found[at]?.screen.post !== undefined);
};

/** A form for all; what an island sends to the addresses that are no sign-out. */
export const waysTo = (post: ConsolePost): readonly Way[] =>
  post === signOut ? ['form'] : (Object.keys(ways) as Way[]);
