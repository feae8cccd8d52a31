import type { Unaccounted } from '#domain/breach/closing.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { type sendAct, showAct } from '../acts/do-act.ts';
import { ApiRefused, type Problem } from '../api.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { isShown, noticeDoing } from './act-on-page.ts';
import { closeActs } from './close-act.ts';
import { readNotice } from './notice-case.ts';

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

const at =
  (then: typeof sendAct) =>
  async (visit: Visit): Promise<Shown | Moved> => {
    const view = await readNotice(visit, visit.params.id ?? '');
    const doing = noticeDoing(visit, view, 'close', closeActs.close);
    return isShown(doing) ? doing : then(visit, doing);
  };

/** Closes, or lists who is not accounted for, each with the page where it ends. */
export const closePage: Screen = {
  path: '/officer/breaches/{id}/do/close',
  access: 'breach-work',
  get: at(async (visit, doing) => showAct(visit, doing)),
  post: at(async (visit, doing) => {
    const { method, path, casePage, caption } = doing;
    try {
      await visit.api.act({ method, path, body: {}, formKey: visit.form.get('formKey') ?? visit.newKey() });
    } catch (error) {
      if (!(error instanceof ApiRefused) || error.problem.code !== 'still-unaccounted') throw error;
      return refused(casePage, caption, error.problem);
    }
    return { to: `${casePage}?done=close` };
  }),
};
