import { Busy, IdempotencyKeyReused, InvalidInput } from '#domain/case/errors.ts';
import { kindsOf } from '#domain/request/capacity-forms.ts';
import { TooManyRequests } from '#domain/request/errors.ts';
import { type FormQuestion, formQuestions, questionsFor } from '#domain/request/form-questions.ts';
import { ownCapacities } from '#domain/request/vocabulary.ts';
import type { SiteResponse } from '#functions/site/exchange.ts';
import type { SiteNeeds } from '#functions/site/needs.ts';
import { aHouse, draftKey, key, receipt } from './fake-needs.ts';
import { typedOn } from './form-answers.ts';

type Typed = Readonly<Record<string, string>>;
type Show = () => Promise<SiteResponse>;

export const cookies = { '__Host-draft': draftKey };
const everything: Typed = Object.assign({}, ...Object.values(typedOn), { noAccount: '' });
const path = (question: string): string => '/request/{question}'.replace('{question}', question);

interface Way {
  readonly over?: Partial<SiteNeeds>;
  /** What was typed on the page; undefined: the page is only looked at. */
  readonly form?: Typed;
  readonly isSent?: true;
}

/** A page of the form, for a person who has answered so much before. */
export const formPage = async (question: string, answers: Typed, { over, form, isSent }: Way = {}) => {
  const pages = aHouse(over);
  const { drafts } = pages.needs;
  const openedAt = pages.needs.now();
  if (Object.keys(answers).length > 0)
    await drafts.keep(draftKey, answers, {
      ...{ idempotencyKey: key, openedAt, expiresAt: openedAt / 1000 + 60 },
    });
  if (isSent) await drafts.markSent(draftKey);
  return pages.ask({
    path: path(question),
    cookies,
    ...(form ? { method: 'POST', form } : {}),
  });
};

const holder = { ...everything, capacity: 'account-holder', kind: 'cpni-restrict', account: '' };
const refusing = (error: Error) => ({ submit: () => Promise.reject(error) });

const named = <T>(list: readonly T[], name: (one: T) => string, show: (one: T) => ReturnType<Show>) =>
  Object.fromEntries(list.map((one): [string, Show] => [name(one), () => show(one)]));

/** Each question, as each capacity meets it first. */
const questions = ownCapacities.flatMap((capacity) =>
  kindsOf(capacity).flatMap((kind) => {
    const answers = { ...everything, capacity, kind };
    return questionsFor(answers).map((question) => ({ capacity, kind, question, answers }));
  }),
);
const first = [
  ...new Map(
    questions.map((one) => [
      one.question === 'words' ? `words: ${one.kind}` : `${one.question}: ${one.capacity}`,
      one,
    ]),
  ),
];

/** Every page of the form in every state. */
export const formPages: Readonly<Record<string, Show>> = {
  ...named(
    first,
    ([name]) => `question ${name}`,
    ([, { question, answers }]) => formPage(question, answers),
  ),
  ...named(
    (Object.keys(formQuestions) as FormQuestion[]).filter((question) => question !== 'state'),
    (question) => `question ${question}, nothing typed`,
    (question) => formPage(question, { capacity: 'agent', kind: 'cpni-correct' }, { form: {} }),
  ),
  'question kind that this capacity cannot ask': () =>
    formPage('what', { capacity: 'data-subject', kind: 'cpni-examine', controller: 'x' }),
  'question answered after 24 hours': () =>
    formPage('reach', { ...everything, capacity: 'agent', kind: 'access', begunAgain: 'yes' }),
  ...named(
    ownCapacities,
    (capacity) => `check your answers: ${capacity}`,
    (capacity) => formPage('check', { ...everything, capacity, kind: 'access' }),
  ),
  'check your answers, no account number': () => formPage('check', { ...holder, noAccount: 'yes' }),
  ...named(
    [new TooManyRequests(), new Busy(), new InvalidInput([])],
    ({ name }) => `check your answers refused: ${name}`,
    (error) => formPage('check', { ...holder, noAccount: 'yes' }, { over: refusing(error), form: {} }),
  ),
  'answers gone': () => formPage('words', {}),
  'answers sent': () => formPage('words', everything, { isSent: true }),
  'answers sent, then changed': () =>
    formPage(
      'check',
      { ...holder, noAccount: 'yes' },
      { over: { ...refusing(new IdempotencyKeyReused()), receiptOf: async () => receipt }, form: {} },
    ),
  'form on one page': () => aHouse().get(path('one-page')),
  'form on one page, nothing typed': () => aHouse().post(path('one-page'), {}),
  'form on one page, no cookie came back': () => aHouse().post(path('reach'), { name: 'Pat' }),
};
