import type { Use } from '#domain/choice/uses.ts';
import {
  casePolicies,
  type Demand,
  demandsOf,
  type RecipientKind,
  recipientPolicies,
  type TransferCase,
  type TransferData,
} from '#domain/transfer/cases.ts';
import { choiceOf } from '../acts/choice.ts';
import type { Field, Fields } from '../acts/field.ts';
import type { Visit } from '../visit.ts';
import { dataWords, processWords, recipientWords, regionWords, useWords, validationWords } from './words.ts';

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

const accountLines = (hint: string): Field => ({
  ...{ label: 'Account numbers', hint, control: { kind: 'lines' } },
});

/** Fields of one demand; a demand without fields has those of another, or follows from the registers. */
const fieldsOf: Readonly<Record<Demand, (transferCase: TransferCase, visit: Visit) => Fields>> = {
  case: () => ({}),
  'not-for-value': () => ({
    forValue: yesNo(
      'Does anybody give us money or anything else for this data?',
      'We never sell personal data. The answer goes into the log.',
    ),
  }),
  recipient: () => ({
    recipient: line('Who gets the data?', 'The name of the person, company or office.'),
    address: { ...prose('Where does the recipient get it?'), optional: true },
  }),
  'recipient-kind': (transferCase) => ({
    recipientKind: {
      label: 'What is the recipient?',
      control: only<RecipientKind>(recipientWords, casePolicies[transferCase].recipients),
    },
  }),
  region: () => ({
    region: {
      label: 'In which region is the recipient?',
      hint: 'Where it has the data, not where its headquarters are.',
      control: choiceOf(regionWords),
    },
  }),
  data: (transferCase) => ({
    data: {
      label: 'What kind of data is it?',
      control:
        transferCase === 'customer-request' ? only<TransferData>(dataWords, ['cpni']) : choiceOf(dataWords),
    },
  }),
  instruction: (transferCase): Fields =>
    transferCase === 'customer-request'
      ? {}
      : {
          instruction: {
            ...line(
              'Reference of the company’s instruction',
              'Only for data that a company stores with us. Not where the law makes us hand it to an authority.',
            ),
            optional: true,
          },
        },
  accounts: (transferCase): Fields =>
    transferCase === 'customer-request'
      ? { accounts: accountLines('One on each line, at most 20.') }
      : {
          accounts: {
            ...accountLines(
              `One on each line, at most 20.${transferCase === 'T9' ? ' None for statistics.' : ''}`,
            ),
            optional: true,
          },
          persons: {
            label: 'How many people is it about?',
            hint: 'Only for people without an account. Never for phone records.',
            control: { kind: 'number' },
            optional: true,
          },
        },
  what: () => ({
    what: prose('Which data leaves?', 'For example: numbers called from November 1 to 20, 2026.'),
  }),
  use: (transferCase): Fields => {
    const uses: readonly Use[] = casePolicies[transferCase].uses;
    if (uses.length < 2) return {};
    return { use: { label: 'What does the recipient use it for?', control: only<Use>(useWords, uses) } };
  },
  registered: () => ({}),
  approval: () => ({}),
  clause: () => ({
    contractRef: line('By which clause does the recipient protect the data?', 'Contract and section.'),
  }),
  'clause-in-force': () => ({ clauseUntil: { label: 'Last day of the clause', control: { kind: 'day' } } }),
  'clause-protects': () => ({
    protectsCpni: yesNo('Does the clause bind the recipient to our policy, and to protect the data?'),
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
    leftAt: { label: 'When did the data leave?', control: { kind: 'instant', zones: [zone] } },
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

/** Any recipient of this case may need a clause, and any data an instruction; the rules say which must have one. */
const everyDemand = (transferCase: TransferCase): readonly Demand[] => {
  const recipients: readonly RecipientKind[] = casePolicies[transferCase].recipients;
  return demandsOf(
    transferCase,
    recipients.find((one) => recipientPolicies[one].needsClause) ??
      recipients.find((one) => one !== 'authority'),
    'stored-for-company',
  );
};

/** One form for every hand-over: what its case demands, and nothing else. */
export const recordFields = (transferCase: TransferCase, visit: Visit): Fields =>
  Object.assign(
    {},
    ...everyDemand(transferCase).map((demand) => fieldsOf[demand](transferCase, visit)),
  ) as Fields;
