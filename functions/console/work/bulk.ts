import { bulk } from '#functions/case/commands.ts';
import { button, errorSummary } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import type { Fields } from '../acts/field.ts';
import { readForm } from '../acts/read-form.ts';
import { showFields } from '../acts/show-field.ts';
import { ApiRefused } from '../api.ts';
import { csrfField } from '../frame.ts';
import { officerOptions } from '../office/officers.ts';
import type { Screen, Shown, Visit } from '../visit.ts';

const page = '/officer/work/bulk';

interface Results {
  readonly done: number;
  readonly results: readonly { readonly id: string; readonly ok: boolean; readonly says: string }[];
}

type Type = 'assign' | 'note';

const titles: Readonly<Record<Type, string>> = {
  assign: 'Assign several cases',
  note: 'Add a note to several cases',
};

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

const bodyOf = (visit: Visit, fields: Fields, preview: boolean) => {
  const type = typeOf(visit);
  const { body } = readForm(visit.form, fields);
  const action =
    type === 'note'
      ? { type, text: body.text }
      : { type, officer: body.officer === toQueue ? null : body.officer };
  return { ids: visit.form.getAll('ids'), action, preview };
};

const resultTable = (title: string, { results }: Results): Markup =>
  scrollingTable(title, {
    firstCellIsHeader: true,
    head: [{ text: 'Case' }, { text: title }],
    rows: results.map(({ id, ok, says }) => [
      { html: html`<a class="govuk-link" href="${pageOf(id)}">${id}</a>` },
      { html: ok ? html`${says}` : html`<strong class="govuk-tag govuk-tag--red">No</strong> ${says}` },
    ]),
  });

const shown = (visit: Visit, body: Markup, wrong = false): Shown => ({
  ...{ title: titles[typeOf(visit)], wrong, at: '/officer/work', width: 'narrow' },
  back: { href: '/officer/work', text: 'Work list' },
  body: html`<h1 class="govuk-heading-l">${titles[typeOf(visit)]}</h1>${body}`,
});

const form = (visit: Visit, inner: Markup): Markup =>
  html`<form method="post" action="${page}" data-once>${csrfField(visit.officer)}
<input type="hidden" name="formKey" value="${visit.form.get('formKey') ?? visit.newKey()}"><input type="hidden" name="type" value="${typeOf(visit)}">
${visit.form.getAll('ids').map((id) => html`<input type="hidden" name="ids" value="${id}">`)}
${inner}</form>`;

const ask = (visit: Visit, fields: Fields, detail?: string): Shown =>
  shown(
    visit,
    html`${detail !== undefined && errorSummary({ titleText: 'There is a problem', errorList: [{ text: detail }] })}
<p>${visit.form.getAll('ids').length} cases are chosen.</p>
${form(visit, html`${showFields(fields, visit.form, {})}${button({ text: 'Show what would happen', name: 'step', value: 'preview' })}`)}`,
    detail !== undefined,
  );

const preview = (visit: Visit, fields: Fields, results: Results): Shown => {
  const typed = [...visit.form].filter(([name]) => name in fields);
  return shown(
    visit,
    html`${resultTable('What would happen', results)}
${form(
  visit,
  html`${typed.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p class="pc-consequence">It is done now for ${results.done} of ${results.results.length} cases. Each case records it on its own.</p>
${button({ text: titles[typeOf(visit)], name: 'step', value: 'send', preventDoubleClick: true })}`,
)}`,
  );
};

/** First what would happen to each, then the same for real (R-24). */
export const bulkScreen: Screen = {
  path: page,
  access: bulk.access,
  get: async (visit) =>
    shown(visit, emptyState('No case is chosen', { text: 'Choose cases in the work list, then come back.' })),
  post: async (visit) => {
    const fields = await fieldsOf(typeOf(visit), visit);
    const step = visit.form.get('step');
    if (visit.form.getAll('ids').length === 0)
      return shown(
        visit,
        emptyState('No case is chosen', { text: 'Tick the cases in the work list first.' }),
      );
    if (step === null) return ask(visit, fields);
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
      if (!(error instanceof ApiRefused)) throw error;
      const { errors, detail } = error.problem;
      return ask(visit, fields, errors?.map((one) => one.detail).join(' ') ?? detail);
    }
  },
};
