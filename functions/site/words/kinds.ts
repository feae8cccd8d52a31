import type { LetterFormat } from '#domain/case/letter-formats.ts';
import type { ChildAge, ownCapacities, Relation, RequestKind } from '#domain/request/vocabulary.ts';

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
  records: 'Your phone records',
  other: 'Something else',
} as const;
type Heading = keyof typeof headings;

/** In form order; a kind without a heading does not compile. */
const kindWords: Readonly<Record<RequestKind, Words & { readonly under: Heading }>> = {
  access: { under: 'personal', words: 'See the data', hint: 'A copy of the data, and what it is used for.' },
  correct: {
    under: 'personal',
    words: 'Correct data that is wrong',
    hint: 'Tell us below what is wrong and what is right.',
  },
  update: { under: 'personal', words: 'Update details that have changed' },
  delete: { under: 'personal', words: 'Delete data' },
  deactivate: { under: 'personal', words: 'Deactivate an account' },
  'cpni-examine': {
    under: 'records',
    words: 'See my phone records',
    hint: 'The law calls them CPNI: your services, how you use them and your call details.',
  },
  'cpni-correct': {
    under: 'records',
    words: 'Correct my phone records',
    hint: 'Tell us below what is wrong and what shows it.',
  },
  'cpni-restrict': {
    under: 'records',
    words: 'Stop using my phone records for offers',
    hint: 'Give the account number below. Your choice takes effect when we receive it. Your service and price stay the same.',
  },
  'cpni-permit': {
    under: 'records',
    words: 'Allow use of my phone records for offers',
    hint: 'You can withdraw this at any time, free of charge. Your service does not depend on it.',
  },
  'cpni-disclose-to': {
    under: 'records',
    words: 'Send my phone records to someone I name',
    hint: 'Name the recipient below.',
  },
  'child-data': {
    under: 'other',
    words: 'Data about a child under 16',
    hint: 'For parents and guardians. Please tell us only what we need to find the data.',
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

export const capacities: readonly Choice[] = choicesOf<(typeof ownCapacities)[number], Words>({
  controller: {
    words: 'A company that uses our services',
    hint: 'Name your company below. Before we act, we confirm the request with a contact that your company gave us.',
  },
  'data-subject': {
    words: 'Someone who dealt with such a company',
    hint: 'Name the company below. Only that company can decide about the data it stores with us.',
  },
  'account-holder': {
    words: 'A customer who has an account with us',
    hint: 'Give the account number below. We answer only about your own account.',
  },
  guardian: {
    words: 'A parent or guardian of a child',
    hint: 'We will ask later how you are related to the child. Please do not send any papers now.',
  },
  agent: {
    words: 'Someone acting for another person',
    hint: 'Tell us below for whom. Later we will ask for signed permission, and that person must confirm it.',
  },
  'former-customer': {
    words: 'A former customer',
    hint: 'Give your old account number below, if you have it.',
  },
  'somebody-else': {
    words: 'Somebody else',
    hint: 'You visited our website, asked about our services, work for us or applied for a job. Tell us which below.',
  },
});

export const relations: readonly Choice[] = choicesOf<Relation, Words>({
  visitor: { words: 'I visited your website' },
  prospect: { words: 'I asked about your services, or you contacted me about them' },
  employee: { words: 'I work for you, or I did' },
  applicant: { words: 'I applied for a job with you' },
});

export const childAges: readonly Choice[] = choicesOf<ChildAge, Words>({
  'under-13': { words: 'Under 13' },
  '13-15': { words: '13 to 15' },
  '16-or-older': { words: '16 or older' },
});

export const formats: readonly Choice[] = choicesOf<LetterFormat, Words>({
  standard: { words: 'Standard letters' },
  'large-print': { words: 'Large print' },
  braille: { words: 'Braille' },
  audio: { words: 'Audio' },
  'relay-call': { words: 'A relay call (711)' },
});

export const kindInWords = (kind: RequestKind): string => kindWords[kind].words;
