import { hasAccess } from '#domain/case/groups.ts';
import { button } from '#functions/design-system/blocks.ts';
import { card, emptyState, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { nextList } from '../acts/next-list.ts';
import { captionOf, pageOfBreach, type WholeBreach } from '../breach/breach-case.ts';
import { tabsOf } from '../breach/head.ts';
import type { Screen, Shown, Visit } from '../visit.ts';
import { readWhole } from './notice-case.ts';
import { mayMail, paperMailWords } from './paper-mail.ts';

const acts = new Set(['record-paper-mail', 'ask-paper-mail-waiver', 'confirm-paper-mail-waiver']);

/** A new state of the waiver does not compile until it has words. */
const waiverWords: Readonly<Record<NonNullable<WholeBreach['notice']['paperMailWaiver']>, string>> = {
  waiting: 'A second officer must confirm that the case may close without the last letters.',
  accepted: 'Two officers decided that the case may close without the last letters.',
};

const toPrint = (view: WholeBreach, { officer }: Visit): Markup => {
  const here = pageOfBreach(view.id);
  const { paperMail } = view.notice;
  const print =
    mayMail[paperMail] &&
    hasAccess('breach-work', officer.groups) &&
    button({ text: 'Print the letters', href: `${here}/letters-to-print` });
  return html`<p>${paperMailWords[paperMail]}</p><div class="govuk-button-group">${print}${button({ text: 'Download the postal list (CSV)', href: `${here}/postal.csv`, classes: 'govuk-button--secondary' })}</div>
<p>The postal list says why each letter goes on paper, and in which language. We record who opens the letters or the list, because both have names.</p>`;
};

const show = async (visit: Visit): Promise<Shown> => {
  const view = await readWhole(visit);
  const { postal, paperMailed, paperMailWaiver, paperMail } = view.notice;
  const left = postal - paperMailed;
  const number = (count: number) => ({ text: count.toLocaleString('en-US') });
  const next = view.next.filter(({ action }) => acts.has(action));
  const body =
    postal === 0
      ? emptyState('No letter to mail on paper yet', {
          text: 'Letters without an email address that works appear here once notices may go.',
        })
      : html`${facts([
          { name: 'Letters on paper', value: number(postal) },
          { name: 'Mailed', value: number(paperMailed) },
          { name: paperMail === 'open' ? 'To print and mail' : 'Not mailed', value: number(left) },
        ])}${toPrint(view, visit)}`;
  return {
    title: 'Letters on paper',
    back: { href: pageOfBreach(view.id), text: captionOf(view) },
    width: 'narrow',
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${captionOf(view)}</span> Letters on paper</h1>
${tabsOf(view.id, '/paper')}
${card({ id: 'paper', title: { text: 'What is left' }, body })}
${paperMailWaiver !== null && paperMailWaiver !== undefined && html`<p>${waiverWords[paperMailWaiver]}</p>`}
${next.length > 0 && html`<h2 class="govuk-heading-m">What can be done</h2>${nextList(next, pageOfBreach(view.id), visit)}`}`,
  };
};

export const paperPage: Screen = {
  path: '/officer/breaches/{id}/paper',
  access: 'breach-reading',
  get: show,
};
