import { kindPolicies } from './kinds.ts';
import { ownCapacities, type RequestKind, requestKinds } from './vocabulary.ts';

/*
 * Which questions the form asks, from the answers so far alone: it reads no register, so it tells a stranger nothing.
 */

/** By field, as typed. `''`: the person passed the question over. */
export type Answers = Readonly<Partial<Record<string, string>>>;

export type OwnCapacity = (typeof ownCapacities)[number];

/** Whom or what the request is about, if it is not the person who asks. */
type About = 'company' | 'person' | 'relation' | 'nobody-else';

interface CapacityForm {
  readonly about: About;
  /** Whether we ask for the account number: always, for phone records only, or never. */
  readonly account: 'always' | 'phone-records' | 'never';
  /** Kinds that this capacity cannot ask, and the capacity that can: otherwise we would close the request at once. */
  readonly cannotAsk: Readonly<Partial<Record<RequestKind, OwnCapacity>>>;
}

/** Phone records belong to an account (P34). */
const phoneRecords = {
  'cpni-examine': 'account-holder',
  'cpni-correct': 'account-holder',
  'cpni-restrict': 'account-holder',
  'cpni-permit': 'account-holder',
  'cpni-disclose-to': 'account-holder',
} as const;

export const capacityForms: Readonly<Record<OwnCapacity, CapacityForm>> = {
  controller: { about: 'company', account: 'phone-records', cannotAsk: {} },
  // A company answers for its own customers: a parent and a question to us would get its neutral letter.
  'data-subject': {
    about: 'company',
    account: 'never',
    cannotAsk: { ...phoneRecords, 'child-data': 'guardian', inquiry: 'somebody-else' },
  },
  'account-holder': { about: 'nobody-else', account: 'always', cannotAsk: {} },
  guardian: { about: 'person', account: 'never', cannotAsk: phoneRecords },
  agent: { about: 'person', account: 'always', cannotAsk: {} },
  'former-customer': { about: 'nobody-else', account: 'always', cannotAsk: {} },
  'somebody-else': {
    about: 'relation',
    account: 'never',
    cannotAsk: { ...phoneRecords, 'child-data': 'guardian', deactivate: 'account-holder' },
  },
};

interface KindForm {
  /** What is wrong, and what shows it (P35). */
  readonly asksProof: boolean;
  readonly asksAccount: boolean;
  /** A state's law may give further rights or time; phone records and their uses are federal law's. */
  readonly stateMatters: boolean;
}

export const kindForms: Readonly<Record<RequestKind, KindForm>> = {
  access: { asksProof: false, asksAccount: true, stateMatters: true },
  correct: { asksProof: true, asksAccount: true, stateMatters: true },
  update: { asksProof: false, asksAccount: true, stateMatters: true },
  delete: { asksProof: false, asksAccount: true, stateMatters: true },
  deactivate: { asksProof: false, asksAccount: true, stateMatters: true },
  'cpni-examine': { asksProof: false, asksAccount: true, stateMatters: true },
  'cpni-correct': { asksProof: true, asksAccount: true, stateMatters: true },
  'cpni-restrict': { asksProof: false, asksAccount: true, stateMatters: false },
  'cpni-permit': { asksProof: false, asksAccount: true, stateMatters: false },
  'cpni-disclose-to': { asksProof: false, asksAccount: true, stateMatters: true },
  'child-data': { asksProof: false, asksAccount: false, stateMatters: true },
  inquiry: { asksProof: false, asksAccount: false, stateMatters: false },
};

export const capacityIn = ({ capacity }: Answers): OwnCapacity | undefined =>
  ownCapacities.find((one) => one === capacity);

const typedKind = ({ kind }: Answers): RequestKind | undefined => requestKinds.find((one) => one === kind);

/** Who can ask this kind, if the person cannot as whom they named. */
export const whoCanAsk = (answers: Answers): OwnCapacity | undefined => {
  const [capacity, kind] = [capacityIn(answers), typedKind(answers)];
  return capacity && kind && capacityForms[capacity].cannotAsk[kind];
};

/** Undefined also for a kind that the capacity cannot ask. */
export const kindIn = (answers: Answers): RequestKind | undefined =>
  whoCanAsk(answers) === undefined ? typedKind(answers) : undefined;

export const kindsOf = (capacity: OwnCapacity): readonly RequestKind[] =>
  requestKinds.filter((kind) => capacityForms[capacity].cannotAsk[kind] === undefined);

const isAbout = (about: About) => (answers: Answers) => {
  const capacity = capacityIn(answers);
  return capacity !== undefined && capacityForms[capacity].about === about;
};
const isAlways = (): boolean => true;

const ifKind = (holds: (kind: RequestKind, answers: Answers) => boolean) => (answers: Answers) => {
  const kind = kindIn(answers);
  return kind !== undefined && holds(kind, answers);
};

const asksAccount = ifKind((kind, answers) => {
  const capacity = capacityIn(answers);
  const asks = capacity && capacityForms[capacity].account;
  return (
    kindForms[kind].asksAccount && (asks === 'always' || (asks === 'phone-records' && kind in phoneRecords))
  );
});

const isInUnitedStates = ({ country = '' }: Answers): boolean => country.toUpperCase() === 'US';

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
  account: { fields: ['account', 'noAccount'], optional: ['noAccount'], isAsked: asksAccount },
  wrong: {
    fields: ['wrong', 'shows'],
    optional: ['shows'],
    isAsked: ifKind((kind) => kindForms[kind].asksProof),
  },
  recipient: { fields: ['recipient'], isAsked: ifKind((kind) => kindPolicies[kind].namesRecipient) },
  'child-age': {
    fields: ['childAge'],
    isAsked: (answers) =>
      kindIn(answers) !== undefined &&
      (answers.capacity === 'guardian' || ifKind((kind) => kindPolicies[kind].aboutChild)(answers)),
  },
  state: {
    fields: ['state'],
    optional: ['state'],
    isAsked: ifKind(
      (kind, answers) =>
        kindForms[kind].stateMatters && answers.capacity !== 'controller' && isInUnitedStates(answers),
    ),
  },
} as const satisfies Readonly<Record<string, QuestionPolicy>>;

export type FormQuestion = keyof typeof formQuestions;
type FieldOf<Q extends FormQuestion> = (typeof formQuestions)[Q]['fields'][number];
export type FormField = { [Q in FormQuestion]: FieldOf<Q> }[FormQuestion];

const policies: Readonly<Record<FormQuestion, QuestionPolicy>> = formQuestions;
const inOrder = Object.keys(formQuestions) as readonly FormQuestion[];

export const fieldsOf = (question: FormQuestion): readonly FormField[] =>
  policies[question].fields as readonly FormField[];

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
  if (question === 'what' && kindIn(answers) === undefined) return ['kind'];
  return fieldsOf(question).filter((field) => !optional.includes(field) && !isGiven(answers[field]));
};

/** What a request needs and does not have, in the order of the form. */
export const missing = (answers: Answers): readonly FormField[] =>
  questionsFor(answers).flatMap((question) => missingIn(question, answers));

/** Never answered: also one that may be passed over is asked once. */
const isUnanswered = (question: FormQuestion, answers: Answers): boolean =>
  missingIn(question, answers).length > 0 || fieldsOf(question).some((field) => answers[field] === undefined);

/** Undefined when every question is answered. */
export const nextQuestion = (answers: Answers): FormQuestion | undefined =>
  questionsFor(answers).find((question) => isUnanswered(question, answers));

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

/** What goes into the request: only what was asked and is not empty. */
export const askedAnswers = (answers: Answers): Readonly<Record<string, string>> =>
  Object.fromEntries(
    questionsFor(answers)
      .flatMap(fieldsOf)
      .filter((field) => field !== 'noAccount' && !(field === 'account' && isGiven(answers.noAccount)))
      .flatMap((field) => (isGiven(answers[field]) ? [[field, answers[field] as string]] : [])),
  );
