import { buttons } from '#functions/complaint/letters/phrases.ts';
import type { ComplaintView } from '#functions/complaint/status/read-complaint.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { timeline } from '#functions/design-system/timeline.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { complaintWords } from '#functions/site/words/complaint.ts';
import { complaintStatusWords } from '#functions/site/words/complaint-status.ts';
import { dayOfInstant } from '../dates.ts';
import type { SiteResponse } from '../exchange.ts';
import { sendButton, textArea } from '../fields.ts';
import { page } from '../frame.ts';
import type { SiteLetterhead, SiteNeeds } from '../needs.ts';
import { news as banner } from '../news.ts';
import { policyFact } from '../policy-fact.ts';
import { actOn, day } from '../status-form.ts';

const facts = (needs: SiteNeeds, view: ComplaintView) => {
  const { language, zone } = needs;
  const say = { ...complaintWords(language), ...complaintStatusWords(language) };
  const { stage, targetOn, dueOn, linkedTo, replyBy } = view;
  const fact = (key: string, html: Markup) => ({ key: { text: key }, value: { html } });
  const due = html`<strong class="pc-due">${dateInWords(dueOn, language)}</strong>`;
  const isOpen = stage === 'received' || stage === 'working';
  return [
    isOpen && fact(say.target, html`${dateInWords(targetOn, language)}`),
    isOpen && fact(say.due, due),
    stage === 'late' && fact(say.missed, due),
    stage === 'answered' &&
      replyBy !== undefined &&
      fact(say.replyBy, html`${dateInWords(replyBy, language)}`),
    fact(say.reference, html`<span class="pc-code">${view.id}</span>`),
    fact(say.subject, html`${say.topics[view.topic]}`),
    linkedTo !== undefined && fact(say.linked, html`<span class="pc-code">${linkedTo}</span>`),
    fact(say.receivedOn, html`${dateInWords(dayOfInstant(view.receivedAt, zone), language)}`),
    policyFact(needs, view),
  ];
};

const messages = (needs: SiteLetterhead, { messages: written }: ComplaintView): Markup => {
  const say = complaintStatusWords(needs.language);
  const items = written.map(({ at, from, text }) => ({
    label: { text: from === 'you' ? say.you : say.us },
    html: html`<blockquote class="pc-typed">${text}</blockquote>`,
    datetime: day(needs, at),
  }));
  return html`${items.length > 0 && html`<h2 class="govuk-heading-m">${say.messages}</h2>${timeline({ headingLevel: 3, items })}`}`;
};

/** What the complainant may do now; the same facts refuse it (R-24, R-25). */
const acts = (needs: SiteLetterhead, { may }: ComplaintView, code: string, message?: string): Markup => {
  const { language } = needs;
  const [say, names] = [complaintStatusWords(language), buttons(language)];
  const act = (action: string, content: Markup) => actOn(needs, code, { action }, content);
  const field = textArea(
    { name: 'message', label: say.write, hint: say.writeHint },
    { values: { message }, wrongs: new Map() },
  );
  return html`${may.write && act('write', html`${field}${sendButton(names.write, 'secondary')}`)}
${may.sayUnsatisfied && html`<h2 class="govuk-heading-m">${say.unsatisfied}</h2><p>${say.unsatisfiedHow}</p>${act('unsatisfied', sendButton(names.notResolved, 'secondary'))}`}
<h2 class="govuk-heading-m">${say.packTitle}</h2><p>${say.packHow}</p>
${act('pack', sendButton(say.pack, 'secondary'))}
${may.withdraw && html`<h2 class="govuk-heading-m">${say.mind}</h2><p>${say.mindHow}</p>${act('withdraw', sendButton(names.withdraw, 'secondary'))}`}`;
};

interface Shown {
  readonly status?: number;
  readonly news?: string;
  /** As typed, when it was refused. */
  readonly message?: string | undefined;
}

/** R-8, R-25. */
export const complaintStatusPage = (
  needs: SiteNeeds,
  view: ComplaintView,
  code: string,
  { status = 200, news, message }: Shown = {},
): SiteResponse => {
  const { language } = needs;
  const say = { ...complaintWords(language), ...complaintStatusWords(language) };
  const [name, meaning] = say.stages[view.stage];
  return page(needs, {
    title: say.titleOf(name),
    at: '/status',
    status,
    keep: { code },
    body: html`${news !== undefined && banner(news, language)}
<h1 class="govuk-heading-xl">${name}</h1>
<p class="govuk-body-l">${meaning}</p>
${summaryList({ rows: facts(needs, view) })}
<h2 class="govuk-heading-m">${say.happened}</h2>
${timeline({ headingLevel: 3, items: view.timeline.map(({ at, what }) => ({ label: { text: say.timeline[what] }, datetime: day(needs, at) })) })}
${messages(needs, view)}
${acts(needs, view, code, message)}`,
  });
};

export const askToWithdrawComplaint = (
  needs: SiteLetterhead,
  { id }: ComplaintView,
  code: string,
): SiteResponse => {
  const say = complaintStatusWords(needs.language);
  return page(needs, {
    title: say.sure,
    at: '/status',
    keep: { code, action: 'withdraw' },
    body: html`<h1 class="govuk-heading-xl">${say.sure}</h1>
<p><span class="pc-code">${id}</span></p>
<p>${say.mindHow} ${say.sureHow}</p>
<div class="govuk-button-group">${actOn(needs, code, { action: 'withdraw', sure: 'yes' }, sendButton(say.yes, 'warning'))}
${actOn(needs, code, {}, sendButton(say.no, 'secondary'))}</div>`,
  });
};
