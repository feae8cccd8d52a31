import type { Issuer } from '#functions/console/session/issuer.ts';
import { type Answers, consoleWorld, site } from './console-world.ts';

export const issuerOf = (name: string, groups: readonly string[]): Issuer => ({
  start: async () => ({ verifier: 'v', state: 's', nonce: 'n', location: 'https://issuer.example.com/' }),
  finish: async () => ({ sub: `sub-of-${name}`, name, groups, token: 't' }),
  ...{ signOut: 'https://issuer.example.com/logout', origins: [] },
});

/** As a browser keeps them. */
export const cookiesAfter = ({ cookies = [] }: { readonly cookies?: readonly string[] }) =>
  Object.fromEntries(cookies.map((one) => one.split(';')[0]?.split('=') ?? []));

/** Olive at the console, who signs in again when she is asked to. */
export const olivesPages = async (answers: Answers, groups: readonly string[]) => {
  const world = consoleWorld(answers, { issuer: issuerOf('Olive', groups) });
  const { show, asked } = world;
  const olive = await world.signedIn(groups, 'Olive');
  /** From the page that leads to the issuer to the one that she gets in the end. */
  const signInAgain = async (away: Parameters<typeof cookiesAfter>[0]) => {
    const back = await show(asked({ path: '/officer/callback', cookies: cookiesAfter(away) }));
    const { pathname: path, searchParams: query } = new URL(back.headers.location ?? '/', site);
    return { back, page: await show(asked({ path, query, cookies: cookiesAfter(back) })) };
  };
  return { ...world, olive, signInAgain };
};
