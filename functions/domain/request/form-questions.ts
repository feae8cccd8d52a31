import {
  type Answers,
  asksAccountNumber,
  capacityForms,
  capacityIn,
  kindForms,
  kindIn,
} from './capacity-forms.ts';
import { kindPolicies } from './kinds.ts';
import type { RequestKind } from './vocabulary.ts';

/*
 * Which questions the form asks, from the answers so far alone. It reads no register, so it tells a stranger nothing.
 */

const isAbout = (about: (typeof capacityForms)['agent']['about']) => (answers: Answers) => {
  const capacity = capacityIn(answers);
  return capacity !== undefined && capacityForms[capacity].about === about;
};
const isAlways = (): boolean => true;

const ifKind = (holds: (kind: RequestKind, answers: Answers) => boolean) => (answers: Answers) => {
  const kind = kindIn(answers);
  return kind !== undefined && holds(kind, answers);
};

const isInUnitedStates = ({ country = '' }: Answers): boolean => /^us$/i.test(country);

interface QuestionPolicy {
  /** In the order of the page; `optional` ones may be passed over. */
  readonly fields: readonly string[];
  readonly optional?: readonly string[];
  readonly isAsked: (answers: Answers) => boolean;
}

/** In the order in which we ask. Each is a page of its own, named in its address. */
export const formQuestions = {
  who: { fields: ['capacity'], isAsked: isAlways },
  relation: { fields: ['relation'], isAsked: isAbout('relation') },
  company: { fields: ['controller'], isAsked: isAbout('company') },
  person: { fields: ['aboutWhom'], isAsked: isAbout('person') },
  what: { fields: ['kind'], isAsked: isAlways },
  words: { fields: ['details'], isAsked: isAlways },
  reach: {
    fields: ['name', 'email', 'country', 'format'],
    optional: ['country', 'format'],
    isAsked: isAlways,
  },
  account: { fields: ['account', 'noAccount'], optional: ['noAccount'], isAsked: asksAccountNumber },
  wrong: {
    fields: ['wrong', 'shows'],
    optional: ['shows'],
    isAsked: ifKind((kind) => kindForms[kind].asksProof),
  },
  recipient: { fields: ['recipient'], isAsked: ifKind((kind) => kindPolicies[kind].namesRecipient) },
  'child-age': {
    fields: ['childAge'],
    isAsked: ifKind((kind, { capacity }) => capacity === 'guardian' || kindPolicies[kind].aboutChild),
  },
  state: {
    fields: ['state'],
    optional: ['state'],
    isAsked: ifKind(
      (kind, answers) =>
        kindForms[kind].stateMatters && answers.capacity !== 'controller' && isInUnitedStates(answers),
    ),
  },
  /** Some uses of phone records, joined by a space; a restriction without any is of all of them. */
  uses: { fields: ['choices'], isAsked: ifKind((kind) => kindPolicies[kind].restriction !== 'none') },
  /** Last, so that who allows it has just read it (47 CFR 64.2008). The answer is the version of the notice. */
  notice: { fields: ['notice'], isAsked: ifKind((kind) => kindPolicies[kind].restriction === 'lifts') },
} as const satisfies Readonly<Record<string, QuestionPolicy>>;

export type FormQuestion = keyof typeof formQuestions;
type FieldOf<Q extends FormQuestion> = (typeof formQuestions)[Q]['fields'][number];
export type FormField = { [Q in FormQuestion]: FieldOf<Q> }[FormQuestion];

const policies: Readonly<Record<FormQuestion, QuestionPolicy>> = formQuestions;
const inOrder = Object.keys(formQuestions) as readonly FormQuestion[];

export const fieldsOf = (question: FormQuestion): readonly FormField[] =>
  policies[question].fields as readonly FormField[];

export const isOptional = (question: FormQuestion, field: FormField): boolean =>
  policies[question].optional?.includes(field) === true;

/** Every field, in the order of the form. */
export const formFields: readonly FormField[] = inOrder.flatMap(fieldsOf);

/** The questions that follow from the answers, in order. */
export const questionsFor = (answers: Answers): readonly FormQuestion[] =>
  inOrder.filter((question) => policies[question].isAsked(answers));

const isGiven = (typed: string | undefined): boolean => typed !== undefined && typed.trim() !== '';

/** Fields of a question that still need an answer. */
export const missingIn = (question: FormQuestion, answers: Answers): readonly FormField[] => {
  const { optional = [] } = policies[question];
  if (question === 'account' && isGiven(answers.noAccount)) return [];
  if (question === 'uses' && answers.kind === 'cpni-restrict') return [];
  if (question === 'what' && kindIn(answers) === undefined) return ['kind'];
  return fieldsOf(question).filter((field) => !optional.includes(field) && !isGiven(answers[field]));
};

/** What a request needs and does not have, in the order of the form. */
export const missing = (answers: Answers): readonly FormField[] =>
  questionsFor(answers).flatMap((question) => missingIn(question, answers));

/** Never answered: also one that may be passed over is asked once. */
const isUnanswered = (question: FormQuestion, answers: Answers): boolean =>
  missingIn(question, answers).length > 0 || fieldsOf(question).some((field) => answers[field] === undefined);

/** `isWrong`: it has an answer that we cannot take. Undefined when every question is answered. */
export const nextQuestion = (
  answers: Answers,
  isWrong: (question: FormQuestion) => boolean = () => false,
): FormQuestion | undefined =>
  questionsFor(answers).find((question) => isUnanswered(question, answers) || isWrong(question));

/** Undefined for the first. */
export const questionBefore = (question: FormQuestion, answers: Answers): FormQuestion | undefined => {
  const asked = questionsFor(answers);
  return asked[asked.indexOf(question) - 1];
};

/** "Step 3 of 7"; the last step checks the answers. */
export const stepOf = (question: FormQuestion | 'check', answers: Answers) => {
  const asked = questionsFor(answers);
  const steps = asked.length + 1;
  return { step: question === 'check' ? steps : asked.indexOf(question) + 1, steps };
};

/** The uses that a person ticked, each as the request names it. */
export const tickedUses = ({ choices = '' }: Answers): readonly string[] =>
  choices.split(' ').filter(Boolean);

/** What goes into the request: only what was asked and is not empty. */
export const askedAnswers = (answers: Answers): Readonly<Record<string, string | readonly string[]>> =>
  Object.fromEntries(
    questionsFor(answers)
      .flatMap(fieldsOf)
      .filter((field) => field !== 'noAccount' && !(field === 'account' && isGiven(answers.noAccount)))
      .filter((field) => isGiven(answers[field]))
      .map((field) => [field, field === 'choices' ? tickedUses(answers) : (answers[field] as string)]),
  );
