import { type Answers, capacityIn } from '#domain/request/capacity-forms.ts';
import { type FormQuestion, formQuestions, questionsFor } from '#domain/request/form-questions.ts';
import { requestKinds } from '#domain/request/vocabulary.ts';
import { stateWords } from '#functions/site/words/form-states.ts';
import type { Fields, SiteRequest, SiteResponse } from '../exchange.ts';
import { noWrongs } from '../faults.ts';
import type { SiteNeeds } from '../needs.ts';
import { notFound } from '../simple-pages.ts';
import { cannotAsk, pendingQuestion, wrongsIn } from './answered.ts';
import { checkPage } from './check-page.ts';
import { draftKeyIn, withDraftKey } from './draft.ts';
import { alreadySent, answersGone, goTo } from './draft-states.ts';
import { isOutdated } from './notice.ts';
import { pathOf, questionPage } from './question-page.ts';

export const questionIn = (path: string): FormQuestion | 'check' | undefined => {
  const [, named = ''] = /^\/request\/([\w-]+)$/.exec(path) ?? [];
  if (named === 'check') return named;
  return Object.hasOwn(formQuestions, named) ? (named as FormQuestion) : undefined;
};

/** Set when earlier answers had ended, until the next answer. */
export const begunAgain = 'begunAgain';

export const noticeOf = (answers: Answers, { language }: Pick<SiteNeeds, 'language'>): string | undefined =>
  answers[begunAgain] ? stateWords(language).begunAgain : undefined;

/** A link of ours may name both; the kind goes along with the first answer. */
const preset = ({ kind, capacity }: Fields) => {
  const [who, what] = [capacityIn({ capacity }), requestKinds.find((one) => one === kind)];
  const hidden: Readonly<Record<string, string>> = what ? { kind: what } : {};
  return { answers: who ? { capacity: who } : {}, hidden };
};

/** The first question. A sent draft is behind us: the next request is a new one. */
export const startForm = async (needs: SiteNeeds, request: SiteRequest): Promise<SiteResponse> => {
  const key = draftKeyIn(needs, request);
  const draft = key === undefined ? undefined : await needs.drafts.read(key);
  const given = preset(request.query);
  const answers = { ...draft?.answers, ...given.answers };
  const shown = questionPage(needs, 'who', answers, { wrongs: noWrongs, hidden: given.hidden });
  if (draft?.isSent) return withDraftKey(needs, shown);
  return draft === undefined ? withDraftKey(needs, shown, key) : shown;
};

const showStep = (needs: SiteNeeds, step: FormQuestion | 'check', answers: Answers): SiteResponse => {
  const pending = pendingQuestion(answers);
  if (step === 'check')
    return pending === undefined
      ? checkPage(needs, answers, { wrongs: noWrongs })
      : goTo(needs, pathOf(pending));
  if (!questionsFor(answers).includes(step)) return goTo(needs, pathOf(pending ?? 'check'));
  const notice =
    (step === 'what' ? cannotAsk(answers, needs.language) : undefined) ?? noticeOf(answers, needs);
  // Sent here by the last page, too: the person must hear why.
  const wrongs =
    step === 'notice' && isOutdated(answers) ? wrongsIn(step, answers, needs.language) : noWrongs;
  return questionPage(needs, step, answers, { wrongs, notice });
};

export const showQuestion = async (ours: SiteNeeds, request: SiteRequest): Promise<SiteResponse> => {
  // A page with answers repeats nothing of its address.
  const needs = { ...ours, here: request.path };
  const step = questionIn(request.path);
  if (step === undefined) return notFound(needs);
  const key = draftKeyIn(needs, request);
  const draft = key === undefined ? undefined : await needs.drafts.read(key);
  if (draft?.isSent) return alreadySent(needs, draft);
  if (draft === undefined) return step === 'who' ? startForm(needs, request) : answersGone(needs);
  return showStep(needs, step, draft.answers);
};
