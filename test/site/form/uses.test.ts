import { describe, expect, it } from 'vitest';
import { locales } from '#functions/letters/catalog.ts';
import { requestOf } from '#functions/site/event.ts';
import { hrefIn } from '#functions/site/language.ts';
import { walk } from '#test/support/site/everybody.ts';
import { realIntake } from '#test/support/site/real-intake.ts';
import { withoutScript } from '#test/support/site/without-script.ts';

const third = 'third-parties:acme';
const two = `own-communications-marketing ${third}`;
const holder = { language: 'en', capacity: 'account-holder' } as const;

const formOf = () => {
  const { ask, received } = realIntake();
  return { browser: withoutScript(ask), received };
};

describe('which uses a person stops or allows (R-6)', () => {
  it.each(locales)('%s: both forms name each use, and each company that could have it', async (language) => {
    for (const kind of ['cpni-restrict', 'cpni-permit'] as const) {
      const { browser } = formOf();
      await walk(browser, { ...holder, language, kind });
      const page = await browser.open(hrefIn(language, '/request/uses'));
      for (const name of ['Acme Home Security', 'Sales Partners', 'Sister Wireless', 'Cousin Insurance'])
        expect(page.body).toContain(name);
      expect(page.body.includes('value="third-parties"')).toBe(kind === 'cpni-restrict');
    }
  });

  it.each(['cpni-restrict', 'cpni-permit'] as const)(
    '%s: the last page and the case have what was chosen, and no more',
    async (kind) => {
      const { browser, received } = formOf();
      await walk(browser, { ...holder, kind });
      const uses = await browser.post('/request/uses', { choices: two });
      const check = uses.address === '/request/check' ? uses : await browser.open('/request/check');
      expect(check.body).toContain('Use by other companies, by Acme Home Security');
      await browser.submit(check);
      const scope = {
        uses: ['own-communications-marketing', 'third-parties'],
        recipientsByUse: { 'third-parties': ['acme'] },
      };
      const [{ state } = { state: {} }] = await received();
      expect(state).toMatchObject(kind === 'cpni-restrict' ? { restricts: scope } : { permits: scope });
    },
  );

  it('a restriction without a choice is of everything, and the last page says so (R-5)', async () => {
    const { browser, received } = formOf();
    await walk(browser, { ...holder, kind: 'cpni-restrict' });
    const check = await browser.post('/request/uses', { choices: '' });
    expect(check.body).toContain('All of them');
    await browser.submit(check);
    const [{ state } = { state: {} }] = await received();
    expect(state).not.toHaveProperty('restricts');
  });

  it('a permission without a choice is asked for one', async () => {
    const { browser, received } = formOf();
    await walk(browser, { ...holder, kind: 'cpni-permit' });
    const again = await browser.post('/request/uses', { choices: '' });
    expect([again.status, again.body]).toEqual([422, expect.stringContaining('Choose at least one use')]);
    expect(await received()).toEqual([]);
  });

  it('who is not in the register gets nothing: the request is not sent, and the form says so (P27)', async () => {
    const { browser, received } = formOf();
    await walk(browser, { ...holder, kind: 'cpni-permit' });
    await browser.post('/request/uses', { choices: 'third-parties:nobody' });
    const check = await browser.open('/request/check');
    expect((await browser.submit(check)).status).toBe(422);
    expect(await received()).toEqual([]);
  });

  it('several ticked boxes are one answer; of any other name the first counts', () => {
    const event = {
      ...{ rawPath: '/request/uses', rawQueryString: '', body: 'choices=a&choices=b&name=x&name=y' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      requestContext: { http: { method: 'POST' } },
    };
    expect(requestOf(event as never).form).toEqual({ choices: 'a b', name: 'x' });
  });
});
