/** Finds a company by exact name or slug, never by similarity. */
export interface ControllerNames {
  publish(name: string, slug: string): Promise<void>;
  withdraw(name: string, slug: string): Promise<void>;
  /** @returns undefined for no match or several */
  resolve(typed: string): Promise<string | undefined>;
}
