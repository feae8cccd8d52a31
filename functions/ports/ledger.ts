import type { CaseId } from '#domain/case/case.ts';
import type { RowState } from '#domain/notice/recipients.ts';

/** A page of a frozen list: at most 50 recipients of one segment. */
export interface PageKey {
  readonly caseId: CaseId;
  /** The first list of a case, or the number of a supplement. */
  readonly list: string;
  readonly page: number;
}

/** What became of one recipient. `ref` is the customer's reference, `hash` that of ref, name and address as frozen. */
export interface LedgerRow {
  readonly ref: string;
  readonly hash: string;
  readonly state: RowState;
  readonly messageId?: string;
  /** An earlier try may have gone out: the irreducible case of decision 0018. */
  readonly possibleDuplicate?: true;
  /** Civil date of the posted letter. */
  readonly postedOn?: string;
  /** Names the officer’s statement that recorded the day, so that a repeated statement is known. */
  readonly statement?: string;
}

export interface LedgerPage extends PageKey {
  /** Owner of the claim under which it was sent, part of the letters' tags. */
  readonly owner: string;
  /** Instant at which it was first written. */
  readonly writtenAt: string;
  readonly rows: readonly LedgerRow[];
}

/** What the post office reported about one position of a page. */
export interface PageEvent {
  readonly position: number;
  readonly messageId: string;
  readonly owner: string;
  readonly type: 'sent' | 'delivered' | 'rejected' | 'bounced' | 'complained';
}

/** What has become of everybody on a frozen list, beside its case (decision 0014). */
export interface Ledger {
  /** Strongly consistent. */
  read(key: PageKey): Promise<LedgerPage | undefined>;
  /**
   * Writes a page over the one that was seen, or where none was; a reply that got lost is looked up.
   * @returns false when another has written meanwhile
   */
  write(page: LedgerPage, seen: LedgerPage | undefined): Promise<boolean>;
  /** Pages of a list in order, or of all lists of the case. */
  pages(caseId: CaseId, list?: string): AsyncIterable<LedgerPage>;
  /** Keeps events of a page that is not written yet; keeping one again changes nothing. */
  deferEvents(key: PageKey, events: readonly PageEvent[]): Promise<void>;
  deferredEvents(key: PageKey): Promise<readonly PageEvent[]>;
}
