import type { SignerView } from '#functions/case/case-view.ts';
import { card, emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { nextList } from '../acts/next-list.ts';
import type { Shown, Visit } from '../visit.ts';

/** A stand-in sees what waits for a signature, and nothing else of the case. */
export const signerPage = (
  view: SignerView,
  casePage: string,
  visit: Visit,
  done: Markup | undefined,
): Shown => ({
  ...{ title: `Signatures for ${view.id}`, back: { href: '/officer/signatures', text: 'Signatures' } },
  width: 'narrow',
  body: html`${done}
<h1 class="govuk-heading-l"><span class="govuk-caption-l">${view.id}</span> What waits for a second officer</h1>
${
  view.next.length === 0
    ? emptyState('Nothing to sign', {
        text: 'What another officer asks for appears here for you to read and confirm.',
      })
    : card({ body: nextList(view.next, casePage, visit) })
}`,
});
