import type { Use } from '#domain/choice/uses.ts';
import {
  casePolicies,
  type Demand,
  demandsOf,
  type RecipientKind,
  recipientPolicies,
  type TransferCase,
} from '#domain/transfer/cases.ts';
import { choiceOf } from '../acts/choice.ts';
import type { Field, Fields } from '../acts/field.ts';
import type { Visit } from '../visit.ts';
import { processWords, recipientWords, useWords, validationWords } from './words.ts';

const yesNo = (label: string, hint?: string): Field => ({
  label,
  ...(hint && { hint }),
  control: { kind: 'yes-no' },
});
const line = (label: string, hint?: string): Field => ({
  label,
  ...(hint && { hint }),
  control: { kind: 'text' },
});
const prose = (label: string, hint?: string): Field => ({
  ...{ label, ...(hint && { hint }) },
  control: { kind: 'prose', rows: 4 },
});

const paper = (label: string, { query }: Visit): Field => ({
  label,
  hint: 'Upload the paper first. Its page links to this form and fills this in.',
  control: { kind: 'text' },
  value: query.get('document') ?? '',
});

const only = <T extends string>(words: Readonly<Record<T, string>>, list: readonly T[]) => ({
  kind: 'choice' as const,
  options: Object.fromEntries(list.map((one) => [one, words[one]])),
});

/** Fields of one demand; a demand without fields has those of another, or follows from the registers. */
const fieldsOf: Readonly<Record<Demand, (transferCase: TransferCase, visit: Visit) => Fields>> = {
  case: () => ({}),
  'not-for-value': () => ({
    forValue: yesNo(
      'Does anybody give us money or anything else for these records?',
      'We never sell phone records. The answer goes into the log.',
    ),
  }),
  recipient: () => ({
    recipient: line('Who gets the records?', 'The name of the person, company or office.'),
    address: { ...prose('Where does the recipient get them?'), optional: true },
  }),
  'recipient-kind': (transferCase) => ({
    recipientKind: {
      label: 'What is the recipient?',
      control: only<RecipientKind>(recipientWords, casePolicies[transferCase].recipients),
    },
  }),
  accounts: (transferCase) => ({
    accounts: {
      label: 'Account numbers',
      ...(transferCase === 'T9'
        ? { hint: 'One on each line, at most 20. None for statistics.', optional: true as const }
        : { hint: 'One on each line, at most 20.' }),
      control: { kind: 'lines' },
    },
  }),
  what: () => ({
    what: prose('Which records leave?', 'For example: numbers called from November 1 to 20, 2026.'),
  }),
  use: (transferCase): Fields => {
    const uses: readonly Use[] = casePolicies[transferCase].uses;
    if (uses.length < 2) return {};
    return { use: { label: 'What does the recipient use them for?', control: only<Use>(useWords, uses) } };
  },
  registered: () => ({}),
  approval: () => ({}),
  clause: () => ({
    contractRef: line('By which clause does the recipient protect phone records?', 'Contract and section.'),
  }),
  'clause-in-force': () => ({ clauseUntil: { label: 'Last day of the clause', control: { kind: 'day' } } }),
  'clause-protects': () => ({
    protectsCpni: yesNo('Does the clause bind the recipient to our policy, and to protect phone records?'),
  }),
  needed: () => ({ needed: yesNo('Is it needed to provide the services?') }),
  disclosed: () => ({ disclosed: yesNo('Did we tell the customer beforehand?') }),
  belief: () => ({ belief: prose('What makes us believe that our terms or the law were broken?') }),
  law: () => ({ law: line('Which law or right?', 'For example: 18 U.S.C. 2703(d).') }),
  process: () => ({
    process: { label: 'By which paper does the authority ask?', control: choiceOf(processWords) },
  }),
  'process-document': (_, visit) => ({ processDocument: paper('Reference of the paper', visit) }),
  validation: () => ({
    validation: {
      label: 'How did you make sure that it is real?',
      hint: 'Never call a number that is on the paper itself.',
      control: choiceOf(validationWords),
    },
    validatedOn: { label: 'On which day?', control: { kind: 'day' } },
  }),
  scope: () => ({ scope: prose('What does the paper ask for?', 'Nothing beyond it leaves.') }),
  'non-disclosure': () => ({
    nonDisclosure: yesNo(
      'Does an order forbid us to tell anybody?',
      'If so, only you, supervisors and the data protection officer can see this transfer.',
    ),
  }),
  matter: () => ({
    matter: line('Number of the dispute or proceedings', 'For example: Case 2:26-cv-00117.'),
  }),
  emergency: () => ({ emergency: yesNo('Is it an emergency?') }),
  danger: () => ({ danger: prose('Which serious damage does it prevent?', 'To whom, or to what.') }),
  'left-at': (_, { zone }) => ({
    leftAt: { label: 'When did the records leave?', control: { kind: 'instant', zones: [zone] } },
  }),
  undertaking: (_, visit) => ({ undertaking: paper('Reference of the signed undertaking', visit) }),
  'signed-on': () => ({
    signedOn: { label: 'When did the other company sign it?', control: { kind: 'day' } },
  }),
  consent: (_, visit) => ({
    consent: {
      ...line('Reference of the customer’s permission', 'It begins with REQ-. None for statistics.'),
      optional: true,
    },
    statistics: {
      ...paper('Reference of the checked file of statistics', visit),
      hint: 'Check the statistics first. The page that says they passed links to this form and fills this in.',
      optional: true,
    },
  }),
  request: () => ({ request: line('Reference of the customer’s request', 'It begins with REQ-.') }),
};

/** Any recipient of this case may need a clause; the rules say which must have one. */
const withClause = (transferCase: TransferCase): readonly Demand[] => {
  const recipients: readonly RecipientKind[] = casePolicies[transferCase].recipients;
  return demandsOf(
    transferCase,
    recipients.find((one) => recipientPolicies[one].needsClause),
  );
};

/** One form for every hand-over: what its case demands, and nothing else. */
export const recordFields = (transferCase: TransferCase, visit: Visit): Fields =>
  Object.assign(
    {},
    ...withClause(transferCase).map((demand) => fieldsOf[demand](transferCase, visit)),
  ) as Fields;
