/** The controllers' published names; a company is found by exact name or slug, never by likeness (R-9). */
export interface ControllerNames {
  /** Publishes a name for a slug; doing it again changes nothing. */
  publish(name: string, slug: string): Promise<void>;
  withdraw(name: string, slug: string): Promise<void>;
  /** @returns the one slug a typed company names, undefined for none or several */
  resolve(typed: string): Promise<string | undefined>;
}
