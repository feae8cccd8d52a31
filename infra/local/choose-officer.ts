import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OAuth2Server } from 'oauth2-mock-server';
import { html } from '#functions/design-system/html.ts';
import { groupsOf, officers } from './officers.ts';
import { subjectOf } from './subject.ts';

const HALF_A_DAY = 12 * 3600;

const page = (query: URLSearchParams): string => {
  const to = (name: string) => `/authorize?${new URLSearchParams([...query, ['officer', name]])}`;
  const items = officers.map(
    ({ name, groups }) => html`<li><a href="${to(name)}">${name}</a> (${groups.join(', ')})</li>`,
  );
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Who are you today?</title></head>
<body><main><h1>Who are you today?</h1>
<p>This sign-in is for the laptop only. It asks for no password.</p>
<ul>${items}<li><a href="${to('Nora Nobody')}">Nora Nobody</a> (no group)</li></ul></main></body></html>
`.toString();
};

/** Codes that we gave, and who they are for. A code is good for one token. */
const byCode = new Map<string, string>();

/** `/authorize` redirects at once, so the page before it asks who signs in. */
export const chooseOfficers = ({ service }: OAuth2Server, groupsClaim: string): void => {
  service.on('beforeAuthorizeRedirect', (redirect: { url: URL }, request: IncomingMessage) => {
    const name = new URL(request.url ?? '/', redirect.url).searchParams.get('officer');
    const code = redirect.url.searchParams.get('code');
    if (name && code) byCode.set(code, name);
  });
  service.on(
    'beforeTokenSigning',
    (
      token: { payload: Record<string, unknown> },
      request: IncomingMessage & { body?: { code?: string } },
    ) => {
      const name = byCode.get(request.body?.code ?? '');
      if (name === undefined) return;
      const exp = Math.floor(Date.now() / 1000) + HALF_A_DAY;
      Object.assign(token.payload, { sub: subjectOf(name), name, token_use: 'id', exp });
      const groups = groupsOf(name);
      if (groups.length > 0) token.payload[groupsClaim] = groups;
    },
  );
  service.addRoute('GET', '/choose', (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page(new URL(request.url ?? '/', 'http://issuer').searchParams));
  });
};
