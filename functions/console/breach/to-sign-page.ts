import { card, emptyState } from '#functions/design-system/card.ts';
import { html } from '#functions/design-system/html.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { nextList } from '../acts/next-list.ts';
import type { Shown, Visit } from '../visit.ts';
import { followsOf } from './acts/confirm-acts.ts';
import { breachActs } from './acts.ts';
import { type BreachCase, pageOfBreach } from './breach-case.ts';

/** A stand-in sees what waits for a signature, and nothing else of the breach. */
export const toSignPage = (view: BreachCase, visit: Visit): Shown => ({
  ...{ title: `Signatures for ${view.id}`, back: { href: '/officer/signatures', text: 'Signatures' } },
  width: 'narrow',
  body: html`${doneBanner(breachActs, visit, view)}
<h1 class="govuk-heading-l"><span class="govuk-caption-l">${view.id}</span> What waits for a second officer</h1>
${
  view.next.length === 0
    ? emptyState('Nothing to sign', {
        text: 'What another officer asks for appears here for you to read and confirm.',
      })
    : card({ body: nextList(view.next, pageOfBreach(view.id), visit) })
}
${view.proposals.map(followsOf)}`,
});
