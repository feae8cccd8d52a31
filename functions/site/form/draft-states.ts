import { button } from '#functions/design-system/blocks.ts';
import { html } from '#functions/design-system/html.ts';
import { stateWords } from '#functions/site/words/form-states.ts';
import type { Draft } from '#ports/drafts.ts';
import type { SiteResponse } from '../exchange.ts';
import { page } from '../frame.ts';
import { pageHeaders } from '../headers.ts';
import { hrefIn } from '../language.ts';
import type { SiteLetterhead } from '../needs.ts';
import { pathOf } from './question-page.ts';

export const goTo = ({ language }: SiteLetterhead, path: string): SiteResponse => ({
  status: 303,
  headers: { ...pageHeaders, location: hrefIn(language, path) },
  body: '',
});

const confirmationOf = ({ idempotencyKey }: Pick<Draft, 'idempotencyKey'>): string =>
  `/confirmation?key=${encodeURIComponent(idempotencyKey)}`;

export const goToConfirmation = (letterhead: SiteLetterhead, draft: Pick<Draft, 'idempotencyKey'>) =>
  goTo(letterhead, confirmationOf(draft));

/** No cookie, or the draft has ended: the page says so, and offers the form that needs neither. */
export const answersGone = (letterhead: SiteLetterhead): SiteResponse => {
  const { language } = letterhead;
  const { gone, onePage } = stateWords(language);
  return page(letterhead, {
    title: gone.title,
    at: '/request',
    status: 410,
    body: html`<h1 class="govuk-heading-l">${gone.title}</h1>
<p>${gone.why}</p>
<p>${gone.sent}</p>
${button({ text: gone.begin, href: hrefIn(language, '/request') })}
<p><a class="govuk-link" href="${hrefIn(language, pathOf('one-page'))}">${onePage}</a></p>`,
  });
};

/** Back, and sending again, make no second request. */
export const alreadySent = (
  letterhead: SiteLetterhead,
  draft: Pick<Draft, 'idempotencyKey'>,
  changed?: 'changed',
): SiteResponse => {
  const { language } = letterhead;
  const { sent } = stateWords(language);
  return page(letterhead, {
    title: sent.title,
    at: '/request',
    status: changed ? 409 : 200,
    body: html`<h1 class="govuk-heading-l">${sent.title}</h1>
${changed && html`<p>${sent.changed}</p>`}
<p>${sent.once} <a class="govuk-link" href="${hrefIn(language, confirmationOf(draft))}">${sent.show}</a></p>
<p>${sent.add} <a class="govuk-link" href="${hrefIn(language, '/status')}">${sent.status}</a></p>
${button({ text: sent.another, href: hrefIn(language, '/request') })}`,
  });
};
