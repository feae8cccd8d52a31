/** One deliberate defect: in `file`, the text `find`, which occurs exactly once, becomes `replace`. */
export interface Patch {
  /** Kebab-case and unique: the value of `MUTANT`. */
  readonly name: string;
  /** Path from the repository's root. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** Which promise breaks, in one sentence. */
  readonly breaks: string;
}
