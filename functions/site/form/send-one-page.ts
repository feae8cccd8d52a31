import { Busy, IdempotencyKeyReused, InvalidInput, Unavailable } from '#domain/case/errors.ts';
import type { Answers } from '#domain/request/capacity-forms.ts';
import { TooManyRequests } from '#domain/request/errors.ts';
import { type FormField, formFields, questionsFor, tickedUses } from '#domain/request/form-questions.ts';
import { requestKinds } from '#domain/request/vocabulary.ts';
import { formWords } from '#functions/site/words/form.ts';
import type { Fields, SiteRequest, SiteResponse } from '../exchange.ts';
import { type Wrongs, wrongsOf } from '../faults.ts';
import { waiting } from '../headers.ts';
import type { SiteNeeds } from '../needs.ts';
import { tooManyInWords } from '../too-many.ts';
import { wrongsIn } from './answered.ts';
import { goToConfirmation } from './draft-states.ts';
import { onePage } from './one-page.ts';

/** The form for a browser that keeps no cookie. */
export const showOnePage = (needs: SiteNeeds, { query }: SiteRequest): SiteResponse =>
  onePage(needs, { kind: query.kind, capacity: query.capacity }, {});

const answersOf = (form: Fields): Answers =>
  Object.fromEntries(formFields.flatMap((name) => (form[name]?.trim() ? [[name, form[name]]] : [])));

/** Chosen from a list that this reader is not asked for: left out. */
const isLeftOver = (name: FormField, answers: Answers): boolean =>
  (name === 'relation' && !questionsFor(answers).includes('relation')) ||
  (name === 'childAge' && !questionsFor(answers).includes('child-age')) ||
  (name === 'choices' && !questionsFor(answers).includes('uses')) ||
  (name === 'notice' && !questionsFor(answers).includes('notice'));

const submissionOf = (
  answers: Answers,
  language: string,
): Readonly<Record<string, string | readonly string[]>> => ({
  ...Object.fromEntries(
    Object.entries(answers).flatMap(([name, typed]) =>
      typed === undefined || name === 'noAccount' || isLeftOver(name as FormField, answers)
        ? []
        : [[name, name === 'choices' ? tickedUses(answers) : typed]],
    ),
  ),
  locale: language,
});

/** A question page insists on these; a request without them is not closed at once. */
const mayBeMissing: ReadonlySet<string> = new Set(['account', 'noAccount', 'aboutWhom', 'wrong']);

const wrongsOfAll = (answers: Answers, { language }: SiteNeeds): Wrongs =>
  new Map(
    questionsFor(answers)
      .flatMap((question) => [...wrongsIn(question, answers, language)])
      .filter(([field]) => !(mayBeMissing.has(field) && answers[field] === undefined)),
  );

/** A UUID; replaces anything else. */
export const keyOf = (form: Fields, newKey: () => string): string => {
  const key = form.idempotencyKey ?? '';
  return /^[\w-]{16,64}$/.test(key) ? key : newKey();
};

/**
 * Too fast for a person, or the hidden field is filled: the form comes back, and a person loses nothing. `shownAt`: epoch
 * milliseconds; not a number for a sender who has not seen the form.
 */
export const isTrapped = (
  form: Fields,
  { now, formSeconds }: SiteNeeds,
  shownAt = Number(form.shownAt),
): boolean => (form.website ?? '') !== '' || (formSeconds > 0 && !(now() - shownAt >= formSeconds * 1000));

export const sendOnePage = async (
  needs: SiteNeeds,
  { form, source = '' }: SiteRequest,
): Promise<SiteResponse> => {
  const say = formWords(needs.language).refused;
  const key = keyOf(form, needs.newKey);
  const again = (status: number, wrongs: Wrongs, newKey = key) =>
    onePage(needs, form, { wrongs, status, key: newKey });
  const because = (why: string): Wrongs => new Map([['', why]]);
  if (isTrapped(form, needs)) return again(422, because(say.onceMore));
  const answers = answersOf(form);
  const wrongs = wrongsOfAll(answers, needs);
  if (wrongs.size > 0) return again(422, wrongs);
  try {
    const kind = requestKinds.find((one) => one === form.kind);
    const admitted = await needs.admit(source, key, kind);
    await needs.submit(submissionOf(answers, needs.language), key, admitted);
  } catch (error) {
    if (error instanceof InvalidInput) return again(422, wrongsOf(error, formFields, needs.language));
    if (error instanceof TooManyRequests)
      return waiting(again(429, because(tooManyInWords(needs, 'requests', error))), error);
    if (error instanceof IdempotencyKeyReused)
      return (await needs.receiptOf(key)) === undefined
        ? again(503, because(say.notNow), needs.newKey())
        : again(409, because(say.sentBefore), needs.newKey());
    if (error instanceof Busy || error instanceof Unavailable) return again(503, because(say.notNow));
    throw error;
  }
  return goToConfirmation(needs, { idempotencyKey: key });
};
