import fc from 'fast-check';
import { hasAccess } from '#domain/case/groups.ts';
import { formQuestions } from '#domain/request/form-questions.ts';
import type { Row } from '#functions/platform/door.ts';
import { officers } from '#infra/local/officers.ts';
import type { Route } from '#ports/routes.ts';
import { bodyFor } from './bodies.ts';
import type { Form } from './forms.ts';
import {
  hostileForm,
  hostileHeaders,
  hostileJson,
  hostilePart,
  hostileQuery,
  hostileText,
} from './inputs.ts';
import { hostileList } from './lists.ts';
import type { Known } from './prepared.ts';
import { clients } from './registers.ts';
import { type Asked, siteUrl } from './world.ts';

const prefixAt = (path: string): string => {
  if (path.includes('/breaches/')) return 'BRE';
  if (path.includes('/complaints/')) return 'CMP';
  if (path.includes('/holders/')) return 'HLD';
  if (path.includes('/preservations/')) return 'PRV';
  return /\/(?:requests|instructions)\//.test(path) ? 'REQ' : '';
};

/** What the parameters of a path mostly are. */
const rightParts = (path: string, known: Known): Readonly<Record<string, readonly string[]>> => ({
  caseId: known.ids.filter((id) => id.startsWith(prefixAt(path))),
  n: ['1', '2', '3'],
  number: ['4711', '4712'],
  slug: ['acme-voice', 'another'],
  question: Object.keys(formQuestions),
  page: ['request', 'complaint', 'status', 'verify', 'list', 'adopt', 'privacy'],
  name: ['gpc.json', 'security.txt'],
  file: ['site.css', 'site.js'],
  day: ['2026-12-24', '2026-12-31'],
  year: ['2026'],
  sha256: known.hashes,
  hold: ['1', 'BRK-1'],
  uploadId: ['upload-1'],
});

const pathAt = (path: string, known: Known): fc.Arbitrary<string> => {
  const right = rightParts(path, known);
  const parts = path.split('/').map((part): fc.Arbitrary<string> => {
    const name = /^\{(\w+)\+?\}$/.exec(part)?.[1];
    if (name === undefined) return fc.constant(part);
    const values = right[name] ?? [];
    return values.length === 0
      ? hostilePart
      : fc.oneof({ weight: 7, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: hostilePart });
  });
  return fc.tuple(...parts).map((all) => all.join('/') || '/');
};

/** A letter's case, kind and serial belong together. */
const pathOf = (route: Route, known: Known): fc.Arbitrary<string> => {
  const whole = '/api/officer/letters/{caseId}/{kind}/{of}';
  if (!route.path.startsWith(whole) || known.letters.length === 0) return pathAt(route.path, known);
  return fc.oneof(
    fc
      .constantFrom(...known.letters)
      .map((letter) => route.path.replace(whole, `/api/officer/letters/${letter}`)),
    pathAt(route.path, known),
  );
};

const callerAt = (route: Route): fc.Arbitrary<Pick<Asked, 'officer' | 'system'>> => {
  if (route.auth === 'machine') return fc.constantFrom(...clients).map((system) => ({ system }));
  if (route.auth !== 'officer') return fc.constant({});
  const theirs = officers.filter(({ groups }) => hasAccess(route.access, groups)).map(({ name }) => name);
  const anybody = officers.map(({ name }) => name);
  return fc
    .oneof(
      { weight: 15, arbitrary: fc.constantFrom(...theirs) },
      { weight: 1, arbitrary: fc.constantFrom(...anybody) },
    )
    .map((officer) => ({ officer }));
};

type Sent = Pick<Asked, 'headers' | 'body' | 'isBase64Encoded' | 'cookies'>;

const ofType = (type: string, body: fc.Arbitrary<string>): fc.Arbitrary<Sent> =>
  body.map((text) => ({ headers: { 'content-type': type }, body: text }));

const asBytes = (type: string, bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Sent> =>
  bytes.map((file) => ({
    ...{ headers: { 'content-type': type }, body: Buffer.from(file).toString('base64') },
    isBase64Encoded: true,
  }));

const beginning = (mark: string) =>
  fc.oneof(
    fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.concat([Buffer.from(mark), bytes])),
    hostileText.map((text) => Buffer.from(text)),
  );

/** Files that are no lists, by media type. */
const whole: Readonly<Record<string, fc.Arbitrary<Buffer>>> = {
  'application/zip': beginning('PK\u0003\u0004'),
  'application/pdf': beginning('%PDF-'),
  'application/jsonl': beginning('{"class":"usage","id":"1"}\n'),
};

const formType = 'application/x-www-form-urlencoded';

const fieldsOfAny: Form['fields'] = [
  ['code', 'x'],
  ['action', 'write'],
  ['message', 'x'],
  ['verdict', 'confirm'],
  ['secret', 'x'],
];

const formAt = (route: Route, forms: readonly Form[], known: Known): fc.Arbitrary<Sent> => {
  const theirs = forms.filter(({ action }) =>
    action.split('?')[0]?.startsWith(route.path.split('{')[0] ?? ''),
  );
  const codes = known.links.map(([, secret]) => secret);
  const chosen =
    theirs.length === 0 ? fc.constant({ fields: fieldsOfAny, cookies: [] }) : fc.constantFrom(...theirs);
  return fc.tuple(chosen, fc.option(fc.constantFrom(...codes))).chain(([{ fields, cookies }, code]) => {
    const known =
      code === null ? fields : fields.map(([name, value]) => [name, name === 'code' ? code : value] as const);
    return hostileForm(known).map((body) => ({ headers: { 'content-type': formType }, body, cookies }));
  });
};

/** The body of a valid call, spoiled. */
const sentAt = (
  route: Route & Pick<Row, 'body' | 'file'>,
  forms: readonly Form[],
  known: Known,
): fc.Arbitrary<Sent> => {
  const { method, path, body, file } = route;
  if (method === 'GET') return fc.constant({ cookies: known.drafts });
  if (file !== undefined) return asBytes(file.mediaType, whole[file.mediaType] ?? hostileList(route.handler));
  if (path.startsWith('/api/'))
    return ofType(
      'application/json',
      body === undefined ? hostileJson(fc.constant({})) : hostileJson(bodyFor(body, known)),
    );
  return formAt(route, forms, known);
};

/** Of the console: a form of one of its pages, at that form's own address. */
const consoleInput = (forms: readonly Form[], pages: readonly string[]): fc.Arbitrary<Asked> => {
  const theirs = forms.filter(({ action }) => action.startsWith('/officer'));
  const cookies = theirs[0]?.cookies ?? [];
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(...theirs).chain((form) =>
        hostileForm(form.fields).map((body) => ({
          ...{ method: 'POST', target: form.action, body, cookies: form.cookies },
          headers: { 'content-type': formType, origin: siteUrl },
        })),
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...pages), hostileQuery)
        .map(([page, query]) => ({ method: 'GET', target: `${page}${query}`, cookies })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(hostilePart, hostileHeaders)
        .map(([part, headers]) => ({ method: 'GET', target: `/officer/${part}`, cookies, headers })),
    },
  );
};

export interface Places {
  readonly known: Known;
  readonly forms: readonly Form[];
  /** Addresses of the console's pages. */
  readonly pages: readonly string[];
}

/** Calls that this route takes: a valid one, with something in it that is not. */
export const inputsAt = (route: Route, { known, forms, pages }: Places): fc.Arbitrary<Asked> => {
  if (route.path === '/officer/{proxy+}') return consoleInput(forms, pages);
  const codes = known.links.map(([, secret]) => secret);
  return fc
    .tuple(pathOf(route, known), callerAt(route), sentAt(route, forms, known), hostileHeaders, hostileQuery)
    .chain(([path, caller, sent, headers, query]) => {
      const own = codes.find((code) => path.includes(code.split('.')[0] ?? code))?.split('.')[1];
      const bearers = [...(own === undefined ? [] : [own, own, own]), ...codes, ''];
      return fc.constantFrom(...bearers).map((bearer) => ({
        ...{ method: route.method === 'ANY' ? 'GET' : route.method, target: `${path}${query}` },
        ...caller,
        ...sent,
        headers: {
          ...(route.auth === 'public' && path.startsWith('/api/') && { authorization: `Bearer ${bearer}` }),
          ...sent.headers,
          ...headers,
        },
      }));
    });
};
