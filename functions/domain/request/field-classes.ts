import { findKey } from '#domain/case/keys.ts';

/** What a field of our records is by 47 U.S.C. 222(h) and 47 CFR 64.2003, for handing it out (P36, R-18). */
export const fieldClasses = [
  'cpni',
  'call-detail',
  'subscriber-list',
  'aggregate',
  'not-customer-specific',
] as const;
export type FieldClass = (typeof fieldClasses)[number];

/** As an export may call them; letter case, spaces and signs do not count. */
const named: Readonly<Record<FieldClass, readonly string[]>> = {
  // Quantity, configuration, type, destination, location and amount of use, and what a bill for service says: 222(h)(1).
  cpni: [
    ...['account', 'account id', 'account number', 'customer number', 'service number', 'telephone number'],
    ...[
      'plan',
      'calling plan',
      'rate plan',
      'service',
      'service type',
      'service address',
      'service location',
    ],
    ...[
      'features',
      'feature',
      'call forwarding',
      'voicemail',
      'caller id',
      'extensions',
      'lines',
      'line count',
    ],
    ...['quantity', 'technical configuration', 'configuration', 'equipment', 'port type', 'bandwidth'],
    ...['usage', 'minutes used', 'total minutes', 'messages sent', 'data used', 'destination', 'call count'],
    ...['amount', 'amount due', 'bill amount', 'charge', 'charges', 'balance', 'bill date', 'billing period'],
    ...['contract start', 'contract end', 'activation date', 'approval status', 'cpni choice'],
  ],
  // Of specific calls: 64.2003(d).
  'call-detail': [
    ...[
      'number called',
      'called number',
      'number dialed',
      'dialed number',
      'number calling',
      'calling number',
    ],
    ...['caller', 'callee', 'from number', 'to number', 'other party'],
    ...['call date', 'call time', 'call start', 'call end', 'start time', 'end time', 'time of call'],
    ...['call duration', 'duration', 'length of call', 'call length', 'duration seconds', 'duration minutes'],
    ...['call location', 'location of call', 'cell site', 'place called', 'call destination'],
    ...['call direction', 'call type', 'call charge', 'call recording', 'call transcript', 'call id'],
  ],
  // Published, or accepted for publication: 222(h)(3).
  'subscriber-list': [
    ...['published name', 'published address', 'published number', 'published telephone number'],
    ...['listed name', 'listed address', 'listed number', 'directory name', 'directory address'],
    ...['directory number', 'directory listing', 'advertising classification'],
  ],
  // Of a group, without who they are: 222(h)(2).
  aggregate: [
    ...['aggregate count', 'aggregate usage', 'number of customers', 'customer count', 'average usage'],
    ...['average bill', 'average call duration', 'total customers', 'market share'],
  ],
  // The same for every customer.
  'not-customer-specific': [
    ...['price list', 'tariff', 'list price', 'rate per minute', 'tax rate', 'service description'],
    ...['coverage area', 'service area', 'outage notice', 'terms version', 'country code', 'area code'],
  ],
};

const keyOf = (name: string): string => findKey(name).replace(/[^\p{L}\p{N}]/gu, '');

const classes: ReadonlyMap<string, FieldClass> = new Map(
  fieldClasses.flatMap((one) => named[one].map((name) => [keyOf(name), one] as const)),
);

export interface ClassifiedField {
  readonly name: string;
  readonly class: FieldClass;
  /** Nobody has classified it, so it is handled as CPNI; the officer sees that. */
  readonly unclassified?: true;
}

/** P36. Total: a name that we do not know is CPNI. */
export const classify = (name: string): ClassifiedField => {
  const known = classes.get(keyOf(name));
  return known === undefined ? { name, class: 'cpni', unclassified: true } : { name, class: known };
};

/** In the order of the classes; none twice. */
export const classesOf = (fields: readonly ClassifiedField[]): readonly FieldClass[] =>
  fieldClasses.filter((one) => fields.some((field) => field.class === one));

const accountNames = ['account', 'accountnumber', 'accountid', 'accountno', 'acct', 'acctno'];

/** `own`: each row says by it whose it is. `other`: it names an account, such as of the person called (P34). */
export const accountFieldOf = (name: string): 'own' | 'other' | undefined => {
  const key = keyOf(name);
  if (accountNames.includes(key)) return 'own';
  return accountNames.some((one) => key.endsWith(one)) ? 'other' : undefined;
};
