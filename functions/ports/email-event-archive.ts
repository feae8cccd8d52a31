import type { Instant } from '#domain/calendar/times.ts';

/** What SES reported about one letter; no address, subject or name (decision 0035). */
export interface ArchivedEmailEvent {
  /** When it happened. */
  readonly at: Instant;
  /** As SES names it: `Send`, `Bounce` … */
  readonly type: string;
  /** The SES message id. */
  readonly messageId: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Outside the table, so that a restore of the table does not lose it. Kept for 25 months. */
export interface EmailEventArchive {
  /** Repeating it does no harm: equal events make equal lines. @throws {Unavailable} */
  keep(events: readonly ArchivedEmailEvent[]): Promise<void>;
}
