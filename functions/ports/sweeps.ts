import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';

/** How far a job has come on its way through all cases. */
export interface Sweep {
  /** Another way begins at the first case. */
  readonly way: 'keep' | 'release' | 'erase' | 'look-again';
  /** Of the lists that it goes through. */
  readonly list: number;
  readonly cursor?: string;
  readonly cases: number;
  readonly files: number;
  readonly expired: number;
  readonly expiredCases: readonly CaseId[];
  /** A request whose answer was on its way: the way goes through all of them again (P47). */
  readonly again?: true;
  /** It went through all of them. */
  readonly finishedAt?: Instant;
}

/** Requests whose data a system may delete or correct: the last hour found no duty to keep it (P47, R-10). */
export interface Cleared {
  readonly at: Instant;
  readonly requests: readonly CaseId[];
}

/** Kept beside the cases, so that a way of many thousand needs no history of as many runs. */
export interface Sweeps {
  read(name: string): Promise<Sweep | undefined>;
  write(name: string, sweep: Sweep): Promise<void>;
  cleared(): Promise<Cleared | undefined>;
  clear(cleared: Cleared): Promise<void>;
}
