import type { Actor, CaseId } from '#domain/case/case.ts';
import type { RequestCommand } from '#domain/request/commands.ts';
import { decide } from '#domain/request/decider.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';

/** `request` then goes to its machine. @throws {Refusal} before anything is written */
export const carryOut = (
  cases: Ports['cases'],
  caseOrId: CaseId | StoredCase<Request, RequestEvent>,
  actor: Actor,
  command: RequestCommand,
  machineToRun?: 'request',
) => cases.change(requests, caseOrId, actor, (seen) => decide(seen.state, command), machineToRun);

export const carryOutAndStart = (
  { cases, workflows }: Pick<Ports, 'cases' | 'workflows'>,
  caseId: CaseId,
  actor: Actor,
  command: RequestCommand,
) => commitAndStart(workflows, 'request', carryOut(cases, caseId, actor, command, 'request'));
