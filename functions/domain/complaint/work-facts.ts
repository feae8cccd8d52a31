import { type Due, type Waiting, type WorkFacts, withoutGaps } from '#domain/case/work-facts.ts';
import { replyBy, silentFrom } from './clocks.ts';
import { needsMachine } from './next-step.ts';
import { pendingConfirmations } from './proposals.ts';
import { type Complaint, isAnswered, isSettled } from './state.ts';

/** An answered complaint is due no more: it only stays open for the complainant. */
const dueOf = (complaint: Complaint): Due | undefined =>
  isAnswered(complaint) || isSettled(complaint)
    ? undefined
    : { dueOn: complaint.dueOn, promise: 'complaint', targetOn: complaint.targetOn };

const waits = (complaint: Complaint): Waiting => {
  const { faults, unread = 0, waitingForPost = [], returned = [], questionAt } = complaint;
  if (pendingConfirmations(complaint).length > 0) return { who: 'second-officer' };
  if (faults > 0) return { who: 'officer' };
  if (waitingForPost.length + returned.length > 0) return { who: 'paper-mail' };
  if (needsMachine(complaint)) return { who: 'machine' };
  if (complaint.secondLook) return { who: 'officer' };
  if (unread > 0) return { who: 'officer' };
  if (isSettled(complaint)) return { who: 'nobody' };
  if (isAnswered(complaint)) return { who: 'requester', until: replyBy(silentFrom(complaint)) };
  return { who: questionAt === undefined ? 'officer' : 'requester' };
};

const whats = { 'confirm-entry': 'entry', 'confirm-text': 'text' } as const;

export const workFactsOf = (complaint: Complaint): WorkFacts => {
  const { topic, complainant, unread } = complaint;
  const seconds = pendingConfirmations(complaint).flatMap(({ confirms, by, since }) =>
    confirms === undefined ? [] : [{ what: whats[confirms.type], by, since }],
  );
  return withoutGaps<WorkFacts>({
    what: topic,
    capacity: complainant,
    due: dueOf(complaint),
    waits: waits(complaint),
    seconds: seconds.length > 0 ? seconds : undefined,
    unread: unread || undefined,
  });
};
