import { button, errorSummary } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { ApiRefused, type Problem } from '../api.ts';
import { csrfField } from '../frame.ts';
import type { Moved, Shown, Visit } from '../visit.ts';
import type { Doing, Press } from './act.ts';
import type { Faults, Fields } from './field.ts';
import { enterStep, hasSentences, isOfOurs, type Pressed } from './ours.ts';
import { readForm } from './read-form.ts';
import { heardRepeat } from './repeat.ts';
import { denseRows, moreOf, withLists } from './rows.ts';
import { faultLinks, showFields } from './show-field.ts';

/** `#/urgentNeed/class` is the field `urgentNeed.class`; of a list the field is the list. */
const fieldOf = (pointer: string, fields: Fields): string => {
  const parts = pointer.replace(/^#\//, '').split('/');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.');
    if (name in fields) return name;
  }
  return '';
};

/** What has no field is said in the summary alone. */
export const faultsOf = ({ errors, detail }: Pick<Problem, 'errors' | 'detail'>, fields: Fields): Faults => {
  if (!errors?.length) return { '': detail };
  const faults: Record<string, string> = {};
  for (const { pointer, detail: told } of errors) {
    const name = fieldOf(pointer, fields);
    faults[name] = name === '' && faults[''] !== undefined ? `${faults['']} ${told}` : (faults[name] ?? told);
  }
  return faults;
};

const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}">`;

const headingOf = <C>({ act, caption }: Doing<C>): Markup =>
  html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${caption}</span> ${act.title}</h1>`;

interface FormParts {
  readonly form: URLSearchParams;
  readonly faults?: Faults;
  /** Said above the form. */
  readonly notice?: string;
  /** A button of our sentences. */
  readonly pressed?: Pressed;
}

/** Whether the officer sees the letter, or is asked once more, before it is done. */
const goesOn = <C>({ preview, asksTwice }: Press<C>): boolean => preview !== undefined || asksTwice === true;

const leavesAtOnce = html`<p class="govuk-hint">Our sentences leave at once. Words of your own wait for a second person.</p>`;

/** Enter presses the first button of a form: the one at its end, and none of those in its midst. */
const enterButton = html`<button type="submit" name="step" value="${enterStep}" hidden></button>`;

/** Those of which the form shows rows. */
const listsIn = <C>({ lists = {} }: Press<C>, fields: Fields): readonly (readonly [string, string])[] =>
  Object.entries(lists).filter(([list]) => Object.keys(fields).some((name) => name.startsWith(`${list}.`)));

const formPage = <C>(
  visit: Visit,
  doing: Doing<C>,
  fields: Fields,
  { form, faults = {}, notice, pressed }: FormParts,
): Shown => {
  const { act, context, casePage, caption, ours } = doing;
  const all = { ...faults, ...pressed?.faults };
  const isWrong = Object.keys(all).length > 0;
  const isNext = goesOn(act);
  const hasOurs = ours !== undefined && hasSentences(fields);
  return {
    ...{ title: act.title, status: isWrong ? 422 : 200, wrong: isWrong, width: 'narrow' },
    back: { href: casePage, text: caption },
    body: html`${isWrong && errorSummary({ titleText: 'There is a problem', errorList: faultLinks(fields, all, pressed?.faults) })}
${notice !== undefined && html`<div class="govuk-inset-text">${notice}</div>`}
${headingOf(doing)}
${act.lead?.(context, visit)}
<form method="post" action="${visit.here}" novalidate data-once>
${hasOurs && enterButton}${csrfField(visit.officer)}${hidden('formKey', form.get('formKey') ?? visit.newKey())}
${hasOurs && leavesAtOnce}
${showFields(fields, form, all, (name, field) => (field.sentences === undefined ? undefined : ours?.beside({ name, field, form, pressed, here: visit.here })))}
${listsIn(act, fields).map(([list, text]) => button({ text, name: 'step', value: moreOf(list), classes: 'govuk-button--secondary' }))}
<p class="pc-consequence">${act.consequence(context)}</p>
${button({ text: isNext ? 'Continue' : act.button, name: 'step', value: isNext ? 'check' : 'send', preventDoubleClick: true, ...(act.isGrave && !isNext && { classes: 'govuk-button--warning' }) })}
</form>`,
  };
};

/** Names that the next step writes anew. */
const notRepeated = new Set(['csrf', 'step']);

const checkPage = <C>(visit: Visit, doing: Doing<C>, letter: Markup | undefined): Shown => {
  const { act, context, casePage, caption } = doing;
  const repeated = [...visit.form].filter(([name]) => !notRepeated.has(name) && !isOfOurs(name));
  const step = (value: string, text: string, classes?: string) =>
    button({ text, name: 'step', value, preventDoubleClick: true, ...(classes && { classes }) });
  return {
    ...{ title: `Check: ${act.title}`, width: 'narrow' },
    back: { href: casePage, text: caption },
    body: html`${headingOf(doing)}
${letter}
<form method="post" action="${visit.here}" data-once>
${csrfField(visit.officer)}${repeated.map(([name, value]) => hidden(name, value))}
<p class="pc-consequence">${act.consequence(context)}</p>
<div class="govuk-button-group">${step('send', act.button, act.isGrave && 'govuk-button--warning')}${step('change', 'Change it', 'govuk-button--secondary')}</div>
</form>`,
  };
};

/** The form; after a session that ended in mid-work, with what was typed. */
export const showAct = <C>(visit: Visit, doing: Doing<C>): Shown => {
  const fields = doing.act.fields(doing.context, visit);
  if (visit.typed === undefined) return formPage(visit, doing, fields, { form: new URLSearchParams() });
  const notice = 'We did nothing yet. Check what you typed, then send it again.';
  return formPage(visit, doing, fields, { form: visit.typed, notice });
};

/** After a refusal what the page gives is read anew: it may be what changed. */
export const givenAnew = (typed: URLSearchParams, fields: Fields): URLSearchParams => {
  const form = new URLSearchParams(typed);
  for (const [name, { control }] of Object.entries(fields)) if (control.kind === 'given') form.delete(name);
  return form;
};

const refused = <C>(visit: Visit, doing: Doing<C>, fields: Fields, error: unknown): Shown => {
  if (!(error instanceof ApiRefused) || [401, 403, 404].includes(error.problem.status)) throw error;
  const form = givenAnew(visit.form, fields);
  const notice = doing.act.whenRefused?.(error.problem);
  const { pointerTo = (pointer: string) => pointer } = doing.act;
  const { body: typed } = readForm(visit.form, fields);
  const { detail, errors = [] } = error.problem;
  const placed = errors.map((one) => ({ ...one, pointer: pointerTo(one.pointer, typed) }));
  const faults = faultsOf({ detail, errors: placed }, fields);
  const shown = formPage(visit, doing, fields, { form, faults, ...(notice !== undefined && { notice }) });
  return { ...shown, status: error.problem.status };
};

/** Form → letter → one sentence of consequence → send. */
export const sendAct = async <C>(sent: Visit, doing: Doing<C>): Promise<Shown | Moved> => {
  const { act, context, method, path, casePage, name } = doing;
  const asSent = act.fields(context, sent);
  const pressed = doing.ours?.press(sent.form, asSent);
  // The rows stay where they are: the button is beside one of them.
  if (pressed !== undefined) return formPage(sent, doing, asSent, { form: pressed.form, pressed });
  const visit = { ...sent, form: denseRows(sent.form, act.lists) };
  const fields = act.fields(context, visit);
  const said = visit.form.get('step') ?? '';
  const step = said === enterStep ? (goesOn(act) ? 'check' : 'send') : said;
  if (step === 'change' || /^(?:more|ours)\./.test(step))
    return formPage(visit, doing, fields, { form: visit.form });
  const { body: read, faults } = readForm(visit.form, fields);
  if (Object.keys(faults).length > 0) return formPage(visit, doing, fields, { form: visit.form, faults });
  const typed = withLists(read, act.lists);
  const body = act.body ? act.body(typed, context) : typed;
  try {
    if (step === 'check') return checkPage(visit, doing, await act.preview?.(body, context, visit));
    const formKey = visit.form.get('formKey') ?? visit.newKey();
    const { onRepeat, inAddress } = heardRepeat();
    const answer = await visit.api.act<unknown>({ method, path, body, formKey, onRepeat });
    return {
      to: `${doing.shownAt?.(answer) ?? casePage}?done=${act.doneAs?.(answer) ?? name}${inAddress()}`,
    };
  } catch (error) {
    return refused(visit, doing, fields, error);
  }
};
