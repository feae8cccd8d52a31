import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cookies } from '#functions/console/session/cookies.ts';
import { locales } from '#functions/letters/catalog.ts';
import { hrefIn } from '#functions/site/language.ts';
import { aHouse } from '#test/support/site/fake-needs.ts';

const pages = aHouse();
const shown = async (path: string, query = {}) => (await pages.get(path, query)).body;

describe.each(locales)('in %s', (language) => {
  const at = (path: string) => hrefIn(language, path);

  it('every page leads to both statements', async () => {
    const body = await shown(at('/'));
    for (const path of ['/privacy', '/accessibility']) expect(body).toContain(`href="${at(path)}"`);
  });

  it('the privacy statement names the data protection officer and how to reach them (P50)', async () => {
    const body = await shown(at('/privacy'));
    expect(body).toContain('Dana Alder (+1 801 555 0100, ');
    expect(body).toContain('<a href="mailto:dpo@alder.example">dpo@alder.example</a>');
    expect(body).toMatch(
      language === 'en' ? /Our data protection officer/ : /oficial de protección de datos/,
    );
    expect(body).toContain('711');
  });

  it('the privacy statement names every cookie that a page sets, and no other (P26)', async () => {
    const source = globSync('functions/site/**/*.ts', { exclude: ['functions/site/words/privacy.ts'] })
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const named = (text: string) => [...new Set(text.match(/__Host-[a-z-]+/g))];
    const ofOfficers = (['sign-in', 'session'] as const).map(
      (one) => cookies(true).set(one, '').split('=')[0],
    );
    expect(named(await shown(at('/privacy')))).toEqual([...named(source), ...ofOfficers]);
  });

  it('the accessibility statement says the target, the limits and how to complain', async () => {
    const body = await shown(at('/accessibility'));
    for (const said of ['WCAG', '2.2', 'axe', '320', `href="${at('/complaint')}"`, '711'])
      expect(body).toContain(said);
  });

  it('both say on which day they last changed, in words of the page', async () => {
    const day = language === 'en' ? 'November 26, 2026' : '26 de noviembre de 2026';
    for (const path of ['/privacy', '/accessibility']) expect(await shown(at(path))).toContain(day);
  });
});

describe('the start page, to a browser that', () => {
  const offered = 'Ver estas páginas en español';
  const ask = (languages: string | undefined, path = '/') => pages.ask({ path, languages });

  it.each([
    { languages: 'es-US,es;q=0.9,en;q=0.8', offers: true, because: 'prefers Spanish' },
    { languages: 'es', offers: true, because: 'names Spanish only' },
    { languages: 'fr, es;q=0.8, en;q=0.7', offers: true, because: 'likes Spanish better than English' },
    { languages: 'en-US,en;q=0.9,es;q=0.8', offers: false, because: 'prefers English' },
    { languages: 'en, es', offers: false, because: 'likes both the same' },
    { languages: 'es;q=0, en', offers: false, because: 'refuses Spanish' },
    { languages: undefined, offers: false, because: 'says nothing' },
  ])('$because: Spanish is offered: $offers', async ({ languages, offers }) => {
    const { status, headers, body } = await ask(languages);
    expect([status, headers['content-language'], headers.vary, body.includes(offered)]).toEqual([
      200,
      'en',
      'accept-language',
      offers,
    ]);
  });

  it('asked for a language by its address is not sent away from it', async () => {
    expect((await ask('en', '/es')).headers['content-language']).toBe('es');
    expect((await ask('es', '/es')).body).not.toContain(offered);
    expect((await ask('es', '/verify')).body).not.toContain(offered);
  });
});

it('security.txt has what RFC 9116 asks for', async () => {
  const { status, headers, body } = await pages.get('/.well-known/security.txt');
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(body).toBe(
    [
      'Contact: mailto:security@alder.example',
      'Expires: 2027-10-01T00:00:00Z',
      'Preferred-Languages: en, es',
      'Canonical: https://privacy.alder.example/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});
