import type { Instant } from '#domain/calendar/times.ts';
import { evolveFiles, isFileEvent, type KeptFileEvent } from '#domain/case/file-events.ts';
import { endText, holdText, withoutWaiting } from '#domain/case/held-texts.ts';
import {
  evolveShared,
  isSameLetter,
  isSharedEvent,
  type SharedEvent,
  withMachine,
  withPerson,
} from '#domain/case/shared-events.ts';
import type { ComplaintEvent, HeldKind, Received } from './events.ts';
import { letterPolicies, lettersAfterAnswer, withOwedLetter } from './letters.ts';
import { needsMachine } from './next-step.ts';
import { type Complaint, isAnswered, isOpen } from './state.ts';
import { recourseSteps } from './vocabulary.ts';

/** The author's next answer takes the place of the one that waits. */
const oneAtATime: Readonly<Record<HeldKind, boolean>> = {
  'complaint-answer': true,
  'complaint-question': false,
  'complaint-message': false,
};

const firstCommit = ({ type: _, ...received }: Received): Complaint =>
  withOwedLetter(
    { ...received, stage: 'received', lettersOwed: [], written: 0, handledMilestones: [], faults: 0 },
    { kind: 'acknowledgement' },
  );

/** What a letter is followed by, once it is out. */
const afterLetter = (
  complaint: Complaint,
  { kind, of }: Extract<ComplaintEvent, { type: 'owed-letter-sent' }>,
  at: Instant,
): Complaint => {
  const lettersOwed = complaint.lettersOwed.filter((one) => !isSameLetter(one, { kind, of }));
  const out = {
    ...complaint,
    lettersOwed,
    ...(letterPolicies[kind].isCounted ? { lettersAfter: undefined } : {}),
    ...(letterPolicies[kind].waitsInHold ? { heldUntil: undefined } : {}),
  };
  if (kind === 'acknowledgement')
    return {
      ...out,
      acknowledgedAt: at,
      ...(out.stage === 'received' ? { stage: 'working' } : {}),
    } as Complaint;
  if (kind === 'answer' && out.stage === 'answering')
    return {
      ...{ ...out, lettersOwed: lettersAfterAnswer(out) },
      ...withoutWaiting(out),
      ...{ stage: 'answered', answeredAt: at },
    } as Complaint;
  return kind === 'recourse-path' ? closedUnsatisfied(out, at) : out;
};

/** The path is in their hands: the case closes, their right does not. */
const closedUnsatisfied = (complaint: Complaint, at: Instant): Complaint =>
  complaint.stage === 'answered'
    ? ({
        ...{ ...complaint, ...withoutWaiting(complaint) },
        ...{ stage: 'closed', closedAt: at, because: 'unsatisfied' },
      } as Complaint)
    : complaint;

/** Not silent: the 30 days begin again. */
const heard = (complaint: Complaint, at: Instant): Complaint =>
  complaint.stage === 'answered' ? { ...complaint, heardAt: at } : complaint;

const watched = (complaint: Complaint, event: SharedEvent, at: Instant): Complaint => {
  const next = evolveShared(complaint, event, at);
  // Their 30 days to answer us begin once we have read what they wrote.
  if (event.type === 'messages-read') return heard(next, at);
  if (event.type !== 'milestone-handled') return next;
  if (event.kind === 'holding' && isOpen(next)) return withOwedLetter(next, { kind: 'holding' });
  return event.kind === 'overdue' ? withOwedLetter(next, { kind: 'overdue' }) : next;
};

/** Who wrote down what they checked has started, so it does not go back to the queue. */
const startedBy = (complaint: Complaint, officer: string): Complaint => {
  if (complaint.assigned?.to !== officer) return complaint;
  const { unclaimedAfter: _, ...assigned } = complaint.assigned;
  return { ...complaint, assigned };
};

type Own = Exclude<ComplaintEvent, Received | KeptFileEvent | SharedEvent>;

const evolveOwn = (complaint: Complaint, event: Own, at: Instant): Complaint => {
  switch (event.type) {
    case 'owed-letter-sent':
      return afterLetter(complaint, event, at);
    case 'letters-postponed':
      return { ...complaint, lettersAfter: event.until };
    case 'letters-held':
      return { ...complaint, heldUntil: event.until };
    case 'investigator-asked':
      return { ...complaint, investigatorAsked: true };
    case 'entry-confirmed':
      return { ...complaint, entry: complaint.entry && { ...complaint.entry, confirmedBy: event.by } };
    case 'complaint-assigned': {
      const { type: _, to, ...rest } = event;
      const assignments = (complaint.assignments ?? 0) + 1;
      return { ...complaint, assignments, assigned: to === undefined ? undefined : { to, ...rest } };
    }
    case 'assignment-lapsed':
      return { ...complaint, assigned: undefined };
    case 'officer-named':
      return { ...complaint, officersNamed: [...(complaint.officersNamed ?? []), event.officer] };
    case 'request-linked':
      return { ...complaint, linked: { request: event.request, proven: event.proven } };
    case 'investigation-recorded':
      return {
        ...startedBy(complaint, event.by),
        investigatedBy: [...(complaint.investigatedBy ?? []), event.by],
        secondLook: undefined,
      } as Complaint;
    case 'second-look-owed':
      return { ...complaint, secondLook: true };
    case 'message-sent': {
      const { as: kind, textSha256 } = event;
      const asked = kind === 'question' ? { questionAt: at } : {};
      return withOwedLetter({ ...heard(complaint, at), ...asked, unread: 0 }, { kind, textSha256 });
    }
    case 'message-received':
      return withOwedLetter(
        { ...heard(complaint, at), questionAt: undefined, unread: (complaint.unread ?? 0) + 1 },
        { kind: 'message-arrived' },
      );
    case 'answer-given': {
      const { type: _, ...answer } = event;
      const lettersOwed = lettersAfterAnswer(complaint);
      const answering = {
        ...complaint,
        ...withoutWaiting(complaint),
        lettersOwed,
        stage: 'answering',
        answer,
      };
      return withOwedLetter(answering as Complaint, { kind: 'answer', textSha256: answer.textSha256 });
    }
    case 'answer-carried-out':
      return { ...complaint, carriedOut: true };
    case 'step-recorded': {
      const steps = { ...complaint.steps, [event.step]: event.on };
      const known = { ...complaint, steps };
      // Every step is done: the letter now says how to file (P55).
      return recourseSteps.every((step) => steps[step] !== undefined)
        ? withOwedLetter(known, { kind: 'recourse-path' })
        : known;
    }
    case 'pack-given':
      return complaint;
    case 'complainant-unsatisfied':
      return withOwedLetter({ ...complaint, unsatisfiedAt: at }, { kind: 'recourse-path' });
    case 'complaint-closed':
      return isAnswered(complaint)
        ? withOwedLetter(
            { ...complaint, stage: 'closed', closedAt: at, because: event.because },
            { kind: 'closed' },
          )
        : complaint;
    case 'complaint-withdrawn':
      return {
        ...complaint,
        ...withoutWaiting(complaint),
        stage: 'withdrawn',
        withdrawnAt: at,
        lettersOwed: [],
        lettersAfter: undefined,
        heldUntil: undefined,
      };
    case 'text-held':
      return { ...complaint, heldTexts: holdText(complaint, event, at, oneAtATime) };
    case 'held-text-ended':
      return { ...complaint, heldTexts: endText(complaint, event) };
  }
};

const evolved = (complaint: Complaint, event: Exclude<ComplaintEvent, Received>, at: Instant): Complaint => {
  if (isFileEvent(event)) return evolveFiles(complaint, event);
  return isSharedEvent(event) ? watched(complaint, event, at) : evolveOwn(complaint, event, at);
};

/** A machine has the case exactly while the next step is its own. */
const withRightHolder = (complaint: Complaint, at: Instant): Complaint => {
  const isMachines = needsMachine(complaint);
  if (isMachines && complaint.machineSince === undefined) return { ...complaint, ...withMachine(at) };
  return !isMachines && complaint.machineSince !== undefined ? { ...complaint, ...withPerson } : complaint;
};

/** Total over events; the stored state equals the fold of its history (I6). */
export const evolve = (complaint: Complaint | undefined, event: ComplaintEvent, at: Instant): Complaint => {
  if (event.type === 'complaint-received') return withRightHolder(firstCommit(event), at);
  if (complaint === undefined) throw new Error(`a complaint cannot begin with ${event.type}`);
  return withRightHolder(evolved(complaint, event, at), at);
};
