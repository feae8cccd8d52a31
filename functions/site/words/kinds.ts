import type { ownCapacities, RequestKind } from '#domain/request/vocabulary.ts';

export interface Choice {
  readonly value: string;
  readonly words: string;
  readonly hint?: string;
}

export interface ChoiceGroup {
  readonly heading?: string;
  readonly choices: readonly Choice[];
}

type Words = Omit<Choice, 'value'>;

const headings = {
  personal: 'Personal data',
  records: 'Records of your phone service',
  other: 'Something else',
} as const;
type Heading = keyof typeof headings;

/** What a person can ask for, in the order of the form; a kind that is under no heading does not compile. */
const kindWords: Readonly<Record<RequestKind, Words & { readonly under: Heading }>> = {
  access: { under: 'personal', words: 'See the data', hint: 'A copy, and what it is used for.' },
  correct: {
    under: 'personal',
    words: 'Correct something that is wrong',
    hint: 'Say below what is wrong and what would be right.',
  },
  update: { under: 'personal', words: 'Update details that have changed' },
  delete: { under: 'personal', words: 'Delete data' },
  deactivate: { under: 'personal', words: 'Deactivate an account' },
  'cpni-examine': {
    under: 'records',
    words: 'See the records of my own account',
    hint: 'What the law calls CPNI: services, usage and call details of your account.',
  },
  'cpni-correct': {
    under: 'records',
    words: 'Correct the records of my own account',
    hint: 'Say below what is wrong and what shows it.',
  },
  'cpni-restrict': {
    under: 'records',
    words: 'Stop the use of my records for offers',
    hint: 'Give the account number below. It counts from the moment we receive it. Your service and price stay the same.',
  },
  'cpni-permit': {
    under: 'records',
    words: 'Allow the use of my records for offers',
    hint: 'You can take it back at any time, free of charge. Your service does not depend on it.',
  },
  'cpni-disclose-to': {
    under: 'records',
    words: 'Send my records to someone I name',
    hint: 'Name the recipient below.',
  },
  'child-data': {
    under: 'other',
    words: 'Data of a child under 16',
    hint: 'For parents and guardians. Please tell us no more about the child than we need to find the data.',
  },
  inquiry: { under: 'other', words: 'A question about privacy' },
};

const choicesOf = <V extends string, W extends Words>(words: Readonly<Record<V, W>>) =>
  (Object.entries(words) as [V, W][]).map(([value, its]) => ({ value, ...its }));

const kindChoices = choicesOf(kindWords);

export const kinds: readonly ChoiceGroup[] = (Object.keys(headings) as Heading[]).map((heading) => ({
  heading: headings[heading],
  choices: kindChoices.filter(({ under }) => under === heading),
}));

/** Who is asking; each hint is shown when the choice is made. */
export const capacities: readonly Choice[] = choicesOf<(typeof ownCapacities)[number], Words>({
  controller: {
    words: 'A company that uses our services',
    hint: 'Name your company below. We check with the contact your company has given us before we do anything.',
  },
  'data-subject': {
    words: 'A person who dealt with such a company',
    hint: 'Name the company below. It decides about data that it keeps with us; we can act only on its word.',
  },
  'account-holder': {
    words: 'The holder of an account with us',
    hint: 'Give the account number below. We answer only about your own account.',
  },
  guardian: {
    words: 'A parent or guardian of a child',
    hint: 'We will ask later how you are related to the child. Send no papers now.',
  },
  agent: {
    words: 'Someone acting for another person',
    hint: 'Say below for whom. We will ask for signed permission later, and that person confirms it.',
  },
  'former-customer': {
    words: 'A former customer',
    hint: 'Give the number of your old account below, if you have it.',
  },
});

/** The kind in our words. */
export const kindInWords = (kind: RequestKind): string => kindWords[kind].words;
