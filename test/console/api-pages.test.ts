import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groups } from '#domain/case/groups.ts';
import { type ApiDocument, routesIn } from '#functions/console/guide/api-document.ts';
import { fieldsInWords, kindInWords } from '#functions/console/guide/api-words.ts';
import { routes } from '#infra/routes.ts';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';

const document: ApiDocument = JSON.parse(
  readFileSync(new URL('../openapi/officer.golden.json', import.meta.url), 'utf8'),
);
const shown = routesIn(document);

const open = async (address: string, ...its: Parameters<ReturnType<typeof consoleWorld>['signedIn']>[0]) => {
  const { signedIn } = consoleWorld({ 'GET /api/officer/openapi.json': document });
  const reply = await (await signedIn(its, 'Olive')).get(address);
  return { status: reply.status, page: String(reply.body), text: words(reply.body), headers: reply.headers };
};

describe('the pages about the API', () => {
  it.each(groups)(
    '%s reads the list of every officers’ route, each with a link to its page',
    async (group) => {
      const { status, page, text } = await open('/officer/api', group);
      expect(status).toBe(200);
      for (const { method, path } of routes.filter(({ auth }) => auth === 'officer'))
        expect(text).toContain(`${method} ${path}`);
      for (const { operationId } of shown) expect(page).toContain(`href="/officer/api/${operationId}"`);
      expect(text).toContain('It calls the officers’ API at https://officers-api.example.com.');
    },
  );

  it.each(shown)(
    '$operationId: its page says what it takes, what it answers and when we refuse',
    async (route) => {
      const { status, text, page } = await open(`/officer/api/${route.operationId}`, 'officer');
      expect(status).toBe(200);
      expect(text).toContain(`${route.method} ${route.path}`);
      expect(text).toContain('What we answer: 20');
      expect(text).toContain('When we refuse');
      expect(page.includes('>What you send</h2>')).toBe(route.requestBody !== undefined);
      for (const { name } of route.parameters ?? []) expect(text).toContain(name);
      expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    },
  );

  it('a name that no route has leads to the list', async () => {
    const { status, headers } = await open('/officer/api/toString', 'officer');
    expect([status, headers.location]).toEqual([303, '/officer/api']);
  });
});

describe('what a schema is in words', () => {
  it.each([
    [{ type: 'string', maxLength: 200 }, 'text, at most 200 characters'],
    [{ type: 'string', format: 'date-time' }, 'instant'],
    [{ type: 'array', items: { type: 'string', format: 'date' } }, 'list of day'],
    [{ anyOf: [{ type: 'boolean' }, { enum: ['yes', 'no'] }] }, 'boolean, or one of: yes, no'],
    [{ const: 'released' }, 'released'],
    [{}, 'anything'],
  ])('%o is %s', (schema, expected) => {
    expect(kindInWords(document, schema)).toBe(expected);
  });

  it('a body of several kinds shows the fields of each', () => {
    const { requestBody } = shown.find(({ operationId }) => operationId === 'recordFact') ?? {};
    const schema = requestBody?.content?.['application/json']?.schema ?? {};
    const names = fieldsInWords(document, schema).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['record', 'officer', 'request', 'signedOn', 'step']));
  });
});
