import { button, errorSummary } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { faultsOf } from '../acts/do-act.ts';
import type { Faults } from '../acts/field.ts';
import { faultLinks, showFields } from '../acts/show-field.ts';
import { withoutRepeats } from '../acts/typed-labels.ts';
import { ApiRefused } from '../api.ts';
import { csrfField } from '../frame.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { answersOf } from './answers.ts';
import { type Entry, fieldsOf, isOfField } from './entry.ts';
import { readEntry } from './faults.ts';

/** A page by its place, or the page where the answers are checked. */
type Place = number;

const checkAt = ({ pages }: Entry): Place => pages.length;

const stepTo = (place: Place, text: string, classes?: string): Markup =>
  button({
    ...{ text, name: 'step', value: `page-${place}`, preventDoubleClick: true },
    ...(classes && { classes }),
  });

const ours = new Set(['csrf', 'step', 'at']);

/** What the page does not ask goes along, so that nothing typed is lost. */
const alongWith = (entry: Entry, visit: Visit, place: Place): Markup => {
  const asked = entry.pages[place]?.fields(visit) ?? {};
  const formKey = visit.form.get('formKey') ?? visit.newKey();
  const rest = withoutRepeats(
    [...visit.form].filter(([name]) => !ours.has(name) && name !== 'formKey' && !isOfField(name, asked)),
  );
  const along = [['at', String(place)] as const, ['formKey', formKey] as const, ...rest];
  return html`${csrfField(visit.officer)}${along.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
};

interface Around {
  readonly faults?: Faults;
  readonly notice?: string;
}

const framed = (
  entry: Entry,
  place: Place,
  title: string,
  { faults = {}, notice }: Around,
  visit: Visit,
  inner: Markup,
): Shown => {
  const isWrong = Object.keys(faults).length > 0;
  const steps = checkAt(entry) + 1;
  const links = faultLinks(entry.pages[place]?.fields(visit) ?? {}, faults);
  return {
    ...{ title, width: 'narrow', status: isWrong ? 422 : 200, wrong: isWrong },
    body: html`${isWrong && errorSummary({ titleText: 'There is a problem', errorList: links })}
${notice !== undefined && html`<div class="govuk-inset-text">${notice}</div>`}
<h1 class="govuk-heading-l"><span class="govuk-caption-l">${entry.title}. Step ${place + 1} of ${steps}</span> ${title}</h1>
${inner}`,
  };
};

const questions = (entry: Entry, visit: Visit, place: Place, around: Around = {}): Shown => {
  const page = entry.pages[place];
  if (page === undefined) return answers(entry, visit, around);
  return framed(
    ...([entry, place, page.title, around, visit] as const),
    html`${page.lead?.(visit)}<form method="post" action="${entry.path}" novalidate data-once>
${alongWith(entry, visit, place)}
${showFields(page.fields(visit), visit.form, around.faults ?? {})}
<div class="govuk-button-group">${stepTo(place + 1, 'Continue')}${place > 0 && stepTo(place - 1, 'Back', 'govuk-button--secondary')}</div>
</form>`,
  );
};

const answers = (entry: Entry, visit: Visit, around: Around = {}): Shown => {
  const place = checkAt(entry);
  const parts = entry.pages.map(
    (page, at) =>
      html`<h2 class="govuk-heading-m">${page.title}</h2>${answersOf(visit.form, page.fields(visit))}${stepTo(at, 'Change these answers', 'govuk-button--secondary')}`,
  );
  return framed(
    ...([entry, place, 'Check what you typed', around, visit] as const),
    html`<form method="post" action="${entry.path}" data-once>
${alongWith(entry, visit, place)}
${parts}
<p class="pc-consequence">${entry.consequence}</p>
${button({ text: entry.button, name: 'step', value: 'send', preventDoubleClick: true })}
</form>`,
  );
};

/** The first page before `target` that has a fault. */
const wrongBefore = (entry: Entry, visit: Visit, faults: Faults, target: Place): Place | undefined => {
  const names = Object.keys(faults);
  const at = entry.pages.findIndex((page) => names.some((name) => name in page.fields(visit)));
  return at >= 0 && at < target ? at : undefined;
};

const only = (entry: Entry, visit: Visit, faults: Faults, place: Place): Faults => {
  const asked = entry.pages[place]?.fields(visit) ?? {};
  return Object.fromEntries(Object.entries(faults).filter(([name]) => name in asked));
};

const send = async (entry: Entry, visit: Visit, body: unknown): Promise<Shown | Moved> => {
  const { method, path } = entry.row;
  const formKey = visit.form.get('formKey') ?? visit.newKey();
  try {
    const { id } = await visit.api.act<{ readonly id: string }>({ method, path, body, formKey });
    return { to: entry.shownAt(id) };
  } catch (error) {
    if (!(error instanceof ApiRefused) || [401, 403, 404].includes(error.problem.status)) throw error;
    const faults = faultsOf(error.problem, fieldsOf(entry, visit));
    const at = wrongBefore(entry, visit, faults, checkAt(entry)) ?? checkAt(entry);
    return { ...questions(entry, visit, at, { faults }), status: error.problem.status };
  }
};

const post = async (entry: Entry, visit: Visit): Promise<Shown | Moved> => {
  const step = visit.form.get('step') ?? '';
  const target = step === 'send' ? checkAt(entry) : Number(/^page-(\d)$/.exec(step)?.[1] ?? 0);
  const { body, faults } = readEntry(entry, visit);
  const wrong = wrongBefore(entry, visit, faults, target);
  if (wrong !== undefined)
    return questions(entry, visit, wrong, { faults: only(entry, visit, faults, wrong) });
  return step === 'send' ? send(entry, visit, body) : questions(entry, visit, target);
};

const get = (entry: Entry, visit: Visit): Shown => {
  const { typed } = visit;
  if (typed === undefined) return questions(entry, visit, 0);
  const notice = 'We did nothing yet. Check what you typed, then send it again.';
  const at = Number(typed.get('at') ?? 0);
  return questions(entry, { ...visit, form: typed }, Number.isInteger(at) ? at : 0, { notice });
};

export const screenOfEntry = (entry: Entry): Screen => ({
  ...{ path: entry.path, access: entry.row.access },
  get: async (visit) => get(entry, visit),
  post: (visit) => post(entry, visit),
});
