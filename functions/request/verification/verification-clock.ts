import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { rosterLinkExpiry } from '#domain/case/link-lifetimes.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { LinkSent } from '#domain/request/events.ts';
import type { Request } from '#domain/request/request.ts';
import { isQuestionOpen, lapseDay, lapsesForGood, remindedOn } from '#domain/request/verification.ts';
import { todayIn } from '#ports/clock.ts';
import { lapse } from '../letters/lapse.ts';
import { linkAgain, reminderToVerify } from '../letters/reminder-to-verify.ts';
import { ask, tell } from '../limits/within-limits.ts';
import { issuedSecret } from '../one-time-secret.ts';
import { requesterOf } from '../requester.ts';
import { contactsNow } from '../roster/contacts.ts';
import { noticeAfter } from '../roster/redirect-requester.ts';
import { pauseOf } from '../roster/roster-cool-down.ts';
import { sendLink } from './link.ts';
import type { AskingPorts } from './mail-code.ts';

export interface MilestoneOutcome {
  readonly letters: readonly LetterFact[];
  readonly noticesWait?: number;
  readonly asked?: LinkSent;
  readonly paused?: Instant;
}

const nothing: MilestoneOutcome = { letters: [] };

/** Days 3 and 7: other contacts may confirm by their own link. */
const askColleagues = async (
  ports: AskingPorts,
  caseId: CaseId,
  request: Request,
  milestone: Milestone,
): Promise<readonly LetterFact[]> => {
  const { clock, letterhead } = ports;
  const lapsesOn = lapseDay(request);
  const { expiresAt, expiresOn } = rosterLinkExpiry(clock.now(), request.zone);
  const sent: LetterFact[] = [];
  for (const { id: contact, to, place } of await contactsNow(ports, request.controller)) {
    if (contact === request.contact) continue;
    const secret = await issuedSecret(ports, caseId, 'colleague', place, to, expiresAt);
    const key = { kind: 'verification-colleague', of: `${milestone.name}-${contact}` } as const;
    const link = { to, secret, expiresOn, lapsesOn, reader: 'roster' } as const;
    const compose = async () => linkAgain(letterhead, caseId, request, link);
    const question = { key, to, link: { purpose: 'colleague', serial: place, expiresAt } } as const;
    const { letter } = await ask(ports, caseId, request, question, compose);
    if (letter !== undefined) sent.push(letter);
  }
  return sent;
};

/** Days 1 and 3: a new link; someone who wrote about an account gets a reminder. */
const askAgain = async (
  ports: AskingPorts,
  caseId: CaseId,
  request: Request,
  milestone: Milestone,
): Promise<MilestoneOutcome> => {
  const whom = remindedOn(milestone);
  const letters: LetterFact[] = [];
  const lapsesOn = lapseDay(request);
  if (whom.requester && request.requesterType === 'account') {
    const { to } = await requesterOf(ports.people, caseId);
    const key = { kind: 'reminder-to-verify', of: milestone.name } as const;
    const compose = async () => reminderToVerify(ports.letterhead, caseId, request, to, lapsesOn);
    const reminder = await tell(ports, caseId, request, key, to, compose);
    if (reminder !== undefined) letters.push(reminder);
  }
  if (whom.colleagues && request.requesterType === 'roster')
    letters.push(...(await askColleagues(ports, caseId, request, milestone)));
  if (!whom.requester || request.verdict !== undefined) return { letters };
  const serial = (request.serial ?? 0) + 1;
  const { letter, waits, ...asked } = await sendLink(ports, caseId, request, serial, { lapsesOn });
  if (letter === undefined && !waits) return { letters };
  return { letters: letter === undefined ? letters : [...letters, letter], asked };
};

const resume = async (ports: AskingPorts, caseId: CaseId, request: Request): Promise<MilestoneOutcome> => {
  if ((await contactsNow(ports, request.controller)).length === 0) return nothing;
  const serial = (request.serial ?? 0) + 1;
  const { letter, waits: _, ...asked } = await sendLink(ports, caseId, request, serial);
  return { letters: letter === undefined ? [] : [letter], asked };
};

/** Does nothing once verification is decided. */
export const handleVerification = async (
  ports: AskingPorts,
  caseId: CaseId,
  request: Request,
  milestone: Milestone,
): Promise<MilestoneOutcome> => {
  if (milestone.kind === 'notice') {
    if (request.stage !== 'notifying-controller') return nothing;
    const { letters, waiting } = await noticeAfter(ports, caseId, request);
    return { letters, noticesWait: waiting };
  }
  if (!isQuestionOpen(request)) return nothing;
  const paused = milestone.kind === 'overdue' ? undefined : await pauseOf(ports, request);
  if (paused !== undefined) return { letters: [], paused };
  if (milestone.kind === 'resume') return resume(ports, caseId, request);
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
