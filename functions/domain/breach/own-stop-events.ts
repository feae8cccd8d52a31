import type { Sub } from '#domain/case/two-persons.ts';

interface Act {
  readonly by: Sub;
}
interface WrittenAct extends Act {
  readonly textSha256: string;
}

/** What the bodies of a stop meant: no direction, a recorded one, or one still to be recorded. */
export type StopVerdict = 'nothing' | 'recorded' | 'meant';

/** `n` counts our own stops. */
export type OwnStopFact =
  /** Only in the review: the days of the stop still count. */
  | { readonly type: 'own-stop-replaced'; readonly n: number; readonly direction: number }
  | ({
      readonly type: 'own-stop-reviewed';
      readonly n: number;
      readonly verdict: StopVerdict;
      readonly longer?: true;
    } & WrittenAct)
  /** By somebody who did not type it, the stop's author too (law of stopping 6). */
  | ({
      readonly type: 'entry-explained';
      readonly n: number;
      /** Of the body. */
      readonly textSha256: string;
      readonly meant: 'direction' | 'nothing';
      readonly direction?: number;
    } & Act)
  | ({ readonly type: 'own-stop-end-asked'; readonly n: number } & WrittenAct)
  /** Its days only: the review of its bodies stays owed (law of stopping 3). */
  | ({ readonly type: 'own-stop-ended'; readonly n: number } & Act);
