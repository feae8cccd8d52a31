import { numberGivenIn } from '#domain/account/denied-numbers.ts';
import { civilDay } from '#domain/calendar/instants.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { insetText, panel } from '#functions/design-system/blocks.ts';
import { html } from '#functions/design-system/html.ts';
import { restrictionRecorded } from '#functions/letters/restriction-words.ts';
import type { WaitingRestriction } from '#ports/waiting-restrictions.ts';
import type { Fields, SiteRequest, SiteResponse } from '../exchange.ts';
import { noWrongs, summary, wrongsOf } from '../faults.ts';
import { page } from '../frame.ts';
import { inLanguage } from '../language.ts';
import type { SiteLetterhead } from '../needs.ts';
import { notAForm, notFound, tooLong } from '../simple-pages.ts';
import { restrictionFields, restrictionForm, restrictionPath } from './form.ts';
import { restrictionWords } from './words.ts';

export interface RestrictionNeeds extends SiteLetterhead {
  /** @throws {InvalidInput | Unavailable} */
  keep(typed: unknown, from: Pick<WaitingRestriction, 'source' | 'language'>): Promise<WaitingRestriction>;
}

const shown = (needs: SiteLetterhead, form: Fields, wrongs = noWrongs): SiteResponse => {
  const { title, lead } = restrictionWords(needs.language);
  return page(needs, {
    ...{ title, status: wrongs.size === 0 ? 200 : 422, wrong: wrongs.size > 0 },
    body: html`${summary(wrongs, needs.language)}<h1 class="govuk-heading-xl">${title}</h1><p>${lead}</p>${restrictionForm(needs, form, wrongs)}`,
  });
};

/** The same for every number (R-8). */
const receipt = (
  needs: SiteLetterhead,
  { id, receivedAt, account, contact }: WaitingRestriction,
): SiteResponse => {
  const { language, zone } = needs;
  const say = restrictionWords(language);
  const numberGiven = numberGivenIn(account);
  const told = { receivedAt, zone, numberGiven, on: civilDay(receivedAt, zone) };
  const next = [...restrictionRecorded(told, language), ...(contact === undefined ? [] : [say.written])];
  return page(needs, {
    title: say.recorded,
    body: html`${panel({
      titleText: say.recorded,
      html: html`<p>${say.receipt} <strong class="pc-code">${id}</strong></p>`,
    })}
<ul class="govuk-list govuk-list--bullet">
${next.map((one) => html`<li>${one}</li>\n`)}</ul>
${insetText({ text: say.keep })}`,
  });
};

const typedIn = (form: Fields): unknown =>
  Object.fromEntries(restrictionFields.flatMap((name) => (form[name]?.trim() ? [[name, form[name]]] : [])));

const take = async (needs: RestrictionNeeds, { form, source = '' }: SiteRequest): Promise<SiteResponse> => {
  const { language } = needs;
  try {
    return receipt(needs, await needs.keep(typedIn(form), { source, language }));
  } catch (error) {
    if (error instanceof InvalidInput)
      return shown(needs, form, wrongsOf(error, restrictionFields, language));
    throw error;
  }
};

/** The form, and what takes it: no table, no machine, no letter. */
export const restrictionPages =
  (ours: RestrictionNeeds) =>
  async (asked: SiteRequest): Promise<SiteResponse> => {
    const [needs, request] = inLanguage(ours, asked);
    if (request.path !== restrictionPath) return notFound(needs);
    if (request.refused === 413) return tooLong(needs);
    if (request.refused === 415) return notAForm(needs);
    return request.method === 'POST' ? take(needs, request) : shown(needs, {});
  };
