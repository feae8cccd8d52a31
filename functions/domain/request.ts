import type { CaseKeys, Noun } from './case.ts';
import type { Regime } from './deadlines.ts';
import type { Milestone } from './milestones.ts';
import { evolveWatch, handedOn, inHand, isWatchEvent, type Watch, type WatchEvent, wakeAt } from './watch.ts';

export const requestKinds = [
  'access',
  'correct',
  'update',
  'delete',
  'deactivate',
  'cpni-examine',
  'cpni-correct',
  'cpni-restrict',
  'cpni-permit',
  'cpni-disclose-to',
  'child-data',
  'inquiry',
] as const;
export type RequestKind = (typeof requestKinds)[number];

export const capacities = [
  'controller',
  'data-subject',
  'account-holder',
  'guardian',
  'agent',
  'former-customer',
] as const;
export type Capacity = (typeof capacities)[number];

export const verdicts = ['confirm', 'refuse', 'not-mine'] as const;
export type Verdict = (typeof verdicts)[number];

export const outcomes = ['done', 'partly-done', 'refused', 'no-data'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Who is asking, as far as the register can tell at receipt (P43, R-9): `roster`, the typed address is a contact of the
 * named controller; `stranger`, someone else who says to be a controller; `other`, every other capacity.
 */
export type Standing = 'roster' | 'stranger' | 'other';

export interface Received {
  readonly type: 'request-received';
  readonly kind: RequestKind;
  readonly capacity: Capacity;
  readonly channel: 'web';
  /** The receipt: the earliest moment the company had it. */
  readonly receivedAt: string;
  readonly receivedOn: string;
  readonly regime: Regime;
  readonly ruleset: string;
  readonly dueOn: string;
  readonly workBy: string;
  readonly zone: string;
  readonly plan: readonly Milestone[];
  readonly locale: string;
}

export type RequestEvent =
  | Received
  | {
      readonly type: 'request-acknowledged';
      readonly standing: Standing;
      readonly controller?: string;
      readonly contact?: string;
    }
  | { readonly type: 'requester-asked'; readonly serial: number; readonly expiresAt: string }
  | { readonly type: 'verdict-given'; readonly verdict: Verdict; readonly serial: number }
  | { readonly type: 'requester-redirected'; readonly noticesSent: number }
  | { readonly type: 'officer-asked' }
  | {
      readonly type: 'answer-given';
      readonly outcome: Outcome;
      readonly reasonCode?: string;
      readonly textSha256: string;
      readonly by: string;
    }
  | { readonly type: 'answer-sent' }
  | { readonly type: 'request-withdrawn' }
  | WatchEvent;

interface Facts extends Omit<Received, 'type'>, Watch {
  readonly standing?: Standing;
  readonly controller?: string;
  readonly contact?: string;
  readonly verdict?: Verdict;
  readonly asked?: true;
  readonly officerAsked?: true;
}

export interface Answer {
  readonly outcome: Outcome;
  readonly reasonCode?: string;
  readonly textSha256: string;
  readonly by: string;
}

/** Where a request stands. Only `closed` and `withdrawn` are settled: the clock is silent then. */
export type Request = Facts &
  (
    | { readonly stage: 'received' }
    | { readonly stage: 'acknowledged' }
    | { readonly stage: 'verifying'; readonly expiresAt: string }
    | { readonly stage: 'working' }
    | { readonly stage: 'answering'; readonly answer: Answer }
    | {
        readonly stage: 'closed';
        readonly closedAt: string;
        readonly outcome: Outcome | 'redirected';
        readonly answer?: Answer;
      }
    | { readonly stage: 'withdrawn'; readonly withdrawnAt: string }
  );

/** Serial of the first link; a reminder carries a new one. */
export const firstSerial = 1;

export const isSettled = (request: Request): boolean =>
  request.stage === 'closed' || request.stage === 'withdrawn';

/** Nothing is fulfilled before this is true (P43). */
export const isVerified = (request: Request): boolean => request.verdict === 'confirm';

const begun = ({ type: _, ...received }: Received, at: string): Request => ({
  ...received,
  stage: 'received',
  kept: [],
  ...inHand(at),
});

const evolveBegun = (
  request: Request,
  event: Exclude<RequestEvent, Received | WatchEvent>,
  at: string,
): Request => {
  switch (event.type) {
    case 'request-acknowledged': {
      const { standing, controller, contact } = event;
      const known = { ...request, standing, controller, contact, ...inHand(at) };
      return request.stage === 'received' ? { ...known, stage: 'acknowledged' } : known;
    }
    case 'requester-asked':
      // A verdict may overtake the record of the letter that asked for it.
      if (request.stage !== 'acknowledged') return { ...request, asked: true };
      return { ...request, stage: 'verifying', asked: true, expiresAt: event.expiresAt, ...handedOn };
    case 'verdict-given':
      return { ...request, stage: 'working', verdict: event.verdict, ...inHand(at) };
    case 'requester-redirected':
      return { ...request, stage: 'closed', closedAt: at, outcome: 'redirected', ...handedOn };
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

/** Total over a request's events; the stored state equals the fold of its history (I6). */
export const evolve = (request: Request | undefined, event: RequestEvent, at: string): Request => {
  if (event.type === 'request-received') return begun(event, at);
  if (request === undefined) throw new Error(`a request cannot begin with ${event.type}`);
  return isWatchEvent(event) ? evolveWatch(request, event, at) : evolveBegun(request, event, at);
};

const queueOf = (request: Request): string => {
  if (isSettled(request)) return 'settled';
  const withRequester = request.stage !== 'working' && request.stage !== 'answering';
  return withRequester && request.faults === 0 ? 'requester' : 'officer';
};

const keys = (id: string, request: Request): CaseKeys => ({
  stage: request.stage,
  queue: queueOf(request),
  dueOn: request.dueOn,
  workBy: request.workBy,
  ...(isSettled(request) ? {} : { wakeAt: wakeAt(id, request) }),
});

export const requests: Noun<Request, RequestEvent> = { kind: 'request', evolve, keys };
