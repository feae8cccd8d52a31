/**
 * How long what these pages store is kept, as the privacy statement says it. Each number has its home elsewhere (the domain, a
 * use case, the stacks); test/infra/kept.test.ts compares them.
 */
export const kept = {
  /** After the day by which the answer was due. */
  requestMonths: 24,
  /** A request whose receipt could not be recorded. */
  unfinishedDays: 7,
  /** Files of a request that nobody sends. */
  draftFilesDays: 2,
  /** At most: what shows who is asking. */
  identityFilesDays: 30,
  /** Records to download, after the answer. */
  recordsDays: 30,
  logsDays: 365,
  backupsDays: 35,
} as const;
