import { whatToSay } from '#functions/case/contract.ts';
import type { Card } from '#functions/case/letters/what-to-say.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { Screen } from '../visit.ts';

const lines = (title: string, list: readonly string[] = []): Markup | false =>
  list.length > 0 &&
  html`<p class="govuk-body-s">${title}</p><ul class="govuk-list govuk-list--bullet">${list.map((line) => html`<li>${line}</li>`)}</ul>`;

const cardIn = ({ language, title, lead, headings, parts, never }: Card): Markup =>
  html`<section lang="${language}"><h2 class="govuk-heading-l">${title}</h2><p>${lead}</p>
${parts.map(({ asked, say, act }) => html`<h3 class="govuk-heading-s">${asked}</h3>${lines(headings.say, say)}${lines(headings.act, act)}`)}
<h3 class="govuk-heading-s">${never.title}</h3>${lines('', never.list)}</section>`;

/** The same every day, whatever happened (R-10). */
export const sayToday: Screen = {
  path: '/officer/what-to-say',
  access: whatToSay.access,
  get: async ({ api }) => {
    const { cards } = await api.read<{ readonly cards: readonly Card[] }>(whatToSay.path);
    return {
      ...{ title: 'What may I say today?', width: 'narrow' },
      body: html`<h1 class="govuk-heading-xl">For reception, call center and press</h1>${cards.map(cardIn)}`,
    };
  },
};
