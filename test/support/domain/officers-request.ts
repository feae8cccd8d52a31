import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import type { OfficerActionEvent } from '#domain/request/officer-action-events.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { evolve } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { requestIn } from '../letters/sample.ts';
import { id } from './request.ts';

export const now = '2026-11-30T18:00:00.000Z';

/** An officer works on it. */
export const working = (over: object = {}): Request =>
  requestIn('en', {
    ...{ stage: 'working', requesterType: 'other', officerAsked: true, ...over },
  } as Partial<Request>);

export const after = (state: Request, ...events: readonly OfficerActionEvent[]): Request =>
  events.reduce((so, event) => evolve(so, event, now), state);

export const decided = (state: Request, action: OfficerAction) =>
  decideOfficerAction({ id, state, history: [], now }, action);

export const acted = (state: Request, ...actions: readonly OfficerAction[]): Request =>
  actions.reduce(
    (so, action) => decided(so, action).reduce<Request>((left, event) => evolve(left, event, now), so),
    state,
  );
