export interface Choice {
  readonly value: string;
  readonly words: string;
  readonly hint?: string;
}

export interface ChoiceGroup {
  readonly heading?: string;
  readonly choices: readonly Choice[];
}

/** What a person can ask for, in the order of the form. */
export const kinds: readonly ChoiceGroup[] = [
  {
    heading: 'Personal data',
    choices: [
      { value: 'access', words: 'See the data', hint: 'A copy, and what it is used for.' },
      {
        value: 'correct',
        words: 'Correct something that is wrong',
        hint: 'Say below what is wrong and what would be right.',
      },
      { value: 'update', words: 'Update details that have changed' },
      { value: 'delete', words: 'Delete data' },
      { value: 'deactivate', words: 'Deactivate an account' },
    ],
  },
  {
    heading: 'Records of your phone service',
    choices: [
      {
        value: 'cpni-examine',
        words: 'See the records of my own account',
        hint: 'What the law calls CPNI: services, usage and call details of your account.',
      },
      {
        value: 'cpni-correct',
        words: 'Correct the records of my own account',
        hint: 'Say below what is wrong and what shows it.',
      },
      {
        value: 'cpni-restrict',
        words: 'Stop the use of my records for offers',
        hint: 'Give the account number below. It counts from the moment we receive it. Your service and price stay the same.',
      },
      {
        value: 'cpni-permit',
        words: 'Allow the use of my records for offers',
        hint: 'You can take it back at any time, free of charge. Your service does not depend on it.',
      },
      {
        value: 'cpni-disclose-to',
        words: 'Send my records to someone I name',
        hint: 'Name the recipient below.',
      },
    ],
  },
  {
    heading: 'Something else',
    choices: [
      {
        value: 'child-data',
        words: 'Data of a child under 16',
        hint: 'For parents and guardians. Please tell us no more about the child than we need to find the data.',
      },
      { value: 'inquiry', words: 'A question about privacy' },
    ],
  },
];

/** Who is asking; each hint is shown when the choice is made. */
export const capacities: readonly Choice[] = [
  {
    value: 'controller',
    words: 'A company that uses our services',
    hint: 'Name your company below. We check with the contact your company has given us before we do anything.',
  },
  {
    value: 'data-subject',
    words: 'A person who dealt with such a company',
    hint: 'Name the company below. It decides about data that it keeps with us; we can act only on its word.',
  },
  {
    value: 'account-holder',
    words: 'The holder of an account with us',
    hint: 'Give the account number below. We answer only about your own account.',
  },
  {
    value: 'guardian',
    words: 'A parent or guardian of a child',
    hint: 'We will ask later how you are related to the child. Send no papers now.',
  },
  {
    value: 'agent',
    words: 'Someone acting for another person',
    hint: 'Say below for whom. We will ask for signed permission later, and that person confirms it.',
  },
  {
    value: 'former-customer',
    words: 'A former customer',
    hint: 'Give the number of your old account below, if you have it.',
  },
];

const all = new Map(kinds.flatMap((group) => group.choices).map((choice) => [choice.value, choice.words]));

/** The kind in our words; a kind we have no words for is shown as it is. */
export const kindInWords = (kind: string): string => all.get(kind) ?? kind;
