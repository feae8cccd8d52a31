import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { officerDocument, publicDocument, unpacked } from '#functions/openapi/offers.ts';
import type { Row } from '#functions/platform/door.ts';
import type { ApiDocument } from '#infra/commands/openapi/documents.ts';
import { atEveryDoor } from '#infra/commands/openapi/refusals.ts';
import { routes } from '#infra/routes.ts';
import { fieldsOf, type Schema } from '#test/support/schemas.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const goldenOf = (name: string): string => readFileSync(`${root}test/openapi/${name}.golden.json`, 'utf8');

const rows: readonly Row[] = routes;
const ofApi = rows.filter(({ path }) => path.startsWith('/api/'));
const both = { public: goldenOf('public'), officer: goldenOf('officer') };
const parsed: Readonly<Record<Row['auth'], ApiDocument>> = {
  public: JSON.parse(both.public),
  officer: JSON.parse(both.officer),
  machine: JSON.parse(both.officer),
};

// biome-ignore lint/suspicious/noExplicitAny: a test reads the JSON as any client would
const operationOf = ({ auth, method, path }: Row): any => parsed[auth].paths[path]?.[method.toLowerCase()];

// biome-ignore lint/suspicious/noExplicitAny: as above
const referred = (auth: Row['auth'], given: any): any => {
  if (given?.$ref === undefined) return given;
  const [kind, name] = String(given.$ref).split('/').slice(2) as ['schemas' | 'responses', string];
  return parsed[auth].components[kind][name];
};

const keysIn = ({ paths }: ApiDocument): readonly string[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );

const keyOf = ({ method, path }: Pick<Row, 'method' | 'path'>): string => `${method} ${path}`;

describe('the documents of the API', () => {
  it('are served as they were read', () => {
    expect(unpacked(publicDocument)).toBe(both.public);
    expect(unpacked(officerDocument)).toBe(both.officer);
  });

  it.each(['public', 'officer'] as const)(
    'the %s document has its routes below /api, and no other',
    (auth) => {
      const its = ofApi.filter((row) => (row.auth === 'public') === (auth === 'public')).map(keyOf);
      expect(keysIn(parsed[auth]).toSorted()).toEqual(its.toSorted());
    },
  );

  it('name every code with which the layer before the use cases refuses', () => {
    const refusing = /BadRequest\(\s*(\d{3}),\s*'([a-z-]+)'/g;
    const written = globSync('functions/platform/*.ts', { cwd: root })
      .flatMap((file) => [...readFileSync(root + file, 'utf8').matchAll(refusing)])
      .map(([, status, code]) => `${status} ${code}`);
    const known = Object.values(atEveryDoor)
      .flat()
      .map(({ status, code }) => `${status} ${code}`);
    expect(written.length).toBeGreaterThan(5);
    expect(written.filter((one) => !known.includes(one))).toEqual([]);
  });

  it('a route is in neither only where a person reads a page, a style or a text', () => {
    const others = rows.filter((row) => !ofApi.includes(row));
    expect(new Set(others.map(({ auth }) => auth))).toEqual(new Set(['public']));
    expect(new Set(others.map(({ handler }) => handler))).toEqual(
      new Set(['site', 'console', 'request-files', 'fetch-records', 'take-restriction']),
    );
  });

  it('pass redocly', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        `${root}node_modules/@redocly/cli/bin/cli.js`,
        ...['lint', '--config', `${root}.config/redocly.yaml`],
        ...['public', 'officer'].map((name) => `${root}test/openapi/${name}.golden.json`),
      ],
      {
        encoding: 'utf8',
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
    );
    expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
  });
});

describe('what a route takes', () => {
  it.each(ofApi.filter(({ body }) => body !== undefined).map((row) => ({ key: keyOf(row), row })))(
    '$key: each field of its contract, and which must be there',
    ({ row }) => {
      const { content } = operationOf(row).requestBody;
      const shown = referred(row.auth, content['application/json'].schema);
      const fields = fieldsOf(row.body as Schema);
      const isOptional = (schema: Schema) => schema.safeParse(undefined).success;
      const required = fields.filter(([, schema]) => !isOptional(schema)).map(([name]) => name);
      expect(Object.keys(shown.properties ?? {}).toSorted()).toEqual(fields.map(([name]) => name).toSorted());
      if (fields.length > 0) expect((shown.required ?? []).toSorted()).toEqual(required.toSorted());
    },
  );

  it.each(ofApi.filter(({ file }) => file !== undefined).map((row) => ({ key: keyOf(row), row })))(
    '$key: its file',
    ({ row }) => {
      expect(Object.keys(operationOf(row).requestBody.content)).toEqual([row.file?.mediaType]);
    },
  );

  it.each(ofApi.map((row) => ({ key: keyOf(row), row })))('$key: every name in its path', ({ row }) => {
    const names = [...row.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const inPath = (operationOf(row).parameters ?? []).filter((one: { in: string }) => one.in === 'path');
    expect(inPath.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  it('a page of a list takes the cursor that the page before had', () => {
    const lists = ofApi.filter((row) => {
      const reply = operationOf(row).responses[200]?.content?.['application/json']?.schema;
      return row.method === 'GET' && referred(row.auth, reply)?.properties?.cursor !== undefined;
    });
    const withCursor = lists.filter((row) =>
      operationOf(row).parameters?.some(({ name }: { name: string }) => name === 'cursor'),
    );
    expect(lists.length).toBeGreaterThanOrEqual(4);
    expect(withCursor).toEqual(lists);
  });
});

describe('what a route answers', () => {
  it.each(ofApi.map((row) => ({ key: keyOf(row), row })))(
    '$key: what was done, and every refusal by its code',
    ({ row }) => {
      const replies = Object.entries<{ $ref?: string }>(operationOf(row).responses).map(
        ([status, reply]) => [Number(status), referred(row.auth, reply)] as const,
      );
      const done = replies.filter(([status]) => status < 400);
      expect(done.length).toBeGreaterThan(0);
      for (const [, { content }] of done) expect(Object.keys(content).length).toBeGreaterThan(0);
      const byRule = replies.filter(([status]) => [400, 403, 404, 409, 410, 413, 415, 422].includes(status));
      for (const [status, { content }] of byRule) {
        const [, own] = content['application/problem+json'].schema.allOf;
        expect(own.properties.status.const).toBe(status);
        expect(own.properties.code.enum.length).toBeGreaterThan(0);
      }
    },
  );

  it.each(ofApi.filter(({ auth }) => auth !== 'public').map((row) => ({ key: keyOf(row), row })))(
    '$key: asks for the token, and says what happens without (401) and outside a group or scope (403)',
    ({ row }) => {
      const { security, responses } = operationOf(row);
      expect(security).toEqual([{ [row.auth]: [] }]);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403']));
    },
  );
});

describe('the document that everybody may read', () => {
  it('names no route of officers or of another system, no act of theirs and no agency (R-13, P40)', () => {
    const words = both.public.replaceAll('“Not resolved”', '');
    expect(words).not.toMatch(/\/officer|\/cpni|supervis|stand-in|auditor|agenc|FBI|Secret Service|breach/i);
  });

  it('describes replies that have no field beyond those it names', () => {
    const schemas = JSON.stringify([parsed.public.components.schemas, parsed.public.paths]);
    const objects = schemas.match(/"type":"object","properties":\{/g) ?? [];
    expect(objects.length).toBeGreaterThan(10);
    for (const name of ['RequestView', 'ComplaintView'])
      expect(parsed.public.components.schemas[name]).toMatchObject({ additionalProperties: false });
  });
});
