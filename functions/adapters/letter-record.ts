import type { TypedAddress } from '#domain/breaker/outcomes.ts';
import { type Day, type Instant, instantAt } from '#domain/calendar/times.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { LetterFormat } from '#domain/case/letter-formats.ts';
import type { Page } from '#ports/cases.ts';
import type {
  HeldLetter,
  Letter,
  LetterKey,
  LetterReader,
  SentLetter,
  StoredLetter,
} from '#ports/letters.ts';
import type { PaperMailQueue, WaitingLetter } from '#ports/paper-mail.ts';
import type { ReturnReason } from '#ports/returned-emails.ts';
import { sha256 } from './sha256.ts';

/** The kept copy, secrets blanked. */
export type StoredCopy = Pick<StoredLetter, 'to' | 'subject' | 'text' | 'sentAt' | 'sha256' | 'messageId'>;

export interface PaperMailEntry {
  readonly html: string;
  readonly queue?: PaperMailQueue;
  /** Absent in early records. */
  readonly reader?: LetterReader;
  /** Civil date, UTC. */
  readonly since: Day;
  readonly postedOn?: Day;
  /** Absent: standard or large print, which nobody has to make. */
  readonly madeAs?: LetterFormat;
  readonly undeliverable?: string;
}

/** The page of an emailed letter, for paper mail if it comes back. */
export interface Printable {
  readonly html: string;
  readonly reader: LetterReader;
}

/** Of a letter that waits, or waited, while the breaker holds its address. */
export interface HeldEntry {
  readonly hold: string;
  readonly since: Instant;
}

/**
 * `claimed`: being sent, or perhaps sent once the lease ends. `unsent`: surely not sent. `to-post`: waits for
 * paper mail. `held`: due, and waits for its hold to be closed. `listed`: after that it went out in a list.
 */
export interface LetterRecord {
  readonly status: 'claimed' | 'unsent' | 'refused' | 'to-post' | 'sent' | 'held' | 'listed';
  /** New for every claim. */
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly leaseUntil: number;
  readonly attempts: number;
  readonly possibleDuplicate: boolean;
  /** Epoch milliseconds of the first claim; absent in records of earlier releases. */
  readonly dueAt?: number;
  /** The metric `LetterLate` has counted it before SES accepted it. */
  readonly countedLate?: boolean;
  readonly copy?: StoredCopy;
  readonly printable?: Printable;
  readonly paperMail?: PaperMailEntry;
  readonly returned?: ReturnReason;
  readonly held?: HeldEntry;
  readonly typed?: TypedAddress;
}

export interface LetterStore {
  read(caseId: CaseId, key: LetterKey): Promise<LetterRecord | undefined>;
  /** @returns false when owner or status is no longer that of `seen` */
  write(caseId: CaseId, key: LetterKey, next: LetterRecord, seen: LetterRecord | undefined): Promise<boolean>;
  all(caseId: CaseId): Promise<readonly (LetterKey & LetterRecord)[]>;
  /** Longest wait first. */
  waiting(queue: PaperMailQueue, cursor: string | undefined, limit: number): Promise<Page<WaitingLetter>>;
  /** Longest wait first. */
  held(cursor: string | undefined, limit: number): Promise<Page<HeldLetter>>;
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
  return { ...kept, sha256: sha256(canonicalJson(kept)), messageId, sentAt: instantAt(now) };
};

/** Our own people get no paper mail. */
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
