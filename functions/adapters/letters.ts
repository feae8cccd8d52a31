import { isLeaseOver } from '#domain/calendar/clocks-apart.ts';
import { compareTimes, instantAt } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { CaseId } from '#domain/case/case.ts';
import { EmailRefused, InProgress } from '#domain/case/errors.ts';
import { isEmailAddress } from '#domain/case/paper-mail.ts';
import type { EmailSender, Letter, LetterKey, Letters } from '#ports/letters.ts';
import type { Hazards } from './case-changes.ts';
import { isSurelyUnsent } from './email-not-accepted.ts';
import { type CountLetter, countAccepted, countWaiting } from './letter-lateness.ts';
import {
  type HeldEntry,
  type LetterRecord,
  type LetterStore,
  printableCopy,
  sentLetter,
  storedCopy,
} from './letter-record.ts';
import { type PostalAddressOf, postalAddressFor, queuedForPaperMail } from './paper-letters.ts';

/** Outlives a Lambda run (5 minutes), so that two owners never meet (decision 0018, design 7), by whatever clock (F5). */
const leaseForMs = 6 * 60_000;

const isLeased = (record: LetterRecord, now: number): boolean =>
  record.status === 'claimed' && !isLeaseOver(record.leaseUntil, now);

const isOut = ({ status }: LetterRecord): boolean => status === 'sent' || status === 'to-post';

const isOurs = (record: LetterRecord | undefined): record is LetterRecord =>
  record !== undefined && isOut(record);

const claimAfter = (seen: LetterRecord | undefined, owner: string, now: number): LetterRecord => ({
  status: 'claimed',
  owner,
  leaseUntil: now + leaseForMs,
  attempts: (seen?.attempts ?? 0) + 1,
  possibleDuplicate: seen !== undefined && (seen.possibleDuplicate || seen.status === 'claimed'),
  dueAt: seen?.dueAt ?? now,
  ...(seen?.countedLate ? { countedLate: true } : {}),
});

/**
 * Perhaps sent before, if its claim was lost. The minute of `LetterLate` begins again after the hold, because waiting is the
 * plan; a letter that was counted late is not counted twice.
 */
const heldAfter = (seen: LetterRecord | undefined, owner: string, held: HeldEntry): LetterRecord => ({
  ...{ status: 'held', owner, leaseUntil: 0, held },
  attempts: seen?.attempts ?? 0,
  possibleDuplicate: seen !== undefined && (seen.possibleDuplicate || seen.status === 'claimed'),
  ...(seen?.countedLate ? { countedLate: true } : {}),
});

/** Only an answer from SES proves that nothing was sent. */
const leftBy = (claim: LetterRecord, fault: unknown): LetterRecord => {
  if (fault instanceof EmailRefused) return { ...claim, status: 'refused' };
  return isSurelyUnsent(fault) ? { ...claim, status: 'unsent' } : { ...claim, leaseUntil: 0 };
};

/** For entries that send nothing. */
export const storedLetters = (store: LetterStore): Pick<Letters, 'list' | 'held'> => ({
  held: (cursor, limit) => store.held(cursor, limit),
  list: async (caseId) => {
    const all = await store.all(caseId);
    const kept = all.flatMap((one) => {
      const { copy, returned } = one;
      return copy ? [{ ...sentLetter(one, one), ...copy, ...(returned ? { returned } : {}) }] : [];
    });
    const name = ({ kind, of }: LetterKey): string => `${kind} ${of}`;
    return kept.sort((a, b) => compareTimes(a.sentAt, b.sentAt) || byCodeUnit(name(a), name(b)));
  },
});

/** Claim → send → sent, each letter once (decision 0007). */
export const lettersOver = (
  store: LetterStore,
  mail: EmailSender,
  { clock, chance }: Hazards,
  postalOf: PostalAddressOf = async () => undefined,
  count: CountLetter = () => {},
): Letters => {
  const claimed = async (
    caseId: CaseId,
    key: LetterKey,
    seen: LetterRecord | undefined,
  ): Promise<LetterRecord> => {
    const claim = claimAfter(seen, chance.uuid(), clock.now());
    if (await store.write(caseId, key, claim, seen)) return claim;
    // A client's retry after a lost reply finds its own claim.
    if ((await store.read(caseId, key))?.owner === claim.owner) return claim;
    throw new InProgress();
  };
  /** Best effort: otherwise the lease ends it. */
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
  /** A reader's letter that cannot be emailed waits for paper mail. */
  const out = async (
    caseId: CaseId,
    key: LetterKey,
    claim: LetterRecord,
    letter: Letter,
  ): Promise<LetterRecord> => {
    if (!isEmailAddress(letter.to)) return queuedForPaperMail(claim, letter, letter.to, clock.now());
    try {
      const messageId = await mail.send(letter, {
        case: caseId,
        letter: key.kind,
        of: key.of,
        ...(letter.class ? { class: letter.class } : {}),
      });
      countAccepted(claim, clock.now(), count);
      const printable = printableCopy(letter);
      const copy = storedCopy(letter, messageId, clock.now());
      const kept = { ...(printable ? { printable } : {}), ...(letter.typed ? { typed: letter.typed } : {}) };
      return { ...claim, status: 'sent', copy, ...kept };
    } catch (fault) {
      const { reader = 'officers' } = letter;
      if (!(fault instanceof EmailRefused) || reader === 'officers') {
        const waiting = countWaiting(claim, clock.now(), count);
        await giveBack(caseId, key, claim, leftBy(waiting, fault));
        throw fault;
      }
      return queuedForPaperMail(claim, letter, await postalAddressFor(reader, caseId, postalOf), clock.now());
    }
  };
  return {
    sendOnce: async (caseId, key, compose) => {
      const seen = await store.read(caseId, key);
      if (isOurs(seen)) return sentLetter(key, seen);
      if (seen && isLeased(seen, clock.now())) throw new InProgress();
      const claim = await claimed(caseId, key, seen);
      const letter = await composed(caseId, key, claim, compose);
      const after = await out(caseId, key, claim, letter);
      if (await store.write(caseId, key, after, claim)) return sentLetter(key, after);
      const stored = await store.read(caseId, key);
      if (!isOurs(stored)) throw new InProgress();
      return sentLetter(key, stored);
    },
    hold: async (caseId, key, hold) => {
      const seen = await store.read(caseId, key);
      if (seen && isOut(seen)) return { sent: sentLetter(key, seen) };
      if (seen && isLeased(seen, clock.now())) throw new InProgress();
      const held = { hold, since: seen?.held?.since ?? instantAt(clock.now()) };
      // What went out in a list is out.
      const isKnown = seen?.status === 'held' && seen.held?.hold === hold;
      if (isKnown || seen?.status === 'listed') return { since: held.since };
      const next = heldAfter(seen, chance.uuid(), held);
      if (!(await store.write(caseId, key, next, seen))) throw new InProgress();
      return { since: held.since };
    },
    endHold: async (caseId, key, status) => {
      const seen = await store.read(caseId, key);
      if (seen?.status !== 'held') return;
      // After a lost race the letter was sent singly, or another run ended its hold.
      await store.write(caseId, key, { ...seen, owner: chance.uuid(), status }, seen);
    },
    heldSince: async (caseId, key) => (await store.read(caseId, key))?.held?.since,
    ...storedLetters(store),
  };
};
