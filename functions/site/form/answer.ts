import type { Answers } from '#domain/request/capacity-forms.ts';
import { type FormQuestion, fieldsOf } from '#domain/request/form-questions.ts';
import { requestKinds } from '#domain/request/vocabulary.ts';
import { formWords } from '#functions/site/words/form.ts';
import { stateWords } from '#functions/site/words/form-states.ts';
import type { Kept } from '#ports/drafts.ts';
import type { Fields, SiteRequest, SiteResponse } from '../exchange.ts';
import type { SiteNeeds } from '../needs.ts';
import { notFound } from '../simple-pages.ts';
import { pendingQuestion, wrongsIn } from './answered.ts';
import { begunAgain, noticeOf, questionIn } from './ask.ts';
import { draftKeyIn, keepAnswers, withoutDraftKey } from './draft.ts';
import { alreadySent, answersGone, goTo } from './draft-states.ts';
import { onePage } from './one-page.ts';
import { backFrom, pathOf, questionPage } from './question-page.ts';
import { sendDraft } from './send.ts';

/** Fields of the question alone, `''` for one without an answer; and the kind that a link of ours named. */
const typedIn = (question: FormQuestion, form: Fields): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(fieldsOf(question).map((field) => [field, form[field] ?? ''])),
  ...(question === 'who' && requestKinds.some((one) => one === form.kind) && { kind: form.kind ?? '' }),
});

/** A draft that opens in the middle of the form has lost its earlier answers: the next page says so. */
const keepTyped = async (
  needs: SiteNeeds,
  key: string,
  question: FormQuestion,
  typed: Readonly<Record<string, string>>,
): Promise<Kept> => {
  const kept = await keepAnswers(needs, key, typed);
  if (kept === 'opened' && question !== 'who') await keepAnswers(needs, key, { [begunAgain]: 'yes' });
  return kept;
};

const keep = async (
  needs: SiteNeeds,
  key: string,
  question: FormQuestion,
  form: Fields,
): Promise<SiteResponse> => {
  const typed = typedIn(question, form);
  const kept = await keepTyped(needs, key, question, { ...typed, [begunAgain]: '' });
  const draft = await needs.drafts.read(key);
  if (draft === undefined) throw new Error('a draft that was just kept is not there');
  if (kept === 'sent') return alreadySent(needs, draft);
  const answers: Answers = draft.answers;
  const wrongs = wrongsIn(question, answers, needs.language);
  if (wrongs.size > 0)
    return questionPage(needs, question, answers, { wrongs, status: 422, notice: noticeOf(answers, needs) });
  return goTo(needs, pathOf(pendingQuestion(answers) ?? 'check'));
};

const others = { back: undefined, en: 'en', es: 'es' } as const;
type Leaving = keyof typeof others;
const leavingBy = ({ go = '' }: Fields): Leaving | undefined =>
  Object.hasOwn(others, go) ? (go as Leaving) : undefined;

/** Back and the other language keep half an answer and check nothing. What is empty stays unanswered. */
const leave = async (
  needs: SiteNeeds,
  key: string | undefined,
  question: FormQuestion,
  form: Fields,
  to: Leaving,
): Promise<SiteResponse> => {
  const draft = key === undefined ? undefined : await needs.drafts.read(key);
  const typed = Object.entries(typedIn(question, form)).filter(([, value]) => value !== '');
  if (key !== undefined && typed.length > 0) await keepTyped(needs, key, question, Object.fromEntries(typed));
  const language = others[to];
  if (language !== undefined) return goTo({ ...needs, language }, pathOf(question));
  return goTo(needs, backFrom(question, draft?.answers ?? {}));
};

/** Keeps what was typed, also what is wrong, and goes on to what is still to answer. */
export const sendQuestion = async (needs: SiteNeeds, request: SiteRequest): Promise<SiteResponse> => {
  const { path, form } = request;
  const key = draftKeyIn(needs, request);
  if (path === '/request/forget') {
    if (key === undefined) return goTo(needs, '/');
    await needs.drafts.discard(key);
    return withoutDraftKey(needs, goTo(needs, '/'));
  }
  const step = questionIn(path);
  if (step === undefined) return notFound(needs);
  const to = leavingBy(form);
  if (to !== undefined && step !== 'check' && (form.website ?? '') === '')
    return leave(needs, key, step, form, to);
  // The last page types nothing that the form on one page could show again.
  if (step === 'check') return key === undefined ? answersGone(needs) : sendDraft(needs, request, key);
  // A page that another site sends brings no cookie, and gets none.
  if (key === undefined) return onePage(needs, form, { notice: stateWords(needs.language).noCookie });
  if ((form.website ?? '') !== '') {
    const wrongs = new Map([['', formWords(needs.language).refused.onceMore]]);
    const draft = await needs.drafts.read(key);
    return questionPage(needs, step, { ...draft?.answers, ...typedIn(step, form) }, { wrongs, status: 422 });
  }
  return keep(needs, key, step, form);
};
