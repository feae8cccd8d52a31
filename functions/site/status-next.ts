import { button } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { statusButtons } from '#functions/letters/status-buttons.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { RequestView } from '#functions/request/status/read-request.ts';
import { sendButton } from './fields.ts';
import { hrefIn } from './language.ts';
import { partsOf } from './letter-parts.ts';
import type { SiteLetterhead, SiteNeeds } from './needs.ts';
import { actOn } from './status-form.ts';
import { statusWords } from './words/status.ts';

const heading = (words: string): Markup => html`<h2 class="govuk-heading-m">${words}</h2>`;

const renew = (letterhead: SiteLetterhead, code: string, label: string): Markup =>
  actOn(letterhead, code, { action: 'renew' }, sendButton(label, 'secondary'));

const confirming = (letterhead: SiteLetterhead, view: RequestView, code: string): Markup => {
  const { id, stage, confirmation, may } = view;
  const { language } = letterhead;
  const say = statusWords(language);
  if (confirmation === undefined) return html``;
  const { by, pausesOn } = confirmation;
  const href = hrefIn(language, `/verify?request=${id}`);
  return html`${heading(say.todo)}<p>${say.confirm[by]} ${stage !== 'lapsed' && say.already} ${pausesOn !== undefined && say.pauses(dateInWords(pausesOn, language))}</p>
${button({ text: say.enterCode, href })}
${may.newLink && html`${heading(say.lostLink)}<p>${say.onceOnly}</p>${renew(letterhead, code, statusButtons(language).newLink)}`}`;
};

const download = (letterhead: SiteLetterhead, { id, records }: RequestView, code: string): Markup => {
  const { language } = letterhead;
  const say = statusWords(language);
  if (records === undefined) return html``;
  const href = hrefIn(language, `/records?request=${id}`);
  return html`${heading(say.records)}<p>${say.recordsUntil(dateInWords(records.until, language), records.left)}</p>
${button({ text: say.download, href })}${renew(letterhead, code, statusButtons(language).newCode)}`;
};

/** Only what can be done; the request itself refuses the rest by the same conditions. */
export const nextActs = (letterhead: SiteLetterhead, view: RequestView, code: string): Markup => {
  const { language } = letterhead;
  const [say, buttons] = [statusWords(language), statusButtons(language)];
  const { may } = view;
  return html`${confirming(letterhead, view, code)}
${download(letterhead, view, code)}
${may.askAgain && html`${heading(say.again)}<p>${say.againHow}</p>${renew(letterhead, code, buttons.askAgain)}`}
${may.withdraw && html`${heading(say.mind)}<p>${say.mindHow}</p>${actOn(letterhead, code, { action: 'withdraw' }, sendButton(buttons.withdraw, 'secondary'))}`}`;
};

/** With the words of our letters about recourse once one of them names it (R-16, R-25). */
const namesRecourse: Readonly<Record<RequestView['stage'], boolean>> = {
  received: false,
  working: false,
  late: true,
  answered: true,
  lapsed: true,
  withdrawn: false,
  closed: true,
};

export const unsatisfied = (needs: SiteNeeds, view: RequestView, code: string): Markup => {
  const { language } = needs;
  const say = statusWords(language);
  const complain = sendButton(statusButtons(language).complain, 'secondary');
  return html`${heading(say.unsatisfied)}<p>${say.complainHow}</p>${actOn(needs, code, {}, complain, '/complaint')}
${namesRecourse[view.stage] && html`<p>${say.alsoYou}</p>${partsOf(needs.recourse(view, language))}`}`;
};
