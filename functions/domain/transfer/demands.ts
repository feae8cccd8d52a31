import { type Day, isAfter } from '#domain/calendar/times.ts';
import { casePolicies, type Demand, demandsOf, recipientPolicies } from './cases.ts';
import {
  caseIn,
  dataIn,
  deniableIn,
  type Entry,
  isSaleAttempt,
  recipientKindIn,
  regionIn,
  useIn,
} from './entry.ts';
import { fitWords, type TransferFacts } from './facts.ts';

interface DemandPolicy {
  /** Field of the entry. */
  readonly field: keyof Entry;
  /** What the officer reads when it is missing. */
  readonly ask: string | ((facts: TransferFacts) => string);
  readonly isMet: (entry: Entry, facts: TransferFacts) => boolean;
}

const isPastDay = (day: Day | undefined, today: Day): boolean => day !== undefined && !isAfter(day, today);

const isKept = (document: string | undefined, { documents }: TransferFacts): boolean =>
  document !== undefined && documents.includes(document);

/** Of nobody's account, so nobody's consent is asked (P09, P20); with an account it is no file of statistics alone. */
const isStatistics = (entry: Entry, { isChecked }: TransferFacts): boolean =>
  caseIn(entry) === 'T9' && (entry.accounts ?? []).length === 0 && isChecked === true;

const policies: Readonly<Record<Demand, DemandPolicy>> = {
  case: {
    field: 'case',
    ask: 'Choose one of the cases. What is in no case does not leave the company.',
    isMet: (entry) => caseIn(entry) !== undefined,
  },
  'not-for-value': {
    field: 'forValue',
    ask: 'The answer must be no: we never sell personal data, and nobody can allow it.',
    isMet: (entry) => entry.forValue === false && !isSaleAttempt(entry),
  },
  recipient: {
    field: 'recipient',
    ask: 'Name the person or company that gets the data.',
    isMet: ({ recipient }) => recipient !== undefined,
  },
  'recipient-kind': {
    field: 'recipientKind',
    ask: 'Choose what the recipient is. This case does not allow every kind.',
    isMet: (entry) => {
      const [transferCase, kind] = [caseIn(entry), recipientKindIn(entry)];
      return transferCase !== undefined && casePolicies[transferCase].recipients.some((one) => one === kind);
    },
  },
  region: {
    field: 'region',
    ask: 'Choose where the recipient has the data. We send it only to the regions on our own list.',
    isMet: (entry, { regions }) => {
      const [kind, region] = [recipientKindIn(entry), regionIn(entry)];
      const isOurs = kind !== undefined && recipientPolicies[kind].isOurChoice;
      return region !== undefined && (!isOurs || regions.includes(region));
    },
  },
  data: {
    field: 'data',
    ask: 'Choose what kind of data leaves. A customer’s request for phone records is about phone records alone.',
    isMet: (entry) => {
      const data = dataIn(entry);
      return data === 'cpni' || (data !== undefined && caseIn(entry) !== 'customer-request');
    },
  },
  instruction: {
    field: 'instruction',
    ask: 'Give the reference of the instruction by which the company that stores this data with us lets it leave.',
    isMet: ({ instruction }) => instruction !== undefined,
  },
  accounts: {
    field: 'accounts',
    ask: 'Give the number of each account whose data leaves. Only for people without an account, and never for phone records, say how many people it is about.',
    isMet: (entry, facts) =>
      (entry.accounts ?? []).length > 0 ||
      (entry.persons !== undefined && dataIn(entry) !== 'cpni') ||
      isStatistics(entry, facts),
  },
  what: {
    field: 'what',
    ask: 'Say exactly which data leaves, and for which days.',
    isMet: ({ what }) => what !== undefined,
  },
  use: {
    field: 'use',
    ask: 'Choose what the recipient uses the data for. This case does not allow every use.',
    isMet: (entry) => {
      const transferCase = caseIn(entry);
      const isAsked = transferCase !== undefined && casePolicies[transferCase].uses.length > 0;
      return !isAsked || useIn(entry) !== undefined;
    },
  },
  registered: {
    field: 'recipient',
    ask: 'The customer decides about this use, by recipient. Name one of the register that can have it.',
    isMet: (entry, { isRegistered }) => isRegistered || deniableIn(entry) === undefined,
  },
  approval: {
    field: 'use',
    ask: 'The customer has not approved this use, or has denied it.',
    isMet: (_, { approval }) => approval !== 'missing',
  },
  clause: {
    field: 'contractRef',
    ask: 'Give the clause of the contract by which the recipient protects the data.',
    isMet: ({ contractRef }) => contractRef !== undefined,
  },
  'clause-in-force': {
    field: 'clauseUntil',
    ask: 'Give the last day on which the clause binds the recipient. It cannot be over.',
    isMet: ({ clauseUntil }, { today }) => clauseUntil !== undefined && !isAfter(today, clauseUntil),
  },
  'clause-protects': {
    field: 'protectsCpni',
    ask: 'The clause must bind the recipient to follow our policy and to protect the data.',
    isMet: ({ protectsCpni }) => protectsCpni === true,
  },
  needed: {
    field: 'needed',
    ask: 'This case is only for what is needed to provide the services.',
    isMet: ({ needed }) => needed === true,
  },
  disclosed: {
    field: 'disclosed',
    ask: 'This case is only for what we told the customer beforehand.',
    isMet: ({ disclosed }) => disclosed === true,
  },
  belief: {
    field: 'belief',
    ask: 'Say what makes us believe that our terms or the law were broken.',
    isMet: ({ belief }) => belief !== undefined,
  },
  law: {
    field: 'law',
    ask: 'Cite the law that requires it, or the right that we establish, exercise or defend.',
    isMet: ({ law }) => law !== undefined,
  },
  process: {
    field: 'process',
    ask: 'Choose by which paper the authority asks.',
    isMet: ({ process }) => process !== undefined,
  },
  'process-document': {
    field: 'processDocument',
    ask: 'Attach the paper of the authority: upload it first.',
    isMet: ({ processDocument }, facts) => isKept(processDocument, facts),
  },
  validation: {
    field: 'validation',
    ask: 'Say how and on which day you made sure that the paper is real.',
    isMet: ({ validation, validatedOn }, { today }) =>
      validation !== undefined && isPastDay(validatedOn, today),
  },
  scope: {
    field: 'scope',
    ask: 'Say what the paper asks for. Nothing beyond it leaves.',
    isMet: ({ scope }) => scope !== undefined,
  },
  'non-disclosure': {
    field: 'nonDisclosure',
    ask: 'Say whether an order forbids us to tell anybody.',
    isMet: ({ nonDisclosure }) => nonDisclosure !== undefined,
  },
  matter: {
    field: 'matter',
    ask: 'Give the number of the dispute or the proceedings.',
    isMet: ({ matter }) => matter !== undefined,
  },
  emergency: {
    field: 'emergency',
    ask: 'This case is only for an emergency.',
    isMet: ({ emergency }) => emergency === true,
  },
  danger: {
    field: 'danger',
    ask: 'Say which serious damage, to whom or to what, it prevents.',
    isMet: ({ danger }) => danger !== undefined,
  },
  'left-at': {
    field: 'leftAt',
    ask: 'Give the time at which the data left. It cannot be in the future.',
    isMet: ({ leftAt }, { now }) => leftAt !== undefined && !isAfter(leftAt, now),
  },
  undertaking: {
    field: 'undertaking',
    ask: 'Attach the signed undertaking of the other company to be bound by our policy: upload it first.',
    isMet: ({ undertaking }, facts) => isKept(undertaking, facts),
  },
  'signed-on': {
    field: 'signedOn',
    ask: 'Give the day on which the other company signed. It cannot be in the future.',
    isMet: ({ signedOn }, { today }) => isPastDay(signedOn, today),
  },
  consent: {
    field: 'consent',
    ask: 'Name the request by which the customer permitted it, in force on each account. For statistics, name the checked file.',
    // A permission is about CPNI and nothing else.
    isMet: (entry, facts) =>
      isStatistics(entry, facts) ||
      (entry.consent !== undefined && facts.consents && (dataIn(entry) ?? 'cpni') === 'cpni'),
  },
  request: {
    field: 'request',
    ask: ({ request }) =>
      request === undefined || request === 'fits' ? 'Name the customer’s request.' : fitWords[request],
    isMet: (_, { request }) => request === 'fits',
  },
};

/** What is not shown, in the order of the form; without a case nothing else can be judged. */
export const missingIn = (entry: Entry, facts: TransferFacts): readonly Demand[] => {
  const transferCase = caseIn(entry);
  const demands =
    transferCase === undefined
      ? (['case'] as const)
      : demandsOf(transferCase, recipientKindIn(entry), dataIn(entry));
  return demands.filter((demand) => !policies[demand].isMet(entry, facts));
};

/** For the officer: where, and what to do. */
export const faultOf = (demand: Demand, facts: TransferFacts) => {
  const { field, ask } = policies[demand];
  return { pointer: `#/${field}`, detail: typeof ask === 'string' ? ask : ask(facts) };
};

/** Without facts of one call, for the log. */
export const demandWords = (demand: Demand): string => {
  const { ask } = policies[demand];
  return typeof ask === 'string' ? ask : 'The customer’s request must fit the transfer.';
};
