/** `ill` breaks promises; `later` can wait until the first deployment; `well` is in order. */
export type Finding =
  | { readonly is: 'well'; readonly fact: string }
  | {
      readonly is: 'ill' | 'later';
      readonly fact: string;
      /** What happens to people if it stays so. */
      readonly matters: string;
      /** The exact command, DNS record or setting that mends it. */
      readonly mend: string;
    };

export const well = (fact: string): Finding => ({ is: 'well', fact });
export const later = (fact: string, matters: string, mend: string): Finding => ({
  is: 'later',
  fact,
  matters,
  mend,
});
export const ill = (fact: string, matters: string, mend: string): Finding => ({
  is: 'ill',
  fact,
  matters,
  mend,
});

/** `bad`: fact, what it means for people, what mends it. */
export const judged = (
  isWell: boolean,
  good: string,
  bad: readonly [fact: string, matters: string, mend: string],
): Finding => (isWell ? well(good) : ill(...bad));
