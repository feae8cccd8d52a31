import type { OfficerCommand } from '#domain/complaint/commands.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { startClock } from '#functions/clock/contract.ts';
import type { Ports } from '#ports/index.ts';
import { carryOutAndGoOn, eventsFor, type Seen } from '../carry-out.ts';
import { decidersInRequest } from './in-request.ts';

type Assign = Extract<OfficerCommand, { type: 'assign' }>;

/** Writes nothing. @throws as the assignment */
export const previewComplaintAssignment =
  (ports: Pick<Ports, 'cases' | 'clock'>) =>
  async (caseId: string, command: Assign): Promise<void> => {
    const seen = await ports.cases.read(complaints, caseId);
    eventsFor(ports, command, await decidersInRequest(ports, seen.state))(seen);
  };

/** Nobody who decided or checked the matter. @throws {InvestigatorInvolved | AlreadySettled} */
export const assignComplaint =
  (ports: Pick<Ports, 'cases' | 'clock' | 'workflows'>) =>
  async (caseId: string, command: Assign): Promise<Seen> => {
    const seen = await ports.cases.read(complaints, caseId);
    const inRequest = await decidersInRequest(ports, seen.state);
    const after = await carryOutAndGoOn(ports, seen, `officer:${command.by}`, command, inRequest);
    await startClock(ports, after);
    return after;
  };
