import { accountNumberOf } from '#domain/account/number.ts';
import { findKey } from '#domain/case/keys.ts';

/** What a person typed by which officers find their case. */
export type FindField = 'email' | 'account' | 'company';

const keyOf: Readonly<Record<FindField, (typed: string) => string | undefined>> = {
  email: (typed) => (typed.includes('@') ? findKey(typed) : undefined),
  account: accountNumberOf,
  company: (typed) => (typed.includes('@') ? undefined : findKey(typed)),
};

export interface FindKey {
  readonly field: FindField;
  /** The whole folded value, as `email|…`: no part of a value finds it. */
  readonly key: string;
}

type Found = Readonly<Partial<Record<FindField, string>>>;

export const findKeysOf = (person: Found): readonly FindKey[] =>
  (Object.keys(keyOf) as FindField[]).flatMap((field) => {
    const folded = keyOf[field](person[field] ?? '');
    return folded ? [{ field, key: `${field}|${folded}` }] : [];
  });

/** All that a typed text can be: one with `@` is an email address, any other a company's name, or a number. */
export const findKeysIn = (typed: string): readonly FindKey[] =>
  typed.includes('@') ? findKeysOf({ email: typed }) : findKeysOf({ account: typed, company: typed });
