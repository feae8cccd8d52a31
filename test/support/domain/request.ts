import type { Commit } from '#domain/case/case.ts';
import { type Milestone, milestonePlanOf } from '#domain/case/milestones.ts';
import { isConfirmation, proposalSha256 } from '#domain/case/proposals.ts';
import type { RequestCommand, RequestConfirmation, RequestUnconfirmed } from '#domain/request/commands.ts';
import { decide, proposalOf } from '#domain/request/decider.ts';
import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { evolve, type Received, type RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { nextMilestoneOf } from '#domain/request/verification.ts';
import { type PublicStage, publicStage } from '#domain/request/view.ts';
import { specificationOf } from './specification.ts';

export const id = 'REQ-0123456789ABCDEFGHJKMNPQRS';
export const at = '2026-11-24T18:00:00.000Z';
export const zone = 'America/Denver';
export const letter = { kind: 'k', of: 'o', sentAt: at, sha256: 'f'.repeat(64), messageId: 'm' };

/** A request for access by the holder of an account, on the web, as it is received. */
export const received = (over: Partial<Received> = {}): Received => {
  const { receivedAt = at, dueOn = '2026-12-24' } = over;
  return {
    type: 'request-received',
    ...{ kind: 'access', capacity: 'account-holder', channel: 'web', locale: 'en' },
    ...{ receivedAt, receivedOn: '2026-11-24', regime: 'us', ruleset: 'policy-2018-requests', zone },
    ...{ dueOn, workBy: dueOn, plan: milestonePlanOf({ caseId: id, dueOn, zone, receivedAt }) },
    ...over,
  };
};

export const begin = (over: Partial<Received> = {}): Request => evolve(undefined, received(over), at);

/** A confirmation without a hash confirms the current proposal. */
export type Typed =
  | Exclude<RequestCommand, RequestConfirmation>
  | (RequestUnconfirmed & { readonly by: string; readonly proposalSha256?: string });

/** Adds the hash of the current proposal to a confirmation. */
export const decideAsShown = (request: Request, command: Typed): readonly RequestEvent[] =>
  decide(
    request,
    isConfirmation(command)
      ? { proposalSha256: proposalSha256(proposalOf(request, command)), ...command }
      : command,
  );

export const told = (request: Request, ...events: readonly RequestEvent[]): Request =>
  events.reduce((so, event) => evolve(so, event, at), request);

export const act = (request: Request, ...commands: readonly Typed[]): Request =>
  commands.reduce((so, command) => told(so, ...decideAsShown(so, command)), request);

/** A command that says its time is said at the time of the test. */
const specification = specificationOf<Request, RequestEvent, Typed>({
  evolve,
  decide: (request, command, now) => decideAsShown(request, 'now' in command ? { ...command, now } : command),
});

/** Given a request, and what was done to it since. */
export const given = (request: Request, ...commands: readonly Typed[]) =>
  specification.given(() => act(request, ...commands));

/** Given a request on an officer's desk. */
export const onDesk = (request: Request, history: readonly Commit[] = []) =>
  specificationOf<Request, RequestEvent, OfficerAction>({
    evolve,
    decide: (state, action, now) => decideOfficerAction({ id, state, history, now }, action),
  }).given(() => request);

/** The next date of a request that has one. */
export const upcoming = (caseId: string, request: Request): Milestone => {
  const milestone = nextMilestoneOf(caseId, request);
  if (milestone === undefined) throw new Error('No date is left: the case waits for a person.');
  return milestone;
};

/** What the page shows of it while it is in time. */
export const stageInTime = (request: Request): PublicStage => publicStage(request, '2026-11-25');
