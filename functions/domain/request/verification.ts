import { civilDate, dayOf } from '#domain/calendar/instants.ts';
import { compareTimes } from '#domain/calendar/times.ts';
import { type Milestone, morningSlotOf, nextMilestone, overdueDaily } from '#domain/case/milestones.ts';
import { wakeAtOf } from '#domain/case/shared-events.ts';
import { newDateMissed, secondsMissing, unclaimedOf } from './clocks.ts';
import { kindPolicies } from './kinds.ts';
import { isVerified, openedOn, type Request } from './state.ts';
import { isChildReport } from './unheard.ts';

/** Days after we asked on which we remind, and on which the question lapses. */
const remindOn = { requester: [1, 3], colleagues: [3, 7] } as const;
const lapseOn = 10;
/** Day on which a notice goes to the company though the person's own address was not confirmed. */
const noticeOn = 3;

/** The question who is asking is open: reminders and the lapse run, and a link can be renewed. */
export const isQuestionOpen = (request: Request): boolean => {
  if (!['acknowledged', 'verifying', 'lapsed', 'working'].includes(request.stage)) return false;
  if (isVerified(request) || request.evidence !== undefined || request.endedAt !== undefined) return false;
  switch (request.requesterType) {
    case 'roster':
      return request.verdict === undefined;
    case 'account':
      // What the holder said never shows: the path lapses on its day as if nothing had been said.
      return true;
    case 'person':
      return request.email === undefined;
    default:
      return false;
  }
};

/** Before the register was asked, every day that may matter is a day to wake on: a timer asks, it does not assume. */
const mayAsk = ({ stage, kind, capacity, adopted }: Request): boolean =>
  stage === 'received' &&
  adopted === undefined &&
  capacity !== 'data-subject' &&
  kindPolicies[kind].needsIdentity;

const remindsColleagues = ({ requesterType, capacity }: Request): boolean =>
  requesterType === 'roster' || (requesterType === undefined && capacity === 'controller');

/** Whom a reminder of this day goes to. */
export const remindedOn = (milestone: Milestone) => {
  const day = Number(/^verify-day-(\d+)(?:-from-|$)/.exec(milestone.name)?.[1]);
  const on = (days: readonly number[]): boolean => days.includes(day);
  return { requester: on(remindOn.requester), colleagues: on(remindOn.colleagues) };
};

/** Civil date from which the days of the question count. */
export const askedOn = ({ resumedAt, entry, receivedAt, zone }: Request) =>
  civilDate(resumedAt ?? entry?.at ?? receivedAt, zone);

/** Civil date on which the question lapses if nobody answers it. */
export const lapseDay = (request: Request): string => askedOn(request).add({ days: lapseOn }).toString();

/** The question lapsed, was taken up again and is still open when the answer is due: that ends it. */
export const endsUnanswered = (request: Request): boolean =>
  isQuestionOpen(request) && request.lapsedAt !== undefined && !isChildReport(request);

/** A question that lapses when the answer is late already is over: no link takes it up again. */
export const lapsesForGood = (
  { handledMilestones }: Pick<Request, 'handledMilestones'>,
  kind: Milestone['kind'],
): boolean => kind === 'overdue' || handledMilestones.includes('overdue');

/** The morning on which the roster has changed: a contact is asked again. */
const resumeOf = (caseId: string, { dueOn, zone }: Request, pausedUntil: string): Milestone => {
  const on = civilDate(pausedUntil, zone);
  const name = `resume-${on}`;
  const daysLeft = on.until(dueOn).days;
  return { name, kind: 'resume', on: on.toString(), firesAt: morningSlotOf(caseId, on, zone), daysLeft };
};

const milestonesOf = (caseId: string, request: Request): readonly Milestone[] => {
  const asked = askedOn(request);
  const after = (days: number, name: string, kind: Milestone['kind']): Milestone => {
    const on = asked.add({ days });
    const daysLeft = on.until(request.dueOn).days;
    return { name, kind, on: on.toString(), firesAt: morningSlotOf(caseId, on, request.zone), daysLeft };
  };
  if (request.pausedUntil !== undefined && isQuestionOpen(request))
    return [resumeOf(caseId, request, request.pausedUntil)];
  if (request.stage === 'notifying-controller') return [after(noticeOn, 'notice', 'notice')];
  // A day to look, of another name: nothing is sent on it, so it must not count as the notice.
  const mayNotice = request.stage === 'received' && request.capacity === 'data-subject';
  if (mayNotice) return [after(noticeOn, 'notice-looked', 'notice')];
  // A question that lapsed, or was asked again late, has no days of its own any more: the due date ends it.
  const late = request.askedAgain === true && request.resumedAt === undefined;
  const over = request.lapsedAt !== undefined || late;
  const from = request.resumedAt === undefined ? '' : `-from-${asked}`;
  if (over || !(mayAsk(request) || isQuestionOpen(request))) return [];
  const days = new Set<number>([
    ...remindOn.requester,
    ...(remindsColleagues(request) ? remindOn.colleagues : []),
  ]);
  return [
    ...[...days].map((day) => after(day, `verify-day-${day}${from}`, 'ask-again')),
    ...(isChildReport(request) ? [] : [after(lapseOn, `lapse${from}`, 'lapse')]),
  ];
};

const owedToPersons = (caseId: string, request: Request): readonly Milestone[] => [
  ...newDateMissed(request),
  ...secondsMissing(caseId, request),
];

/**
 * The DPO hears on the first late morning of a case that is over for the person alone. The step that ends it for them
 * sends nothing, so that its time tells nothing.
 */
const firstLateMorning = (
  caseId: string,
  { endedAt, handledMilestones, dueOn, zone }: Request,
): readonly Milestone[] => {
  if (endedAt === undefined || handledMilestones.some((name) => name.startsWith('overdue-'))) return [];
  return [overdueDaily(caseId, dayOf(dueOn).add({ days: 1 }).toString(), zone, dueOn)];
};

/** The next date on which a request's clock acts; there is always one while it is open. */
export const nextMilestoneOf = (caseId: string, request: Request): Milestone => {
  const { plan, dueOn, handledMilestones, zone } = request;
  const asking = [...milestonesOf(caseId, request), ...firstLateMorning(caseId, request)];
  const all = [...plan, ...asking, ...unclaimedOf(request), ...owedToPersons(caseId, request)];
  const inOrder = all.sort((a, b) => compareTimes(a.firesAt, b.firesAt));
  return nextMilestone(inOrder, dueOn, handledMilestones, zone, caseId, openedOn(request));
};

/** As for any case, with the dates of verification among them. */
export const wakeAt = (caseId: string, request: Request): string =>
  wakeAtOf(request, nextMilestoneOf(caseId, request).firesAt) as string;
