import { hasAccess } from '#domain/case/groups.ts';
import { insetText } from '#functions/design-system/blocks.ts';
import { card } from '#functions/design-system/card.ts';
import { html } from '#functions/design-system/html.ts';
import { readHeldText } from '#functions/held-text/contract.ts';
import { instantInWords } from '#functions/letters/words.ts';
import { nextList } from '../acts/next-list.ts';
import type { Screen, Visit } from '../visit.ts';
import { heldMarkup } from './text-acts.ts';
import { readText, readView, type WholeView } from './worked-case.ts';

/** A text that waits, and what became of it: in the same words, sealed or not (R-10). */
export const textPage = (base: string): Screen => ({
  path: `${base}/{id}/texts/{n}`,
  access: readHeldText.access,
  get: async (visit) => {
    const { id = '', n = '' } = visit.params;
    const [view, held] = await Promise.all([readView<WholeView>(visit, id), readText(visit, id, n)]);
    const casePage = `${base}/${encodeURIComponent(id)}`;
    const acts = view.next.filter((one) => String(one.n ?? '') === n && one.action.endsWith('-text'));
    return {
      ...{ title: `Text ${n} to the person`, width: 'narrow', back: { href: casePage, text: id } },
      body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${id}</span> Text ${n} to the person</h1>
${insetText({ text: held.says })}${heldMarkup(held, view, visit)}
${acts.length > 0 && nextList(acts, casePage, visit)}`,
    };
  },
});

/** What waited or waits for a second person; a page for each, for who may read it. */
export const textsCard = (
  view: WholeView,
  casePage: string,
  { zone, officer }: Pick<Visit, 'zone' | 'officer'>,
) => {
  const texts = view.state.heldTexts ?? [];
  if (texts.length === 0) return undefined;
  const mayRead = hasAccess(readHeldText.access, officer.groups);
  return card({
    ...{ id: 'texts', title: { text: 'Texts that a second person reads' } },
    body: html`<ul class="govuk-list">${texts.map(({ n, since, became }) => {
      const text = `Text ${n}, ${instantInWords(since, zone)}`;
      return html`<li>${mayRead ? html`<a class="govuk-link" href="${casePage}/texts/${n}">${text}</a>` : text}${became === undefined && html` <strong class="govuk-tag govuk-tag--orange">waits</strong>`}</li>`;
    })}</ul>`,
  });
};
