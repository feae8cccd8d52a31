import { isBefore } from '#domain/calendar/times.ts';
import { hasAccess } from '#domain/case/groups.ts';
import { type HeldText, heldTextOf } from '#domain/case/held-texts.ts';
import { button, insetText, warningText } from '#functions/design-system/blocks.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { readHeldText } from '#functions/held-text/contract.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { nextList, pageOfAct } from '../acts/next-list.ts';
import { whyNotMe } from '../acts/who-may.ts';
import type { Screen, Visit } from '../visit.ts';
import { heldMarkup } from './text-acts.ts';
import { readText, readView, type WholeView, wholeOf } from './worked-case.ts';

/** The act in which its author wrote it. */
const actOf: Readonly<Record<string, string>> = {
  answer: 'answer',
  question: 'ask',
  message: 'message',
  extension: 'extend',
  'complaint-answer': 'answer',
  'complaint-question': 'ask',
  'complaint-message': 'message',
};

type OfText = Pick<HeldText, 'as' | 'by'>;

/**
 * Our sentences leave at once, so the author need not wait for a reader (R-10); on the last working day that is the only way to be
 * on time if nobody reads. Same words with a hold as without.
 */
const ourSentencesInstead = (
  { as, by }: OfText,
  view: WholeView,
  casePage: string,
  { officer, today }: Pick<Visit, 'officer' | 'today'>,
): Markup | false => {
  const act = view.next.find(({ action }) => action === actOf[as]);
  if (by !== officer.sub || act === undefined || whyNotMe(act, officer) !== undefined) return false;
  const { workBy, dueOn } = view.state;
  const isLastDay = !isBefore(today, workBy);
  const href = pageOfAct(casePage, act);
  return isLastDay
    ? html`${warningText({ text: `Nobody has read your words yet, and this is due ${dateInWords(dueOn)}. Send our sentences now: they leave at once.` })}${button({ text: 'Send our sentences instead', href })}`
    : html`<p><a class="govuk-link" href="${href}">Send our sentences instead</a>. They leave at once.</p>`;
};

/** A text that waits, and what became of it: in the same words, sealed or not (R-10). */
export const textPage = (base: string): Screen => ({
  path: `${base}/{id}/texts/{n}`,
  access: readHeldText.access,
  get: async (visit) => {
    const { id = '', n = '' } = visit.params;
    const [view, held] = await Promise.all([readView<WholeView>(visit, id), readText(visit, id, n)]);
    const casePage = `${base}/${encodeURIComponent(id)}`;
    const acts = view.next.filter((one) => String(one.n ?? '') === n && one.action.endsWith('-text'));
    const whole = wholeOf<WholeView>(view);
    const own: HeldText | undefined = heldTextOf<string>(whole?.state ?? {}, Number(n));
    const isWaiting = own !== undefined && own.became === undefined;
    return {
      ...{ title: `Text ${n} to the person`, width: 'narrow', back: { href: casePage, text: id } },
      body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${id}</span> Text ${n} to the person</h1>
${insetText({ text: held.says })}${own?.byProgram && html`<p>The program returned it, and no colleague did.</p>`}${whole && isWaiting && ourSentencesInstead(own, whole, casePage, visit)}${heldMarkup(held, view, visit)}
${acts.length > 0 && nextList(acts, casePage, visit)}`,
    };
  },
});

/** What waited or waits for a second person; a page for each, for who may read it. */
export const textsCard = (
  view: WholeView,
  casePage: string,
  visit: Pick<Visit, 'zone' | 'officer' | 'today'>,
) => {
  const { zone, officer } = visit;
  const texts = view.state.heldTexts ?? [];
  if (texts.length === 0) return undefined;
  const mayRead = hasAccess(readHeldText.access, officer.groups);
  return card({
    ...{ id: 'texts', title: { text: 'Texts that a second person reads' } },
    body: html`<ul class="govuk-list">${texts.map((one) => {
      const { n, since, became } = one;
      const text = `Text ${n}, ${instantInWords(since, zone)}`;
      return html`<li>${mayRead ? html`<a class="govuk-link" href="${casePage}/texts/${n}">${text}</a>` : text}${became === undefined && html` <strong class="govuk-tag govuk-tag--orange">waits</strong>${ourSentencesInstead(one, view, casePage, visit)}`}</li>`;
    })}</ul>`,
  });
};
