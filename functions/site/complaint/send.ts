import { Busy, IdempotencyKeyReused, InvalidInput, Unavailable } from '#domain/case/errors.ts';
import { TooManyComplaints } from '#domain/complaint/errors.ts';
import type { Submission } from '#functions/complaint/contract.ts';
import { isTrapped, keyOf } from '#functions/site/form/send-one-page.ts';
import { complaintWords } from '#functions/site/words/complaint.ts';
import type { Fields, SiteRequest, SiteResponse } from '../exchange.ts';
import { noWrongs, type Wrongs, wrongsOf } from '../faults.ts';
import { pageHeaders, waiting } from '../headers.ts';
import { hrefIn } from '../language.ts';
import type { SiteNeeds } from '../needs.ts';
import { tooManyInWords } from '../too-many.ts';
import { complaintForm } from './form.ts';
import { complaintReceived } from './received.ts';

type Field = Exclude<keyof Submission, 'locale'>;

/** `or-from-request`: need not be typed where the code of a request names it. */
const typedIn: Readonly<Record<Field, 'here' | 'or-from-request'>> = {
  topic: 'here',
  complainant: 'here',
  details: 'here',
  name: 'or-from-request',
  email: 'or-from-request',
  code: 'here',
  country: 'here',
};
const fields = Object.keys(typedIn);

/** With the key of a complaint that was sent: its receipt. */
export const showComplaint = async (needs: SiteNeeds, { query }: SiteRequest): Promise<SiteResponse> =>
  query.key === undefined
    ? complaintForm(needs, {}, { key: needs.newKey(), wrongs: noWrongs })
    : complaintReceived(needs, query.key);

const submissionOf = (form: Fields, language: string): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(fields.flatMap((name) => (form[name]?.trim() ? [[name, form[name]]] : []))),
  locale: language,
});

const missingIn = (form: Fields, linked: string | undefined, { language }: SiteNeeds): Wrongs => {
  const { missing } = complaintWords(language);
  const asked = (Object.entries(missing) as [keyof typeof missing, string][]).filter(
    ([name]) => linked === undefined || typedIn[name] === 'here',
  );
  return new Map(asked.filter(([name]) => !form[name]?.trim()));
};

/** The status page of a request sends its code alone: that is no complaint yet. */
const comesFromStatus = (form: Fields): boolean => form.idempotencyKey === undefined;

export const sendComplaint = async (
  needs: SiteNeeds,
  { form, source = '' }: SiteRequest,
): Promise<SiteResponse> => {
  const say = complaintWords(needs.language).refused;
  const key = keyOf(form, needs.newKey);
  let linked: string | undefined;
  const again = (status: number, wrongs: Wrongs, newKey = key) =>
    complaintForm(needs, form, { key: newKey, wrongs, status, linked });
  const because = (why: string): Wrongs => new Map([['', why]]);
  try {
    linked = await needs.complaints.requestOf(form.code ?? '');
    if (comesFromStatus(form)) return again(200, noWrongs);
    if (isTrapped(form, needs)) return again(422, because(say.onceMore));
    const missing = missingIn(form, linked, needs);
    if (missing.size > 0) return again(422, missing);
    await needs.complaints.submit(submissionOf(form, needs.language), key, source);
  } catch (error) {
    if (error instanceof InvalidInput) return again(422, wrongsOf(error, fields, needs.language));
    if (error instanceof TooManyComplaints)
      return waiting(again(429, because(tooManyInWords(needs, 'complaints', error))), error);
    if (error instanceof IdempotencyKeyReused)
      return (await needs.complaints.receiptOf(key)) === undefined
        ? again(503, because(say.notNow), needs.newKey())
        : again(409, because(say.sentBefore), needs.newKey());
    if (error instanceof Busy || error instanceof Unavailable) return again(503, because(say.notNow));
    throw error;
  }
  const location = `${hrefIn(needs.language, '/complaint')}?key=${encodeURIComponent(key)}`;
  return { status: 303, headers: { ...pageHeaders, location }, body: '' };
};
