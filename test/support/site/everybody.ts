import { expect } from 'vitest';
import { kindsOf } from '#domain/request/capacity-forms.ts';
import { ownCapacities, requestKinds } from '#domain/request/vocabulary.ts';
import { locales } from '#functions/letters/catalog.ts';
import { hrefIn } from '#functions/site/language.ts';
import { typedOn } from './form-answers.ts';
import type { ShownPage, withoutScript } from './without-script.ts';

/** Each capacity with each kind in each language. */
export const everybody = locales.flatMap((language) =>
  ownCapacities.flatMap((capacity) => requestKinds.map((kind) => ({ language, capacity, kind }))),
);
export const asks = everybody.filter(({ capacity, kind }) => kindsOf(capacity).includes(kind));
export const cannot = everybody.filter(({ capacity, kind }) => !kindsOf(capacity).includes(kind));

const typed = { ...typedOn, who: undefined, what: undefined };

/** Fills in page after page until there is no further question. */
export const walk = async (
  browser: ReturnType<typeof withoutScript>,
  { language, capacity, kind }: (typeof everybody)[number],
): Promise<ShownPage> => {
  let page = await browser.open(hrefIn(language, '/request'));
  page = await browser.submit(page, { capacity });
  for (let n = 0; n < 20 && !page.address.endsWith('/check'); n += 1) {
    const question = page.address.split('/').at(-1) as keyof typeof typed;
    expect(page.status, page.address).toBe(200);
    page = await browser.submit(page, question === 'what' ? { kind } : { ...typed[question] });
  }
  return page;
};

/** All that the form on one page asks of this reader. */
export const fill = ({ capacity, kind }: (typeof everybody)[number]) => {
  const all = Object.assign({}, ...Object.values(typedOn)) as Record<string, string>;
  const { recipient, childAge, relation, account, noAccount: _, notice: __, choices: ___, ...rest } = all;
  return {
    ...rest,
    ...{ capacity, kind },
    ...(kind === 'cpni-disclose-to' && recipient && { recipient }),
    ...(relation && { relation }),
    ...(childAge && { childAge }),
    ...(account && { account }),
  };
};
