import { accountNumbersOf } from '#domain/account/number.ts';
import { findKey } from '#domain/case/keys.ts';
import type { TypedCompanyName } from './typed-company.ts';

/** By what officers find a case: what its person typed, and the register's id of the company among it. */
export type FindField = 'email' | 'account' | 'company';

const keysOf: Readonly<Record<FindField, (typed: string) => readonly string[]>> = {
  email: (typed) => (typed.includes('@') ? [findKey(typed)] : []),
  // `No. 5001` is found as 5001, and the other way round.
  account: accountNumbersOf,
  company: (typed: TypedCompanyName) => (typed.includes('@') ? [] : [findKey(typed)]),
};

export interface FindKey {
  readonly field: FindField;
  /** The whole folded value, as `email|…`: no part of a value finds it. */
  readonly key: string;
}

type Found = Readonly<Partial<Record<Exclude<FindField, 'company'>, string>>> & {
  readonly company?: TypedCompanyName;
  readonly companyId?: string;
};

/** However the company was named. `companyId`: slug. */
export const findKeyOfCompany = (companyId: string): FindKey => ({
  field: 'company',
  key: `register|${companyId}`,
});

export const findKeysOf = (person: Found): readonly FindKey[] => [
  ...(Object.keys(keysOf) as FindField[]).flatMap((field) =>
    keysOf[field](person[field] ?? '').flatMap((folded) =>
      folded === '' ? [] : [{ field, key: `${field}|${folded}` }],
    ),
  ),
  ...(person.companyId === undefined ? [] : [findKeyOfCompany(person.companyId)]),
];

/** All that a typed text can be: one with `@` is an email address, any other a company's name, or a number. */
export const findKeysIn = (typed: string): readonly FindKey[] =>
  typed.includes('@') ? findKeysOf({ email: typed }) : findKeysOf({ account: typed, company: typed });
