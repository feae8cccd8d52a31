import { describe, expect, it } from 'vitest';
import { InvalidInput } from '#domain/case/errors.ts';
import { currentNotice } from '#domain/choice/notices.ts';
import { locales } from '#functions/letters/catalog.ts';
import { noticeText } from '#functions/letters/kept-notice.ts';
import { check } from '#functions/platform/check.ts';
import { enterRequest, submitRequest } from '#functions/request/contract.ts';
import { hrefIn } from '#functions/site/language.ts';
import { fill, walk } from '#test/support/site/everybody.ts';
import { typedOn } from '#test/support/site/form-answers.ts';
import { realIntake } from '#test/support/site/real-intake.ts';
import { textIn, withoutScript } from '#test/support/site/without-script.ts';

const outdated = 'cpni-20200101-0badf00d';
const permit = { language: 'en', capacity: 'account-holder', kind: 'cpni-permit' } as const;
const changed = 'This notice has changed. Read the current version, then agree to it again.';

const openForm = (keepsCookies = true) => {
  const intake = realIntake();
  return { ...intake, browser: withoutScript(intake.ask, { keepsCookies }) };
};
type Form = ReturnType<typeof openForm>;

/** The form was filled in before the notice changed: no page could give this draft any more. */
const filledInBefore = async ({ browser, ports, ask }: Form) => {
  const { drafts } = ports;
  const keyOf = { value: '' };
  const { keep } = drafts;
  drafts.keep = (key, ...rest) => {
    keyOf.value = key;
    return keep(key, ...rest);
  };
  await walk(browser, permit);
  await keep(keyOf.value, { notice: outdated }, { idempotencyKey: '', openedAt: 0, expiresAt: 4e9 });
  return ask;
};

describe('the notice on which a person allows a use (R-26, 47 CFR 64.2008(c))', () => {
  it.each(locales)('%s: is on the page whole, with its version', async (language) => {
    const { browser, needs } = openForm();
    await walk(browser, { ...permit, language });
    const page = await browser.open(hrefIn(language, '/request/notice'));
    const shown = page.elements.map(textIn).join('\n');
    const { about, companyName: company, contact } = needs;
    const whole = noticeText(
      'opt-in',
      {
        company,
        contact,
        recipients: about.cpniRecipients,
        uses: currentNotice.uses,
        address: about.address,
      },
      language,
    );
    const lines = whole.split('\n').map((line) => line.replace(/^[-#]+ /, ''));
    expect(lines.filter((line) => !shown.includes(line))).toEqual([]);
    expect(shown).toContain(currentNotice.id);
  });

  it('the request keeps the version that was shown', async () => {
    const { browser, received } = openForm();
    await browser.submit(await walk(browser, permit));
    expect((await received()).map(({ state }) => state.notice)).toEqual([currentNotice.id]);
  });

  it('whoever does not tick the box is asked, and nothing is sent', async () => {
    const { browser, received } = openForm();
    await walk(browser, permit);
    const refused = await browser.post('/request/notice', {});
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining('tick the box under it')]);
    expect(await received()).toEqual([]);
  });

  it('a form on an outdated version is shown again with the current one, and nothing typed is lost', async () => {
    const form = openForm();
    await filledInBefore(form);
    const again = await form.browser.post('/request/check', {});
    expect(again.address).toBe('/request/notice');
    expect(again.body).toContain(changed);
    expect(again.body).toContain(currentNotice.id);
    expect(again.body).not.toContain(outdated);
    expect(await form.received()).toEqual([]);

    const last = await form.browser.submit(again, typedOn.notice);
    expect(last.address).toBe('/request/check');
    await form.browser.submit(last);
    const [one] = await form.received();
    expect(one?.state.notice).toBe(currentNotice.id);
    expect(one?.person).toMatchObject({ name: 'Pat Lee', account: 'AC-4711', format: 'large-print' });
  });

  it('so is the form on one page', async () => {
    const { browser, received } = openForm(false);
    const sent = await browser.submit(await browser.open('/request/one-page'), fill(permit));
    expect(browser.data(sent, {}).form.notice).toBeUndefined(); // nobody ticks it for the person
    const { form } = browser.data(sent, { ...typedOn.notice, ...typedOn.uses });
    const again = await browser.post('/request/one-page', { ...form, notice: outdated });
    expect([again.status, again.body]).toEqual([422, expect.stringContaining(changed)]);
    expect(again.body).not.toContain(outdated);
    expect(await received()).toEqual([]);
    expect((await browser.submit(again, { ...typedOn.notice, ...typedOn.uses })).address).toBe(
      '/confirmation',
    );
    expect((await received()).map(({ state }) => state.notice)).toEqual([currentNotice.id]);
  });

  it('a box that was ticked before another request was chosen is left out', async () => {
    const { browser, received } = openForm(false);
    const sent = await browser.submit(await browser.open('/request/one-page'), fill(permit));
    const { form } = browser.data(sent, { ...typedOn.notice, ...typedOn.uses });
    await browser.post('/request/one-page', { ...form, kind: 'cpni-restrict' });
    expect((await received()).map(({ state }) => [state.kind, state.notice])).toEqual([
      ['cpni-restrict', undefined],
    ]);
  });
});

describe('the version at the other doors (R-26)', () => {
  const typed = {
    kind: 'cpni-permit',
    capacity: 'account-holder',
    name: 'Pat',
    email: 'pat@home.example',
    details: 'x',
  };
  const paper = { ...typed, channel: 'post', receivedAt: '2026-11-24T09:30:00-07:00' };
  const faults = (body: Parameters<typeof check>[0], given: object): readonly string[] => {
    try {
      check(body, given);
      return [];
    } catch (error) {
      if (error instanceof InvalidInput) return error.faults.map(({ pointer }) => pointer);
      throw error;
    }
  };

  it.each([
    { given: {}, because: 'none is named' },
    { given: { notice: outdated }, because: 'it is not the one that we show' },
    { given: { notice: '' }, because: 'it is empty' },
    { given: { notice: 7 }, because: 'it is no text' },
  ])('the API refuses a permission when $because', ({ given }) =>
    expect(faults(submitRequest.body, { ...typed, ...given })).toEqual(['#/notice']),
  );

  it('the API takes the version that we show, and for nothing else', () => {
    expect(faults(submitRequest.body, { ...typed, notice: currentNotice.id })).toEqual([]);
    expect(faults(submitRequest.body, { ...typed, kind: 'inquiry', notice: currentNotice.id })).toEqual([
      '#/notice',
    ]);
  });

  it('an officer enters a paper form with a version of ours or without one, never with another', () => {
    expect(faults(enterRequest.body, { ...paper, notice: currentNotice.id })).toEqual([]);
    expect(faults(enterRequest.body, paper)).toEqual([]);
    expect(faults(enterRequest.body, { ...paper, notice: outdated })).toEqual(['#/notice']);
  });
});
