import { floorToMinute } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { Commit } from '#domain/case/case.ts';
import type { Request, RequestEvent } from './request.ts';

/** All that an unverified person may see. */
export type PublicStage = 'received' | 'working' | 'answered' | 'lapsed' | 'withdrawn' | 'closed';

export const publicStage = (request: Request): PublicStage => {
  switch (request.stage) {
    case 'received':
      return 'received';
    case 'acknowledged':
    case 'verifying':
    case 'working':
    case 'answering':
      return 'working';
    case 'lapsed':
      return request.endedAt === undefined ? 'lapsed' : 'closed';
    case 'notifying-controller':
      return 'answered';
    case 'closed':
      return request.outcome === 'redirected' || request.outcome === 'recorded' ? 'answered' : 'closed';
    case 'withdrawn':
      return 'withdrawn';
  }
};

export const lapsedWords = 'We could not confirm who is asking. See our letter.';

const wording: Partial<Record<RequestEvent['type'], string>> = {
  'request-received': 'We received your request.',
  'request-acknowledged': 'We wrote to you to confirm that we received it.',
  'requester-redirected': 'We answered. See our letter.',
  'restriction-recorded': 'We recorded your restriction. See our letter.',
  'request-lapsed': lapsedWords,
  'answer-sent': 'We answered. See our letter.',
  'request-withdrawn': 'You withdrew the request.',
  'message-received': 'You wrote to us.',
  'message-sent': 'We wrote to you.',
  'request-extended': 'We need more time. See our letter.',
  'request-reopened': 'We reopened the request. See our letter.',
  'request-joined': 'We combined it with your other request. See our letter.',
};

export interface TimelineEntry {
  readonly at: Instant;
  readonly what: string;
}

export const publicTimeline = (history: readonly Commit<RequestEvent>[]): readonly TimelineEntry[] =>
  history.flatMap(({ at, events }) =>
    events.flatMap((event) => {
      const what = wording[event.type];
      return what === undefined ? [] : [{ at: floorToMinute(at), what }];
    }),
  );
