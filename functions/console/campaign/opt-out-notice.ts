import { readOptOutNotice } from '#functions/campaign/contract.ts';
import type { OptOutNoticeView } from '#functions/campaign/read-opt-out-notice.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Screen } from '../visit.ts';
import { campaignsPage, noticePath } from './campaign-page.ts';

type Text = OptOutNoticeView['texts'][number];
type Part = Text['sections'][number]['parts'][number];

const shown = (part: Part): Markup =>
  typeof part === 'string'
    ? html`<p>${part}</p>`
    : html`<ul class="govuk-list govuk-list--bullet">${part.list.map((item) => html`<li>${item}</li>`)}</ul>`;

const textShown = ({ language, title, lead, sections }: Text): Markup =>
  html`<div lang="${language}"><h2 class="govuk-heading-l">${title}</h2><p class="govuk-body-l">${lead}</p>
${sections.map(({ heading, parts }) => html`<h3 class="govuk-heading-m">${heading}</h3>${parts.map(shown)}`)}</div>`;

/** The text that counsel confirms and that is mailed (R-26). */
export const optOutNoticeScreen: Screen = {
  path: noticePath,
  access: readOptOutNotice.access,
  get: async ({ api }) => {
    const { id, postedOn, texts } = await api.read<OptOutNoticeView>(readOptOutNotice.path);
    return {
      ...{
        title: 'Notice of the right to say no',
        back: { href: campaignsPage, text: 'Campaigns that use phone records' },
      },
      body: html`<h1 class="govuk-heading-xl">Notice of the right to say no</h1>
<p class="govuk-!-display-none-print">Version ${id}, of ${dateInWords(postedOn)}. Counsel must confirm this text before it is mailed. Mail both languages, and print the version on the notice. After 30 days from the third day after the mailing, silence counts as a yes to the uses that it names.</p>
${texts.map(textShown)}
<p>Version of this notice: ${id}</p>`,
    };
  },
};
