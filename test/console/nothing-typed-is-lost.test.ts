import { describe, expect, it } from 'vitest';
import { ApiRefused, type Problem } from '#functions/console/api.ts';
import { wentWrongPage } from '#functions/console/plain-pages.ts';
import { requestOf } from '#functions/console/request.ts';
import { whatWasTyped } from '#functions/console/what-was-typed.ts';
import { consolePages } from '#functions/platform/console-pages.ts';
import { longestForm } from '#ports/sessions.ts';
import { csrfOf, site } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';
import { cookiesAfter, issuerOf, olivesPages } from '#test/support/console/sign-in-again.ts';
import { closuresView } from '#test/support/console/views.ts';
import { requestId, requestWith } from '#test/support/console/worked-views.ts';

const add = '/officer/closing-days/add';
const typed = { day: '2026-12-29', reason: 'Two feet <of> snow.' };
const escaped = 'Two feet &lt;of&gt; snow.';
const seal = JSON.stringify('5ea1'.repeat(16));
const sent = { ...typed, formKey: 'key-of-form', seal, step: 'send' };
const closures = 'GET /api/officer/closures';
const problem = (status: number): Problem => ({ status, code: 'as-told', detail: 'As told.' });
const tooLong = { ...sent, reason: `${typed.reason}${'x'.repeat(longestForm)}` };

const expectToCopy = ({ body }: { readonly body?: unknown }): void => {
  const page = String(body);
  expect([page.includes(escaped), page.includes('2026-12-29')]).toEqual([true, true]);
  expect(page).not.toMatch(/key-of-form<|<dd[^>]*>send<|5ea1/);
};
const cookies = { '__Host-officer-session': 'cookie of Olive' };
const fromOldTab = (form: object) => ({
  ...{ method: 'POST', path: add, cookies, origin: site },
  form: new URLSearchParams({ ...form, csrf: 'of an older session' }),
});
/** Refuses until it is mended. */
const refusing = (status: number, then: object = closuresView) => {
  const now = { refuses: true };
  const told = () => {
    if (now.refuses) throw new ApiRefused(problem(status));
    return then;
  };
  const mend = () => {
    now.refuses = false;
  };
  return { told, mend };
};
const pagesOfOlive = (over = {}) => olivesPages({ [closures]: closuresView, ...over }, ['breach-officer']);

describe('what was sent to a page that cannot do it now (P26)', () => {
  const why = 'It may be done already, by you or by somebody else, or something else must come first.';

  it('is shown to be copied, without seals and keys of ours', async () => {
    const view = await requestWith({ kind: 'inquiry' });
    const { olive } = await olivesPages({ [`GET /api/officer/cases/${requestId}`]: view }, ['officer']);
    const page = `/officer/requests/${requestId}/do/confirm-identity`;
    const reply = await olive.post(page, sent);
    expect([reply.status, words(reply.body).includes(why)]).toEqual([409, true]);
    expectToCopy(reply);
    expect(words((await olive.get(page)).body)).not.toContain('You typed');
  });

  it('is shown after the next sign-in, too', async () => {
    const view = await requestWith({ kind: 'inquiry' });
    const { olive, clock, signInAgain } = await olivesPages(
      { [`GET /api/officer/cases/${requestId}`]: view },
      ['officer'],
    );
    clock.advance(31 * 60_000);
    const { page } = await signInAgain(
      await olive.post(`/officer/requests/${requestId}/do/confirm-identity`, sent),
    );
    expect(page.status).toBe(409);
    expectToCopy(page);
  });

  it('is shown at the switch of all notices', async () => {
    const running = {
      paused: false,
      since: null,
      by: null,
      reason: null,
      stops: [],
      proposal: null,
      next: [],
    };
    const { olive } = await pagesOfOlive({ 'GET /api/officer/sending': running });
    const reply = await olive.post('/officer/sending/do/resume-sending', sent);
    expect([reply.status, words(reply.body).includes('by you or by somebody else')]).toEqual([409, true]);
    expectToCopy(reply);
  });
});

describe('two tabs that both send after the session ended', () => {
  const other = '/officer/sending/do/pause-sending';
  const sending = { paused: false, since: null, by: null, reason: null, stops: [], proposal: null, next: [] };
  const bothSent = async (first: object) => {
    const { olive, clock, show, asked, signInAgain } = await pagesOfOlive({
      'GET /api/officer/sending': sending,
    });
    clock.advance(31 * 60_000);
    const away = await olive.post(add, { ...sent, ...first });
    const second = {
      ...{ method: 'POST', path: other, origin: site },
      form: new URLSearchParams({ reason: 'The list is wrong.', step: 'send' }),
      cookies: { ...cookies, ...cookiesAfter(away) },
    };
    return { reply: await show(asked(second)), show, asked, signInAgain };
  };

  it('get both forms back: the page of the later one leads to the other', async () => {
    const { reply, show, asked, signInAgain } = await bothSent({});
    const { back, page } = await signInAgain(reply);
    expect(back.headers.location).toBe(`${other}?typed=1&also=${encodeURIComponent(add)}`);
    expect(String(page.body)).toContain(`href="${add}?typed=1"`);
    const query = new URLSearchParams({ typed: '1' });
    const first = await show(asked({ path: add, query, cookies: cookiesAfter(back) }));
    expect(String(first.body)).toContain(`${escaped}</textarea>`);
  });

  it('the one that no longer fits is shown to be copied, and the other still waits', async () => {
    const { olive, clock, show, asked, signInAgain } = await pagesOfOlive();
    clock.advance(31 * 60_000);
    const away = await olive.post(add, { ...sent, reason: 'x'.repeat(longestForm - 1000) });
    const reply = await show(
      asked({
        ...{ method: 'POST', path: other, origin: site },
        form: new URLSearchParams({ ...sent, reason: `${typed.reason}${'y'.repeat(1000)}` }),
        cookies: { ...cookies, ...cookiesAfter(away) },
      }),
    );
    expect(reply.status).toBe(401);
    expectToCopy(reply);
    const { page } = await signInAgain(away);
    expect(String(page.body)).toContain('xxxx</textarea>');
  });

  it('no link of another site is shown as a page where something was typed', async () => {
    const { olive } = await pagesOfOlive();
    const { body } = await olive.get(`${add}?typed=1&also=https%3A%2F%2Fevil.example%2Fofficer`);
    expect(body).not.toContain('evil.example');
  });
});

describe('what is shown to be copied (P26)', () => {
  /** Every hidden input of the page's form, as a browser sends it again, with what a person typed and chose. */
  const filledIn = (body: unknown, over: Readonly<Record<string, string>>) => {
    const hidden = new Map<string, string[]>();
    const inputs = String(body)
      .split('<main')[1]
      ?.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
    for (const [, name = '', value = ''] of inputs ?? [])
      hidden.set(name, [...(hidden.get(name) ?? []), value.replaceAll('&quot;', '"')]);
    return { ...Object.fromEntries(hidden), ...over };
  };
  const labelsIn = (body: unknown) =>
    [...String(body).matchAll(/<dt class="govuk-summary-list__key">([^<]*)<\/dt>/g)].map(
      ([, label]) => label,
    );

  it('has the words of its form, and nothing that was chosen by a click', async () => {
    const view = await requestWith({ kind: 'inquiry' });
    const { told } = refusing(404);
    const { olive } = await olivesPages(
      {
        [`GET /api/officer/cases/${requestId}`]: view,
        [`POST /api/officer/requests/${requestId}/reclassification`]: told,
      },
      ['officer'],
    );
    const page = `/officer/requests/${requestId}/do/reclassify`;
    const chosen = { kind: 'access', reason: 'Two feet <of> snow.', step: 'send' };
    const { status, body } = await olive.post(page, filledIn((await olive.get(page)).body, chosen));
    expect([status, labelsIn(body)]).toEqual([404, ['Reason']]);
    expect(body).toContain(escaped);
  });

  it('names the row, where rows have the same fields', () => {
    const form = new URLSearchParams({
      labels: JSON.stringify({ 'rows.*.name': 'Name', 'filedAt.date': 'Notified at, date' }),
      'rows.1-3.name': 'Bram',
      'filedAt.date': '2026-11-20',
      'filedAt.zone': 'America/Denver',
      list: '1',
    });
    expect(labelsIn(whatWasTyped(form))).toEqual(['Name (list 1, line 3)', 'Notified at, date']);
  });

  it('has every field of a page of an earlier version, which does not name them', () => {
    expect(labelsIn(whatWasTyped(new URLSearchParams({ reason: 'Snow.' })))).toEqual(['reason']);
  });
});

describe('a form that is too long to keep', () => {
  it('is shown to be copied when the session has ended', async () => {
    const { olive, clock } = await pagesOfOlive();
    clock.advance(31 * 60_000);
    const reply = await olive.post(add, tooLong);
    expect([reply.status, words(reply.body).includes('You are signed out')]).toEqual([401, true]);
    expectToCopy(reply);
  });

  it('is shown to be copied when it is of an older session', async () => {
    const { show, asked } = await pagesOfOlive();
    const reply = await show(asked(fromOldTab(tooLong)));
    expect(reply.status).toBe(409);
    expect(words(reply.body)).toContain('This form is from an earlier session.');
    expect(String(reply.body)).toContain(`href="${add}"`);
    expectToCopy(reply);
  });

  it('is shown to be copied when the API does not take the token, or does not answer', async () => {
    for (const status of [401, 503]) {
      const { olive } = await pagesOfOlive({ [closures]: problem(status) });
      const reply = await olive.post(add, tooLong);
      expect(reply.status).toBe(status);
      expectToCopy(reply);
    }
  });

  it('is kept up to the length that the table takes', async () => {
    const { olive, clock } = await pagesOfOlive();
    clock.advance(31 * 60_000);
    expect((await olive.post(add, { reason: 'x'.repeat(longestForm - 1000) })).status).toBe(303);
  });
});

describe('an API that refuses', () => {
  it('a token before its 12 hours: the officer signs in, and the form waits for them', async () => {
    const { told, mend } = refusing(401);
    const { olive, calls, signInAgain } = await pagesOfOlive({ [closures]: told });
    const away = await olive.post(add, sent);
    expect([away.status, away.headers.location]).toEqual([303, 'https://issuer.example.com/']);
    mend();
    const { back, page } = await signInAgain(away);
    expect([back.headers.location, page.status]).toEqual([`${add}?typed=1`, 200]);
    expect(String(page.body)).toContain(`${escaped}</textarea>`);
    expect(calls.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('a token when a form was about to be shown again: it waits for the next sign-in', async () => {
    const { told, mend } = refusing(401);
    const { olive, show, asked, signInAgain } = await pagesOfOlive({ [closures]: told });
    await show(asked(fromOldTab(sent)));
    const away = await olive.get(`${add}?typed=1`);
    expect(away.status).toBe(303);
    mend();
    const { page } = await signInAgain(away);
    expect(String(page.body)).toContain(`${escaped}</textarea>`);
  });

  it('a new token: “We could not sign you in”, and the form waits for the next try', async () => {
    const { told: me, mend } = refusing(401, {});
    const { olive, clock, show, asked, signInAgain } = await pagesOfOlive({ 'GET /api/officer/me': me });
    clock.advance(31 * 60_000);
    const away = await olive.post(add, sent);
    const { back } = await signInAgain(away);
    expect([back.status, words(back.body).includes('We could not sign you in')]).toEqual([400, true]);
    expect(back.cookies ?? []).toEqual([]);
    mend();
    const again = await show(asked({ path: '/officer/sign-in', cookies: cookiesAfter(away) }));
    const { page } = await signInAgain(again);
    expect(String(page.body)).toContain(`${escaped}</textarea>`);
  });

  it.each([403, 404])('a page with %i: what was typed is shown to be copied', async (status) => {
    const { olive } = await pagesOfOlive({ [closures]: problem(status) });
    const reply = await olive.post(add, sent);
    expect(reply.status).toBe(status);
    expectToCopy(reply);
  });

  it('a page for a while: “Try again” has the form as it was sent', async () => {
    const { told, mend } = refusing(503);
    const { olive } = await pagesOfOlive({ [closures]: told });
    const reply = await olive.post(add, sent);
    expectToCopy(reply);
    expect(String(reply.body)).toContain(`href="${add}?typed=1"`);
    mend();
    const again = String((await olive.get(`${add}?typed=1`)).body);
    expect([again.includes(`${escaped}</textarea>`), again.includes('value="key-of-form"')]).toEqual([
      ...[true, true],
    ]);
  });

  it('a page of a form with nothing typed: “Try again” is the page itself', async () => {
    const { olive } = await pagesOfOlive({ [closures]: problem(503) });
    const reply = await olive.post(add, { formKey: 'key-of-form', seal, step: 'send' });
    expect(String(reply.body)).toContain(`href="${add}"`);
    expect(words(reply.body)).not.toContain('You typed');
  });
});

describe('a form that waits', () => {
  it('waits for its own page, and is not taken by another', async () => {
    const { olive, show, asked } = await pagesOfOlive();
    await show(asked(fromOldTab(sent)));
    expect(String((await olive.get('/officer/search?typed=1')).body)).not.toContain(escaped);
    expect(String((await olive.get(`${add}?typed=1`)).body)).toContain(escaped);
  });

  it('a form that is sent is read as it was sent, whatever its address says', async () => {
    const { olive, show, asked } = await pagesOfOlive();
    await show(asked(fromOldTab(sent)));
    const reply = await olive.post(`${add}?typed=1`, { day: '2026-12-30', step: 'change' });
    expect([String(reply.body).includes('2026-12-30'), String(reply.body).includes(escaped)]).toEqual([
      ...[true, false],
    ]);
  });
});

it('a fault of ours shows what a page of ours sent, and nothing of another site', async () => {
  const { asked } = await pagesOfOlive();
  const needs = { companyName: 'Example', issuer: issuerOf('Olive', []), siteUrl: site };
  const form = new URLSearchParams(sent);
  expectToCopy(wentWrongPage(needs, asked({ method: 'POST', origin: site, form })));
  const theirs = wentWrongPage(needs, asked({ method: 'POST', origin: 'https://evil.example', form }));
  expect(words(theirs.body)).not.toContain('You typed');
});

it('a store that fails leads to that page, with what was sent', async () => {
  const { sessions, show } = await pagesOfOlive();
  Object.assign(sessions, { use: () => Promise.reject(new Error('the table does not answer')) });
  const needs = { companyName: 'Example', issuer: issuerOf('Olive', []), siteUrl: site };
  const handler = consolePages({
    settings: [],
    in: () => ({
      show: (event) => show(requestOf(event)),
      wentWrong: (event) => wentWrongPage(needs, requestOf(event)),
    }),
  });
  const event = {
    ...{ rawPath: add, rawQueryString: '', isBase64Encoded: false, body: String(new URLSearchParams(sent)) },
    headers: { origin: site, 'content-type': 'application/x-www-form-urlencoded' },
    cookies: ['__Host-officer-session=cookie'],
    requestContext: { http: { method: 'POST', sourceIp: '203.0.113.7' } },
  };
  const reply = await handler(event as never);
  expect(reply.statusCode).toBe(500);
  expectToCopy(reply);
});

it('HEAD is answered as GET, and needs no token of a form', async () => {
  const event = { rawPath: '/officer/help', rawQueryString: '', headers: {}, isBase64Encoded: false };
  const request = requestOf({ ...event, requestContext: { http: { method: 'HEAD' } } });
  const { show } = await pagesOfOlive();
  expect([request.method, (await show({ ...request, cookies })).status]).toEqual(['GET', 200]);
});

it('two pages of a session have two tokens, and its own is on none (P26)', async () => {
  const { olive, show, asked } = await pagesOfOlive();
  const tokenOn = async () =>
    /name="csrf" value="([^"]+)"/.exec(String((await olive.get(add)).body))?.[1] ?? '';
  const tokens = [await tokenOn(), await tokenOn()];
  expect(new Set(tokens).size).toBe(2);
  const statusWith = async (csrf: string) => {
    const form = new URLSearchParams({ ...typed, csrf, step: 'change' });
    return (await show(asked({ method: 'POST', path: add, cookies, origin: site, form }))).status;
  };
  const others = ['csrf of Olive', csrfOf('Omar'), '', `${tokens[0]}x`];
  expect(await Promise.all([...tokens, ...others].map(statusWith))).toEqual([200, 200, 303, 303, 303, 303]);
});
