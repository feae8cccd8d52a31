import type { SiteRequest } from '#functions/site/exchange.ts';
import type { MovedWorld } from '#test/support/world.ts';

/** The laptop over HTTP, as a browser without JavaScript sees it. */
export const overHttp =
  (on: MovedWorld) =>
  async ({ method = 'GET', path = '/', query = {}, form, cookies = {} }: Partial<SiteRequest>) => {
    const cookie = Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
    const asked = new URLSearchParams(query as Record<string, string>).toString();
    const { status, headers, text } = await on.call(method, asked === '' ? path : `${path}?${asked}`, {
      // A browser names the page's site with each form.
      headers: { cookie, ...(method === 'POST' && { origin: on.baseUrl }) },
      ...(method === 'POST' && { form: form as Record<string, string> }),
    });
    const set = headers.get('set-cookie');
    return { status, headers: Object.fromEntries(headers), body: text, ...(set && { cookie: set }) };
  };
