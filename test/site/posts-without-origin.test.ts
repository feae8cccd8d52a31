import { beforeAll, describe, expect, it } from 'vitest';
import type { FormQuestion } from '#domain/request/form-questions.ts';
import type { pages } from '#functions/site/contract.ts';
import { routes } from '#infra/routes.ts';
import type { SecretPurpose } from '#ports/secrets.ts';
import { changed } from '#test/hostile/kept.ts';
import { openDraft } from '#test/hostile/prepared.ts';
import { type SecretWorld, secretWorld } from '#test/hostile/secret-world.ts';
import { inSilence } from '#test/hostile/silence.ts';
import { siteUrl } from '#test/hostile/world.ts';
import { typedOn } from '#test/support/site/form-answers.ts';

type Post = Extract<(typeof pages)[number], { readonly method: 'POST' }>['path'];
type Spanish = Extract<Post, `/es/${string}`>;
type English = Exclude<Post, Spanish>;

interface Stage extends SecretWorld {
  /** Cookies of a draft with every answer, and of one that may have files. */
  readonly complete: string;
  readonly withFiles: string;
}

type Fields = Readonly<Record<string, string>>;
/** What a browser sends from one of our pages. */
interface Form {
  /** The route's own path when absent. */
  readonly path?: string;
  readonly cookie?: (stage: Stage) => string;
  /** The first that is accepted counts: a link of another case may be answered already. */
  readonly fields: Fields | ((stage: Stage) => readonly Fields[]);
  /** It only shows something. */
  readonly writesNothing?: true;
}
type Forms = Readonly<Record<string, Form>>;

const person = { name: 'Pat Lee', email: 'pat@home.example', country: 'US', details: 'All of it.' };
const request = { capacity: 'former-customer', kind: 'access', ...person };
const complaint = { topic: 'other', complainant: 'person', ...person };
const sentOnce = { idempotencyKey: '8e03978e-40d5-43dd-bc93-6894a57f9324' };

const codesOf =
  (purpose: SecretPurpose, more: Fields = {}) =>
  ({ links }: Stage): readonly Fields[] =>
    links
      .filter((link) => link.purpose === purpose)
      .map(({ caseId, secret }) => ({ code: `${caseId}.${secret}`, ...more }));

const secretsOf =
  (purpose: SecretPurpose, answer?: string) =>
  ({ links }: Stage): readonly Fields[] =>
    links
      .filter((link) => link.purpose === purpose)
      .map(({ secret }) => ({ secret, ...(answer && { step: 'answer', answer }) }));

const listed = (stage: Stage): readonly Fields[] =>
  secretsOf('list')(stage).flatMap((list) =>
    stage.links.map(({ caseId }) => ({ ...list, row: caseId, answer: 'not-mine' })),
  );

const answers: Readonly<Record<FormQuestion, Fields>> = {
  ...typedOn,
  ...{ who: { capacity: 'agent' }, what: { kind: 'correct' } },
};
const cookie = ({ withFiles }: Stage) => withFiles;
const questions = Object.fromEntries(
  Object.entries(answers).map(([question, fields]) => [
    `the question ${question}`,
    { path: `/request/${question}`, fields, cookie },
  ]),
);

/** A route that takes a form does not compile until its forms are here. */
const forms: Readonly<Record<English, Forms>> = {
  '/request': { 'a request on one page': { fields: { ...request, ...sentOnce } } },
  '/request/{question}': {
    ...questions,
    'a request on one page': { path: '/request/one-page', fields: { ...request, ...sentOnce } },
    'half an answer, and back': {
      ...{ path: '/request/words', fields: { details: 'All', go: 'back' }, cookie },
    },
    'a checked request': { path: '/request/check', fields: {}, cookie: ({ complete }) => complete },
    'a draft to forget': { path: '/request/forget', fields: {}, cookie },
  },
  '/request/files': {
    'a file to choose': {
      ...{ fields: { action: 'choose', filePurpose: 'what-is-wrong', fileType: 'pdf' }, cookie },
    },
    'on to the last page': { fields: { filesByMail: 'yes' }, cookie },
  },
  // It has a store of its own, so that its answer alone says that it is kept.
  '/restriction': { 'a restriction': { fields: { account: '4711', name: 'Pat Lee' }, writesNothing: true } },
  '/verify': {
    'a link to look at': { fields: secretsOf('verify'), writesNothing: true },
    'yes, of a requester': { fields: secretsOf('verify', 'confirm') },
    'yes, of a contact': { fields: secretsOf('colleague', 'confirm') },
    'yes, of an address': { fields: secretsOf('email', 'confirm') },
    'an objection': { fields: secretsOf('object', 'object') },
    'yes, to new contacts': { fields: secretsOf('roster', 'confirm') },
    'a restriction put back': { fields: secretsOf('restriction', 'put-back') },
    'a permission withdrawn': { fields: secretsOf('permission', 'restrict') },
  },
  '/adopt': {
    'a notice to look at': { fields: secretsOf('adopt'), writesNothing: true },
    'a request that a company takes': { fields: secretsOf('adopt', 'adopt') },
  },
  '/list': {
    'a list to look at': { fields: secretsOf('list'), writesNothing: true },
    'a row that is not mine': { fields: listed },
  },
  '/status': {
    'a request to look at': { fields: codesOf('status'), writesNothing: true },
    'a message': { fields: codesOf('status', { action: 'write', message: 'Hello.' }) },
    'a withdrawal': { fields: codesOf('status', { action: 'withdraw', sure: 'yes' }) },
    'a new link': { fields: codesOf('status', { action: 'renew' }) },
    'a complaint to look at': { fields: codesOf('complaint'), writesNothing: true },
    'a message about a complaint': { fields: codesOf('complaint', { action: 'write', message: 'Hello.' }) },
    'a withdrawn complaint': { fields: codesOf('complaint', { action: 'withdraw', sure: 'yes' }) },
  },
  '/records': {
    'a code for records': {
      fields: ({ codes: { 'a code for records': code } }) => [
        { request: code.caseId, code: code.secret, passphrase: 'four mild yellow birds' },
      ],
    },
  },
  '/complaint': { 'a complaint': { fields: { ...complaint, ...sentOnce } } },
};

/** Each takes the forms of these. */
const inSpanish: Readonly<Record<Spanish, readonly English[]>> = {
  '/es/{page}': ['/request', '/verify', '/adopt', '/list', '/status', '/complaint'],
  '/es/restriction': ['/restriction'],
  '/es/request/{question}': ['/request/{question}'],
  '/es/request/files': ['/request/files'],
  '/es/records': ['/records'],
};

const formsAt = (route: English, language = '') =>
  Object.entries(forms[route]).map(([what, form]) => ({
    ...{ what, form, target: `${language}${form.path ?? route}` },
  }));
const rows = [
  ...(Object.keys(forms) as English[]).flatMap((route) => formsAt(route)),
  ...Object.values(inSpanish).flatMap((routes) => routes.flatMap((route) => formsAt(route, '/es'))),
];

let stage: Stage;
let again: () => void;
beforeAll(
  () =>
    inSilence(async () => {
      const found = await secretWorld();
      const complete = {
        ...{ who: { capacity: 'former-customer' }, what: { kind: 'access' } },
        ...{ words: typedOn.words, reach: typedOn.reach, account: typedOn.account, state: typedOn.state },
      };
      const withFiles = { who: { capacity: 'agent' }, what: { kind: 'correct' } };
      stage = {
        ...found,
        complete: await openDraft(found.world, complete),
        withFiles: await openDraft(found.world, withFiles),
      };
      again = stage.world.remember();
    }),
  60_000,
);

/** Ids and keys differ from call to call. */
const named = (text: string): string =>
  text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9A-HJKMNP-TV-Z]{26,}|[0-9a-f]{16,}/g, '…');

const outcomeOf = async (target: string, fields: Fields, cookie: string | undefined, origin?: string) => {
  again();
  const { cases } = stage.world;
  const before = cases.snapshot();
  const { reply } = await stage.world.call({
    ...{ method: 'POST', target, body: String(new URLSearchParams(fields)) },
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...(origin && { origin }) },
    ...(cookie !== undefined && { cookies: [cookie] }),
  });
  const { statusCode, headers = {}, body = '' } = reply;
  const written = changed(before, cases.snapshot()).map(named).toSorted();
  again();
  const [, title = ''] = /<title>(.*?)<\/title>/s.exec(body) ?? [];
  return { statusCode, location: named(headers.location ?? ''), title, written };
};

describe('a form of the site is taken from every browser, whatever Origin it names', () => {
  it('the forms are those of each public route that takes one', () => {
    const taking = routes.filter(
      ({ method, auth, path }) => method === 'POST' && auth === 'public' && !path.startsWith('/api/'),
    );
    expect(taking.map(({ path }) => path).toSorted()).toEqual(
      [...Object.keys(forms), ...Object.keys(inSpanish)].toSorted(),
    );
  });

  // Our pages send no referrer, so browsers say `null`; some say nothing.
  it.each(rows)('$target: $what', async ({ target, form }) => {
    const candidates = typeof form.fields === 'function' ? form.fields(stage) : [form.fields];
    const cookie = form.cookie?.(stage);
    for (const fields of candidates) {
      const ours = await outcomeOf(target, fields, cookie, siteUrl);
      if (ours.statusCode >= 400 || (ours.written.length === 0 && !form.writesNothing)) continue;
      for (const origin of [undefined, 'null', 'https://evil.example'])
        expect(await outcomeOf(target, fields, cookie, origin), String(origin)).toEqual(ours);
      return;
    }
    expect.fail('nothing that was sent with our Origin was accepted');
  });
});
