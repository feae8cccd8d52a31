import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { type TextCalled, textCalledBy } from '#domain/case/held-text-calls.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { isRestriction } from '#domain/request/at-receipt.ts';
import { secondOf } from '#domain/request/clocks.ts';
import type { RequestCommand } from '#domain/request/commands.ts';
import { fileWorkOf } from '#domain/request/files.ts';
import { isLate } from '#domain/request/late.ts';
import type { Told } from '#domain/request/letter-lanes.ts';
import { subjectKeyOf } from '#domain/request/officer-action-evolve.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import { isSettled, type Request } from '#domain/request/state.ts';
import { endsUnanswered, nextMilestoneOf } from '#domain/request/verification.ts';
import { filesDue, firstDue } from '#functions/case/offers.ts';
import {
  type CaseClock,
  type CountAnswer,
  type DueMilestone,
  openedIn,
  type Unacknowledged,
} from '#functions/clock/contract.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { LetterKind } from '#ports/letter-kinds.ts';
import type { Letter } from '#ports/letters.ts';
import { carryOut } from './carry-out.ts';
import { type FilePorts, workOnFiles } from './files/work-on-files.ts';
import { companySilent } from './letters/child-officer-letters.ts';
import { reminder, secondMissing, textWaits, unclaimed } from './letters/officer-letters.ts';
import { overdueApology } from './letters/overdue-apology.ts';
import { tell } from './limits/within-limits.ts';
import { reachedAt, recipientOf } from './roster/reached-at.ts';
import type { AskingPorts } from './verification/mail-code.ts';
import { sendOwedQuestions } from './verification/owed-questions.ts';
import { handleVerification, type MilestoneOutcome } from './verification/verification-clock.ts';

type ClockPorts = AskingPorts &
  FilePorts &
  Pick<Ports, 'officersAddress' | 'dpoAddress' | 'standInAddress' | 'supervisorsAddress'>;

interface DueLetter {
  readonly kind: LetterKind;
  /** To the requester (S12). */
  readonly told?: Told;
  compose(): Letter | Promise<Letter>;
}

/** Officers: reminders; requester: missed dates; DPO: second officer missing, late cases in the digest. */
const lettersDue = (
  ports: ClockPorts,
  caseId: CaseId,
  request: Request,
  milestone: Milestone,
): readonly DueLetter[] | 'verification' => {
  const { letterhead, officersAddress, dpoAddress, standInAddress, supervisorsAddress } = ports;
  const toCall: Readonly<Record<TextCalled, string>> = {
    supervisors: supervisorsAddress,
    'stand-in': standInAddress,
    dpo: dpoAddress,
  };
  const apology = {
    ...({ kind: 'overdue-apology', told: 'overdue-apology' } as const),
    compose: async () =>
      overdueApology(letterhead, caseId, request, await recipientOf(ports, caseId, request)),
  };
  switch (milestone.kind) {
    case 'reminder': {
      const compose = () => reminder(letterhead, caseId, request, officersAddress, milestone);
      return [{ kind: 'reminder', compose }];
    }
    case 'overdue':
      if (endsUnanswered(request)) return 'verification';
      return isLate(request, milestone.on) ? [apology] : [];
    case 'overdue-daily':
      return [];
    case 'new-date-missed':
      return isLate(request, milestone.on) ? [apology] : [];
    case 'second-missing':
      return [...new Set([dpoAddress, supervisorsAddress])].map((to, n) => ({
        kind: n === 0 ? 'second-person' : 'second-person-supervisors',
        compose: () => secondMissing(letterhead, caseId, request, to, secondOf(milestone)),
      }));
    case 'text-waiting': {
      const called = textCalledBy(milestone);
      const compose = (to: string) => () => textWaits(letterhead, caseId, request, to);
      return called === undefined ? [] : [{ kind: 'text-waits', compose: compose(toCall[called]) }];
    }
    case 'unclaimed': {
      const compose = () => unclaimed(letterhead, caseId, request, officersAddress);
      return [{ kind: 'unclaimed', compose }];
    }
    case 'company-silent': {
      const compose = () => companySilent(letterhead, caseId, request, officersAddress);
      return [{ kind: 'company-silent', compose }];
    }
    case 'company-over':
    case 'acknowledgement-missing':
    case 'holding':
    case 'silence':
      return [];
    case 'ask-again':
    case 'lapse':
    case 'resume':
    case 'notice':
    case 'ask-company':
      return 'verification';
  }
};

const aboutDueDate: ReadonlySet<Milestone['kind']> = new Set([
  'reminder',
  'overdue',
  'overdue-daily',
  'new-date-missed',
]);

const broughtBy = async (
  ports: ClockPorts,
  caseId: CaseId,
  request: Request,
  milestone: Milestone,
): Promise<MilestoneOutcome> => {
  // Only an early history has a restriction that is open; nobody hears that one is due or late.
  if (isRestriction(request) && aboutDueDate.has(milestone.kind) && !endsUnanswered(request))
    return { letters: [] };
  const due = lettersDue(ports, caseId, request, milestone);
  if (due === 'verification') return handleVerification(ports, caseId, request, milestone);
  const of = subjectKeyOf(request, milestone.name);
  const letters = [];
  for (const { kind, told, compose } of due) {
    const write = async () => compose();
    const letter = told
      ? await tell(ports, caseId, request, { kind: told, of }, await reachedAt(ports, caseId, request), write)
      : letterFactOf(await ports.letters.sendOnce(caseId, { kind, of }, write));
    if (letter !== undefined) letters.push(letter);
  }
  return { letters };
};

const actor = 'machine:run-clock';

/** Safe to start twice: each letter goes out once. */
export const requestClock = (
  ports: ClockPorts,
  answered: CountAnswer = () => {},
  unacknowledged: Unacknowledged = () => {},
): CaseClock => {
  const letterIn = (of: StoredCase<Request, RequestEvent>): DueMilestone | undefined => {
    const { id: caseId, state } = of;
    if (isSettled(state)) return undefined;
    const milestone = nextMilestoneOf(caseId, state);
    if (milestone === undefined) return undefined;
    const handle = async () => {
      if (milestone.kind === 'acknowledgement-missing') unacknowledged(caseId);
      const brought = await broughtBy(ports, caseId, state, milestone);
      const command: RequestCommand = { type: 'handle-milestone', milestone, ...brought };
      const kept = await carryOut(ports.cases, of, actor, command);
      if (milestone.kind === 'overdue' && isLate(state, milestone.on)) answered(1);
      // The next day comes whatever an insider's mailbox says.
      return dueIn(await sendOwedQuestions(ports, kept, actor));
    };
    return { milestone, handle, ...openedIn(of) };
  };
  const fileIn = (of: StoredCase<Request, RequestEvent>): DueMilestone | undefined =>
    filesDue(ports, of, {
      ...{ workOf: fileWorkOf, isSettled, dueIn, letterIn },
      workOn: (work) => workOnFiles(ports, of, work, actor),
    });
  const dueIn = (of: StoredCase<Request, RequestEvent>): DueMilestone | undefined =>
    firstDue(letterIn(of), fileIn(of), instantText(ports.clock.now()));
  return {
    upcoming: async (caseId) => {
      const of = await ports.cases.read(requests, caseId);
      if (isSettled(of.state) && !of.state.handledMilestones.includes('overdue')) answered(0);
      return dueIn(of);
    },
  };
};
