import {
  type FormQuestion,
  fieldsOf,
  formQuestions,
  missingIn,
  questionsFor,
} from '#domain/request/form-questions.ts';
import { ownCapacities, requestKinds } from '#domain/request/vocabulary.ts';
import type { SiteResponse } from '#functions/site/exchange.ts';
import { draftCookie } from '#functions/site/form/draft.ts';
import { aHouse, draftKey } from './fake-needs.ts';
import { typedOn } from './form-answers.ts';

type Show = () => Promise<SiteResponse>;

const typed = Object.assign({}, ...Object.values(typedOn)) as Record<string, string>;

/** Somebody who is asked this; where only some may pass it over, one who may not. */
const askedOf = (question: FormQuestion | 'check'): Record<string, string> => {
  const all = ownCapacities.flatMap((capacity) => requestKinds.map((kind) => ({ ...typed, capacity, kind })));
  const isAsked = (answers: Record<string, string>) =>
    question === 'check' || questionsFor(answers).includes(question);
  const mustAnswer = ({ capacity, kind }: Record<string, string>) =>
    question !== 'check' && missingIn(question, { capacity, kind }).length > 0;
  const asked = all.filter(isAsked);
  const one = asked.find(mustAnswer) ?? asked[0];
  if (one === undefined) throw new Error(`nobody is asked ${question}`);
  return one;
};

const at =
  (question: FormQuestion | 'check', method: 'GET' | 'POST'): Show =>
  async () => {
    const pages = aHouse();
    const answers = Object.entries(askedOf(question)).filter(
      ([field]) =>
        method === 'GET' || question === 'check' || !fieldsOf(question).some((one) => one === field),
    );
    await pages.needs.drafts.keep(draftKey, Object.fromEntries(answers), {
      ...{ idempotencyKey: pages.needs.newKey(), openedAt: pages.needs.now() },
      expiresAt: pages.needs.now() / 1000 + 60,
    });
    return pages.ask({
      ...{ method, path: `/request/${question}`, form: {} },
      cookies: { [draftCookie(pages.needs)]: draftKey },
    });
  };

const questions = Object.keys(formQuestions) as readonly FormQuestion[];

/** Each question of the form (`/request/{question}`) with its answer, and sent without one; then what is checked. */
export const questionPages: Readonly<Record<string, Show>> = {
  ...Object.fromEntries(questions.map((one) => [`question: ${one}`, at(one, 'GET')])),
  // One that may be passed over leads on.
  ...Object.fromEntries(
    questions
      .filter((one) => missingIn(one, {}).length > 0)
      .map((one) => [`question not answered: ${one}`, at(one, 'POST')]),
  ),
  'question: check': at('check', 'GET'),
  'question: answers gone': async () => aHouse().get('/request/words'),
};
