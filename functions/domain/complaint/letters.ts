import { type Instant, isBefore } from '#domain/calendar/times.ts';
import { isSameLetter } from '#domain/case/shared-events.ts';
import type { OwedLetterKind } from './events.ts';
import type { Complaint, OwedLetter } from './state.ts';

interface LetterPolicy {
  readonly reader: 'complainant' | 'officers';
  /** Nobody of ours ordered it: somebody can cause it by typing an address, so each address has a daily limit (S12). */
  readonly isCounted: boolean;
  /** It waits while the breaker holds its address; what answers, apologizes or a person of ours ordered goes on (decision 0036). */
  readonly waitsInHold: boolean;
  /** What it says is over once we have answered. */
  readonly endsWithAnswer: boolean;
}

/** A new letter does not compile until somebody decides. */
export const letterPolicies: Readonly<Record<OwedLetterKind, LetterPolicy>> = {
  acknowledgement: { reader: 'complainant', isCounted: true, waitsInHold: true, endsWithAnswer: false },
  question: { reader: 'complainant', isCounted: false, waitsInHold: false, endsWithAnswer: true },
  message: { reader: 'complainant', isCounted: false, waitsInHold: false, endsWithAnswer: false },
  holding: { reader: 'complainant', isCounted: true, waitsInHold: true, endsWithAnswer: true },
  overdue: { reader: 'complainant', isCounted: true, waitsInHold: false, endsWithAnswer: true },
  answer: { reader: 'complainant', isCounted: false, waitsInHold: false, endsWithAnswer: false },
  'recourse-path': { reader: 'complainant', isCounted: false, waitsInHold: false, endsWithAnswer: false },
  closed: { reader: 'complainant', isCounted: false, waitsInHold: false, endsWithAnswer: false },
  'message-arrived': { reader: 'officers', isCounted: false, waitsInHold: false, endsWithAnswer: true },
};

const isAhead = (until: Instant | undefined, now: Instant | undefined): boolean =>
  until !== undefined && (now === undefined || isBefore(now, until));

/** A hold never stops a letter that always goes, for example that we are late. */
const isPostponed = (
  { lettersAfter, heldUntil }: Complaint,
  { kind }: OwedLetter,
  now: Instant | undefined,
): boolean =>
  (letterPolicies[kind].isCounted && isAhead(lettersAfter, now)) ||
  (letterPolicies[kind].waitsInHold && isAhead(heldUntil, now));

/** Without `now`, those that no time holds up. */
export const lettersToSend = (complaint: Complaint, now?: Instant): readonly OwedLetter[] =>
  complaint.lettersOwed.filter(
    (one) =>
      !(complaint.waitingForPost ?? []).some((waits) => isSameLetter(waits, one)) &&
      !isPostponed(complaint, one, now),
  );

export const withOwedLetter = <C extends Complaint>(complaint: C, owed: Omit<OwedLetter, 'of'>): C => {
  const written = complaint.written + 1;
  return { ...complaint, written, lettersOwed: [...complaint.lettersOwed, { ...owed, of: String(written) }] };
};

/** By its kind: an officer may have mailed it to another address than the typed one. */
export const isToComplainant = (kind: string): boolean =>
  (letterPolicies as Readonly<Partial<Record<string, LetterPolicy>>>)[kind]?.reader === 'complainant';

/** Once the answer is given, a letter that asks or apologizes would not be true. */
export const lettersAfterAnswer = ({ lettersOwed }: Complaint): readonly OwedLetter[] =>
  lettersOwed.filter(({ kind }) => !letterPolicies[kind].endsWithAnswer);
