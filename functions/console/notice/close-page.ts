import type { Unaccounted } from '#domain/breach/closing.ts';
import { button } from '#functions/design-system/blocks.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { showAct } from '../acts/do-act.ts';
import { ApiRefused, type Problem } from '../api.ts';
import { csrfField } from '../frame.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { accountedBar } from './accounted-bar.ts';
import { isShown, noticeDoing } from './act-on-page.ts';
import { closeActs } from './close-act.ts';
import {
  apiOf,
  captionOf,
  type NoticeCase,
  pageOf,
  readNotice,
  type WholeNotice,
  wholeOf,
} from './notice-case.ts';

type Where = (page: string, list: number) => string;

/** Where an officer ends it. A new reason does not compile until it has a page. */
const placesOf: Readonly<Record<Unaccounted['code'], Where>> = {
  'not-released': (page) => page,
  'letters-in-flight': (page) => `${page}/sending`,
  'list-being-frozen': (page, list) => `${page}/list/${list}`,
  'not-approved': (page, list) => `${page}/letter?list=${list}`,
  'not-sent': (page) => `${page}/sending`,
  'late-bounces-awaited': (page) => `${page}/sending`,
  'paper-mail-left': (page) => `${page}/paper`,
  'rows-to-finish': (page, list) => `${page}/list/${list}#rejected`,
  'write-off-pending': (page) => page,
};

const isUnaccounted = (one: object): one is Unaccounted => 'code' in one && 'detail' in one;

const missing = (page: string, { errors = [] }: Problem): Markup =>
  html`<ul class="govuk-list govuk-list--bullet">${(errors as readonly object[])
    .filter(isUnaccounted)
    .map(
      ({ code, detail, list = 1 }) =>
        html`<li><a class="govuk-link" href="${(placesOf[code] as Where | undefined)?.(page, list) ?? page}">${detail}</a></li>`,
    )}</ul>`;

const refused = (page: string, caption: string, problem: Problem): Shown => ({
  ...{ title: 'The case cannot close yet', status: 409, wrong: true, width: 'narrow' },
  back: { href: page, text: caption },
  body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${caption}</span> The case cannot close yet</h1>
${card({ id: 'missing', title: { text: 'Who or what is missing' }, body: missing(page, problem) })}
<p><a class="govuk-link" href="${page}">Go to the case</a></p>`,
});

/** Until the case can close, who is missing is one press away. */
const notYet = (view: WholeNotice, visit: Visit): Shown => ({
  ...{ title: 'The case cannot close yet', width: 'narrow' },
  back: { href: pageOf(view.id), text: captionOf(view) },
  body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${captionOf(view)}</span> The case cannot close yet</h1>
<p>It closes when every row of every list has an end: notified by email or on paper, finished, or written off by two officers.</p>
${view.notice.accountedFor.total > 0 && accountedBar(view.notice.accountedFor, 'of all lists, with the rows that were rejected')}
<form method="post" action="${visit.path}" data-once>${csrfField(visit.officer)}<input type="hidden" name="formKey" value="${visit.newKey()}">
${button({ text: 'Show who or what is missing', classes: 'govuk-button--secondary' })}</form>`,
});

const doingOn = async (visit: Visit) => {
  const view = await readNotice(visit, visit.params.id ?? '');
  return { view, doing: noticeDoing(visit, view, 'close', closeActs.close) };
};

const isOpen = (view: WholeNotice | undefined): view is WholeNotice =>
  view !== undefined && view.notice.closedAt === null;

const send = async (visit: Visit, view: NoticeCase): Promise<Shown | Moved> => {
  const page = pageOf(view.id);
  try {
    await visit.api.act({
      ...{ method: 'POST', path: `${apiOf(view.id)}/close`, body: {} },
      formKey: visit.form.get('formKey') ?? visit.newKey(),
    });
  } catch (error) {
    if (!(error instanceof ApiRefused) || error.problem.code !== 'still-unaccounted') throw error;
    return refused(page, captionOf(view), error.problem);
  }
  return { to: `${page}?done=close` };
};

/** Closes, or lists who is not accounted for, each with the page where it ends. */
export const closePage: Screen = {
  path: '/officer/breaches/{id}/do/close',
  access: 'breach-work',
  get: async (visit) => {
    const { view, doing } = await doingOn(visit);
    if (!isShown(doing)) return showAct(visit, doing);
    const whole = wholeOf(view);
    return isOpen(whole) ? notYet(whole, visit) : doing;
  },
  post: async (visit) => {
    const { view, doing } = await doingOn(visit);
    return isShown(doing) && !isOpen(wholeOf(view)) ? doing : send(visit, view);
  },
};
