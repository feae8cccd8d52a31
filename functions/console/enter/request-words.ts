import type { Capacity, ChildAge, Relation, RequestKind } from '#domain/request/vocabulary.ts';

/** As an officer reads them. */
export const kindOptions: Readonly<Record<RequestKind, string>> = {
  access: 'See personal data',
  correct: 'Correct personal data',
  update: 'Update details that changed',
  delete: 'Delete personal data',
  deactivate: 'Deactivate an account',
  'cpni-examine': 'See phone records (CPNI)',
  'cpni-correct': 'Correct phone records (CPNI)',
  'cpni-restrict': 'Stop the use of phone records for offers (CPNI)',
  'cpni-permit': 'Allow the use of phone records for offers (CPNI)',
  'cpni-disclose-to': 'Send phone records to somebody else (CPNI)',
  'child-data': 'Data about a child under 16',
  inquiry: 'A question about privacy',
};

export const capacityOptions: Readonly<Record<Capacity, string>> = {
  controller: 'A company that stores data with us',
  'data-subject': 'A person whose data such a company stores with us',
  'account-holder': 'The holder of an account with us',
  guardian: 'A parent or guardian of a child',
  agent: 'Somebody who acts for another person',
  'former-customer': 'A former customer',
  'somebody-else': 'Somebody else',
  heir: 'An heir of a customer',
};

export const relationOptions: Readonly<Record<Relation, string>> = {
  visitor: 'Visited our website',
  prospect: 'Asked about our services, or we contacted them',
  employee: 'Works for us, or did',
  applicant: 'Applied for a job with us',
};

export const childAgeOptions: Readonly<Record<ChildAge, string>> = {
  'under-13': 'Under 13',
  '13-15': '13 to 15',
  '16-or-older': '16 or older',
};
