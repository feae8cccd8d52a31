/**
 * How long what these pages store is kept, as the privacy statement says it. Each number has its home elsewhere (the domain, a
 * use case, the stacks); test/infra/kept.test.ts compares them.
 */
export const kept = {
  /** After the day by which the answer was due. */
  requestMonths: 24,
  /** A request whose receipt could not be recorded. */
  unfinishedDays: 7,
  /** What is attached before the request is sent, and what shows who somebody is. */
  filesDays: 2,
  identityDays: 28,
  /** Records to download, after the answer. */
  recordsDays: 30,
  /** Of our own officers at the console. */
  officerSignInMinutes: 10,
  officerSessionHours: 12,
  /** After the session's 12 hours, and after an act. */
  officerDays: 1,
  logsDays: 365,
  backupsDays: 35,
} as const;
