import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { capital } from '#functions/letters/capital.ts';
import { readOfficerApi } from '#functions/officer/contract.ts';
import type { Screen, Shown } from '../visit.ts';
import {
  type ApiDocument,
  type ReplyShown,
  type RouteShown,
  replyIn,
  routesIn,
  type SchemaShown,
} from './api-document.ts';
import { fieldsInWords, kindInWords } from './api-words.ts';

const addressOf = (name: string): string => `/officer/api/${name}`;

const mono = (text: string): { readonly html: Markup } => ({ html: html`<code>${text}</code>` });

/** What our comments have between backquotes is code. */
const prose = (text: string): { readonly html: Markup } => ({
  html: html`${text.split('`').map((part, n) => (n % 2 === 0 ? part : html`<code>${part}</code>`))}`,
});

const headings = (...names: readonly string[]) => names.map((text) => ({ text }));

/** `cpni` is no word. */
const nameOf = (tag: string): string => (tag === 'cpni' ? 'CPNI' : capital(tag.replaceAll('-', ' ')));

const group = (tag: string, routes: readonly RouteShown[]): Markup => {
  const name = nameOf(tag);
  const rows = routes.map(({ operationId, summary, method, path }) => [
    { html: html`<a class="govuk-link" href="${addressOf(operationId)}">${summary}</a>` },
    mono(`${method} ${path}`),
  ]);
  return html`<h2 class="govuk-heading-m">${name}</h2>
${scrollingTable(name, { head: headings('What it does', 'Route'), rows })}`;
};

/** Each route of the officers' API, by what it is about. */
export const apiPage: Screen = {
  path: '/officer/api',
  access: readOfficerApi.access,
  get: async ({ api, apiOrigin }) => {
    const document = await api.read<ApiDocument>(readOfficerApi.path);
    const byTag = Map.groupBy(routesIn(document), ({ tags: [tag = ''] }) => tag);
    return {
      title: 'API',
      width: 'wide',
      body: html`<h1 class="govuk-heading-xl">API for your own programs</h1>
<p>A program sends the token of an officer who signed in. It can do what that officer can do here, and no more. It calls the officers’ API at <code>${apiOrigin}</code>. The whole description, for tools, is OpenAPI 3.1 at <code>${readOfficerApi.path}</code>. Routes that need no token are at another address, that of the public pages, and are described there at <code>/api/openapi.json</code>.</p>
<p>The routes below <code>/api/cpni</code> and <code>/api/accounts</code> are at that address too, for other systems of the company: those that ask before they use account data, and those that report a changed password or online account. Each sends the token of its own client, never an officer’s.</p>
${[...byTag].map(([tag, routes]) => group(tag, routes))}`,
    };
  },
};

const fields = (document: ApiDocument, title: string, schema: SchemaShown): Markup => {
  const rows = fieldsInWords(document, schema).map(({ name, kind, about }) => [
    mono(name),
    { text: kind },
    prose(about),
  ]);
  if (rows.length === 0) return html`<p>${capital(kindInWords(document, schema))}.</p>`;
  return scrollingTable(title, { head: headings('Field', 'What it is', 'About'), rows });
};

const parameters = (document: ApiDocument, { parameters: all = [] }: RouteShown): Markup | false => {
  if (all.length === 0) return false;
  const rows = all.map(({ name, in: place, required, description = '', schema }) => [
    mono(name),
    { text: `${place}, ${kindInWords(document, schema)}${required ? '' : ' (optional)'}` },
    prose(description),
  ]);
  return html`<h2 class="govuk-heading-m">Parameters</h2>
${scrollingTable('Parameters', { head: headings('Name', 'Where and what', 'About'), rows })}`;
};

const body = (document: ApiDocument, { requestBody }: RouteShown): Markup | false => {
  const [content] = Object.entries(requestBody?.content ?? {});
  if (content === undefined) return false;
  const [type, { schema = {} }] = content;
  return html`<h2 class="govuk-heading-m">What you send</h2>
<p><code>${type}</code>${requestBody?.description && html`. ${requestBody.description}`}</p>
${fields(document, 'What you send', schema)}`;
};

const isDone = (status: string): boolean => Number(status) < 400;

const done = (document: ApiDocument, status: string, reply: ReplyShown): Markup => {
  const [content] = Object.entries(reply.content ?? {});
  const title = `What we answer: ${status}`;
  return html`<h2 class="govuk-heading-m">${title}</h2>
<p>${reply.description}${content && html` <code>${content[0]}</code>`}</p>
${content && fields(document, title, content[1].schema ?? {})}`;
};

const refusals = (document: ApiDocument, { responses }: RouteShown): Markup => {
  const rows = Object.entries(responses)
    .filter(([status]) => !isDone(status))
    .map(([status, reply]) => [{ text: status }, { text: replyIn(document, reply).description ?? '' }]);
  return html`<h2 class="govuk-heading-m">When we refuse</h2>
<p>A refusal is <code>application/problem+json</code>: <code>detail</code> is a sentence for a person, <code>code</code> is for a program. The list is read from our code, so it can name a code that this route never gives.</p>
${scrollingTable('When we refuse', { head: headings('Status', 'Codes'), rows })}`;
};

const shown = (document: ApiDocument, route: RouteShown): Shown => ({
  title: route.summary,
  width: 'wide',
  at: '/officer/more',
  back: { href: apiPage.path, text: 'API' },
  body: html`<h1 class="govuk-heading-xl">${route.summary}</h1>
<p><code>${route.method} ${route.path}</code></p>${route.description && html`<p>${prose(route.description).html}</p>`}
${parameters(document, route)}${body(document, route)}
${Object.entries(route.responses)
  .filter(([status]) => isDone(status))
  .map(([status, reply]) => done(document, status, replyIn(document, reply)))}${refusals(document, route)}`,
});

/** One route: what it takes and what it answers. */
export const apiRoutePage: Screen = {
  path: '/officer/api/{route}',
  access: readOfficerApi.access,
  get: async ({ api, params: { route: name } }) => {
    const document = await api.read<ApiDocument>(readOfficerApi.path);
    const found = routesIn(document).find(({ operationId }) => operationId === name);
    return found === undefined ? { to: apiPage.path } : shown(document, found);
  },
};
