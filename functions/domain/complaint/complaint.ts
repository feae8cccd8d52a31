import { civilDay } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isBefore } from '#domain/calendar/times.ts';
import type { CaseKeys, Late, Noun } from '#domain/case/case.ts';
import type { Queue } from '#domain/case/queues.ts';
import { wakeAtOf } from '#domain/case/shared-events.ts';
import { replyBy, silentFrom, wakeAt } from './clocks.ts';
import type { ComplaintConfirmation } from './commands.ts';
import type { ComplaintEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { fileWorkOf } from './files.ts';
import { needsMachine } from './next-step.ts';
import { pendingConfirmations, textsWaiting } from './proposals.ts';
import { reportFactsOf } from './report-facts.ts';
import { type Complaint, isAnswered, isSettled } from './state.ts';
import { publicStage } from './view.ts';
import { workFactsOf } from './work-facts.ts';

const queueOf = (complaint: Complaint): Queue => {
  if (complaint.personErased) return 'erased';
  // In every stage, until an officer has looked.
  if (complaint.secondLook) return 'officer';
  const { faults, unread = 0, waitingForPost = [], returned = [] } = complaint;
  // Nothing leaves our lists over an unread word, whatever ended it.
  if (unread > 0) return 'officer';
  const letters = [...waitingForPost, ...returned, ...textsWaiting(complaint)];
  const isNews = faults > 0 || letters.length > 0;
  if (isSettled(complaint)) return isNews && needsMachine(complaint) ? 'officer' : 'settled';
  return complaint.stage === 'answered' && !isNews ? 'requester' : 'officer';
};

/** Once answered it is due no more: it closes on the day after the complainant's last one. */
const datesOf = (complaint: Complaint): Pick<CaseKeys, 'dueOn' | 'workBy'> => {
  if (!isAnswered(complaint)) return { dueOn: complaint.dueOn, workBy: complaint.workBy };
  const until = replyBy(silentFrom(complaint));
  return { dueOn: until, workBy: until };
};

/** A receipt that a limit or a hold postponed still goes out (S12, decision 0036). */
const isOver = (complaint: Complaint): boolean =>
  isSettled(complaint) && !needsMachine(complaint) && complaint.lettersOwed.length === 0;

/** Files that must be erased one day. */
const wakeWhenSettled = (complaint: Complaint): Instant | undefined => {
  const filesAt = fileWorkOf(complaint)?.dueAt;
  return filesAt && wakeAtOf(complaint, filesAt);
};

const keys = (caseId: string, complaint: Complaint): CaseKeys => ({
  stage: complaint.stage,
  queue: queueOf(complaint),
  ...datesOf(complaint),
  assignee: isSettled(complaint) && (complaint.unread ?? 0) === 0 ? undefined : complaint.assigned?.to,
  wakeAt: isOver(complaint) ? wakeWhenSettled(complaint) : wakeAt(caseId, complaint),
  work: workFactsOf(complaint),
  report: reportFactsOf(complaint),
});

/** From day 46, and with an unread message from the due day on, of what was with us before this day. */
const late = (complaint: Complaint, on: Day): Late | undefined => {
  const { dueOn, entry, receivedAt, zone } = complaint;
  const isWithUs = isBefore(civilDay(entry?.at ?? receivedAt, zone), on);
  if (!isWithUs) return undefined;
  const { dueOn: until = dueOn } = datesOf(complaint);
  if ((complaint.unread ?? 0) > 0 && !complaint.personErased && !isBefore(on, until))
    return { what: 'complaint', dueOn: until, blocked: 'message-unread' };
  return publicStage(complaint, on) === 'late' ? { what: 'complaint', dueOn } : undefined;
};

/** By which event a second person answers. A new confirmation does not compile until it is said. */
const answerTo: Readonly<Record<ComplaintConfirmation['type'], ComplaintEvent['type']>> = {
  'confirm-entry': 'entry-confirmed',
  'confirm-text': 'held-text-ended',
};

export const complaints: Noun<Complaint, ComplaintEvent> = {
  ...{ kind: 'complaint', evolve, keys, late },
  seconds: { pending: pendingConfirmations, answers: Object.values(answerTo) },
};
