import { findKey } from '#domain/case/keys.ts';

/** Finds a company by its name or slug, however it is spelled, never by similarity. */
export interface ControllerNames {
  /**
   * Each name is one entry's, whoever was first. Done again, it changes nothing.
   * @returns the slug of another entry that has this name, or this slug as its name; then the name is not published
   */
  publish(name: string, slug: string): Promise<string | undefined>;
  withdraw(name: string, slug: string): Promise<void>;
  /** @returns undefined for no match, or several of earlier releases */
  resolve(typed: string): Promise<string | undefined>;
}

/** Longer than any published name. */
const longest = 400;

export const isName = (text: string): boolean => {
  const key = findKey(text);
  return key !== '' && key.length <= longest;
};
