import { civilDay, dayText } from '#domain/calendar/instants.ts';
import { type Instant, isAfter } from '#domain/calendar/times.ts';
import type { FileEvent } from '#domain/case/file-events.ts';
import { withoutWaiting } from '#domain/case/held-texts.ts';
import { type LetterFact, type SharedEvent, withMachine, withPerson } from '#domain/case/shared-events.ts';
import type { BlockEvent } from './child-block-state.ts';
import { evolveCompany } from './company-evolve.ts';
import { evolveChecking } from './declaration.ts';
import type { LinkSent, LookedUp, Received, RequestEvent } from './events.ts';
import { isAccepted } from './evidence.ts';
import { evolveHolders } from './holder-events.ts';
import { codeLetterKind } from './mailed-code.ts';
import type { OfficerActionEvent } from './officer-action-events.ts';
import { resumedFromPause, withOwedLetter, withoutLink } from './officer-action-evolve.ts';
import { evolveRecords, withNewCode } from './records.ts';
import { isSettled, isVerified, type Request } from './state.ts';
import { isUnheard } from './unheard.ts';
import { askedOn, unverified } from './verification.ts';
import type { Verdict } from './vocabulary.ts';

type OpenEvent = Exclude<RequestEvent, Received | BlockEvent | FileEvent | OfficerActionEvent | SharedEvent>;

const asked = (request: Request, { serial, expiresAt, code, contact }: LinkSent): Request => {
  const known = {
    ...request,
    asked: true,
    serial,
    ...(request.lettersOwed && { lettersOwed: withoutLink(request) }),
    ...(code === undefined ? {} : { code }),
    ...(contact === undefined ? {} : { contact }),
  } as const;
  if (request.stage === 'notifying-controller') {
    const rests = request.requesterType === undefined ? {} : withPerson;
    return { ...known, noticeOwed: undefined, ...rests };
  }
  // A verdict may arrive before the record of its letter.
  if (!['acknowledged', 'verifying', 'lapsed'].includes(request.stage)) return known;
  // A late paper letter to the holder must not end a pause: the typed address would see it.
  if (request.stage === 'lapsed' && request.requesterType === 'account') return { ...known, ...withPerson };
  return { ...known, stage: 'verifying', expiresAt, ...withPerson };
};

/** Redirected by the first letter: the company's notice waits for the address, or for day 3. */
const noticeWaits = ({ stage, noticeOwed, email }: Request): boolean =>
  stage === 'notifying-controller' && noticeOwed === undefined && email === undefined;

const lookedUp = (request: Request, { restricted, block, ...known }: LookedUp, at: Instant): Request => {
  const rests = isSettled(request) || noticeWaits(request);
  // A second look-up begins no second review.
  const childBlock = request.childBlock ?? block;
  const seen = { ...request, ...known, ...(childBlock && { childBlock }), ...(rests ? withPerson : {}) };
  const confirmed = restricted ? withOwedLetter(seen, { kind: 'restriction-confirmed' }, at) : seen;
  return known.unplaced ? withOwedLetter(confirmed, { kind: 'restriction-unplaced' }, at) : confirmed;
};

/** The question's days start here: nobody could be asked before. */
const firstTold = (request: Request, at: Instant): Request =>
  isAfter(civilDay(at, request.zone), dayText(askedOn(request))) ? { ...request, resumedAt: at } : request;

const paused = (request: Request, until: Instant): Request => {
  // Earlier links do not count: they went to a roster under change.
  const waits = { ...request, pausedUntil: until, asked: undefined, questions: undefined, ...withPerson };
  return request.stage === 'acknowledged' || request.stage === 'verifying'
    ? { ...waits, stage: 'verifying', expiresAt: until }
    : waits;
};

/** An objection voids evidence that no second officer has confirmed. */
const unsettled = (request: Request, objection: string): Request => {
  const evidence = isAccepted(request.evidence) ? request.evidence : undefined;
  return { ...request, objection, evidence };
};

const working = (request: Request): Request => ({ ...request, stage: 'working' });

/** A yes ends a pause; a no stays invisible. */
const resumed = (request: Request, verdict: Verdict): Request =>
  request.stage === 'lapsed' && verdict !== 'confirm' ? request : working(request);

type Lapsed = Extract<OpenEvent, { type: 'request-lapsed' }>;

const toOfficer = ({ officerAsked }: Request, at: Instant) => (officerAsked ? withPerson : withMachine(at));

const lapsed = (request: Request, { final, unread }: Lapsed, at: Instant): Request => {
  if (!final) return { ...request, stage: 'lapsed', lapsedAt: at, ...withPerson };
  // Closes only for the requester: nobody could have answered, or nobody has read what they wrote.
  if (isUnheard(request) || unread) {
    const open = isUnheard(request) ? request : { ...request, closesOnceRead: true as const };
    return { ...open, stage: 'lapsed', lapsedAt: at, endedAt: at, ...withPerson };
  }
  return { ...request, stage: 'closed', closedAt: at, outcome: 'lapsed', ...withPerson };
};

/** After email fails we ask the holder on paper; after paper fails, an officer does. */
export const letterGivenUp = (request: Request, letter: LetterFact, at: Instant): Request => {
  const { kind, of, undelivered } = letter;
  if (!undelivered || request.requesterType !== 'account' || isSettled(request) || isVerified(request))
    return request;
  if (kind === 'verification') return { ...request, emailFails: true, asked: undefined, ...withMachine(at) };
  if (kind !== codeLetterKind || of !== request.code) return request;
  return { ...request, reachable: false, code: undefined, ...toOfficer(request, at) };
};

export const evolveOpen = (request: Request, event: OpenEvent, at: Instant): Request => {
  switch (event.type) {
    case 'request-acknowledged': {
      const { type: _, requesterType, ...known } = event;
      const next = { ...firstTold(request, at), ...withMachine(at) };
      const seen = requesterType
        ? lookedUp(next, { ...known, requesterType }, at)
        : ({ ...next, acknowledged: true } as const);
      return request.stage === 'received' ? { ...seen, stage: 'acknowledged' } : seen;
    }
    case 'requester-looked-up': {
      const { type: _, ...known } = event;
      return lookedUp({ ...request, ...withMachine(at) }, known, at);
    }
    case 'requester-asked':
      return asked(resumedFromPause(request, at), event);
    case 'verification-paused':
      return paused(request, event.until);
    case 'verification-resumed':
      return { ...working(resumedFromPause(request, at)), ...toOfficer(request, at) };
    case 'verdict-given':
      return {
        ...resumed(request, event.verdict),
        verdict: event.verdict,
        verdictBy: event.contact,
        ...withMachine(at),
      };
    case 'email-verdict-given':
      return request.stage === 'notifying-controller'
        ? { ...request, email: event.verdict, ...withMachine(at) }
        : { ...resumed(request, event.verdict), email: event.verdict, ...withMachine(at) };
    case 'link-renewed': {
      const renewals = [...(request.renewals ?? []), event.on];
      // The requester is still active: back to an officer.
      const open = { ...request, renewals, closure: undefined };
      return request.officerAsked
        ? { ...open, stage: 'working', ...withPerson }
        : { ...open, stage: 'acknowledged', asked: undefined, ...withMachine(at) };
    }
    case 'identity-checked': {
      const { type: _, ...checked } = event;
      const evidence = { ...checked, at };
      const staysAsItIs = request.stage !== 'lapsed' || request.endedAt !== undefined;
      if (evidence.needsSecond && staysAsItIs) return { ...request, evidence };
      return { ...request, stage: 'working', endedAt: undefined, evidence, ...toOfficer(request, at) };
    }
    case 'identity-confirmed': {
      const evidence = request.evidence && { ...request.evidence, confirmedBy: event.by };
      const shown = { ...request, evidence, endedAt: undefined, objection: undefined };
      return { ...shown, stage: 'working', ...toOfficer(request, at) };
    }
    case 'entry-confirmed':
      return { ...request, entry: request.entry && { ...request.entry, confirmedBy: event.by } };
    case 'request-lapsed':
      return lapsed(request, event, at);
    case 'requester-redirected':
      if (event.noticeOwed) {
        const told = event.atReceipt ? ({ ...firstTold(request, at), acknowledged: true } as const) : request;
        return { ...told, stage: 'notifying-controller', noticeOwed: true, ...withMachine(at) };
      }
      return event.noticeWaits
        ? { ...request, stage: 'notifying-controller', ...withPerson }
        : { ...request, stage: 'closed', closedAt: at, outcome: 'redirected', ...withPerson };
    case 'restriction-recorded':
      return { ...request, stage: 'closed', closedAt: at, outcome: 'recorded', ...withMachine(at) };
    case 'notice-sent':
    case 'controller-answered':
    case 'company-named':
    case 'company-days-over':
      return evolveCompany(request, event, at);
    case 'contacts-told':
      return {
        ...request,
        contactsTold: event.told,
        actFrom: event.actFrom,
        ...(request.officerAsked ? withPerson : {}),
      };
    case 'contact-objected':
      return unsettled(request, event.contact);
    case 'authority-lost': {
      const { next } = event;
      // A different contact confirms: the others are notified again and get new days to object.
      const open = {
        ...request,
        ...unverified,
        contact: next,
        contactsTold: undefined,
        actFrom: undefined,
      };
      return next === undefined
        ? { ...open, stage: 'working', ...withPerson }
        : { ...open, stage: 'acknowledged', officerAsked: undefined, ...withMachine(at) };
    }
    case 'officer-asked':
      return {
        ...(request.stage === 'lapsed' ? request : working(request)),
        officerAsked: true,
        ...withPerson,
      };
    case 'answer-given': {
      const { type: _, ...answer } = event;
      return {
        ...request,
        ...withoutWaiting(request, 'answer'),
        stage: 'answering',
        answer,
        ...withMachine(at),
      };
    }
    case 'answer-sent': {
      if (request.stage !== 'answering') return request;
      const records = event.code === undefined ? {} : { records: withNewCode(undefined, event.code, at) };
      const { outcome } = request.answer;
      return { ...request, ...records, stage: 'closed', closedAt: at, outcome, ...withPerson };
    }
    case 'package-kept':
    case 'package-read':
    case 'package-reviewed':
    case 'records-declared':
    case 'records-looked-through':
      return { ...request, ...evolveChecking(request, event, at) };
    case 'records-opened':
    case 'records-fetched':
      return { ...request, records: evolveRecords(request.records, event) };
    case 'records-renewed':
      return withOwedLetter(
        { ...request, records: evolveRecords(request.records, event) },
        { kind: 'records-code' },
        at,
      );
    case 'delivery-stopped': {
      if (request.stage !== 'answering') return request;
      const { answer: _, ...open } = request;
      const deliveriesStopped = (request.deliveriesStopped ?? 0) + 1;
      return { ...open, stage: 'working', deliveriesStopped, officerAsked: undefined, ...withMachine(at) };
    }
    case 'holders-instructed':
    case 'holder-answered':
    case 'child-block-goes-on':
    case 'holder-package-uploaded':
    case 'holder-package-refused':
      return { ...request, ...evolveHolders(request, event, at) };
    case 'request-withdrawn':
      return { ...request, stage: 'withdrawn', withdrawnAt: at, ...withPerson };
  }
};
