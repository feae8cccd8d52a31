import { findKey } from '#domain/case/keys.ts';
import type { TypedCompanyName } from '#domain/typed-company.ts';
import type { Page } from './cases.ts';

/** A name or slug that was published, whose cases do not all know their company yet. */
export interface OwedName {
  readonly name: string;
  readonly slug: string;
  /** Where the last run stopped. */
  readonly cursor?: string;
}

/** Finds a company by name or slug in any spelling, never by similarity. */
export interface ControllerNames {
  /**
   * Idempotent. The first entry keeps a name. It is owed to the cases that typed it before.
   * @returns the slug of another entry with this name, or with this slug as its name; the name stays unpublished
   */
  publish(name: string, slug: string): Promise<string | undefined>;
  withdraw(name: string, slug: string): Promise<void>;
  /** @returns undefined for no match, or for several from earlier releases */
  resolve(typed: TypedCompanyName): Promise<string | undefined>;
  /** At most `limit`, of names that were published since the last run. */
  owed(limit: number): Promise<readonly OwedName[]>;
  /** Owed to the cases that typed it; again with another cursor, once some of them know. */
  owe(one: OwedName): Promise<void>;
  /** All of them know. */
  settle(one: OwedName): Promise<void>;
  /** Before the entry is first written; idempotent. */
  enlist(slug: string): Promise<void>;
  /** Slugs in order, also of entries that wait for their first confirmation. @throws {InvalidInput} for a wrong cursor */
  list(cursor: string | undefined, limit: number): Promise<Page<string>>;
}

/** Longer than any published name. */
const longest = 400;

export const isName = (text: string): boolean => {
  const key = findKey(text);
  return key !== '' && key.length <= longest;
};
