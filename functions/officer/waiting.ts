import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId, Kind } from '#domain/case/case.ts';
import type { Did } from '#domain/case/two-persons.ts';
import type { ClassAStep } from '#domain/two-person-steps.ts';

/** What waits for a second officer, before names and words. */
export interface Waiting {
  readonly id: CaseId;
  readonly kind: Kind;
  readonly step: ClassAStep;
  /** Of a receipt, direction, stop, duty or text; the list of a letter. */
  readonly n?: number;
  /** The closing day. */
  readonly day?: Day;
  readonly isCorrection?: true;
  readonly since: Instant;
  /** `sub` of the officer who asked; absent after a restore, when nobody has. */
  readonly by?: string;
  /** What the reader did before, and so cannot be the second person. */
  readonly mine: readonly Did[];
  /** Why nobody can sign it now. */
  readonly notNow?: string;
}
