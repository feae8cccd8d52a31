import type { Unaccounted } from '#domain/breach/closing.ts';
import type { ListPart } from '#domain/notice/parts-of-list.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { InCase } from '../acts/case-acts.ts';
import { sendAct, showAct } from '../acts/do-act.ts';
import { heardRepeat } from '../acts/repeat.ts';
import { ApiRefused, type Problem } from '../api.ts';
import { type BreachCase, captionOf, pageOfBreach, type WholeBreach } from '../breach/breach-case.ts';
import { counted } from '../breach/words.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { isShown, noticeDoing } from './act-on-page.ts';
import { closeActs } from './close-act.ts';
import { readWhole } from './notice-case.ts';

type Where = (page: string, list: number) => string;

const sending: Where = (page) => `${page}/sending`;
const rejected: Where = (page, list) => `${page}/list/${list}#rejected`;
const theCase: Where = (page) => page;

/** Where an officer ends it. A new reason does not compile until it has a page. */
const placesOf: Readonly<Record<Unaccounted['code'], Where>> = {
  'not-released': theCase,
  'letters-in-flight': sending,
  'list-being-frozen': (page, list) => `${page}/list/${list}`,
  'not-approved': (page, list) => `${page}/letter?list=${list}`,
  'not-sent': sending,
  'late-bounces-awaited': sending,
  'paper-mail-left': (page) => `${page}/paper`,
  'rows-to-finish': rejected,
  'write-off-pending': theCase,
};

/** Parts that keep the case open, and where each ends. */
const openParts: Readonly<Partial<Record<ListPart, Where>>> = {
  'email-waiting': sending,
  'paper-to-mail': (page) => `${page}/paper`,
  'write-off-waiting': theCase,
  'to-finish': rejected,
};

const item = (href: string, text: string): Markup =>
  html`<li><a class="govuk-link" href="${href}">${text}</a></li>`;

const isUnaccounted = (one: object): one is Unaccounted => 'code' in one && 'detail' in one;

const itemsOf = (page: string, { errors = [] }: Problem): readonly Markup[] =>
  (errors as readonly object[])
    .filter(isUnaccounted)
    .map(({ code, detail, list = 1 }) =>
      item((placesOf[code] as Where | undefined)?.(page, list) ?? page, detail),
    );

const itemsIn = ({ id, notice: { noticeLists } }: WholeBreach): readonly Markup[] =>
  noticeLists.flatMap(({ n, accountedFor }) =>
    accountedFor.parts.flatMap(({ part, rows, label }) => {
      const where = openParts[part];
      const which = n === 1 ? '' : ` (supplement ${n})`;
      if (where === undefined || rows === 0) return [];
      return [item(where(pageOfBreach(id), n), `${counted(rows, 'row')}: ${label}${which}`)];
    }),
  );

const notYet = (view: WholeBreach, items: readonly Markup[]): Shown => {
  const [page, caption] = [pageOfBreach(view.id), captionOf(view)];
  return {
    ...{ title: 'The case cannot close yet', status: 409, wrong: true, width: 'narrow' },
    back: { href: page, text: caption },
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${caption}</span> The case cannot close yet</h1>
${card({
  ...{ id: 'missing', title: { text: 'Who or what is missing' } },
  body:
    items.length === 0
      ? html`<p>The hold, a direction, an approval or the last count is still open. The case says what is next.</p>`
      : html`<ul class="govuk-list govuk-list--bullet">${items}</ul>`,
})}
<p><a class="govuk-link" href="${page}">Go to the case</a></p>`,
  };
};

type Doing = Parameters<typeof sendAct<InCase<BreachCase>>>[1];

const at =
  (then: (visit: Visit, doing: Doing, view: WholeBreach) => Shown | Promise<Shown | Moved>) =>
  async (visit: Visit): Promise<Shown | Moved> => {
    const view = await readWhole(visit);
    if (view.next.every(({ action }) => action !== 'close')) return notYet(view, itemsIn(view));
    const doing = noticeDoing(visit, view, 'close', closeActs.close);
    return isShown(doing) ? doing : then(visit, doing, view);
  };

/** The API counts once more, and says who is not accounted for. */
const close = async (visit: Visit, doing: Doing, view: WholeBreach): Promise<Shown | Moved> => {
  if (visit.form.get('step') !== 'send') return sendAct(visit, doing);
  const { method, path, casePage, name } = doing;
  const formKey = visit.form.get('formKey') ?? visit.newKey();
  const { onRepeat, inAddress } = heardRepeat();
  try {
    await visit.api.act({ method, path, formKey, onRepeat });
  } catch (error) {
    if (!(error instanceof ApiRefused) || error.problem.code !== 'still-unaccounted') throw error;
    return notYet(view, itemsOf(casePage, error.problem));
  }
  return { to: `${casePage}?done=${name}${inAddress()}` };
};

/** Closes, or lists who is not accounted for, each with the page where it ends. */
export const closePage: Screen = {
  path: '/officer/breaches/{id}/do/close',
  access: 'breach-work',
  get: at(showAct),
  post: at(close),
};
