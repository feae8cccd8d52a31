import { afterAll, beforeAll, expect, it } from 'vitest';
import { currentNotice } from '#domain/choice/notices.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { hrefIn } from '#functions/site/language.ts';
import { asks, fill, walk } from '#test/support/site/everybody.ts';
import { typedOn } from '#test/support/site/form-answers.ts';
import { overHttp } from '#test/support/site/over-http.ts';
import { withoutScript } from '#test/support/site/without-script.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';

let on: Laptop;
const counted = { walks: 0, pages: 0 };
beforeAll(async () => {
  const limits = JSON.stringify({ letters: 0, formSeconds: 0, submissionsPerHour: 0 });
  on = await openLaptop('2026-11-24T18:00:00Z', { LIMITS: limits });
});
afterAll(async () => {
  await on[Symbol.asyncDispose]();
  console.info(`form over HTTP, without JavaScript: ${counted.walks} requests sent, ${counted.pages} pages`);
});

it.each(asks)('$language: $capacity asks for $kind over HTTP, on both forms', async (who) => {
  const confirmed = [200, hrefIn(who.language, '/confirmation')];
  const pages = withoutScript(overHttp(on));
  const sent = await pages.submit(await walk(pages, who));
  expect([sent.status, sent.address]).toEqual(confirmed);

  const onePage = withoutScript(overHttp(on), { keepsCookies: false });
  const form = await onePage.open(hrefIn(who.language, '/request/one-page'));
  const first = await onePage.submit(form, fill(who));
  // Whoever allows a use reads the notice first, and chooses: the page comes back with it, and with all that was typed.
  const agrees = kindPolicies[who.kind].restriction === 'lifts';
  expect(first.status).toBe(agrees ? 422 : 200);
  const alone = agrees ? await onePage.submit(first, { notice: currentNotice.id, ...typedOn.uses }) : first;
  expect([alone.status, alone.address]).toEqual(confirmed);
  for (const { body } of [sent, alone]) expect(body).toMatch(/REQ-[0-9A-Z]{26}/);
  counted.walks += 2;
  counted.pages += pages.seen() + onePage.seen();
});
