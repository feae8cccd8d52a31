import type { Received, RequestEvent } from './request-events.ts';
import type { Request } from './request-state.ts';
import type { Verdict } from './request-words.ts';
import type { VerbEvent } from './verb-events.ts';
import { handedOn, inHand, type WatchEvent } from './watch.ts';

/** Asked again late, with another contact; the days of the first question are over. */
const unverified = { verdict: undefined, verdictBy: undefined, asked: undefined, askedAgain: true } as const;

type Begun = Exclude<RequestEvent, Received | VerbEvent | WatchEvent>;

const asked = (request: Request, serial: number, expiresAt: string): Request => {
  const known = { ...request, asked: true, serial } as const;
  // A verdict may overtake the record of the letter that asked for it.
  if (!['acknowledged', 'verifying', 'lapsed'].includes(request.stage)) return known;
  return { ...known, stage: 'verifying', expiresAt, ...handedOn };
};

const working = (request: Request): Request => ({ ...request, stage: 'working' });

/** A pause ends with a yes; a no does not show. */
const resumed = (request: Request, verdict: Verdict): Request =>
  request.stage === 'lapsed' && verdict !== 'confirm' ? request : working(request);

/** The machine tells the officers, unless they have been told. */
const toOfficer = ({ officerAsked }: Request, at: string) => (officerAsked ? handedOn : inHand(at));

const lapsed = (request: Request, final: boolean, at: string): Request =>
  final
    ? { ...request, stage: 'closed', closedAt: at, outcome: 'lapsed', ...handedOn }
    : { ...request, stage: 'lapsed', lapsedAt: at, ...handedOn };

/** What an event after the first makes of a request. */
export const evolveBegun = (request: Request, event: Begun, at: string): Request => {
  switch (event.type) {
    case 'request-acknowledged': {
      const { type: _, ...known } = event;
      const next = { ...request, ...known, ...inHand(at) };
      return request.stage === 'received' ? { ...next, stage: 'acknowledged' } : next;
    }
    case 'requester-asked':
      return asked(request, event.serial, event.expiresAt);
    case 'verdict-given':
      return {
        ...resumed(request, event.verdict),
        verdict: event.verdict,
        verdictBy: event.contact,
        ...inHand(at),
      };
    case 'email-verdict-given':
      return request.stage === 'noticing'
        ? { ...request, email: event.verdict, ...inHand(at) }
        : { ...resumed(request, event.verdict), email: event.verdict, ...inHand(at) };
    case 'link-renewed': {
      const renewals = [...(request.renewals ?? []), event.on];
      // Where no letter can ask, an officer has been told already.
      return request.officerAsked
        ? { ...request, stage: 'working', renewals, ...handedOn }
        : { ...request, stage: 'acknowledged', renewals, asked: undefined, ...inHand(at) };
    }
    case 'identity-checked': {
      const { type: _, ...evidence } = event;
      if (evidence.needsSecond && request.stage !== 'lapsed') return { ...request, evidence };
      return { ...request, stage: 'working', evidence, ...toOfficer(request, at) };
    }
    case 'identity-confirmed': {
      const evidence = request.evidence && { ...request.evidence, confirmedBy: event.by };
      return { ...request, stage: 'working', evidence, objection: undefined, ...toOfficer(request, at) };
    }
    case 'entry-confirmed':
      return { ...request, entry: request.entry && { ...request.entry, confirmedBy: event.by } };
    case 'request-lapsed':
      return lapsed(request, event.final, at);
    case 'requester-redirected':
      return event.noticeWaits
        ? { ...request, stage: 'noticing', ...handedOn }
        : { ...request, stage: 'closed', closedAt: at, outcome: 'redirected', ...handedOn };
    case 'notice-sent':
      return { ...request, stage: 'closed', closedAt: at, outcome: 'redirected', ...handedOn };
    case 'controller-answered': {
      const { type: _, ...answer } = event;
      return { ...request, controllerAnswers: [...(request.controllerAnswers ?? []), answer] };
    }
    case 'contacts-told':
      return { ...request, contactsTold: event.told, actFrom: event.actFrom };
    case 'contact-objected':
      return { ...request, objection: event.contact };
    case 'authority-lost': {
      const { next } = event;
      const open = { ...request, ...unverified, contact: next };
      return next === undefined
        ? { ...open, stage: 'working', ...handedOn }
        : { ...open, stage: 'acknowledged', officerAsked: undefined, ...inHand(at) };
    }
    case 'officer-asked':
      return {
        ...(request.stage === 'lapsed' ? request : working(request)),
        officerAsked: true,
        ...handedOn,
      };
    case 'answer-given': {
      const { type: _, ...answer } = event;
      return { ...request, stage: 'answering', answer, ...inHand(at) };
    }
    case 'answer-sent': {
      if (request.stage !== 'answering') return request;
      return { ...request, stage: 'closed', closedAt: at, outcome: request.answer.outcome, ...handedOn };
    }
    case 'request-withdrawn':
      return { ...request, stage: 'withdrawn', withdrawnAt: at, ...handedOn };
  }
};
