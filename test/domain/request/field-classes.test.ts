import { describe, expect, it } from 'vitest';
import {
  accountFieldOf,
  classesOf,
  classify,
  type FieldClass,
  fieldClasses,
} from '#domain/request/field-classes.ts';

const table: Readonly<Record<FieldClass, readonly string[]>> = {
  // 47 U.S.C. 222(h)(1)(A): quantity, technical configuration, type, destination, location, amount of use; (B): bills.
  cpni: [
    ...['Plan', 'features', 'service_type', 'lineCount', 'Technical configuration', 'Service location'],
    ...['minutes-used', 'Bill amount', 'amount due', 'account number', 'telephone number'],
  ],
  // 47 CFR 64.2003(d).
  'call-detail': [
    ...['number_dialed', 'NumberDialed', 'Calling number', 'Call time', 'call-start', 'DURATION'],
    ...['Length of call', 'call location', 'Cell site', 'call recording'],
  ],
  // 47 U.S.C. 222(h)(3).
  'subscriber-list': ['Published name', 'published_address', 'publishedNumber', 'directory listing'],
  // 47 U.S.C. 222(h)(2).
  aggregate: ['Aggregate count', 'number of customers', 'average usage'],
  'not-customer-specific': ['Price list', 'tariff', 'coverage area', 'Area code'],
};

describe('fields of our records (P36)', () => {
  it.each(fieldClasses.flatMap((one) => table[one].map((name) => ({ name, one }))))(
    '$name is $one',
    ({ name, one }) => {
      expect(classify(name)).toEqual({ name, class: one });
    },
  );

  it.each(['name', 'address', 'shoe size', 'número marcado', '', '__proto__', 'number of calls to lawyers'])(
    '“%s” is nobody’s class yet: CPNI, and said so',
    (name) => {
      expect(classify(name)).toEqual({ name, class: 'cpni', unclassified: true });
    },
  );

  it('come to their classes, each once', () => {
    const fields = ['tariff', 'duration', 'shoe size', 'plan'].map(classify);
    expect(classesOf(fields)).toEqual(['cpni', 'call-detail', 'not-customer-specific']);
  });

  it.each([
    ['account', 'own'],
    ['Account Number', 'own'],
    ['acct_no', 'own'],
    ['counterpartyAccount', 'other'],
    ['sub-account', 'other'],
    ['called account id', 'other'],
    ['number dialed', undefined],
    ['accountant', undefined],
  ])('%s names an account: %s (P34)', (name, is) => {
    expect(accountFieldOf(name)).toBe(is);
  });
});
