import type { Page } from 'playwright-core';
import { kindsOf, type OwnCapacity } from '#domain/request/capacity-forms.ts';
import type { FormQuestion } from '#domain/request/form-questions.ts';
import { ownCapacities, type RequestKind } from '#domain/request/vocabulary.ts';
import type { Locale } from '#functions/letters/catalog.ts';
import { hrefIn } from '#functions/site/language.ts';
import { formWords } from '#functions/site/words/form.ts';
import { words as startWords } from '#functions/site/words/start.ts';
import { typedOn } from '#test/support/site/form-answers.ts';

export interface Walk {
  readonly capacity: OwnCapacity;
  readonly kind: RequestKind;
}

/** Each capacity and each kind, in as few walks as there are kinds. */
export const shortWalks: readonly Walk[] = [
  { capacity: 'controller', kind: 'correct' },
  { capacity: 'data-subject', kind: 'access' },
  { capacity: 'account-holder', kind: 'cpni-examine' },
  { capacity: 'guardian', kind: 'child-data' },
  { capacity: 'agent', kind: 'cpni-disclose-to' },
  { capacity: 'former-customer', kind: 'cpni-correct' },
  { capacity: 'somebody-else', kind: 'inquiry' },
  { capacity: 'account-holder', kind: 'cpni-restrict' },
  { capacity: 'account-holder', kind: 'cpni-permit' },
  { capacity: 'somebody-else', kind: 'delete' },
  { capacity: 'agent', kind: 'update' },
  { capacity: 'former-customer', kind: 'deactivate' },
];

/** Each kind that each capacity can ask. */
export const everyWalk: readonly Walk[] = ownCapacities.flatMap((capacity) =>
  kindsOf(capacity).map((kind) => ({ capacity, kind })),
);

type Typed = Readonly<Record<string, string>>;

export const typedFor = ({ capacity, kind }: Walk, email: string): Readonly<Record<FormQuestion, Typed>> => ({
  ...typedOn,
  who: { capacity },
  what: { kind },
  reach: { ...typedOn.reach, email },
  // a restriction may come without the number.
  account: kind === 'cpni-restrict' ? { noAccount: 'yes' } : typedOn.account,
});

const fill = async (page: Page, typed: Typed): Promise<void> => {
  for (const [name, value] of Object.entries(typed)) {
    const field = page.locator(`main [name=${name}]`).first();
    const kind = await field.evaluate((element) => element.getAttribute('type') ?? element.tagName);
    if (kind === 'radio' || kind === 'checkbox')
      await page.locator(`main [name=${name}][value="${value}"]`).check();
    else if (kind === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
};

export const stepOn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

/** By hand, from the first question, until a step is on the screen; `onPage` sees every page before it is filled in. */
export const answerUntil = async (
  page: Page,
  language: Locale,
  typed: Readonly<Record<FormQuestion, Typed>>,
  last: string,
  onPage: (step: string) => Promise<unknown> = async () => {},
): Promise<void> => {
  const { goOn, send } = formWords(language);
  for (let n = 0; n < 15; n += 1) {
    const at = stepOn(page) === 'request' ? 'who' : stepOn(page);
    await page.locator('h1').waitFor();
    await onPage(at);
    if (at === last) return;
    await fill(page, typed[at as FormQuestion] ?? {});
    const [name, before] = [at === 'check' ? send : goOn, page.url()];
    await Promise.all([
      page.waitForURL((url) => url.href !== before),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
  }
  throw new Error(`${last} never came; the form stopped at ${page.url()}`);
};

/** From the start page to the confirmation. @returns the reference */
export const walkThrough = async (
  page: Page,
  baseUrl: string,
  language: Locale,
  typed: Readonly<Record<FormQuestion, Typed>>,
  onPage?: (step: string) => Promise<unknown>,
): Promise<string> => {
  await page.goto(baseUrl + hrefIn(language, '/'));
  await page.getByRole('button', { name: startWords(language).start }).click();
  await answerUntil(page, language, typed, 'confirmation', onPage);
  return /REQ-[0-9A-Z]{26}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
};
