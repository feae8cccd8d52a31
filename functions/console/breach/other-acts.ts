import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { Visit } from '../visit.ts';
import { actLink } from './act-links.ts';
import type { WholeBreach } from './breach-case.ts';
import { actsOfSteps, hasUnsent, isMineNow } from './steps.ts';

/** Shown beside what they are about, or on the pages of the list and of the letter. */
const inCards = new Set([
  ...['record-receipt', 'correct-receipt', 'withdraw-receipt', 'confirm-receipt', 'record-copy'],
  ...['record-direction', 'correct-direction', 'confirm-direction', 'lift-direction', 'confirm-lift'],
  ...['review-own-stop', 'end-own-stop', 'confirm-own-stop-end', 'record-duty'],
  ...['ask-published-notice', 'confirm-published-notice', 'state-californians', 'write-controllers-letter'],
  ...['confirm-controllers-letter', 'record-controllers-letter'],
  ...['upload-list', 'put-list', 'correct-rows', 'finish-rows', 'ask-write-off', 'write-letter'],
]);

/** What this officer can do besides; undefined for nothing. */
export const otherActs = (
  view: WholeBreach,
  visit: Pick<Visit, 'officer' | 'zone' | 'now'>,
): Markup | undefined => {
  const shown = new Set(actsOfSteps(view));
  const left = view.next.filter(
    (one) =>
      !shown.has(one) &&
      !inCards.has(one.action) &&
      !(one.action === 'pause-notice' && hasUnsent(view)) &&
      isMineNow(one, visit),
  );
  if (left.length === 0) return undefined;
  return card({
    ...{ id: 'other-acts', title: { text: 'What else you can do' } },
    body: html`<ul class="govuk-list">${left.map((one) => html`<li>${actLink(view, one)}</li>`)}</ul>`,
  });
};
