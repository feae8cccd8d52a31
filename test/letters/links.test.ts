import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findScreen } from '#functions/console/find-screen.ts';
import { allScreens } from '#functions/console/rooms.ts';
import { type Locale, locales } from '#functions/letters/catalog.ts';
import { recordsPages } from '#functions/site/records.ts';
import { everyLetter, letterIn } from '#test/support/letters/every-letter.ts';
import { everyOfficerLetter } from '#test/support/letters/every-officer-letter.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { aHouse } from '#test/support/site/fake-needs.ts';
import { namedPages } from '#test/support/site/named-pages.ts';
import { inEveryLanguage } from '#test/support/site/spoken.ts';

const screens = await allScreens();

interface Link {
  readonly letter: string;
  readonly locale: Locale;
  readonly label: string;
  readonly url: URL;
  readonly text: string;
}

const linksOf = (letter: string, locale: Locale, text: string): readonly Link[] => {
  const rows = text.split('\n');
  return rows.flatMap((row, n) =>
    /^https?:\S+$/.test(row) ? [{ letter, locale, label: rows[n - 1] ?? '', url: new URL(row), text }] : [],
  );
};

const public_ = Object.keys(everyLetter).flatMap((name) =>
  locales.flatMap((locale) => linksOf(name, locale, letterIn(name, locale).text)),
);
const officers = Object.entries(everyOfficerLetter).flatMap(([name, write]) =>
  linksOf(name, 'en', write().text),
);
const isOurs = ({ url }: Link): boolean => url.origin === letterhead.siteUrl;

/** The heading of each page that letters link to, and what a letter may call it. A new page does not pass without a row. */
const pages: Readonly<Record<string, Readonly<Record<Locale, readonly [heading: RegExp, label: RegExp]>>>> = {
  '/status': {
    en: [/^Check a request/, /status|your request|resolved|reply|this re(quest|striction) again/i],
    es: [/^Consultar una/, /estado|su solicitud|resuel|responder|otra vez esta/i],
  },
  '/verify': {
    en: [/confirm|code/i, /confirm|not mine|code|the page|put it back|restrict the use/i],
    es: [/confirm|código/i, /conf[ií]rm|no es mía|código|la página|deshacerla|restringir el uso/i],
  },
  '/adopt': {
    en: [/answer|company|code/i, /answer|adopt|object|do not know/i],
    es: [/respon|empresa|código/i, /respon|asumir|oponerse|no conocemos/i],
  },
  '/list': { en: [/requests|list/i, /on(ly on)? this page/], es: [/solicitudes|lista/i, /en esta página/] },
  '/records': { en: [/records/i, /records/i], es: [/registros/i, /registros/i] },
  '/request': {
    en: [/who are you/i, /form|restrict|change it/i],
    es: [/quién es usted/i, /formulario|restrin|cambiarla/i],
  },
  '/complaint': { en: [/complaint/i, /complain/i], es: [/queja/i, /queja/i] },
};

const headingOf = (body: string): string =>
  (/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(body)?.[1] ?? '').replaceAll(/<[^>]+>/g, '').trim();

const site = aHouse();
const records = recordsPages({
  ...{ companyName: letterhead.companyName, contact: 'privacy@example.com', zone: 'America/Denver' },
  language: 'en',
  fetch: async () => ({ url: '/records.zip', expiresAt: '2026-11-25T00:00:00.000Z' }),
} as never);

const shown = async ({ url }: Link) => {
  const query = Object.fromEntries(url.searchParams);
  const asked = { method: 'GET', path: url.pathname, query, form: {} };
  return url.pathname.endsWith('/records') ? records(asked) : site.ask(asked);
};

let followed = 0;
afterAll(() => console.info(`${followed} links of letters followed`));

describe('every link of every letter to a person leads to the page that it names (R-16)', () => {
  it.each(Object.keys(pages))(
    '%s: in the language of the letter, under a heading that matches',
    async (path) => {
      for (const link of public_.filter(isOurs)) {
        const { pathname } = link.url;
        if (pathname.replace(/^\/es(?=\/|$)/, '') !== path) continue;
        const { letter, locale, label } = link;
        const about = `${letter} (${locale}): ${label}`;
        const [heading, named] = pages[path]![locale];
        const { status, body } = await shown(link);
        expect(status, about).toBe(200);
        expect(body, about).toContain(`<html lang="${locale}"`);
        expect(headingOf(body), about).toMatch(heading);
        expect(label, about).toMatch(named);
        followed += 1;
      }
    },
  );

  it('links nowhere else on our site; no link says what a person typed', () => {
    for (const { url, letter } of public_.filter(isOurs)) {
      expect(Object.keys(pages), letter).toContain(url.pathname.replace(/^\/es(?=\/|$)/, ''));
      expect(
        [...url.searchParams.keys()].filter(
          (name) => !['kind', 'request', 'verdict', 'answer'].includes(name),
        ),
      ).toEqual([]);
    }
  });

  it('elsewhere only to authorities, the recourse body, the arbitration center and the policy (R-16, R-25, P48)', () => {
    const hosts = new Set(public_.filter((link) => !isOurs(link)).map(({ url }) => url.hostname));
    const known = [
      'consumercomplaints.fcc.gov',
      'reportfraud.ftc.gov',
      'reportefraude.ftc.gov',
      'www.icdr.org',
    ];
    const body = new URL(letterhead.recourse.url).hostname;
    const policy = letterhead.policies.map(({ url }) => new URL(url).hostname);
    expect([...hosts].filter((host) => ![...known, body, ...policy].includes(host))).toEqual([]);
  });
});

describe('a name in quotation marks is on a page in the same language', () => {
  const onPages: Record<Locale, string> = { en: '', es: '' };
  beforeAll(async () => {
    for (const { language, show } of inEveryLanguage(namedPages)) onPages[language] += (await show()).body;
  });

  it.each(locales)('%s', (locale) => {
    const named = new Set(
      Object.keys(everyLetter).flatMap((name) =>
        [...letterIn(name, locale).text.matchAll(/[“«]([^”»]+)[”»]/g)].map(([, words = '']) => words),
      ),
    );
    expect(named.size).toBeGreaterThan(3);
    const missing = [...named].filter((words) => !new RegExp(`>${words}[.<]`).test(onPages[locale]));
    expect(missing).toEqual([]);
  });
});

describe('every link of every letter to officers opens the case that it names (R-24)', () => {
  it('in the console, under its reference, "Work list" or "Read and send"', async () => {
    const ours = officers.filter(isOurs);
    expect(ours.length).toBeGreaterThan(30);
    for (const { letter, label, url, text } of ours) {
      const { screen, params } = findScreen(screens)(url.pathname) ?? {};
      expect(screen, letter).toBeDefined();
      // The page of a case is headed by its reference.
      if (params?.id !== undefined) expect(text.split(url.href).join(''), letter).toContain(params.id);
      else if (screen?.path === '/officer/read-and-send') expect(label, letter).toBe('Read and send:');
      else expect([screen?.path, label], letter).toEqual(['/officer', 'Open the work list:']);
      followed += 1;
    }
  });

  it('no address names what its case is about (R-29, P40)', () => {
    for (const { letter, url } of officers.filter(isOurs))
      expect(url.pathname, letter).not.toMatch(/breach|complaint|request/i);
  });
});
