import { Busy, IdempotencyKeyReused, InvalidInput, Unavailable } from '#domain/case/errors.ts';
import { TooManyRequests } from '#domain/request/errors.ts';
import { requestKinds } from '#domain/request/vocabulary.ts';
import { questions } from '#functions/request/further-fields.ts';
import type { Fields, SiteRequest, SiteResponse } from './exchange.ts';
import { noWrongs, wrongsOf } from './faults.ts';
import { pageHeaders, waiting } from './headers.ts';
import type { SiteNeeds } from './needs.ts';
import { requestFields, requestForm } from './request-form.ts';

const notNow =
  'We could not record your request just now, but nothing you typed is lost. Please send it again in a moment.';
const sentBefore =
  'You already sent this form with different answers. If this is a new request, please send it again. If not, our letter about the first one is on its way.';

/** The link may preset `kind` and `capacity`. */
export const showForm = (needs: SiteNeeds, { query }: SiteRequest): SiteResponse =>
  requestForm(needs, needs.newKey(), {
    values: { kind: query.kind, capacity: query.capacity },
    wrongs: noWrongs,
  });

/** Nobody can unselect a radio button, so one that is not asked for is left out. */
const isLeftOut = (name: string, form: Fields): boolean =>
  (name === 'relation' || name === 'childAge') && !questions[name].asked(form);

const submissionOf = (form: Fields): Readonly<Record<string, string>> =>
  Object.fromEntries(
    requestFields.flatMap((name) =>
      form[name]?.trim() && !isLeftOut(name, form) ? [[name, form[name]]] : [],
    ),
  );

/** A UUID; replaces anything else. */
const keyOf = (form: Fields, newKey: () => string): string => {
  const key = form.idempotencyKey ?? '';
  return /^[\w-]{16,64}$/.test(key) ? key : newKey();
};

const tooMany =
  'We received too many requests from your network in the last hour, but nothing you typed is lost. Please send it again later, or write to us.';
const onceMore = 'Please check what you typed and send it again.';

/** Too fast for a person, or the hidden field is filled: the form comes back, and a person loses nothing. */
const isTrapped = (form: Fields, { now, formSeconds }: SiteNeeds): boolean => {
  const shownAt = Number(form.shownAt);
  // A sender without this field has not seen the form.
  const hurried = formSeconds > 0 && !(now() - shownAt >= formSeconds * 1000);
  return (form.website ?? '') !== '' || hurried;
};

export const sendForm = async (
  needs: SiteNeeds,
  { form, source = '' }: SiteRequest,
): Promise<SiteResponse> => {
  const key = keyOf(form, needs.newKey);
  const again = (status: number, why: string, newKey = key) =>
    requestForm(needs, newKey, { values: form, wrongs: new Map([['', why]]) }, status);
  if (isTrapped(form, needs)) return again(422, onceMore);
  try {
    const kind = requestKinds.find((one) => one === form.kind);
    await needs.submit(submissionOf(form), key, await needs.admit(source, key, kind));
  } catch (error) {
    if (error instanceof InvalidInput) {
      return requestForm(needs, key, { values: form, wrongs: wrongsOf(error, requestFields) }, 422);
    }
    if (error instanceof TooManyRequests) return waiting(again(429, tooMany), error);
    if (error instanceof IdempotencyKeyReused) return again(409, sentBefore, needs.newKey());
    if (error instanceof Busy || error instanceof Unavailable) return again(503, notNow);
    throw error;
  }
  return {
    status: 303,
    headers: { ...pageHeaders, location: `/confirmation?key=${encodeURIComponent(key)}` },
    body: '',
  };
};
