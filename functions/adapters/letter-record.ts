import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Page } from '#ports/cases.ts';
import type { Letter, LetterKey, LetterReader, SentLetter, StoredLetter } from '#ports/letters.ts';
import type { PaperMailQueue, WaitingLetter } from '#ports/paper-mail.ts';
import type { ReturnReason } from '#ports/returned-emails.ts';
import { instant } from './case-commits.ts';
import { sha256 } from './sha256.ts';

/** What of a letter is kept: secrets blanked. */
export type StoredCopy = Pick<StoredLetter, 'to' | 'subject' | 'text' | 'sentAt' | 'sha256' | 'messageId'>;

/** A letter of the post lane: the page that is printed, where it waits, and what became of it. */
export interface PaperMailEntry {
  readonly html: string;
  readonly queue?: PaperMailQueue;
  /** Civil date, UTC. */
  readonly since: string;
  readonly postedOn?: string;
  readonly undeliverable?: string;
}

/** The page of a mailed letter, kept so that it can be posted if it comes back. */
export interface Printable {
  readonly html: string;
  readonly reader: LetterReader;
}

/**
 * A letter in the ledger. `claimed`: being sent, or, when the lease is over, perhaps sent. `unsent`: surely not sent.
 * `refused`: refused for good by the post office, until somebody tries again. `to-post`: to be printed and posted.
 */
export interface LetterRecord {
  readonly status: 'claimed' | 'unsent' | 'refused' | 'to-post' | 'sent';
  /** A new one with every claim. */
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly leaseUntil: number;
  readonly attempts: number;
  readonly possibleDuplicate: boolean;
  readonly copy?: StoredCopy;
  readonly printable?: Printable;
  readonly paperMail?: PaperMailEntry;
  readonly returned?: ReturnReason;
}

/** Where the ledger is kept. */
export interface LetterStore {
  read(caseId: CaseId, key: LetterKey): Promise<LetterRecord | undefined>;
  /** Writes `next` if owner and status still are those of `seen`. @returns false when they are not */
  write(caseId: CaseId, key: LetterKey, next: LetterRecord, seen: LetterRecord | undefined): Promise<boolean>;
  all(caseId: CaseId): Promise<readonly (LetterKey & LetterRecord)[]>;
  /** Letters that wait for the post, those who wait longest first. */
  waiting(queue: PaperMailQueue, cursor: string | undefined, limit: number): Promise<Page<WaitingLetter>>;
}

const blank = '████';

export const blanked = (part: string, secrets: readonly string[] = []): string =>
  secrets
    .filter((secret) => secret !== '')
    .reduce((left, secret) => left.replaceAll(secret, blank), part)
    .toWellFormed();

export const storedCopy = (
  { to, subject, text, secrets }: Letter,
  messageId: string,
  now: number,
): StoredCopy => {
  const kept = { to: to.toWellFormed(), subject: blanked(subject, secrets), text: blanked(text, secrets) };
  return { ...kept, sha256: sha256(canonicalJson(kept)), messageId, sentAt: instant(now) };
};

/** Nobody posts what our own people read. */
export const printableCopy = ({ html, reader = 'officers', secrets }: Letter): Printable | undefined =>
  reader === 'officers' ? undefined : { html: blanked(html, secrets), reader };

export const sentLetter = (
  { kind, of }: LetterKey,
  { status, possibleDuplicate, copy, paperMail }: LetterRecord,
): SentLetter => {
  if (copy === undefined) throw new TypeError(`letter ${kind} ${of} counts as sent but has no copy`);
  const { sentAt, sha256: hash, messageId } = copy;
  return {
    kind,
    of,
    sentAt,
    sha256: hash,
    messageId,
    possibleDuplicate,
    ...(status === 'to-post' ? { needsPaperMail: true } : {}),
    ...(paperMail?.postedOn === undefined ? {} : { postedOn: paperMail.postedOn }),
    ...(paperMail?.undeliverable === undefined ? {} : { undelivered: true }),
  };
};
