import { randomUUID } from 'node:crypto';
import { canonicalJson } from '#domain/canonical-json.ts';
import type { CaseId } from '#domain/case.ts';
import { InProgress, MailRefused } from '#domain/errors.ts';
import type { Clock } from '#ports/clock.ts';
import type { KeptLetter, Letter, LetterKey, Letters, Mail, SentLetter } from '#ports/letters.ts';
import { instant } from './case-commits.ts';
import { isSurelyUnsent } from './not-accepted.ts';
import { sha256 } from './sha256.ts';

/**
 * A letter in the ledger. `claimed`: being sent, or, when the lease is over, perhaps sent. `unsent`: surely not sent.
 * `refused`: refused for good by the post office, until somebody tries again.
 */
export interface LetterRecord {
  readonly status: 'claimed' | 'unsent' | 'refused' | 'sent';
  /** A new one with every claim. */
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly leaseUntil: number;
  readonly attempts: number;
  readonly possibleDuplicate: boolean;
  readonly copy?: Pick<KeptLetter, 'to' | 'subject' | 'text' | 'sentAt' | 'sha256' | 'messageId'>;
}

/** Where the ledger is kept. */
export interface LetterStore {
  read(caseId: CaseId, key: LetterKey): Promise<LetterRecord | undefined>;
  /** Writes `next` if owner and status still are those of `seen`. @returns false when they are not */
  write(caseId: CaseId, key: LetterKey, next: LetterRecord, seen: LetterRecord | undefined): Promise<boolean>;
  all(caseId: CaseId): Promise<readonly (LetterKey & LetterRecord)[]>;
}

/** Longer than a Lambda function lives (5 minutes): who takes a claim over never meets its owner (reliability.md, design 7). */
const leaseForMs = 6 * 60_000;

const blank = '████';

const keptCopy = ({ to, subject, text, secrets = [] }: Letter, messageId: string, now: number) => {
  const blanked = (part: string): string =>
    secrets
      .filter((secret) => secret !== '')
      .reduce((left, secret) => left.replaceAll(secret, blank), part)
      .toWellFormed();
  const kept = { to: to.toWellFormed(), subject: blanked(subject), text: blanked(text) };
  return { ...kept, sha256: sha256(canonicalJson(kept)), messageId, sentAt: instant(now) };
};

const isLeased = (record: LetterRecord, now: number): boolean =>
  record.status === 'claimed' && record.leaseUntil > now;

const claimAfter = (seen: LetterRecord | undefined, now: number): LetterRecord => ({
  status: 'claimed',
  owner: randomUUID(),
  leaseUntil: now + leaseForMs,
  attempts: (seen?.attempts ?? 0) + 1,
  possibleDuplicate: seen !== undefined && (seen.possibleDuplicate || seen.status === 'claimed'),
});

/** What a fault while sending leaves behind: only an answer from the post office says for sure that nothing went out. */
const leftBy = (claim: LetterRecord, fault: unknown): LetterRecord => {
  if (fault instanceof MailRefused) return { ...claim, status: 'refused' };
  return isSurelyUnsent(fault) ? { ...claim, status: 'unsent' } : { ...claim, leaseUntil: 0 };
};

const sentLetter = ({ kind, of }: LetterKey, { possibleDuplicate, copy }: LetterRecord): SentLetter => {
  if (copy === undefined) throw new TypeError(`letter ${kind} ${of} counts as sent but has no copy`);
  return { kind, of, sentAt: copy.sentAt, sha256: copy.sha256, messageId: copy.messageId, possibleDuplicate };
};

/** Letters over any ledger and post office: claim → send → sent, each letter once (reliability.md). */
export const lettersOver = (store: LetterStore, mail: Mail, clock: Clock): Letters => {
  const claimed = async (
    caseId: CaseId,
    key: LetterKey,
    seen: LetterRecord | undefined,
  ): Promise<LetterRecord> => {
    const claim = claimAfter(seen, clock.now());
    if (await store.write(caseId, key, claim, seen)) return claim;
    // A retry of the client after a lost reply finds its own claim.
    if ((await store.read(caseId, key))?.owner === claim.owner) return claim;
    throw new InProgress();
  };
  /** Best effort: what cannot be given back ends with its lease. */
  const giveBack = async (
    caseId: CaseId,
    key: LetterKey,
    claim: LetterRecord,
    left: LetterRecord,
  ): Promise<void> => {
    await store.write(caseId, key, left, claim).catch(() => false);
  };
  const composed = async (
    caseId: CaseId,
    key: LetterKey,
    claim: LetterRecord,
    compose: () => Promise<Letter>,
  ) => {
    try {
      return await compose();
    } catch (fault) {
      await giveBack(caseId, key, claim, { ...claim, status: 'unsent' });
      throw fault;
    }
  };
  const posted = async (caseId: CaseId, key: LetterKey, claim: LetterRecord, letter: Letter) => {
    try {
      return await mail.send(letter, { case: caseId, letter: key.kind, of: key.of });
    } catch (fault) {
      await giveBack(caseId, key, claim, leftBy(claim, fault));
      throw fault;
    }
  };
  return {
    sendOnce: async (caseId, key, compose) => {
      const seen = await store.read(caseId, key);
      if (seen?.status === 'sent') return sentLetter(key, seen);
      if (seen && isLeased(seen, clock.now())) throw new InProgress();
      const claim = await claimed(caseId, key, seen);
      const letter = await composed(caseId, key, claim, compose);
      const messageId = await posted(caseId, key, claim, letter);
      const sent: LetterRecord = { ...claim, status: 'sent', copy: keptCopy(letter, messageId, clock.now()) };
      if (await store.write(caseId, key, sent, claim)) return sentLetter(key, sent);
      const stands = await store.read(caseId, key);
      if (stands?.status !== 'sent') throw new InProgress();
      return sentLetter(key, stands);
    },
    of: async (caseId) => {
      const all = await store.all(caseId);
      const kept = all.flatMap((one) => (one.copy ? [{ ...sentLetter(one, one), ...one.copy }] : []));
      const rank = ({ sentAt, kind, of }: KeptLetter): string => `${sentAt} ${kind} ${of}`;
      return kept.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    },
  };
};
