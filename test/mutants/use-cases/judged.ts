/** Mutants that live and may, as `npm run mutants:use-cases` names them. */
export interface Judged {
  /** Why no test can or should notice one of this class. */
  readonly because: string;
  readonly mutants: readonly string[];
}

export const judged: readonly Judged[] = [];
