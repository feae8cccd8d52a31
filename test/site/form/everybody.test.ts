import { afterAll, describe, expect, it } from 'vitest';
import { capacityForms, kindsOf } from '#domain/request/capacity-forms.ts';
import { formQuestions } from '#domain/request/form-questions.ts';
import { ownCapacities, requestKinds } from '#domain/request/vocabulary.ts';
import { type Locale, locales } from '#functions/letters/catalog.ts';
import { capacityInWords } from '#functions/site/form/answered.ts';
import { hrefIn } from '#functions/site/language.ts';
import { isLong } from '#test/support/runs.ts';
import { asks, cannot, fill, walk } from '#test/support/site/everybody.ts';
import { typedOn } from '#test/support/site/form-answers.ts';
import { realIntake } from '#test/support/site/real-intake.ts';
import { withoutScript } from '#test/support/site/without-script.ts';

/* Everybody, without JavaScript, over the real door: each capacity with each kind in each language, on both forms. */

const typed = { ...typedOn, who: undefined, what: undefined };

const counted = { walks: 0, pages: 0, refused: 0 };
afterAll(() => {
  process.stdout.write(
    `form: ${ownCapacities.length} capacities × ${requestKinds.length} kinds × ${locales.length} languages: ${counted.walks} requests sent, ${counted.refused} choices refused before sending, ${counted.pages} pages\n`,
  );
});

/** Every day one language on each form, in the long set both. */
const isTried =
  (everyday: Locale) =>
  ({ language }: { readonly language: Locale }): boolean =>
    isLong || language === everyday;

describe('one question a page', () => {
  it.each(asks.filter(isTried('en')))(
    '$language: $capacity asks for $kind and has a confirmation',
    async (who) => {
      const { ask, received } = realIntake();
      const browser = withoutScript(ask);
      const check = await walk(browser, who);
      expect(check.body).toContain(`lang="${who.language}"`);
      const end = await browser.submit(check);

      expect([end.status, end.address]).toEqual([200, hrefIn(who.language, '/confirmation')]);
      const [one, ...more] = await received();
      expect(more).toEqual([]);
      expect(one?.state).toMatchObject({ capacity: who.capacity, kind: who.kind, locale: who.language });
      expect(one?.person).toMatchObject({
        name: 'Pat Lee',
        email: 'pat@home.example',
        format: 'large-print',
      });
      expect(one?.person?.details).toContain('漢字, 🐦');
      counted.walks += 1;
      counted.pages += browser.seen();
    },
  );

  it.each(cannot.filter(isTried('en')))(
    '$language: $capacity is told who can ask for $kind (R-9)',
    async (who) => {
      const { ask, received } = realIntake();
      const browser = withoutScript(ask);
      let page = await browser.open(hrefIn(who.language, '/request'));
      page = await browser.submit(page, { capacity: who.capacity });
      while (!page.address.endsWith('/what')) {
        const question = page.address.split('/').at(-1) as keyof typeof typed;
        page = await browser.submit(page, { ...typed[question] });
      }
      await expect(async () => browser.submit(page, { kind: who.kind })).rejects.toThrow('offers no');
      const refused = await browser.post(page.address, { kind: who.kind });

      const instead = capacityForms[who.capacity].cannotAsk[who.kind] ?? '';
      expect(refused.status).toBe(422);
      expect(refused.body).toContain(capacityInWords(instead, who.language));
      expect(kindsOf(instead as (typeof ownCapacities)[number])).toContain(who.kind);
      expect(await received()).toEqual([]);
      counted.refused += 1;
      counted.pages += browser.seen();
    },
  );
});

describe('the form on one page', () => {
  it.each(asks.filter(isTried('es')))('$language: $capacity asks for $kind without a cookie', async (who) => {
    const { ask, received } = realIntake();
    const browser = withoutScript(ask, { keepsCookies: false });
    const page = await browser.open(hrefIn(who.language, '/request/one-page'));
    const sent = await browser.submit(page, fill(who));
    // Whoever allows a use reads the notice first; what was typed is still there.
    const end =
      who.kind === 'cpni-permit' ? await browser.submit(sent, { ...typedOn.notice, ...typedOn.uses }) : sent;

    expect([end.status, end.address]).toEqual([200, hrefIn(who.language, '/confirmation')]);
    const [one] = await received();
    expect(one?.state).toMatchObject({ capacity: who.capacity, kind: who.kind, locale: who.language });
    counted.walks += 1;
    counted.pages += browser.seen();
  });

  it.each(cannot.filter(isTried('es')))(
    '$language: $capacity is told who can ask for $kind (R-9)',
    async (who) => {
      const { ask, received } = realIntake();
      const browser = withoutScript(ask, { keepsCookies: false });
      const page = await browser.open(hrefIn(who.language, '/request/one-page'));
      const refused = await browser.submit(page, fill(who));

      const instead = capacityForms[who.capacity].cannotAsk[who.kind] ?? '';
      expect(refused.status).toBe(422);
      expect(refused.body).toContain('href="#kind"');
      expect(refused.body).toContain(capacityInWords(instead, who.language));
      expect(await received()).toEqual([]);
      counted.refused += 1;
      counted.pages += browser.seen();
    },
  );
});

it('every question is asked of somebody', async () => {
  const asked = new Set<string>();
  for (const who of asks.filter(({ language }) => language === 'en')) {
    const { ask } = realIntake();
    const seen: string[] = [];
    await walk(
      withoutScript(async (request) => {
        seen.push(request.path ?? '');
        return ask(request);
      }),
      who,
    );
    for (const path of seen) asked.add(path.split('/').at(-1) ?? '');
  }
  expect(Object.keys(formQuestions).filter((question) => !asked.has(question))).toEqual([]);
});
