/** How far the answers of a year have an end. */
export interface DatingProgress {
  /** That have it. */
  readonly answers: number;
  /** Parts of the year that are done, and all of them: how much of the way it is. */
  readonly parts: number;
  readonly ofParts: number;
}

/** The answers to checks of a year, once its certificate was filed (47 CFR 64.2009(c), (e)). */
export interface CpniAnswers {
  /** `until`: epoch seconds; of another end nothing is done yet. */
  progress(year: number, until: number): Promise<DatingProgress>;
  /**
   * Lets up to `most` answers of the year go from `until` (epoch seconds), on from where the last call stopped; never earlier
   * than an end that is there. A call that dies loses nothing: the next one dates some answers again, to the same end.
   * @returns how many this call dated, and where it stopped
   * @throws {Unavailable}
   */
  keepUntil(
    year: number,
    until: number,
    most: number,
  ): Promise<{ readonly dated: number; readonly progress: DatingProgress }>;
}

export const isDone = ({ parts, ofParts }: DatingProgress): boolean => parts === ofParts;
