import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';

/** As a person typed it; `id`: of the request that it becomes. */
export interface WaitingRestriction {
  readonly id: CaseId;
  readonly receivedAt: Instant;
  /** Network address. */
  readonly source: string;
  readonly language: string;
  readonly account: string;
  readonly name?: string;
  /** An email or postal address. */
  readonly contact?: string;
}

/** Restrictions received while other doors may be closed. Outside the table: it works when the table does not. */
export interface WaitingRestrictions {
  /** Received once this returns. @throws {Unavailable} */
  put(restriction: WaitingRestriction): Promise<void>;
  /** Ids of some that wait; a next call finds more. Strongly consistent. @throws {Unavailable} */
  list(): Promise<readonly string[]>;
  /** @returns undefined for what cannot be read as one @throws {NoSuchFile | Unavailable} */
  read(id: string): Promise<WaitingRestriction | undefined>;
  /** No version stays. @throws {Unavailable} */
  erase(id: string): Promise<void>;
}
