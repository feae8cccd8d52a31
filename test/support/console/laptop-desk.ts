import type { Laptop } from '#test/support/laptop.ts';
import { overHttp } from '#test/support/site/over-http.ts';
import { withoutScript } from '#test/support/site/without-script.ts';

/** The page where the laptop's issuer asks who signs in. */
const choosing = async (on: Laptop): Promise<{ readonly choose: URL; readonly cookie: string }> => {
  const { headers } = await on.call('GET', '/officer');
  const [cookie = ''] = (headers.get('set-cookie') ?? '').split(';');
  return { choose: new URL(headers.get('location') ?? ''), cookie };
};

/** The officer follows the link with their name; the issuer then sends the browser back. */
const signedIn = async (on: Laptop, officer: string): Promise<string> => {
  const { choose, cookie } = await choosing(on);
  const links = await (await fetch(choose)).text();
  const [, link] = new RegExp(`href="([^"]+)">${officer}<`).exec(links) ?? [];
  if (link === undefined) throw new Error(`the issuer knows no ${officer}`);
  const back = await fetch(new URL(link.replaceAll('&amp;', '&'), choose), { redirect: 'manual' });
  const { pathname, search } = new URL(back.headers.get('location') ?? '');
  const { headers } = await on.call('GET', `${pathname}${search}`, { headers: { cookie } });
  const [session = ''] = (headers.get('set-cookie') ?? '').split(';');
  return session;
};

/** An officer at the laptop's console, in a browser without JavaScript. */
export const laptopDesk = async (on: Laptop, officer: string) => {
  const browser = withoutScript(overHttp(on));
  const session = await signedIn(on, officer);
  const at = session.indexOf('=');
  browser.jar[session.slice(0, at)] = session.slice(at + 1);
  return browser;
};
