import { recordBreach } from '#functions/breach/contract.ts';
import { button, errorSummary } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import type { Faults, Fields } from '../acts/field.ts';
import { readForm } from '../acts/read-form.ts';
import { faultLinks, showFields } from '../acts/show-field.ts';
import { withoutRepeats } from '../acts/typed-labels.ts';
import { ApiRefused } from '../api.ts';
import { csrfField } from '../frame.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { base, pageOfBreach } from './breach-case.ts';
import { valueInWords } from './record-check.ts';
import { type RecordPageName, recordPageNames, recordPages } from './record-fields.ts';

const at = `${base}/new`;
type Place = RecordPageName | 'check';

const allFields = (visit: Visit): Fields => ({
  ...recordPages.found.fields(visit),
  ...recordPages.data.fields(),
  ...recordPages.how.fields(visit),
});

const fieldsOf = (page: RecordPageName, visit: Visit): Fields => recordPages[page].fields(visit);

const isPage = (name: string | null): name is RecordPageName => recordPageNames.some((one) => one === name);

/** Written anew by each page. */
const notKept = new Set(['csrf', 'step', 'page']);

/** What was typed on the other pages goes with the form. */
const kept = (form: URLSearchParams, shown: Fields): Markup =>
  html`${withoutRepeats(
    [...form].filter(
      ([name]) =>
        !notKept.has(name) && !Object.keys(shown).some((one) => name === one || name.startsWith(`${one}.`)),
    ),
  ).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;

/** A button that looks like a link back: a link would lose what is typed. */
const backButton = html`<button class="govuk-back-link pc-back" name="step" value="back" formnovalidate>Back</button>`;

const frameOf = (visit: Visit, page: Place, form: URLSearchParams, shown: Fields, body: Markup): Markup =>
  html`<form method="post" action="${at}" novalidate data-once>
${csrfField(visit.officer)}${!form.has('formKey') && html`<input type="hidden" name="formKey" value="${visit.newKey()}">`}${kept(form, shown)}
<input type="hidden" name="page" value="${page}">
${body}
</form>`;

const pageShown = (visit: Visit, page: RecordPageName, form: URLSearchParams, faults: Faults = {}): Shown => {
  const fields = fieldsOf(page, visit);
  const { title } = recordPages[page];
  const isWrong = Object.keys(faults).length > 0;
  const place = recordPageNames.indexOf(page);
  return {
    ...{ title: `${title} Record a breach`, width: 'narrow', status: isWrong ? 422 : 200, wrong: isWrong },
    ...(place === 0 && { back: { href: base, text: 'Breaches' } }),
    body: html`${isWrong && errorSummary({ titleText: 'There is a problem', errorList: faultLinks(fields, faults) })}
${frameOf(
  visit,
  page,
  form,
  fields,
  // The first button is the one that the Enter key presses, so Back comes after it.
  html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">Record a breach, step ${place + 1} of ${recordPageNames.length + 1}</span> ${title}</h1>
${showFields(fields, form, faults)}
<div class="govuk-button-group">${button({ text: 'Continue', name: 'step', value: 'next' })}${place > 0 && backButton}</div>`,
)}`,
  };
};

const summaryOf = (page: RecordPageName, visit: Visit, form: URLSearchParams): Markup =>
  html`<h2 class="govuk-heading-m">${recordPages[page].title}</h2>${summaryList({
    rows: Object.entries(fieldsOf(page, visit)).map(([name, field]) => ({
      key: { text: field.label },
      value: { text: valueInWords(form, name, field, visit.zone), classes: 'pc-typed' },
    })),
  })}<p>${button({ text: 'Change these', name: 'step', value: `change-${page}`, classes: 'govuk-button--secondary' })}</p>`;

const checkShown = (visit: Visit, form: URLSearchParams, fault?: string): Shown => ({
  ...{ title: 'Check what you typed. Record a breach', width: 'narrow', status: fault ? 422 : 200 },
  body: html`${fault !== undefined && errorSummary({ titleText: 'There is a problem', errorList: [{ text: fault }] })}
${frameOf(
  visit,
  'check',
  form,
  {},
  html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">Record a breach, step 4 of 4</span> Check what you typed</h1>
${recordPageNames.map((page) => summaryOf(page, visit, form))}
<p class="pc-consequence">This breach is on record from now on, with your name. No date starts: the determination starts the clock.</p>
<div class="govuk-button-group">${button({ text: 'Record this breach', name: 'step', value: 'send', preventDoubleClick: true })}${backButton}</div>`,
)}`,
});

const shownAt = (visit: Visit, place: Place, form: URLSearchParams): Shown =>
  place === 'check' ? checkShown(visit, form) : pageShown(visit, place, form);

/** In the API's words: what its own contract refuses of these fields. */
const faultsIn = (visit: Visit, page: RecordPageName, form: URLSearchParams): Faults => {
  const fields = fieldsOf(page, visit);
  const { body } = readForm(form, allFields(visit));
  const { faults } = readForm(form, fields);
  const { error } = recordBreach.body.safeParse(body);
  const refused = (error?.issues ?? []).flatMap(({ path, message }) => {
    const name = String(path[0]);
    return name in fields ? [[name, message] as const] : [];
  });
  return { ...Object.fromEntries(refused.toReversed()), ...faults };
};

const placeAfter = (page: Place, by: 1 | -1): Place => {
  const places: readonly Place[] = [...recordPageNames, 'check'];
  return places[Math.max(0, places.indexOf(page) + by)] ?? 'check';
};

const pageWith = (visit: Visit, pointer: string): RecordPageName | undefined =>
  recordPageNames.find((page) => (pointer.split('/')[1] ?? '') in fieldsOf(page, visit));

const sent = async (visit: Visit): Promise<Shown | Moved> => {
  const { form } = visit;
  const wrong = recordPageNames.find((page) => Object.keys(faultsIn(visit, page, form)).length > 0);
  if (wrong !== undefined) return pageShown(visit, wrong, form, faultsIn(visit, wrong, form));
  const { body } = readForm(form, allFields(visit));
  const { method, path } = recordBreach;
  try {
    const { id } = await visit.api.act<{ readonly id: string }>({
      ...{ method, path, body, formKey: form.get('formKey') ?? visit.newKey() },
    });
    return { to: `${pageOfBreach(id)}?done=record-breach` };
  } catch (error) {
    if (!(error instanceof ApiRefused) || [401, 403].includes(error.problem.status)) throw error;
    const { errors = [], detail } = error.problem;
    const page = errors.map(({ pointer }) => pageWith(visit, pointer)).find((one) => one !== undefined);
    if (page === undefined) return checkShown(visit, form, detail);
    const faults = Object.fromEntries(
      errors
        .filter(({ pointer }) => pageWith(visit, pointer) === page)
        .map((one) => [one.pointer.split('/')[1] ?? '', one.detail]),
    );
    return pageShown(visit, page, form, faults);
  }
};

/** Three pages, then the check; one draft that goes from page to page with the form, so it needs no script. */
export const recordPage: Screen = {
  path: at,
  access: recordBreach.access,
  get: async (visit) => {
    const form = visit.typed ?? new URLSearchParams();
    const page = form.get('page');
    return shownAt(visit, page === 'check' ? 'check' : isPage(page) ? page : 'found', form);
  },
  post: async (visit) => {
    const { form } = visit;
    const [step = '', page] = [form.get('step') ?? '', form.get('page')];
    const place: Place = isPage(page) ? page : 'check';
    if (step === 'back') return shownAt(visit, placeAfter(place, -1), form);
    const change = step.replace('change-', '');
    if (isPage(change)) return pageShown(visit, change, form);
    if (place === 'check') return sent(visit);
    const faults = faultsIn(visit, place, form);
    return Object.keys(faults).length > 0
      ? pageShown(visit, place, form, faults)
      : shownAt(visit, placeAfter(place, 1), form);
  },
};
