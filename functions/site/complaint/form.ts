import { complainants, topics } from '#domain/complaint/vocabulary.ts';
import { select } from '#functions/design-system/fields.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { trap } from '#functions/site/form/question-page.ts';
import { complaintWords } from '#functions/site/words/complaint.ts';
import { countryGroups } from '#functions/site/words/countries.ts';
import type { Fields, SiteResponse } from '../exchange.ts';
import { summary, type Wrongs } from '../faults.ts';
import { choiceField, sendButton, textArea, textField } from '../fields.ts';
import { contactLink, page } from '../frame.ts';
import { hrefIn } from '../language.ts';
import type { SiteNeeds } from '../needs.ts';

export interface FormState {
  readonly key: string;
  readonly wrongs: Wrongs;
  readonly status?: number;
  /** Reference of the request that the code opens (R-8). */
  readonly linked?: string | undefined;
}

const choicesOf = <V extends string>(
  values: readonly V[],
  say: Readonly<Record<V, string>>,
  hints?: Readonly<Partial<Record<V, string>>>,
) =>
  values.map((value) => {
    const hint = hints?.[value];
    return { value, words: say[value], ...(hint !== undefined && { hint }) };
  });

const country = ({ language }: SiteNeeds, form: Fields): Markup => {
  const say = complaintWords(language);
  const regions = countryGroups(language).map(({ region, countries }) => ({
    group: region,
    items: countries.map(({ code, name }) => ({ value: code, text: name })),
  }));
  return select({
    ...{ name: 'country', autocomplete: 'country', value: form.country ?? '' },
    label: { classes: 'govuk-label--s', text: say.country },
    hint: { text: say.countryHint },
    items: [{ value: '', text: say.preferNot }, ...regions],
  });
};

/**
 * A person who comes from the status page of a request types no name and no address again (WCAG 3.3.7). What somebody typed
 * beside the code stays, and so do the fields when the request has no address any more.
 */
const person = (needs: SiteNeeds, form: Fields, { wrongs, linked }: FormState): Markup => {
  const say = complaintWords(needs.language);
  const typed = { values: form, wrongs, language: needs.language };
  const typesAnother = ['name', 'email'].some((field) => form[field]?.trim() || wrongs.has(field));
  if (linked !== undefined && !typesAnother)
    return html`<p>${say.about(linked)}</p><input type="hidden" name="code" value="${form.code ?? ''}">`;
  return html`${textField({ name: 'name', label: say.name, autocomplete: 'name' }, typed)}
${textField({ name: 'email', label: say.email, hint: say.emailHint, type: 'email', autocomplete: 'email' }, typed)}
${textField({ name: 'code', label: say.code, hint: say.codeHint, optional: true }, typed)}`;
};

/** P50, P57; the DPO's role and how to reach it. */
export const complaintForm = (needs: SiteNeeds, form: Fields, state: FormState): SiteResponse => {
  const { language } = needs;
  const { key, wrongs, status = 200, linked } = state;
  const say = complaintWords(language);
  const typed = { values: form, wrongs, language };
  return page(needs, {
    title: say.title,
    at: '/complaint',
    status,
    ...(linked !== undefined && { keep: { code: form.code ?? '' } }),
    wrong: wrongs.size > 0,
    body: html`${summary(wrongs, language)}
<h1 class="govuk-heading-xl">${say.title}</h1>
<p class="govuk-body-l">${say.lead}</p>
<p>${say.who} ${say.open}</p>
<form method="post" action="${hrefIn(language, '/complaint')}" novalidate>
<input type="hidden" name="idempotencyKey" value="${key}">
<input type="hidden" name="shownAt" value="${String(needs.now())}">
${trap(language)}
${choiceField({ name: 'topic', legend: say.topic, groups: [{ choices: choicesOf(topics, say.topics, say.hints) }] }, typed)}
${choiceField({ name: 'complainant', legend: say.complainant, groups: [{ choices: choicesOf(complainants, say.complainants) }] }, typed)}
${textArea({ name: 'details', label: say.details, hint: say.detailsHint }, typed)}
${person(needs, form, state)}
${country(needs, form)}
<p>${say.purpose}</p>
${sendButton(say.send)}
</form>
<h2 class="govuk-heading-m">${say.dpoTitle}</h2>
<p>${say.dpo(contactLink(needs.about.dpo))}</p>
${needs.isBodyNamed() && html`<p>${say.body}</p>`}`,
  });
};
