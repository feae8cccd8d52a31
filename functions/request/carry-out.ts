import type { Actor, CaseId } from '#domain/case/case.ts';
import { decide, type RequestCommand } from '#domain/request/decider.ts';
import { type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';

/**
 * Decides a command against the request as it is and commits what happens; `request` hands the case to its machine.
 * @throws {Refusal} by name when a rule says no; nothing is written then
 */
export const carryOut = (
  cases: Ports['cases'],
  caseOrId: CaseId | StoredCase<Request, RequestEvent>,
  actor: Actor,
  command: RequestCommand,
  machineToRun?: 'request',
) => cases.change(requests, caseOrId, actor, (seen) => decide(seen.state, command), machineToRun);

/** As `carryOut`; then starts the machine, which has the case next. */
export const carryOutAndStart = (
  { cases, workflows }: Pick<Ports, 'cases' | 'workflows'>,
  caseId: CaseId,
  actor: Actor,
  command: RequestCommand,
) => commitAndStart(workflows, 'request', carryOut(cases, caseId, actor, command, 'request'));
