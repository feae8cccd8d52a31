import type { Instant } from '#domain/calendar/times.ts';
import type { CaseKeys, Noun } from '#domain/case/case.ts';
import { evolveFiles, isFileEvent } from '#domain/case/file-events.ts';
import type { Queue } from '#domain/case/queues.ts';
import { evolveShared, isSharedEvent, wakeAtOf, withMachine } from '#domain/case/shared-events.ts';
import { owesSystems } from './block-instructions.ts';
import { evolveBlock, isBlockEvent, owesReview } from './child-block.ts';
import type { RequestConfirmation } from './commands.ts';
import { awaitsCompany, isCompanySilent, owesPlace } from './company-chase.ts';
import type { Received, RequestEvent } from './events.ts';
import { evolveOpen, letterGivenUp } from './evolve.ts';
import { fileWorkOf } from './files.ts';
import { textsWaiting } from './held-text.ts';
import { lateForDpo } from './late.ts';
import { closedOnceRead, evolveOfficerAction, isOfficerActionEvent } from './officer-action-evolve.ts';
import { lettersToSend } from './owed-letters.ts';
import { pendingConfirmations } from './proposals.ts';
import { reportFactsOf } from './report-facts.ts';
import { hasUnread, isSettled, type Request } from './state.ts';
import {
  isChildReport,
  owesAccount,
  owesLookUp,
  placeBy,
  standardLettersOnly,
  waitsForOfficer,
  withQuestions,
} from './unheard.ts';
import { wakeAt } from './verification.ts';
import { workFactsOf } from './work-facts.ts';

export type {
  ControllerAnswer,
  Entry,
  GivenAnswer as Answer,
  Received,
  RequestEvent,
} from './events.ts';

/** Nobody asked for it, so nobody is redirected: its company is told at once. */
const foundBegins = (request: Request, { controller }: NonNullable<Received['foundIn']>): Request => ({
  ...request,
  ...({ stage: 'notifying-controller', acknowledged: true, noticeOwed: true } as const),
  ...({ requesterType: 'data-subject', controller } as const),
});

const firstCommit = ({ type: _, ...received }: Received, at: Instant): Request => ({
  ...received,
  ...(received.adopted && { verdict: 'confirm', verdictBy: received.adopted.contact }),
  stage: 'received',
  handledMilestones: [],
  ...withMachine(at),
  // The original case had the days of the first question.
  ...(received.splitFrom === undefined ? {} : { askedAgain: true }),
});

/** Whatever else happens to the case. */
const owesMachine = (request: Request): boolean => lettersToSend(request).length > 0 || owesLookUp(request);

/** A machine has the case until each owed letter is out. */
const untilSent = (request: Request, at: Instant): Request =>
  request.machineSince === undefined && owesMachine(request) ? { ...request, ...withMachine(at) } : request;

/** Total over events; the stored state equals the fold of its history (I6). */
export const evolve = (request: Request | undefined, event: RequestEvent, at: Instant): Request => {
  if (event.type === 'request-received') {
    const first = firstCommit(event, at);
    return event.foundIn === undefined ? first : foundBegins(first, event.foundIn);
  }
  if (request === undefined) throw new Error(`a request cannot begin with ${event.type}`);
  return untilSent(evolved(request, event, at), at);
};

const evolved = (request: Request, event: Exclude<RequestEvent, Received>, at: Instant): Request => {
  if (isFileEvent(event)) return evolveFiles(request, event);
  if (isBlockEvent(event)) return evolveBlock(request, event, at);
  if (isOfficerActionEvent(event)) return evolveOfficerAction(request, event, at);
  if (!isSharedEvent(event)) return evolveOpen(request, event, at);
  const watched = evolveShared(request, event, at);
  const asked = withQuestions(watched, event);
  if (event.type === 'messages-read') return closedOnceRead(asked, at);
  return event.type === 'letter-paper-mail-done' ? letterGivenUp(asked, event, at) : asked;
};

const nextIn: Readonly<Record<Request['stage'], Queue>> = {
  received: 'requester',
  acknowledged: 'requester',
  verifying: 'requester',
  lapsed: 'requester',
  working: 'officer',
  'notifying-controller': 'requester',
  answering: 'officer',
  closed: 'settled',
  withdrawn: 'settled',
};

/** While the company's answer is awaited, no officer has anything to do. */
const isOurChildReport = (request: Request): boolean =>
  isChildReport(request) && (!awaitsCompany(request) || isCompanySilent(request) || owesPlace(request));

const queueOf = (request: Request): Queue => {
  if (request.personErased) return 'erased';
  // Nothing leaves our lists over an unread word, whatever ended it.
  if (hasUnread(request)) return 'officer';
  // A restriction without an account, and the review of a child's block and its systems, stay a task in every stage.
  if (owesAccount(request) || owesReview(request) || owesSystems(request)) return 'officer';
  // So does a letter that cannot be sent, and a restriction whose look-up fails: it is over for its sender.
  if (request.faults > 0 && owesMachine(request)) return 'officer';
  const letters = [...(request.waitingForPost ?? []), ...(request.returned ?? [])];
  const saidNo = request.verdict !== undefined && request.stage === 'lapsed';
  // Neither email nor paper mail reaches the holder: an officer asks.
  const unreached = request.emailFails === true && request.code === undefined;
  const isClosedInside = request.closure !== undefined && standardLettersOnly(request);
  const isOurs = saidNo || unreached || waitsForOfficer(request) || isOurChildReport(request);
  const isNews = request.faults > 0 || letters.length > 0 || textsWaiting(request).length > 0;
  const next = nextIn[request.stage];
  const turn = isClosedInside && next === 'officer' ? 'requester' : next;
  return turn === 'requester' && (isNews || (isOurs && !isClosedInside)) ? 'officer' : turn;
};

/** Letters that are owed, and files that must be erased one day. */
const wakeWhenSettled = (request: Request): Instant | undefined => {
  const filesAt = fileWorkOf(request)?.dueAt;
  return owesMachine(request) || filesAt !== undefined ? wakeAtOf(request, filesAt) : undefined;
};

/** The review, and finding the account of a restriction, come long before the answer. */
const dayOwed = (request: Request): Pick<CaseKeys, 'dueOn' | 'workBy'> => {
  const review = owesReview(request) ? request.childBlock?.reviewBy : undefined;
  const by = review ?? (owesAccount(request) ? placeBy(request.receivedOn) : undefined);
  return by === undefined ? { dueOn: request.dueOn, workBy: request.workBy } : { dueOn: by, workBy: by };
};

const keys = (caseId: string, request: Request): CaseKeys => {
  const queue = queueOf(request);
  return {
    stage: request.stage,
    queue,
    ...dayOwed(request),
    // A settled case has no assignee, so no officer's index entry, unless a message waits for that officer.
    assignee: isSettled(request) && !hasUnread(request) ? undefined : request.assigned?.to,
    wakeAt: isSettled(request) ? wakeWhenSettled(request) : wakeAt(caseId, request),
    work: workFactsOf(request, queue),
    // What we found ourselves nobody asked of us: reports count the report that it was found in.
    ...(request.foundIn === undefined && { report: reportFactsOf(request) }),
  };
};

/** By which event a second person answers. A new confirmation does not compile until it is said. */
const answerTo: Readonly<Record<RequestConfirmation['type'], RequestEvent['type']>> = {
  'confirm-entry': 'entry-confirmed',
  'confirm-identity': 'identity-confirmed',
  'confirm-records': 'records-looked-through',
  'confirm-block': 'child-block-decided',
  'confirm-text': 'held-text-ended',
};

export const requests: Noun<Request, RequestEvent> = {
  ...{ kind: 'request', evolve, keys, late: lateForDpo },
  seconds: { pending: pendingConfirmations, answers: Object.values(answerTo) },
};
