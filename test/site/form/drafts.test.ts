import { describe, expect, it } from 'vitest';
import { Busy, Unavailable } from '#domain/case/errors.ts';
import type { OwnCapacity } from '#domain/request/capacity-forms.ts';
import type { RequestKind } from '#domain/request/vocabulary.ts';
import type { SiteNeeds } from '#functions/site/needs.ts';
import { typedOn } from '#test/support/site/form-answers.ts';
import { realIntake } from '#test/support/site/real-intake.ts';
import { type ShownPage, withoutScript } from '#test/support/site/without-script.ts';

/** A person at the form, with every page of it open to them. */
const atForm = (over: Partial<SiteNeeds> = {}) => {
  const intake = realIntake(over);
  return { ...intake, browser: withoutScript(intake.ask) };
};
type AtForm = ReturnType<typeof atForm>;

const fill = async (
  { browser }: Pick<AtForm, 'browser'>,
  { until = 'check', capacity = 'account-holder', kind = 'access' as RequestKind, from = '/request' } = {},
): Promise<ShownPage> => {
  let page = await browser.submit(await browser.open(from), { capacity: capacity as OwnCapacity });
  for (let n = 0; n < 20 && !page.address.endsWith(`/${until}`); n += 1) {
    const question = page.address.split('/').at(-1) as keyof typeof typedOn | 'what';
    page = await browser.submit(page, question === 'what' ? { kind } : { ...typedOn[question] });
  }
  return page;
};

const valueOn = (page: ShownPage, browser: AtForm['browser'], field: string): string | undefined =>
  browser.data(page, {}).form[field];

describe('what a person typed is kept', () => {
  it('through errors: the page says what is wrong and shows it as typed', async () => {
    const at = atForm();
    const reach = await fill(at, { until: 'reach' });
    const refused = await at.browser.submit(reach, { name: 'Pat <Lee>', email: 'pat@' });
    expect([refused.status, refused.address]).toEqual([422, '/request/reach']);
    expect(refused.body).toContain('<title>Error: ');
    expect(refused.body).toContain('<a href="#name">Please write your name without &lt; and &gt;.</a>');
    expect(valueOn(refused, at.browser, 'name')).toBe('Pat <Lee>');
    expect(valueOn(await at.browser.open('/request/reach'), at.browser, 'email')).toBe('pat@');
  });

  it('through going back, and a step that is done is not asked again', async () => {
    const at = atForm();
    await fill(at, { until: 'account' });
    const back = await at.browser.open('/request/words');
    expect(valueOn(back, at.browser, 'details')).toContain('The second line — ñ, 漢字, 🐦.');
    expect((await at.browser.submit(back, { details: 'Other words' })).address).toBe('/request/account');
  });

  it('through a change of language, there and back', async () => {
    const at = atForm();
    const account = await fill(at, { until: 'account' });
    expect(account.body).toContain('hreflang="es" href="/es/request/account"');
    const words = await at.browser.open('/es/request/words');
    expect(valueOn(words, at.browser, 'details')).toContain('漢字');
    expect((await at.browser.submit(words, {})).address).toBe('/es/request/account');
    expect(valueOn(await at.browser.open('/request/reach'), at.browser, 'name')).toBe('Pat Lee');
  });

  it.each([
    { go: 'es', leads: '/es/request/reach' },
    { go: 'back', leads: '/request/words' },
  ])('also half an answer, when the person chooses $go in the middle of it', async ({ go, leads }) => {
    const at = atForm();
    const reach = await fill(at, { until: 'reach' });
    expect(reach.body).toContain(`form="question" name="go" value="${go}"`);
    const { form } = at.browser.data(reach, { name: 'Pat <Lee>', email: 'pat@' });
    expect((await at.browser.post('/request/reach', { ...form, go })).address).toBe(leads);
    const again = await at.browser.open('/es/request/reach');
    expect(again.status).toBe(200);
    expect([valueOn(again, at.browser, 'name'), valueOn(again, at.browser, 'email')]).toEqual([
      'Pat <Lee>',
      'pat@',
    ]);
    expect((await at.browser.open('/request/check')).address).toBe('/request/reach');
  });

  it('Enter goes on: the first button of each form does what its own button does', async () => {
    const at = atForm();
    for (const until of ['what', 'reach', 'account']) {
      const { body } = await fill(at, { until });
      const first = /<button[^>]*form="question"[^>]*>([^<]*)</.exec(body);
      expect([until, first?.[1], first?.[0].includes('name=')]).toEqual([until, 'Continue', false]);
    }
  });

  it('5,000 letters of every kind reach the officer as they were typed', async () => {
    const at = atForm();
    const details = 'ñ漢🐦\u200d\u0301\n'.repeat(1000).slice(0, 5000).trim();
    await fill(at, { until: 'words' });
    await at.browser.submit(await at.browser.open('/request/words'), { details });
    for (const page of ['reach', 'account', 'state'] as const)
      await at.browser.submit(await at.browser.open(`/request/${page}`), typedOn[page]);
    await at.browser.submit(await at.browser.open('/request/check'));
    const [one] = await at.received();
    expect(one?.person?.details).toBe(details.replaceAll('\n', '\r\n'));
  });

  it('a "Change" on the last page leads back to the last page', async () => {
    const at = atForm();
    const check = await fill(at);
    expect(check.body).toContain('href="/request/reach#name"');
    const changed = await at.browser.submit(await at.browser.open('/request/reach'), { name: 'Kim Lee' });
    expect(changed.address).toBe('/request/check');
    expect(changed.body).toContain('Kim Lee');
  });

  it('another first answer asks only what is new, and sends nothing of what is no longer asked', async () => {
    const at = atForm();
    await fill(at, { capacity: 'controller', kind: 'cpni-correct' });
    const company = await at.browser.submit(await at.browser.open('/request/who'), {
      capacity: 'data-subject',
    });
    expect(company.address).toBe('/request/what');
    expect(company.body).toContain('go back to the first question');
    const check = await at.browser.submit(company, { kind: 'access' });
    expect(check.address).toBe('/request/state');
    await at.browser.submit(await at.browser.submit(check, { state: '' }));
    const [one] = await at.received();
    expect(one?.person).toMatchObject({ company: 'Northwind Clinics' });
    expect(Object.keys(one?.person ?? {})).not.toEqual(expect.arrayContaining(['account']));
    expect(one?.person?.wrong).toBeUndefined();
  });
});

describe('nobody makes two requests by accident (F1)', () => {
  it('sending twice at once makes one request, and both see its confirmation', async () => {
    const at = atForm();
    const check = await fill(at);
    const both = await Promise.all([at.browser.submit(check), at.browser.submit(check)]);
    expect(both.map(({ address }) => address)).toEqual(['/confirmation', '/confirmation']);
    expect(new Set(both.map(({ body }) => body)).size).toBe(1);
    expect(await at.received()).toHaveLength(1);
  });

  it('back and send again shows the same confirmation; every page says that it is sent', async () => {
    const at = atForm();
    const check = await fill(at);
    const first = await at.browser.submit(check);
    expect((await at.browser.submit(check)).body).toBe(first.body);
    for (const page of ['who', 'reach', 'check']) {
      const back = await at.browser.open(`/request/${page}`);
      expect(back.body).toContain('You already sent this request');
      expect(back.body).not.toContain('Pat Lee');
    }
    expect(await at.received()).toHaveLength(1);
  });

  it('another tab that goes on after sending changes nothing and is told so', async () => {
    const at = atForm();
    const check = await fill(at);
    const otherTab = await at.browser.open('/request/reach');
    await at.browser.submit(check);
    const late = await at.browser.submit(otherTab, { name: 'Somebody Else' });
    expect(late.body).toContain('You already sent this request');
    expect((await at.received()).map(({ person }) => person?.name)).toEqual(['Pat Lee']);
  });

  it('an answer that changes after a lost reply makes no second request, and the page says which counts', async () => {
    const at = atForm();
    const lost = { ...at.needs.drafts, markSent: () => Promise.reject(new Unavailable('The store')) };
    const check = await fill(at);
    const inTrouble = realIntake({ ...at.needs, drafts: lost });
    await expect(
      inTrouble.ask({ method: 'POST', path: '/request/check', cookies: at.browser.jar }),
    ).rejects.toThrow(Unavailable);
    await at.browser.submit(await at.browser.open('/request/reach'), { name: 'Kim Lee' });
    const again = await at.browser.submit(check);
    expect(again.status).toBe(409);
    expect(again.body).toContain('as you first sent them');
    expect((await at.received()).map(({ person }) => person?.name)).toEqual(['Pat Lee']);
  });

  it('the next request is a new one, under a new key', async () => {
    const at = atForm();
    await at.browser.submit(await fill(at));
    const first = { ...at.browser.jar };
    await at.browser.submit(await fill(at));
    expect(at.browser.jar).not.toEqual(first);
    expect(await at.received()).toHaveLength(2);
  });

  it.each([new Busy(), new Unavailable('The store')])(
    'what cannot be recorded now ($name) stays, and is sent by pressing again',
    async (error) => {
      const at = atForm();
      const check = await fill(at);
      let fails = true;
      const { submit } = at.needs;
      const shaky = realIntake({
        ...at.needs,
        submit: (...given) => (fails ? Promise.reject(error) : submit(...given)),
      });
      const press = () => shaky.ask({ method: 'POST', path: '/request/check', cookies: at.browser.jar });
      const refused = await press();
      expect(refused.status).toBe(503);
      expect(refused.body).toContain('nothing you typed is lost');
      expect(refused.body).toContain('Pat Lee');
      fails = false;
      expect((await press()).headers.location).toContain('/confirmation');
      expect(check.address).toBe('/request/check');
      expect(await at.received()).toHaveLength(1);
    },
  );
});

describe('when the draft is gone', () => {
  it('after 24 hours the page says so, and the last answer is kept', async () => {
    const at = atForm();
    const reach = await fill(at, { until: 'reach' });
    at.ports.clock.advance(24 * 3600 * 1000);
    const gone = await at.browser.open('/request/reach');
    expect([gone.status, gone.body.includes('We no longer have your answers')]).toEqual([410, true]);

    const first = await at.browser.submit(reach, { ...typedOn.reach });
    expect(first.address).toBe('/request/who');
    expect(first.body).toContain('We kept your last answer');
    const words = await at.browser.submit(await at.browser.submit(first, { capacity: 'account-holder' }), {
      kind: 'access',
    });
    expect(words.address).toBe('/request/words');
    const account = await at.browser.submit(words, { details: 'x' });
    expect(account.address).toBe('/request/account');
    expect(account.body).not.toContain('We kept your last answer');
  });

  it.each([
    { go: 'es', leads: '/es/request/reach' },
    { go: 'back', leads: '/request/words' },
  ])('the page to which $go leads says so, too', async ({ go, leads }) => {
    const at = atForm();
    const reach = await fill(at, { until: 'reach' });
    at.ports.clock.advance(24 * 3600 * 1000);
    const { form } = at.browser.data(reach, { name: 'Pat Lee' });
    const page = await at.browser.post('/request/reach', { ...form, go });
    expect(page.address).toBe(leads);
    expect(page.body).toMatch(/We kept your last answer|Guardamos su última respuesta/);
  });

  it('the page says so also beside an answer that is wrong', async () => {
    const at = atForm();
    const reach = await fill(at, { until: 'reach' });
    at.ports.clock.advance(24 * 3600 * 1000);
    const page = await at.browser.submit(reach, { name: 'Pat Lee', email: 'pat@' });
    expect([page.status, page.address]).toEqual([422, '/request/reach']);
    expect(page.body).toContain('We kept your last answer');
  });

  it('the last page without its cookie says that the answers are gone', async () => {
    const at = atForm();
    await fill(at);
    const { status, body } = await at.ask({ method: 'POST', path: '/request/check' });
    expect([status, body.includes('We no longer have your answers')]).toEqual([410, true]);
  });

  it('"Delete my answers" deletes them at once, and the cookie', async () => {
    const at = atForm();
    await fill(at);
    const { cookie } = await at.ask({ method: 'POST', path: '/request/forget', cookies: at.browser.jar });
    expect(cookie).toBe('__Host-draft=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure');
    // Another site's form brings no cookie, and takes none away.
    expect((await at.ask({ method: 'POST', path: '/request/forget' })).cookie).toBeUndefined();
    expect((await at.browser.open('/request/check')).status).toBe(410);
  });

  it('without a cookie the form is on one page, says why and has what was just typed', async () => {
    const { ask, received } = realIntake();
    const browser = withoutScript(ask, { keepsCookies: false });
    const first = await browser.open('/request');
    const onePage = await browser.submit(first, { capacity: 'account-holder' });
    expect(onePage.body).toContain('Your browser did not send our cookie back');
    expect(onePage.cookie).toBeUndefined();
    const end = await browser.submit(onePage, {
      ...{ kind: 'access', details: 'x', name: 'Pat', email: 'pat@home.example' },
    });
    expect(end.address).toBe('/confirmation');
    expect((await received())[0]?.state).toMatchObject({ capacity: 'account-holder' });
  });

  it('a cookie that is not ours opens nothing and is replaced', async () => {
    const { ask } = realIntake();
    for (const key of ['', 'x', '../'.repeat(30), 'D'.repeat(64), `${'d'.repeat(64)} `]) {
      const { cookie, status } = await ask({ path: '/request', cookies: { '__Host-draft': key } });
      expect([status, cookie?.startsWith('__Host-draft=')]).toEqual([200, true]);
    }
  });
});

describe('the cookie (P26)', () => {
  it('is for this host alone, no script and no other site; without HTTPS it has another name', async () => {
    const secure = await realIntake().ask({ path: '/request' });
    expect(secure.cookie).toMatch(
      /^__Host-draft=[0-9a-f]{64}; Path=\/; Max-Age=86400; HttpOnly; SameSite=Lax; Secure$/,
    );
    const laptop = await realIntake({ isSecure: false }).ask({ path: '/request' });
    expect(laptop.cookie).toMatch(/^draft=[0-9a-f]{64}; Path=\/; Max-Age=86400; HttpOnly; SameSite=Lax$/);
  });

  it('a person who begins late still has 24 hours: without answers its day begins again', async () => {
    const at = atForm();
    const cookieOf = async () => (await at.ask({ path: '/request', cookies: at.browser.jar })).cookie;
    await at.browser.open('/request');
    expect(await cookieOf()).toContain(
      `__Host-draft=${at.browser.jar['__Host-draft']}; Path=/; Max-Age=86400;`,
    );
    await fill(at, { until: 'words' });
    expect(await cookieOf()).toBeUndefined();
  });

  it('is set by the first page alone, once, and never in answer to a form', async () => {
    const at = atForm();
    const cookies: unknown[] = [];
    const browser = withoutScript(async (request) => {
      const response = await at.ask(request);
      cookies.push(response.cookie);
      return response;
    });
    await browser.submit(await fill({ browser }));
    expect(cookies.filter((cookie) => cookie !== undefined)).toHaveLength(1);
    expect(cookies[0]).toBeDefined();
    expect((await at.ask({ path: '/status' })).cookie).toBeUndefined();
  });

  it('nothing that a person types is ever in an address', async () => {
    const at = atForm();
    const addresses: string[] = [];
    const browser = withoutScript(async (request) => {
      const response = await at.ask(request);
      addresses.push(
        request.path ?? '',
        response.headers.location ?? '',
        ...(response.body.match(/(?:href|action)="[^"]*"/g) ?? []),
      );
      return response;
    });
    await browser.submit(await fill({ browser }, { capacity: 'agent', kind: 'cpni-disclose-to' }));
    for (const typed of ['Pat', 'pat@', 'Kim', '4711', 'First Bank', 'Everything', 'CA'])
      expect(addresses.filter((one) => new RegExp(`(?<![\\w-])${typed}`).test(one))).toEqual([]);
  });

  it('a page with answers repeats nothing of its address (BREACH)', async () => {
    const at = atForm();
    await fill(at, { until: 'reach' });
    const page = await at.browser.open('/request/reach?kind=planted&capacity=planted&key=planted');
    expect(page.body).not.toContain('planted');
  });
});

describe('programs', () => {
  it('that fill in the hidden field get the page again, and nothing is kept', async () => {
    const at = atForm();
    const reach = await fill(at, { until: 'reach' });
    const page = await at.browser.submit(reach, { ...typedOn.reach, website: 'https://spam.example' });
    expect([page.status, page.address]).toEqual([422, '/request/reach']);
    expect(valueOn(await at.browser.open('/request/reach'), at.browser, 'name')).toBe('');
    const check = await fill(at);
    expect((await at.browser.submit(check, { website: 'x' })).status).toBe(422);
    expect(await at.received()).toEqual([]);
  });

  it('that are faster than a person wait; a person who presses again loses nothing', async () => {
    const at = atForm({ formSeconds: 5 });
    const check = await fill(at);
    expect((await at.browser.submit(check)).status).toBe(422);
    at.ports.clock.advance(5000);
    expect((await at.browser.submit(check)).address).toBe('/confirmation');
  });

  it('find no question but ours', async () => {
    const at = atForm();
    await fill(at);
    for (const page of ['__proto__', 'constructor', 'Who', 'who/', 'x'])
      for (const method of ['GET', 'POST']) {
        const { status } = await at.ask({ method, path: `/request/${page}`, cookies: at.browser.jar });
        expect([page, status]).toEqual([page, 404]);
      }
  });
});

it('the link in a letter of ours presets the kind: the form asks for it no more', async () => {
  const at = atForm();
  const start = await at.browser.open('/request?kind=cpni-examine');
  const words = await at.browser.submit(start, { capacity: 'account-holder' });
  expect(words.address).toBe('/request/words');
  expect(words.body).toContain('Which phone records would you like to see?');
});

it('a restriction without a number goes on, and both pages say what that means (R-5)', async () => {
  const at = atForm();
  const account = await fill(at, { until: 'account', kind: 'cpni-restrict' });
  const said = 'Without the account number we cannot apply it yet.';
  expect(account.body).toContain(said);
  expect((await at.browser.submit(account, {})).body).toContain('choose “I do not have it”');
  const uses = await at.browser.submit(account, { noAccount: 'yes' });
  const check = await at.browser.submit(uses, {});
  expect(check.address).toBe('/request/check');
  expect(check.body).toContain(said);
  expect(check.body).toContain('All of them');
  await at.browser.submit(check);
  expect((await at.received())[0]?.person?.account).toBeUndefined();
});

it('"Step 3 of 7": each page has the next number, and the last checks the answers', async () => {
  const at = atForm();
  const steps: string[] = [];
  const browser = withoutScript(async (request) => {
    const response = await at.ask(request);
    const [, step, steps_] = /Step (\d+) of (\d+)</.exec(response.body) ?? [];
    if (step !== undefined) steps.push(`${step}/${steps_}`);
    return response;
  });
  await fill({ browser });
  expect(steps).toEqual(['1/5', '2/5', '3/6', '4/6', '5/7', '6/7', '7/7']);
});
