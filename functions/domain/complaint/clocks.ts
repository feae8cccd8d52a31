import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { complaintDates, workBy } from '#domain/calendar/deadlines.ts';
import {
  civilDate,
  civilDay,
  dayOf,
  dayText,
  instantText,
  type PlainDate,
  startOf,
} from '#domain/calendar/instants.ts';
import { complaintRules } from '#domain/calendar/rulesets.ts';
import { compareTimes, type Day, type Instant, isAfter, textOf } from '#domain/calendar/times.ts';
import { textCallsOf } from '#domain/case/held-text-calls.ts';
import { type Milestone, milestonePlanOf, morningSlotOf } from '#domain/case/milestones.ts';
import { wakeAtOf } from '#domain/case/shared-events.ts';
import { fileWorkOf } from './files.ts';
import { pendingConfirmations, textsWaiting } from './proposals.ts';
import { type Answered, type Complaint, isAnswered, isOpen, isSettled } from './state.ts';

interface ReceiptFacts {
  readonly caseId: string;
  /** The earliest moment that the company had it. */
  readonly receivedAt: Instant;
  /** Of a late entry. */
  readonly enteredAt?: Instant;
  readonly zone: string;
}

/** Days before the target on which the officers are reminded of it. */
const remindOfTarget = [7, 1];

/** Both dates of R-25, and what happens on the way there. A late entry gets no day before it was with us. */
export const complaintClock = ({ caseId, receivedAt, enteredAt = receivedAt, zone }: ReceiptFacts) => {
  const receivedOn = civilDate(receivedAt, zone);
  const { targetOn, limitOn } = complaintDates(receivedOn);
  const { acknowledgeAlarmOn } = complaintDates(civilDate(enteredAt, zone));
  const milestone = (name: string, kind: Milestone['kind'], on: PlainDate, firesAt: Instant): Milestone => ({
    name,
    kind,
    on: dayText(on),
    firesAt,
    daysLeft: on.until(limitOn).days,
  });
  const morning = (name: string, kind: Milestone['kind'], on: PlainDate) =>
    milestone(name, kind, on, morningSlotOf(caseId, on, zone));
  const dayAfterAlarm = acknowledgeAlarmOn.add({ days: 1 });
  const own = [
    // At the end of the second business day.
    milestone(
      'acknowledgement-missing',
      'acknowledgement-missing',
      dayAfterAlarm,
      instantText(startOf(dayAfterAlarm, zone)),
    ),
    ...remindOfTarget.map((days) =>
      morning(`target-${days}-days-before`, 'reminder', targetOn.subtract({ days })),
    ),
    morning('holding', 'holding', targetOn),
  ].filter(({ firesAt }) => isAfter(firesAt, enteredAt));
  return {
    receivedAt,
    receivedOn: dayText(receivedOn),
    ruleset: complaintRules.id,
    targetOn: dayText(targetOn),
    dueOn: dayText(limitOn),
    workBy: dayText(workBy(targetOn)),
    zone,
    plan: [...own, ...milestonePlanOf({ caseId, dueOn: limitOn, zone, receivedAt: enteredAt })],
  };
};

/** Calendar days after the answer: silence closes the case, not the right. */
const silentFor = 30;

/** The last day on which the complainant's word keeps it open. `answeredOn`: the day of the answer's letter. */
export const replyBy = (answeredOn: Day): Day => dayText(dayOf(answeredOn).add({ days: silentFor }));

export const answeredOn = ({
  answeredAt,
  zone,
}: {
  readonly answeredAt: Instant;
  readonly zone: string;
}): Day => civilDay(answeredAt, zone);

/** The day since which nothing was written. */
export const silentFrom = ({ answeredAt, heardAt, zone }: Answered): Day =>
  civilDay(heardAt ?? answeredAt, zone);

/** No silence: a message that nobody has answered, or “not resolved”, whose letter closes the case once it is out. */
const waitsForUs = ({ unread = 0, unsatisfiedAt }: Answered): boolean =>
  unread > 0 || unsatisfiedAt !== undefined;

/** The last day on which their word keeps it open; none while it is our turn. */
export const replyByOf = (complaint: Answered): Day | undefined =>
  complaint.stage === 'answered' && !waitsForUs(complaint) ? replyBy(silentFrom(complaint)) : undefined;

/** Nor while a reply of ours waits for a second person. Only officers read this one. */
export const closesAfterOf = (complaint: Answered): Day | undefined =>
  textsWaiting(complaint).length > 0 ? undefined : replyByOf(complaint);

export const silenceOf = (complaint: Answered): readonly Milestone[] => {
  const last = closesAfterOf(complaint);
  if (last === undefined) return [];
  const on = dayOf(last).add({ days: 1 });
  const [name, firesAt] = [
    `silence-${textOf(silentFrom(complaint))}`,
    instantText(startOf(on, complaint.zone)),
  ];
  return [{ name, kind: 'silence', on: dayText(on), firesAt, daysLeft: -1 }];
};

/** Business days until a complaint that nobody started returns to the queue. */
export const claimWithin = 1;

const unclaimedOf = ({ assigned, assignments = 0, dueOn, zone }: Complaint): readonly Milestone[] => {
  if (assigned?.unclaimedAfter === undefined) return [];
  const on = dayOf(assigned.unclaimedAfter).add({ days: 1 });
  const firesAt = instantText(startOf(on, zone));
  const daysLeft = on.until(dayOf(dueOn)).days;
  return [{ name: `unclaimed-${assignments}`, kind: 'unclaimed', on: dayText(on), firesAt, daysLeft }];
};

/** The morning after one business day without a second officer. */
const secondsMissing = (caseId: string, complaint: Complaint): readonly Milestone[] =>
  pendingConfirmations(complaint)
    .filter(({ confirms }) => confirms?.type !== 'confirm-text')
    .map(({ toConfirm, since }) => {
      const { zone, dueOn } = complaint;
      const on = addBusinessDays(civilDate(since, zone), 1).add({ days: 1 });
      return {
        name: `second-${toConfirm}`,
        kind: 'second-missing',
        on: dayText(on),
        firesAt: morningSlotOf(caseId, on, zone),
        daysLeft: on.until(dayOf(dueOn)).days,
      };
    });

const isStillDue = (complaint: Complaint, { kind }: Milestone): boolean => {
  if (kind === 'acknowledgement-missing') return complaint.acknowledgedAt === undefined;
  return kind === 'holding' ? isOpen(complaint) : true;
};

/** None for a settled complaint, and for a late one that waits for a person alone: the DPO reads of it. */
export const nextMilestoneOf = (caseId: string, complaint: Complaint): Milestone | undefined => {
  const { plan, handledMilestones } = complaint;
  if (isSettled(complaint)) return undefined;
  const own =
    complaint.stage === 'answered'
      ? silenceOf(complaint)
      : [...plan.filter((one) => isStillDue(complaint, one)), ...secondsMissing(caseId, complaint)];
  return [...own, ...unclaimedOf(complaint), ...textCallsOf(complaint, textsWaiting(complaint))]
    .sort((a, b) => compareTimes(a.firesAt, b.firesAt))
    .find(({ name }) => !handledMilestones.includes(name));
};

export const wakeAt = (caseId: string, complaint: Complaint): Instant | undefined =>
  wakeAtOf(
    complaint,
    nextMilestoneOf(caseId, complaint)?.firesAt,
    complaint.lettersAfter,
    complaint.heldUntil,
    fileWorkOf(complaint)?.dueAt,
  );

/** Only letters that a hold or the limit of a day postponed go on now: waking them repairs nothing that was lost. */
export const isWokenByPlan = (caseId: string, complaint: Complaint, now: Instant): boolean => {
  const { lettersAfter, heldUntil, machineSince, faults } = complaint;
  const milestone = nextMilestoneOf(caseId, complaint);
  return (
    [lettersAfter, heldUntil].some((until) => until !== undefined && !isAfter(until, now)) &&
    machineSince === undefined &&
    faults === 0 &&
    (milestone === undefined || isAfter(milestone.firesAt, now))
  );
};

export interface ClockShown {
  readonly what: 'target' | 'limit';
  readonly dueOn: Day;
  readonly is: 'running' | 'kept' | 'missed';
}

/** Target and limit beside each other. `on`: today in the company's zone. */
export const clocksOf = (complaint: Complaint, on: Day): readonly ClockShown[] => {
  const { targetOn, dueOn } = complaint;
  const answered = isAnswered(complaint) ? answeredOn(complaint) : undefined;
  const is = (due: Day): ClockShown['is'] => {
    if (answered !== undefined) return isAfter(answered, due) ? 'missed' : 'kept';
    return isAfter(on, due) ? 'missed' : 'running';
  };
  return [
    { what: 'target', dueOn: targetOn, is: is(targetOn) },
    { what: 'limit', dueOn, is: is(dueOn) },
  ];
};
