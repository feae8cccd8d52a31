declare const typedCompany: unique symbol;

/**
 * What a person or an officer typed as a company's name. It is shown, and asked of the register (`register.resolve`); what it
 * names is the register's id. `npm run check` lists each place that does anything else with it, so that none compares two of them.
 */
export type TypedCompanyName = string & {
  readonly length: number;
  /** No text has it: it only tells the check what a text is. */
  readonly [typedCompany]?: true;
};
