import * as z from 'zod/mini';
import { type Answers, capacityIn, kindIn, whoCanAsk } from '#domain/request/capacity-forms.ts';
import {
  type FormField,
  type FormQuestion,
  fieldsOf,
  missingIn,
  nextQuestion,
  tickedUses,
} from '#domain/request/form-questions.ts';
import type { RequestKind } from '#domain/request/vocabulary.ts';
import type { Locale } from '#functions/letters/catalog.ts';
import { submission } from '#functions/request/submission.ts';
import { choicesOf } from '#functions/site/words/choices.ts';
import { faultIn } from '#functions/site/words/faults.ts';
import { formWords } from '#functions/site/words/form.ts';
import { fieldTexts } from '#functions/site/words/form-fields.ts';
import { kindInWords } from '#functions/site/words/kinds.ts';
import type { Wrongs } from '../faults.ts';

const { shape } = submission.def;

/** The API's own rule for the field; undefined when it holds. */
const faultOf = (field: FormField, typed: string): string | undefined => {
  if (field === 'noAccount') return undefined;
  const said = field === 'choices' ? tickedUses({ choices: typed }) : typed;
  const { error } = z.safeParse(shape[field], said);
  return error?.issues[0]?.message;
};

export const capacityInWords = (value: string, language: Locale): string =>
  choicesOf('capacity', language).find((one) => one.value === value)?.words ?? value;

/** Why this reader cannot ask for the chosen kind, and who can. */
export const cannotAsk = (answers: Answers, language: Locale): string | undefined => {
  const instead = whoCanAsk(answers);
  if (instead === undefined) return undefined;
  const kind = kindInWords(answers.kind as RequestKind, language);
  return fieldTexts(language).cannotAsk(kind, capacityInWords(instead, language));
};

const wrongIn = (field: FormField, answers: Answers, language: Locale): string | undefined => {
  const typed = answers[field]?.trim() ?? '';
  if (field === 'kind' && capacityIn(answers) && kindIn(answers) === undefined)
    return cannotAsk(answers, language) ?? formWords(language).missing.kind;
  const fault = typed === '' ? undefined : faultOf(field, typed);
  return fault && faultIn(fault, language);
};

/** What is wrong with the answers to a question, in the order of its page. */
export const wrongsIn = (question: FormQuestion, answers: Answers, language: Locale): Wrongs => {
  const missing = missingIn(question, answers);
  return new Map(
    fieldsOf(question).flatMap((field) => {
      const wrong =
        wrongIn(field, answers, language) ??
        (missing.includes(field) ? formWords(language).missing[field] : undefined);
      return wrong === undefined ? [] : [[field, wrong]];
    }),
  );
};

/** The first question without an answer that the API takes; undefined: all have one. */
export const pendingQuestion = (answers: Answers): FormQuestion | undefined =>
  nextQuestion(answers, (question) => wrongsIn(question, answers, 'en').size > 0);
