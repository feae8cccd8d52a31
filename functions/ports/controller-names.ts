import { findKey } from '#domain/case/keys.ts';
import type { Page } from './cases.ts';

/** Finds a company by name or slug in any spelling, never by similarity. */
export interface ControllerNames {
  /**
   * Idempotent. The first entry keeps a name.
   * @returns the slug of another entry with this name, or with this slug as its name; the name stays unpublished
   */
  publish(name: string, slug: string): Promise<string | undefined>;
  withdraw(name: string, slug: string): Promise<void>;
  /** @returns undefined for no match, or for several from earlier releases */
  resolve(typed: string): Promise<string | undefined>;
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
