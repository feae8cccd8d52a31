import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId, Kind } from '#domain/case/case.ts';
import type { Dated } from '#domain/case/held-text-calls.ts';
import type { Did } from '#domain/case/two-persons.ts';
import type { ClassAStep } from '#domain/two-person-steps.ts';

/** `workBy`: on that day all who may sign are called. */
export interface TextShown extends Pick<Dated, 'workBy' | 'dueOn'> {
  readonly n: number;
}

/** What waits for a second officer, before names and words. */
export interface Waiting {
  readonly id: CaseId;
  readonly kind: Kind;
  readonly step: ClassAStep;
  /** Of a receipt, direction, stop, duty or text; the list of a letter. */
  readonly n?: number;
  /** Of a text: when its case is due. */
  readonly text?: TextShown;
  /** The closing day. */
  readonly day?: Day;
  readonly isCorrection?: true;
  readonly since: Instant;
  /** `sub` of the officer who asked; absent after a restore, when nobody has. */
  readonly by?: string;
  /** What the reader did before, and so cannot be the second person. */
  readonly mine: readonly Did[];
  /** Why another group than the reader’s signs it. */
  readonly isForOthers?: string;
  /** Why nobody can sign it now. */
  readonly notNow?: string;
}
