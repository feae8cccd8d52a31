import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import { awaitsCompany } from '#domain/request/company-chase.ts';
import type { OwedQuestion } from '#domain/request/officer-action-events.ts';
import type { Request } from '#domain/request/state.ts';
import { isQuestionOpen, lapseDay, lapsesForGood, remindedOn } from '#domain/request/verification.ts';
import { todayIn } from '#ports/clock.ts';
import { lapse } from '../letters/lapse.ts';
import { reminderToVerify } from '../letters/reminder-to-verify.ts';
import { tell } from '../limits/within-limits.ts';
import { requesterOf } from '../requester.ts';
import { contactsNow } from '../roster/contacts.ts';
import { noticesOwed } from '../roster/notify-controller.ts';
import { pauseOf } from '../roster/roster-cool-down.ts';
import { holdPauseOf } from './hold-pause.ts';
import type { AskingPorts } from './mail-code.ts';

export interface MilestoneOutcome {
  readonly letters: readonly LetterFact[];
  readonly owed?: readonly OwedQuestion[];
  readonly paused?: Instant;
}

const nothing: MilestoneOutcome = { letters: [] };

/** Days 1 and 3: a new link, days 3 and 7: other contacts' own; who wrote about an account gets a reminder. */
const askAgain = async (
  ports: AskingPorts,
  caseId: CaseId,
  request: Request,
  milestone: Milestone,
): Promise<MilestoneOutcome> => {
  const whom = remindedOn(milestone);
  const letters: LetterFact[] = [];
  const owed: OwedQuestion[] = [];
  if (whom.requester && request.requesterType === 'account') {
    const { to } = await requesterOf(ports.people, caseId);
    const key = { kind: 'reminder-to-verify', of: milestone.name } as const;
    const lapsesOn = lapseDay(request);
    const compose = async () => reminderToVerify(ports.letterhead, caseId, request, to, lapsesOn);
    const reminder = await tell(ports, caseId, request, key, to, compose);
    if (reminder !== undefined) letters.push(reminder);
  }
  if (whom.requester && request.verdict === undefined)
    owed.push({ kind: 'verification', of: milestone.name });
  if (whom.colleagues && request.requesterType === 'roster')
    for (const { id } of await contactsNow(ports, request.controller))
      if (id !== request.contact)
        owed.push({ kind: 'verification-colleague', of: `${milestone.name}-${id}` });
  return { letters, owed };
};

/** After the roster's cool-down a contact is asked, if the company has one; after a hold, the person. */
const resume = async (
  ports: AskingPorts,
  { controller, requesterType }: Request,
  { name: of }: Milestone,
): Promise<MilestoneOutcome> =>
  requesterType !== 'person' && (await contactsNow(ports, controller)).length === 0
    ? nothing
    : { letters: [], owed: [{ kind: 'verification', of }] };

/** Does nothing once verification is decided. */
export const handleVerification = async (
  ports: AskingPorts,
  caseId: CaseId,
  request: Request,
  milestone: Milestone,
): Promise<MilestoneOutcome> => {
  if (milestone.kind === 'notice') {
    if (request.stage !== 'notifying-controller') return nothing;
    return { letters: [], owed: await noticesOwed(ports, request) };
  }
  if (milestone.kind === 'ask-company')
    return awaitsCompany(request)
      ? { letters: [], owed: await noticesOwed(ports, request, milestone.name) }
      : nothing;
  if (!isQuestionOpen(request)) return nothing;
  const cooling = milestone.kind === 'overdue' ? undefined : await pauseOf(ports, request);
  const paused = cooling ?? (await holdPauseOf(ports, caseId, request, milestone));
  if (paused !== undefined) return { letters: [], paused };
  if (milestone.kind === 'resume') return resume(ports, request, milestone);
  if (milestone.kind === 'ask-again') return askAgain(ports, caseId, request, milestone);
  // A case that lapsed early already had this letter.
  const final = lapsesForGood(request, milestone.kind);
  if (final && request.stage === 'lapsed') return nothing;
  const { to } = await requesterOf(ports.people, caseId);
  const on = todayIn(ports.clock, request.zone);
  const key = { kind: 'lapse', of: milestone.name } as const;
  const compose = async () => lapse(ports.letterhead, caseId, request, { to, on }, final);
  const letter = await tell(ports, caseId, request, key, to, compose);
  return { letters: letter === undefined ? [] : [letter] };
};
