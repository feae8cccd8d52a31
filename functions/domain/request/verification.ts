import { civilDate, dayOf, dayText, type PlainDate } from '#domain/calendar/instants.ts';
import { compareTimes, type Day, earliestOf, type Instant, isAfter } from '#domain/calendar/times.ts';
import { textCallsOf } from '#domain/case/held-text-calls.ts';
import { type Milestone, morningSlotOf, nextMilestone } from '#domain/case/milestones.ts';
import { wakeAtOf } from '#domain/case/shared-events.ts';
import { acknowledgementMissing, newDateMissed, secondsMissing, unclaimedOf } from './clocks.ts';
import { awaitsCompany, companyMilestones } from './company-chase.ts';
import { fileWorkOf } from './files.ts';
import { textsWaiting } from './held-text.ts';
import { kindPolicies } from './kinds.ts';
import { isVerified, type Request } from './state.ts';
import { isChildReport } from './unheard.ts';

/** Days after the question. */
const remindOn = { requester: [1, 3], colleagues: [3, 7] } as const;
const lapseOn = 10;
/** Day of the company's notice without a confirmed address. */
const noticeOn = 3;

/** Reminders run and a link can be renewed. */
export const isQuestionOpen = (request: Request): boolean => {
  if (!['acknowledged', 'verifying', 'lapsed', 'working'].includes(request.stage)) return false;
  if (isVerified(request) || request.evidence !== undefined || request.endedAt !== undefined) return false;
  switch (request.requesterType) {
    case 'roster':
      return request.verdict === undefined;
    case 'account':
      // The holder's verdict stays invisible: the case lapses on its day.
      return true;
    case 'person':
      return request.email === undefined;
    default:
      return false;
  }
};

/** Before the register's answer, wake on every day that may matter. */
const isLookedUp = ({ stage, requesterType }: Request): boolean =>
  stage !== 'received' && (stage !== 'acknowledged' || requesterType !== undefined);

const mayAsk = (request: Request): boolean =>
  !isLookedUp(request) && request.adopted === undefined && kindPolicies[request.kind].needsIdentity;

const remindsColleagues = ({ requesterType, capacity }: Request): boolean =>
  requesterType === 'roster' || (requesterType === undefined && capacity === 'controller');

export const remindedOn = (milestone: Milestone) => {
  const day = Number(/^verify-day-(\d+)(?:-from-|$)/.exec(milestone.name)?.[1]);
  const on = (days: readonly number[]): boolean => days.includes(day);
  return { requester: on(remindOn.requester), colleagues: on(remindOn.colleagues) };
};

/** Civil date on which the question's days start. */
export const askedOn = ({ resumedAt, entry, receivedAt, zone }: Request) =>
  civilDate(resumedAt ?? entry?.at ?? receivedAt, zone);

/** Civil date on which the company gets its notice, confirmed or not, if the person's letter goes out `at`. */
export const noticeDay = (request: Request, at: Instant): PlainDate => {
  const [asked, told] = [askedOn(request), civilDate(at, request.zone)];
  return (isAfter(dayText(told), dayText(asked)) ? told : asked).add({ days: noticeOn });
};

export const lapseDay = (request: Request): Day => dayText(askedOn(request).add({ days: lapseOn }));

/** A resumed question still open on the due date ends then. */
export const endsUnanswered = (request: Request): boolean =>
  isQuestionOpen(request) && request.lapsedAt !== undefined && !isChildReport(request);

/** After the due date no link resumes it. */
export const lapsesForGood = (
  { handledMilestones }: Pick<Request, 'handledMilestones'>,
  kind: Milestone['kind'],
): boolean => kind === 'overdue' || handledMilestones.includes('overdue');

/** After the roster's cool-down we ask a contact again. */
const resumeOf = (caseId: string, { dueOn, zone }: Request, pausedUntil: Instant): Milestone => {
  const on = civilDate(pausedUntil, zone);
  const name = `resume-${on}`;
  const daysLeft = on.until(dayOf(dueOn)).days;
  return { name, kind: 'resume', on: dayText(on), firesAt: morningSlotOf(caseId, on, zone), daysLeft };
};

const milestonesOf = (caseId: string, request: Request): readonly Milestone[] => {
  const asked = askedOn(request);
  const after = (days: number, name: string, kind: Milestone['kind']): Milestone => {
    const on = asked.add({ days });
    const daysLeft = on.until(dayOf(request.dueOn)).days;
    return { name, kind, on: dayText(on), firesAt: morningSlotOf(caseId, on, request.zone), daysLeft };
  };
  if (request.pausedUntil !== undefined && isQuestionOpen(request))
    return [resumeOf(caseId, request, request.pausedUntil)];
  if (awaitsCompany(request)) return companyMilestones(caseId, request);
  if (request.stage === 'notifying-controller') return [after(noticeOn, 'notice', 'notice')];
  // Another name: a wake-up that sends nothing must not count as the notice.
  const mayNotice = !isLookedUp(request) && request.capacity === 'data-subject';
  if (mayNotice) return [after(noticeOn, 'notice-looked', 'notice')];
  // A lapsed or late question has no days left: the due date ends it.
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
  ...textCallsOf(request, textsWaiting(request)),
  ...newDateMissed(request),
  ...secondsMissing(caseId, request),
];

/** None: the case waits for a person. */
export const nextMilestoneOf = (caseId: string, request: Request): Milestone | undefined => {
  const { plan, handledMilestones } = request;
  const asking = milestonesOf(caseId, request);
  const ours = [...acknowledgementMissing(request), ...unclaimedOf(request)];
  // Over for the person: no day of the answer is left.
  const answer = awaitsCompany(request) ? [] : plan;
  const all = [...answer, ...asking, ...ours, ...owedToPersons(caseId, request)];
  return nextMilestone(
    all.sort((a, b) => compareTimes(a.firesAt, b.firesAt)),
    handledMilestones,
  );
};

/** Asked again late with another contact; the first question's days are over. */
export const unverified = {
  verdict: undefined,
  verdictBy: undefined,
  asked: undefined,
  askedAgain: true,
  pausedUntil: undefined,
  resumedAt: undefined,
  questions: undefined,
} as const;

/** When the clock has something to look at: the next milestone, or work on the files. */
export const clockWakesAt = (caseId: string, request: Request): Instant | undefined =>
  earliestOf(nextMilestoneOf(caseId, request)?.firesAt, fileWorkOf(request)?.dueAt);

export const wakeAt = (caseId: string, request: Request): Instant | undefined =>
  wakeAtOf(request, clockWakesAt(caseId, request));
