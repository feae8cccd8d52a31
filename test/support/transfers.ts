import type { TransferCase } from '#domain/transfer/cases.ts';
import type { Entry } from '#domain/transfer/entry.ts';
import type { TransferFacts } from '#domain/transfer/facts.ts';

export const document = 'd'.repeat(64);
export const permission = `REQ-${'1'.repeat(26)}`;
export const asked = `REQ-${'2'.repeat(26)}`;

const everybody = {
  recipient: 'Salt Lake County Sheriff',
  address: '3365 South 900 West, Salt Lake City, UT 84119',
  accounts: ['5550-1234'],
  ...{ region: 'us', data: 'cpni' },
  what: 'Numbers called on November 20, 2026.',
  forValue: false,
} as const;

const clause = {
  contractRef: 'MSA 2026-4, section 9',
  clauseUntil: '2027-12-31',
  protectsCpni: true,
} as const;
const helper = {
  ...everybody,
  recipient: 'Billing House LLC',
  recipientKind: 'service-provider',
  ...clause,
} as const;
const authority = { ...everybody, recipientKind: 'authority' } as const;

/** A whole entry of each case: nothing is missing. */
export const entries = {
  T1: { ...helper, case: 'T1', use: 'provide-service', needed: true, disclosed: true },
  T2: {
    ...authority,
    case: 'T2',
    data: 'personal',
    belief: 'Calls from one line to 4,000 numbers in an hour.',
  },
  T3: { ...authority, case: 'T3', use: 'required-by-law', law: '18 U.S.C. 2703(d)' },
  T4: {
    ...authority,
    ...{ case: 'T4', process: 'court-order', processDocument: document, validation: 'called-back' },
    ...{ validatedOn: '2026-11-24', scope: 'Numbers called on November 20, 2026.', nonDisclosure: false },
  },
  T5: { ...authority, case: 'T5', use: 'required-by-law', matter: 'Case 2:26-cv-00117' },
  T6: {
    ...authority,
    ...{ case: 'T6', emergency: true, danger: 'A kidnapped child has this phone.' },
    leftAt: '2026-11-24T14:00:00.000Z',
  },
  T7: {
    ...everybody,
    ...{ case: 'T7', recipientKind: 'acquirer', undertaking: document, signedOn: '2026-11-01' },
    ...{ data: 'stored-for-company', instruction: 'Acme order 2026-17' },
  },
  T8: { ...helper, case: 'T8', use: 'billing' },
  T9: {
    ...helper,
    ...{ case: 'T9', recipient: 'Acme Home Security', recipientKind: 'other-company', consent: permission },
  },
  'customer-request': {
    ...everybody,
    ...{
      case: 'customer-request',
      recipientKind: 'named-by-customer',
      recipient: 'Ada’s lawyer',
      request: asked,
    },
  },
} as unknown as Readonly<Record<TransferCase, Entry>>;

/** What the registers say when everything is in order. */
export const inOrder = {
  now: '2026-11-24T15:00:00.000Z',
  today: '2026-11-24',
  regions: ['us', 'ca'],
  documents: [document],
  approval: 'not-needed',
  isRegistered: true,
  consents: true,
  request: 'fits',
} as unknown as TransferFacts;
