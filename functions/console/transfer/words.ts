import { type Region, regionCodes, regions } from '#domain/case/regions.ts';
import type { Use } from '#domain/choice/uses.ts';
import type { RecipientKind, Safeguard, TransferCase, TransferData } from '#domain/transfer/cases.ts';
import type { ProcessKind, Validation } from '#domain/transfer/entry.ts';
import type { DeliveryWay, Transfer } from '#domain/transfer/transfer.ts';
import { capital } from '#functions/letters/capital.ts';
import { useWords as deniable } from '../account/use-words.ts';

interface CaseWords {
  /** Completes a list. */
  readonly title: string;
  /** When it fits. */
  readonly fits: string;
}

/** In the order of the policy, which numbers its own cases T1 to T9. */
export const caseWords: Readonly<Record<TransferCase, CaseWords>> = {
  'customer-request': {
    title: 'The customer asks us to',
    fits: 'A confirmed request names who gets the phone records (47 U.S.C. 222(c)(2)).',
  },
  T1: {
    title: 'T1: needed to provide the services',
    fits: 'The services need it, and we told the customer beforehand.',
  },
  T2: {
    title: 'T2: abuse or a broken law',
    fits: 'We have reason to believe that our terms or the law were broken.',
  },
  T3: {
    title: 'T3: required by law, or our rights',
    fits: 'A law requires it, or we establish or defend a right.',
  },
  T4: {
    title: 'T4: an authority asks',
    fits: 'With a subpoena, an order, a warrant or another paper that we keep and checked.',
  },
  T5: { title: 'T5: a dispute or proceedings', fits: 'The customer is part of it, and it has a number.' },
  T6: {
    title: 'T6: an emergency',
    fits: 'It prevents serious damage. The data leaves first; a second person looks within one business day.',
  },
  T7: {
    title: 'T7: a merger or acquisition',
    fits: 'The other company signed that it is bound by our policy.',
  },
  T8: {
    title: 'T8: an affiliate or service provider',
    fits: 'Its contract binds it to our policy and to protect the data, and is in force.',
  },
  T9: {
    title: 'T9: the customer’s consent',
    fits: 'A permission to third parties is in force on the account, or they are statistics that identify nobody.',
  },
};

export const recipientWords: Readonly<Record<RecipientKind, string>> = {
  authority: 'A court, law enforcement or a regulator',
  'needed-party': 'Somebody who must deal with it, such as counsel or another carrier',
  affiliate: 'An affiliate',
  'service-provider': 'A service provider',
  'other-company': 'Another company',
  acquirer: 'The company that takes us over',
  'named-by-customer': 'Whom the customer named',
};

export const dataWords: Readonly<Record<TransferData, string>> = {
  cpni: 'Phone records (CPNI)',
  personal: 'Other personal data of ours',
  'stored-for-company': 'Data that a company stores with us',
};

export const safeguardWords: Readonly<Record<Safeguard, string>> = {
  clause: 'The clause of a contract',
  'told-beforehand': 'Needed for the services, and the customer was told',
  belief: 'A recorded belief that our terms or the law were broken',
  law: 'The law that is cited',
  'legal-process': 'The paper of the authority, and its scope',
  proceedings: 'The dispute or proceedings',
  emergency: 'A second look after the emergency',
  undertaking: 'The signed undertaking',
  'customer-request': 'The customer’s written request',
};

export const regionWords = Object.fromEntries(
  regionCodes.map((code) => [code, capital(regions[code])]),
) as Readonly<Record<Region, string>>;

export const useWords: Readonly<Record<Use, string>> = {
  'provide-service': 'To provide the service',
  billing: 'Billing and collection',
  'protect-rights-or-fraud': 'To protect rights, or against fraud',
  emergency: 'An emergency',
  'required-by-law': 'The law requires it',
  ...deniable,
  'one-call': 'One call',
};

export const processWords: Readonly<Record<ProcessKind, string>> = {
  subpoena: 'Subpoena',
  'court-order': 'Court order',
  warrant: 'Warrant',
  regulator: 'Demand of a regulator',
  'national-security': 'Letter of a national-security authority',
};

export const validationWords: Readonly<Record<Validation, string>> = {
  'called-back': 'Called the authority back, at a number from its own website',
  'served-in-person': 'An officer with a badge served it in person',
  'authority-portal': 'It came through the authority’s own portal',
  counsel: 'Counsel checked it',
};

export const deliveryWords: Readonly<Record<DeliveryWay, string>> = {
  portal: 'Through the recipient’s portal',
  'encrypted-file': 'As an encrypted file, its password by another way',
  mail: 'On paper, by mail',
  'in-person': 'In person',
};

interface StageWords {
  readonly text: string;
  /** Of the tag. */
  readonly color: 'red' | 'yellow' | 'green' | 'blue' | 'grey';
}

export const stageWords: Readonly<Record<Transfer['stage'], StageWords>> = {
  refused: { text: 'Refused', color: 'red' },
  waiting: { text: 'Waits for a second person', color: 'yellow' },
  'to-review': { text: 'Left in an emergency, waits for a second person', color: 'yellow' },
  allowed: { text: 'Allowed, not handed over', color: 'blue' },
  'handed-over': { text: 'Handed over', color: 'green' },
  declined: { text: 'Declined', color: 'grey' },
  disapproved: { text: 'Left in an emergency, found wrong', color: 'red' },
};
