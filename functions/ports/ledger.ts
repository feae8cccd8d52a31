import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { RowState } from '#domain/notice/recipients.ts';

/** At most 50 recipients of one segment. */
export interface PageKey {
  readonly caseId: CaseId;
  /** `1`, or a supplement's number. */
  readonly list: string;
  readonly page: number;
}

/** `ref` is the customer's reference, `hash` seals ref, name and address as frozen. */
export interface LedgerRow {
  readonly ref: string;
  readonly hash: string;
  readonly state: RowState;
  readonly messageId?: string;
  /** An earlier attempt may have gone out (decision 0018). */
  readonly possibleDuplicate?: true;
  /** Civil date on which the letter was mailed on paper. */
  readonly postedOn?: Day;
  /** Id of the officer’s statement of that date, so that a repeat is known. */
  readonly statement?: string;
}

export interface LedgerPage extends PageKey {
  /** Owner of the claim; also in the letters' tags. */
  readonly owner: string;
  readonly writtenAt: Instant;
  readonly rows: readonly LedgerRow[];
}

/** From SES, about one position of a page. */
export interface PageEvent {
  readonly position: number;
  readonly messageId: string;
  readonly owner: string;
  readonly type: 'sent' | 'delivered' | 'rejected' | 'bounced' | 'complained';
}

/** State of every recipient, beside the case (decision 0014). */
export interface Ledger {
  /** Strongly consistent. */
  read(key: PageKey): Promise<LedgerPage | undefined>;
  /** Writes over `seen`, or where none was; a lost reply is looked up. @returns false after a lost race */
  write(page: LedgerPage, seen: LedgerPage | undefined): Promise<boolean>;
  /** In order; all lists when `list` is absent. */
  pages(caseId: CaseId, list?: string): AsyncIterable<LedgerPage>;
  /** Keeps events of a page not yet written; idempotent. */
  deferEvents(key: PageKey, events: readonly PageEvent[]): Promise<void>;
  deferredEvents(key: PageKey): Promise<readonly PageEvent[]>;
}
