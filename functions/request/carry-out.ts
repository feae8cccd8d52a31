import type { Actor, CaseId } from '#domain/case/case.ts';
import { decide, type RequestCommand } from '#domain/request/decider.ts';
import { type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';

/**
 * Decides a command against the request as it is and commits what happens; `request` hands the case to its machine.
 * @throws {Refusal} by name when a rule says no; nothing is written then
 */
export const carryOut = (
  cases: Cases,
  caseOrId: CaseId | StoredCase<Request, RequestEvent>,
  actor: Actor,
  command: RequestCommand,
  machineToRun?: 'request',
) => cases.change(requests, caseOrId, actor, (seen) => decide(seen.state, command), machineToRun);
