import type { Actor, CaseId } from '#domain/case.ts';
import { requests } from '#domain/request.ts';
import { decide, type RequestCommand } from '#domain/request-decider.ts';
import type { Cases } from '#ports/cases.ts';

/**
 * Decides a command against the request as it is and commits what happens; `request` hands the case to its machine.
 * @throws {DomainError} by name when a rule says no; nothing is written then
 */
export const carryOut = (
  cases: Cases,
  id: CaseId,
  actor: Actor,
  command: RequestCommand,
  handsOverTo?: 'request',
) => cases.change(requests, id, actor, (seen) => decide(seen.state, command), handsOverTo);
