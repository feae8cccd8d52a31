import { ownCapacities, type RequestKind, requestKinds } from './vocabulary.ts';

/** By field, as typed. `''`: the person passed the question over. */
export type Answers = Readonly<Partial<Record<string, string>>>;

export type OwnCapacity = (typeof ownCapacities)[number];

interface CapacityForm {
  /** Whom or what the request is about, if not the person who asks. */
  readonly about: 'company' | 'person' | 'relation' | 'nobody-else';
  /** Whether we ask for the account number. */
  readonly account: 'always' | 'phone-records' | 'never';
  /** Kinds that this capacity cannot ask, and who can: we would close such a request at once. */
  readonly cannotAsk: Readonly<Partial<Record<RequestKind, OwnCapacity>>>;
}

/** They belong to an account (P34). */
export const phoneRecords = {
  'cpni-examine': 'account-holder',
  'cpni-correct': 'account-holder',
  'cpni-restrict': 'account-holder',
  'cpni-permit': 'account-holder',
  'cpni-disclose-to': 'account-holder',
} as const;

export const capacityForms: Readonly<Record<OwnCapacity, CapacityForm>> = {
  controller: { about: 'company', account: 'phone-records', cannotAsk: {} },
  // A parent, or a person with a question to us, would get the neutral letter of the company's customers.
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
  readonly asksAccount: boolean;
  /** What is wrong, and what shows it (P35). */
  readonly asksProof: boolean;
  /** A state's law may give more rights or time. Federal law alone decides on the use of phone records. */
  readonly stateMatters: boolean;
}

/** A new kind does not compile until its questions are decided. */
export const kindForms: Readonly<Record<RequestKind, KindForm>> = {
  access: { asksAccount: true, asksProof: false, stateMatters: true },
  correct: { asksAccount: true, asksProof: true, stateMatters: true },
  update: { asksAccount: true, asksProof: false, stateMatters: true },
  delete: { asksAccount: true, asksProof: false, stateMatters: true },
  deactivate: { asksAccount: true, asksProof: false, stateMatters: true },
  'cpni-examine': { asksAccount: true, asksProof: false, stateMatters: true },
  'cpni-correct': { asksAccount: true, asksProof: true, stateMatters: true },
  'cpni-restrict': { asksAccount: true, asksProof: false, stateMatters: false },
  'cpni-permit': { asksAccount: true, asksProof: false, stateMatters: false },
  'cpni-disclose-to': { asksAccount: true, asksProof: false, stateMatters: true },
  'child-data': { asksAccount: false, asksProof: false, stateMatters: true },
  inquiry: { asksAccount: false, asksProof: false, stateMatters: false },
};

export const capacityIn = ({ capacity }: Answers): OwnCapacity | undefined =>
  ownCapacities.find((one) => one === capacity);

const typedKind = ({ kind }: Answers): RequestKind | undefined => requestKinds.find((one) => one === kind);

/** Who can ask this, if the person cannot as whom they named. */
export const whoCanAsk = (answers: Answers): OwnCapacity | undefined => {
  const [capacity, kind] = [capacityIn(answers), typedKind(answers)];
  return capacity && kind && capacityForms[capacity].cannotAsk[kind];
};

/** Undefined also for a kind that the capacity cannot ask. */
export const kindIn = (answers: Answers): RequestKind | undefined =>
  whoCanAsk(answers) === undefined ? typedKind(answers) : undefined;

export const kindsOf = (capacity: OwnCapacity): readonly RequestKind[] =>
  requestKinds.filter((kind) => capacityForms[capacity].cannotAsk[kind] === undefined);

/** Only with one of its kinds. */
export const asksAccountNumber = (answers: Answers): boolean => {
  const [capacity, kind] = [capacityIn(answers), kindIn(answers)];
  if (capacity === undefined || kind === undefined || !kindForms[kind].asksAccount) return false;
  const asks = capacityForms[capacity].account;
  return asks === 'always' || (asks === 'phone-records' && Object.hasOwn(phoneRecords, kind));
};
