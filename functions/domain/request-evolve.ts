import type { Request } from './request-state.ts';
import type { Received, RequestEvent } from './request-events.ts';
import { handedOn, inHand, type WatchEvent } from './watch.ts';

type Begun = Exclude<RequestEvent, Received | WatchEvent>;

const asked = (request: Request, serial: number, expiresAt: string): Request => {
  const known = { ...request, asked: true, serial } as const;
  // A verdict may overtake the record of the letter that asked for it.
  if (!['acknowledged', 'verifying', 'lapsed'].includes(request.stage)) return known;
  return { ...known, stage: 'verifying', expiresAt, ...handedOn };
};

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
        ...request,
        stage: 'working',
        verdict: event.verdict,
        verdictBy: event.contact,
        ...inHand(at),
      };
    case 'email-verdict-given':
      return request.stage === 'noticing'
        ? { ...request, email: event.verdict, ...inHand(at) }
        : { ...request, stage: 'working', email: event.verdict, ...inHand(at) };
    case 'link-renewed': {
      const renewals = [...(request.renewals ?? []), event.on];
      const stage = request.stage === 'working' ? 'working' : 'acknowledged';
      return { ...request, stage, renewals, asked: undefined, ...inHand(at) };
    }
    case 'identity-checked': {
      const { type: _, ...evidence } = event;
      const stage = evidence.needsSecond ? request.stage : 'working';
      return { ...request, stage: stage === 'lapsed' ? 'working' : stage, evidence } as Request;
    }
    case 'identity-confirmed': {
      const evidence = request.evidence && { ...request.evidence, confirmedBy: event.by };
      return { ...request, stage: 'working', evidence, objection: undefined };
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
      const open = { ...request, verdict: undefined, verdictBy: undefined, asked: undefined, contact: next };
      return next === undefined
        ? { ...open, stage: 'working', ...handedOn }
        : { ...open, stage: 'acknowledged', ...inHand(at) };
    }
    case 'officer-asked':
      return { ...request, stage: 'working', officerAsked: true, ...handedOn };
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
