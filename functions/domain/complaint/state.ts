import type { Day, Instant } from '#domain/calendar/times.ts';
import type { FileState } from '#domain/case/file-events.ts';
import type { HeldTexts } from '#domain/case/held-texts.ts';
import type { ClockState } from '#domain/case/shared-events.ts';
import type { GivenAnswer, HeldKind, OwedLetterKind, Received } from './events.ts';
import { misusePolicies, type RecourseStep } from './vocabulary.ts';

export interface OwedLetter {
  readonly kind: OwedLetterKind;
  /** Distinguishes letters of one kind. */
  readonly of: string;
  readonly textSha256?: string;
}

interface Facts
  extends Omit<Received, 'type' | 'textSha256'>,
    ClockState,
    HeldTexts<HeldKind>,
    Pick<FileState, 'files' | 'personErased'> {
  readonly textSha256?: string;
  readonly acknowledgedAt?: Instant;
  readonly lettersOwed: readonly OwedLetter[];
  /** Number of letters ever owed, part of their names. */
  readonly written: number;
  readonly lettersAfter?: Instant;
  /** While the breaker holds the address: when we look again (decision 0036). */
  readonly heldUntil?: Instant;
  readonly investigatorAsked?: true;
  readonly assigned?: { readonly to: string; readonly for?: string; readonly unclaimedAfter?: Day };
  readonly assignments?: number;
  /** `sub` of each officer complained of. */
  readonly officersNamed?: readonly string[];
  readonly investigatedBy?: readonly string[];
  /** Asked, and no message since. */
  readonly questionAt?: Instant;
  readonly unread?: number;
  /** Of the last message after the answer, theirs or ours. */
  readonly heardAt?: Instant;
  readonly steps?: Readonly<Partial<Record<RecourseStep, Day>>>;
  readonly unsatisfiedAt?: Instant;
  readonly carriedOut?: true;
  /** Answered, and an officer has to look at it again. */
  readonly secondLook?: true;
}

/** Only `closed` and `withdrawn` are settled. `answered` waits for the complainant. */
export type Complaint = Facts &
  (
    | { readonly stage: 'received' }
    | { readonly stage: 'working' }
    | { readonly stage: 'answering'; readonly answer: GivenAnswer }
    | { readonly stage: 'answered'; readonly answer: GivenAnswer; readonly answeredAt: Instant }
    | {
        readonly stage: 'closed';
        readonly answer: GivenAnswer;
        readonly answeredAt: Instant;
        readonly closedAt: Instant;
        readonly because: 'silence' | 'unsatisfied';
      }
    | { readonly stage: 'withdrawn'; readonly withdrawnAt: Instant }
  );

export type Answered = Extract<Complaint, { readonly answeredAt: Instant }>;

export const isSettled = ({ stage }: Complaint): boolean => stage === 'closed' || stage === 'withdrawn';

/** An officer may write to the complainant. */
export const mayBeWrittenTo = (complaint: Complaint): boolean =>
  isOpen(complaint) || complaint.stage === 'answered';

/** Nobody has decided it. */
export const isOpen = ({ stage }: Complaint): boolean => stage === 'received' || stage === 'working';

export const isAnswered = (complaint: Complaint): complaint is Answered =>
  complaint.stage === 'answered' || complaint.stage === 'closed';

/** Reopens a request, or counts for the certificate. */
export const owesCarryingOut = (complaint: Complaint): boolean => {
  if (!isAnswered(complaint) || complaint.carriedOut) return false;
  const { reopens, cpniMisuse } = complaint.answer;
  return reopens === true || misusePolicies[cpniMisuse].isCounted;
};
