import { beforeAll, describe, expect, it } from 'vitest';
import { given } from '#domain/case/words-out.ts';
import { WrongCode } from '#domain/request/errors.ts';
import { type FormQuestion, formFields, formQuestions } from '#domain/request/form-questions.ts';
import { siteCss } from '#functions/design-system/compiled/site-css.ts';
import { routes } from '#functions/site/contract.ts';
import { hrefIn } from '#functions/site/language.ts';
import { recordsPages } from '#functions/site/records.ts';
import { aHouse, code, receipt, viewed } from '#test/support/site/fake-needs.ts';
import { formPage } from '#test/support/site/form-pages.ts';
import { namedPages } from '#test/support/site/named-pages.ts';
import { inEveryLanguage, spokenNow } from '#test/support/site/spoken.ts';

const hostile = '"><script>alert(1)</script>';
const hostileAnswers = Object.fromEntries(formFields.map((field) => [field, hostile]));
/** Of whom each question is asked. */
const whoAsks: Readonly<Record<FormQuestion, Readonly<Record<string, string>>>> = {
  who: {},
  relation: { capacity: 'somebody-else' },
  company: { capacity: 'controller' },
  person: { capacity: 'agent' },
  what: { capacity: 'agent' },
  words: {},
  reach: {},
  account: { capacity: 'agent', kind: 'access' },
  wrong: { capacity: 'agent', kind: 'correct' },
  recipient: { capacity: 'agent', kind: 'cpni-disclose-to' },
  'child-age': { capacity: 'guardian', kind: 'child-data' },
  state: { capacity: 'agent', kind: 'access', country: 'US' },
  uses: { capacity: 'agent', kind: 'cpni-permit' },
  notice: { capacity: 'agent', kind: 'cpni-permit' },
};
const letterhead = aHouse();
const records = recordsPages({
  companyName: 'Alder Communications',
  contact: 'privacy@alder.example',
  zone: 'America/Denver',
  language: 'en',
  fetch: async () => {
    throw new WrongCode();
  },
});

/** Every page in every state, and those that show what a hostile person typed. */
const pages: typeof namedPages = {
  ...namedPages,
  'form again, hostile': () =>
    letterhead.post('/request', { details: hostile, account: hostile, controller: hostile, email: hostile }),
  ...Object.fromEntries(
    [...(Object.keys(formQuestions) as FormQuestion[]), hostile].map((question) => [
      `question ${question}, hostile`,
      () => formPage(question, { ...hostileAnswers, ...whoAsks[question as FormQuestion] }),
    ]),
  ),
  ...Object.fromEntries(
    (['who', 'relation', 'what', 'reach', 'child-age'] as const).map((question) => [
      `question ${question} again, hostile`,
      () => formPage(question, { ...hostileAnswers, ...whoAsks[question] }, { form: hostileAnswers }),
    ]),
  ),
  'check your answers, hostile': () =>
    formPage('check', {
      ...{ capacity: 'agent', kind: 'correct', aboutWhom: hostile, account: hostile, noAccount: '' },
      ...{ details: hostile, wrong: hostile, shows: hostile },
      ...{ name: 'x', email: 'a@b.example', country: '', format: '' },
    }),
  'no cookie, hostile': () => letterhead.post('/request/reach', hostileAnswers),
  'form prefilled, hostile': () => letterhead.get('/request', { kind: hostile, capacity: hostile }),
  'confirmation, hostile': () => letterhead.get('/confirmation', { key: hostile }),
  'verify, hostile': () => letterhead.post('/verify', { secret: hostile }),
  'list, hostile': () => letterhead.get('/list', { secret: hostile }),
  'list done, hostile': () =>
    letterhead.post('/list', { secret: 'X', row: hostile, answer: hostile, from: hostile }),
  'adopt, hostile': () => letterhead.post('/adopt', { secret: hostile, answer: hostile }),
  'status, hostile': () => letterhead.post('/status', { code: hostile }),
  'status with messages, hostile': () =>
    aHouse({
      status: async () =>
        viewed({ id: hostile, messages: [{ at: receipt.receivedAt, from: 'you', text: given(hostile) }] }),
    }).post('/status', { code }),
  'records, hostile': () =>
    records({ method: 'GET', path: hrefIn(spokenNow(), '/records'), query: { request: hostile }, form: {} }),
  'records again, hostile': () =>
    records({
      method: 'POST',
      path: hrefIn(spokenNow(), '/records'),
      query: {},
      form: { request: hostile, code: hostile, passphrase: hostile },
    }),
};

/** The whole list: what a person types, from page to page, for 24 hours at most. */
const essentialCookies =
  /^__Host-draft=[0-9a-f]{64}; Path=\/; Max-Age=86400; HttpOnly; SameSite=Lax; Secure$/;

const styled = new Set([...siteCss.matchAll(/\.((?:govuk|moj|pc)-[\w-]+)/g)].map(([, name]) => name));
/** Names that govuk gives and does not style. */
const plain = new Set(['govuk-checkboxes', 'govuk-radios', 'moj-timeline__header']);

/** The one page whose form goes elsewhere: to the file store. */
const formsGoTo = (page: string) =>
  page.startsWith('file for the store') ? "'self' https://files.example" : "'self'";

describe.each(inEveryLanguage(pages))('$name', ({ page, language, show }) => {
  let shown: Awaited<ReturnType<typeof show>>;
  beforeAll(async () => {
    shown = await show();
  });

  it('may load only its own assets, be framed by nobody, be kept nowhere; sets listed cookies only (P26, R-27)', () => {
    const { headers } = shown;
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action ${formsGoTo(page)}; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(Object.keys(headers)).not.toContain('set-cookie');
    if (shown.cookie !== undefined) expect(shown.cookie).toMatch(essentialCookies);
  });

  it('has a language, one title, one main heading, a label for every field and ids of its own', () => {
    const { body } = shown;
    expect(body).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}" class="govuk-template">`));
    expect(body.match(/<title>/g)).toHaveLength(1);
    expect(body.match(/<h1[ >]/g)).toHaveLength(1);
    const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of body.matchAll(/<(?:input|select|textarea)(?! type="hidden")[^>]* id="([^"]*)"/g))
      expect(body).toMatch(new RegExp(`<label[^>]* for="${id}">`));
    for (const [, list = ''] of body.matchAll(/aria-(?:describedby|labelledby)="([^"]*)"/g))
      for (const id of list.split(' ')) expect(ids).toContain(id);
  });

  it('has only classes that our style knows', () => {
    const { body } = shown;
    const classes = [...body.matchAll(/ class="([^"]*)"/g)].flatMap(([, list = '']) => list.split(' '));
    expect([...new Set(classes)].filter((name) => !styled.has(name) && !plain.has(name))).toEqual([]);
  });

  it('has no script or style of its own inside and nothing from elsewhere', () => {
    // A link to an authority or to the recourse body loads nothing (R-16).
    const body = shown.body
      .replace('action="https://files.example/"', '')
      .replaceAll(/<a class="govuk-link" href="https:[^"]*" rel="noreferrer">/g, '');
    expect(body).not.toMatch(
      /<script(?! src="\/assets\/)|<style| style=| on\w+="|(?:src|href|action)="(?!\/|#|mailto:)/,
    );
    expect(body).not.toContain('alert(1)</script>');
    expect(body).not.toContain('placeholder=');
  });
});

it('answers something else than "not found" on every route of the contract', async () => {
  for (const { method, path } of routes.filter(
    ({ path, handler }) => handler === 'site' && path !== '/confirmation' && !path.includes('{'),
  )) {
    expect((await letterhead.ask({ method, path })).status, `${method} ${path}`).not.toBe(404);
  }
});

it.each(['site.css', 'site.js', 'verify.js', 'status.js', 'icon.svg'])(
  'serves %s under an address that changes with it',
  async (file) => {
    const { status, headers } = await letterhead.ask({ path: `/assets/${file}`, file });
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
  },
);

it('has no other assets', async () => {
  for (const file of ['__proto__', 'constructor', '../site.ts', ''])
    expect((await letterhead.ask({ path: `/assets/${file}`, file })).status).toBe(404);
});

it('says that it honors Global Privacy Control', async () => {
  const { headers, body } = await letterhead.get('/.well-known/gpc.json');
  expect(headers['content-type']).toBe('application/json');
  expect(JSON.parse(body)).toEqual({ gpc: true, lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
});

it('a page that answers 429, or 503 while we work on it, says when to try again; no other (S12)', async () => {
  const shown = await Promise.all(
    Object.entries(namedPages).map(async ([name, show]) => [name, await show()] as const),
  );
  const named = (wanted: number) =>
    shown.flatMap(([name, { status, problem }]) =>
      status === wanted && (status !== 503 || problem?.code === 'maintenance') ? [name] : [],
    );
  const later = [...named(429), ...named(503)];

  expect(named(503)).toEqual(['maintenance']);
  expect(named(429)).toEqual([
    'form refused: TooManyRequests',
    'check your answers refused: TooManyRequests',
    'status: message refused: TooManyMessages',
    'complaint too many',
    'complaint message refused',
  ]);
  for (const [name, { headers }] of shown)
    expect(Number(headers['retry-after'] ?? 0) > 0, name).toBe(later.includes(name));
});
