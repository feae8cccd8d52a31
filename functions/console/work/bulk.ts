import { bulk } from '#functions/case/commands.ts';
import { button, errorSummary, insetText } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import type { Faults, Fields } from '../acts/field.ts';
import { readForm } from '../acts/read-form.ts';
import { faultLinks, showFields } from '../acts/show-field.ts';
import { labelsName } from '../acts/typed-labels.ts';
import { ApiRefused, type Problem } from '../api.ts';
import { csrfField } from '../frame.ts';
import { officerOptions } from '../office/officers.ts';
import type { Screen, Shown, Visit } from '../visit.ts';
import { workPage } from './asked.ts';

const page = `${workPage}/bulk`;

interface Results {
  readonly done: number;
  readonly results: readonly { readonly id: string; readonly ok: boolean; readonly says: string }[];
}

type Type = 'assign' | 'note';

const titles: Readonly<Record<Type, string>> = {
  assign: 'Assign several cases',
  note: 'Add a note to several cases',
};

const buttons: Readonly<Record<Type, string>> = { assign: 'Assign them', note: 'Add the note' };

/** Of a chosen colleague; the queue is a choice of its own. */
const toQueue = 'queue';

const fieldsOf = async (type: Type, visit: Visit): Promise<Fields> =>
  type === 'note'
    ? {
        text: {
          label: 'Note for colleagues',
          hint: 'No letter and no public page shows it.',
          control: { kind: 'prose' },
        },
      }
    : {
        officer: {
          label: 'Who gets them',
          control: {
            kind: 'choice',
            options: { ...(await officerOptions(visit)), [toQueue]: 'Back to the queue' },
          },
        },
      };

const typeOf = ({ form }: Visit): Type => (form.get('type') === 'note' ? 'note' : 'assign');

/** Cases, an act and words: as sent now, or before a session ended. */
const chosenIn = (form: URLSearchParams): readonly string[] => form.getAll('ids');

const cases = (count: number): string => `${count} ${count === 1 ? 'case is' : 'cases are'} chosen.`;

const bodyOf = (visit: Visit, fields: Fields, preview: boolean) => {
  const type = typeOf(visit);
  const { body } = readForm(visit.form, fields);
  const action =
    type === 'note'
      ? { type, text: body.text }
      : { type, officer: body.officer === toQueue ? null : body.officer };
  return { ids: chosenIn(visit.form), action, preview };
};

const resultTable = (title: string, { results }: Results): Markup =>
  scrollingTable(title, {
    firstCellIsHeader: true,
    head: [{ text: 'Case' }, { text: title }],
    rows: results.map(({ id, ok, says }) => [
      { html: html`<a class="govuk-link pc-nowrap" href="${pageOf(id)}">${id}</a>` },
      { html: ok ? html`${says}` : html`<strong class="govuk-tag govuk-tag--red">No</strong> ${says}` },
    ]),
  });

const shown = (visit: Visit, body: Markup, status = 200): Shown => ({
  ...{ title: titles[typeOf(visit)], status, wrong: status >= 400, at: workPage, width: 'narrow' },
  back: { href: workPage, text: 'Work list' },
  body: html`<h1 class="govuk-heading-l">${titles[typeOf(visit)]}</h1>${body}`,
});

const form = (visit: Visit, inner: Markup): Markup =>
  html`<form method="post" action="${page}" data-once>${csrfField(visit.officer)}
<input type="hidden" name="formKey" value="${visit.form.get('formKey') ?? visit.newKey()}"><input type="hidden" name="type" value="${typeOf(visit)}">
${chosenIn(visit.form).map((id) => html`<input type="hidden" name="ids" value="${id}">`)}
${inner}</form>`;

const faultsOf = ({ errors, detail }: Problem): Faults =>
  errors?.length
    ? Object.fromEntries(
        errors.map((one) => [one.pointer.replace(/^#\/(?:action\/)?/, ''), one.detail] as const),
      )
    : { '': detail };

interface Asking {
  readonly faults?: Faults;
  readonly status?: number;
  /** Said above the form. */
  readonly notice?: string;
}

const ask = (visit: Visit, fields: Fields, { faults = {}, status = 200, notice }: Asking = {}): Shown =>
  shown(
    visit,
    html`${status >= 400 && errorSummary({ titleText: 'There is a problem', errorList: faultLinks(fields, faults) })}
${notice !== undefined && insetText({ text: notice })}
<p>${cases(chosenIn(visit.form).length)}</p>
${form(visit, html`${showFields(fields, visit.form, faults)}${button({ text: 'Show what would happen', name: 'step', value: 'preview' })}`)}`,
    status,
  );

const preview = (visit: Visit, fields: Fields, results: Results): Shown => {
  const typed = [...visit.form].filter(([name]) => name in fields || name === labelsName);
  return shown(
    visit,
    html`${resultTable('What would happen', results)}
${form(
  visit,
  html`${typed.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p class="pc-consequence">It will be done for ${results.done} of ${results.results.length} cases. Each case records it on its own.</p>
<div class="govuk-button-group">${button({ text: buttons[typeOf(visit)], name: 'step', value: 'send', preventDoubleClick: true })}${button({ text: 'Change it', name: 'step', value: 'change', classes: 'govuk-button--secondary' })}</div>`,
)}`,
  );
};

const noneChosen = emptyState('No case is chosen', {
  html: html`Tick cases in the <a class="govuk-link" href="${workPage}">work list</a> first.`,
});

/** First what would happen to each, then the same for real (R-24). */
export const bulkScreen: Screen = {
  path: page,
  access: bulk.access,
  get: async (visit) => {
    const back = { ...visit, form: visit.typed ?? new URLSearchParams() };
    if (chosenIn(back.form).length === 0) return shown(visit, noneChosen);
    const notice = 'We did nothing yet. Check what you typed, then send it again.';
    return ask(back, await fieldsOf(typeOf(back), back), { notice });
  },
  post: async (visit) => {
    if (chosenIn(visit.form).length === 0) return shown(visit, noneChosen);
    const fields = await fieldsOf(typeOf(visit), visit);
    const step = visit.form.get('step');
    if (step === null || step === 'change') return ask(visit, fields);
    const isPreview = step === 'preview';
    const body = bodyOf(visit, fields, isPreview);
    try {
      const results = await visit.api.act<Results>({
        ...{ method: bulk.method, path: bulk.path, body },
        ...(!isPreview && { formKey: visit.form.get('formKey') ?? visit.newKey() }),
      });
      return isPreview
        ? preview(visit, fields, results)
        : shown(visit, resultTable('What happened', results));
    } catch (error) {
      if (!(error instanceof ApiRefused) || [401, 403].includes(error.problem.status)) throw error;
      const { problem } = error;
      return ask(visit, fields, { faults: faultsOf(problem), status: problem.status });
    }
  },
};
