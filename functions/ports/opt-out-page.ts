/** The public page on which a person restricts the use of phone records, as a stranger reaches it. */
export interface OptOutPage {
  /** Whether it answers with its form. Never throws: what does not answer is down. */
  isUp(): Promise<boolean>;
}
